#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The power of a test of one proportion, or of two, on the arcsine scale.
///
///     let h = try ProportionPower.effectSize(0.75, against: 0.5)
///     try ProportionPower(.twoSamples).sampleSize(effectSize: h, power: 0.9)
///
/// The effect size is Cohen's h: 2 arcsin √p₁ − 2 arcsin √p₂, whose estimate has nearly the same variance whatever the
/// proportions (Cohen, 1988, *Statistical Power Analysis for the Behavioral Sciences*, chapter 6). The same as
/// `pwr.p.test` and `pwr.2p.test`; ``TwoProportionsPower`` works on the proportions themselves.
public struct ProportionPower: PlannedTest, Codable {
  /// How many proportions the test estimates.
  public enum Design: String, Sendable, Hashable, CaseIterable, Codable {
    /// One proportion against a value.
    case oneSample
    /// The proportions of two samples of the same size.
    case twoSamples
  }

  /// How many proportions the test estimates.
  public let design: Design

  /// Which effects count: any, those below 0, or those above.
  public let alternative: Alternative

  /// Plans a test of proportions.
  public init(_ design: Design, alternative: Alternative = .twoSided) {
    self.design = design
    self.alternative = alternative
  }

  /// Cohen's h of two proportions, or of one against a value; from −π to π.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a proportion outside 0...1.
  public static func effectSize(
    _ first: Double, against second: Double
  ) throws(StatisticsError) -> Double {
    try ParameterCheck.probability(first, "a proportion")
    try ParameterCheck.probability(second, "a proportion")
    return 2 * (asin(first.squareRoot()) - asin(second.squareRoot()))
  }
}

extension ProportionPower {
  /// "Power of a test of two proportions" or alike.
  public var method: String {
    design == .oneSample ? "Power of a test of a proportion" : "Power of a test of two proportions"
  }

  /// "Cohen's h".
  public var effectName: String { "Cohen's h" }

  /// "values" or "values per group".
  public var sampleSizeName: String { design == .oneSample ? "values" : "values per group" }

  /// The alternative.
  public var facts: [ResultSection.Fact] {
    [.init("Alternative", .text("effect \(alternative.relation) 0"))]
  }

  /// 1.
  public var leastSampleSize: Double { 1 }

  /// −π to π, the ends being those of proportions 0 and 1.
  public var effectSizes: ClosedRange<Double> { -Double.pi...Double.pi }

  /// −1 for the alternative "less".
  public var effectSign: Double { alternative == .less ? -1 : 1 }

  /// The probability that a normal variable about h √n, or h √(n/2) for two samples, is beyond the critical value.
  public func uncheckedPower(sampleSize: Double, effectSize: Double, alpha: Double) -> Double {
    let root = (design == .oneSample ? sampleSize : sampleSize / 2).squareRoot()
    let normal = Normal.standard
    guard alternative == .twoSided else {
      return normal.survival(normal.survivalQuantile(alpha) - root * effectSign * effectSize)
    }
    let critical = normal.survivalQuantile(alpha / 2)
    return normal.survival(critical - root * effectSize)
      + normal.survival(critical + root * effectSize)
  }
}
