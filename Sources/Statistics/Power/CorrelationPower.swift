#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The power of the t test that Pearson's correlation is 0.
///
///     try CorrelationPower().sampleSize(effectSize: 0.3, power: 0.8)
///
/// The effect size is the correlation itself. By Fisher's z with the correction r / (2(n − 1)) for its bias and the
/// critical correlation of the t test: an approximation, good from about ten pairs on (Cohen, 1988, *Statistical Power
/// Analysis for the Behavioral Sciences*, chapter 12). The same as `pwr.r.test`.
public struct CorrelationPower: PlannedTest, Codable {
  /// Which correlations count: any, those below 0, or those above.
  public let alternative: Alternative

  /// Plans a test of a correlation.
  public init(alternative: Alternative = .twoSided) { self.alternative = alternative }
}

extension CorrelationPower {
  /// "Power of a test of a correlation".
  public var method: String { "Power of a test of a correlation" }

  /// "Correlation".
  public var effectName: String { "Correlation" }

  /// "pairs".
  public var sampleSizeName: String { "pairs" }

  /// The alternative.
  public var facts: [ResultSection.Fact] {
    [.init("Alternative", .text("correlation \(alternative.relation) 0"))]
  }

  /// 4: Fisher's z has a variance from there on.
  public var leastSampleSize: Double { 4 }

  /// −1 to 1.
  public var effectSizes: ClosedRange<Double> { -1...1 }

  /// −1 for the alternative "less".
  public var effectSign: Double { alternative == .less ? -1 : 1 }

  /// The probability that Fisher's z is beyond that of the critical correlation.
  public func uncheckedPower(sampleSize: Double, effectSize: Double, alpha: Double) -> Double {
    guard let central = try? StudentT(degreesOfFreedom: sampleSize - 2) else { return .nan }
    let sided = alternative == .twoSided ? alpha / 2 : alpha
    let r = alternative == .twoSided ? abs(effectSize) : effectSign * effectSize
    let t = central.survivalQuantile(sided)
    // z of t / √(t² + ν) is arsinh(t / √ν), which keeps its digits where the ratio is near 1.
    let critical = asinh(t / (sampleSize - 2).squareRoot())
    let z = atanh(r) + r / (2 * (sampleSize - 1))
    let root = (sampleSize - 3).squareRoot()
    let found = Normal.standard.survival((critical - z) * root)
    return alternative == .twoSided
      ? found + Normal.standard.cdf((-critical - z) * root) : found
  }
}
