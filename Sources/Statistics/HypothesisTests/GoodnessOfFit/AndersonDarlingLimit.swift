#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The limit distribution of Anderson and Darling's A² for a fully given distribution: Σ χ²₁/(j(j + 1)), j = 1, 2, ….
///
/// Its upper tail is Smirnov's alternating sum for such quadratic forms (Smirnov 1936; Darling 1955, "The
/// Cramér–Smirnov test in the parametric case", Annals of Mathematical Statistics 26, 1–20): the integrals of
/// e^(−uz/2)/(πu√|D(u)|) from (2k − 1)2k to 2k(2k + 1), with D(u) = −cos(½π√(1 + 4u))/(πu), the product of
/// 1 − u/(j(j + 1)). The square-root singularities at both ends are what Gauss–Chebyshev quadrature divides by.
enum AndersonDarlingLimit {
  /// The natural logarithm of the probability of more than `z`; finite for every finite `z`.
  static func logSurvival(_ z: Double) -> Double {
    guard z > 0 else { return z.isNaN ? .nan : 0 }
    guard z.isFinite else { return -.infinity }
    // Below this the lower tail is under 1e-25.
    guard z > 0.02 else { return 0 }
    guard z < farTail else {
      return 0.5 * log(3) + log(2) + Normal.standard.logSurvival((2 * z).squareRoot())
    }
    var sum = 0.0
    var k = 1.0
    while true {
      let (start, end) = ((2 * k - 1) * 2 * k, 2 * k * (2 * k + 1))
      // Everything over e^(−z), so that the far tail does not underflow.
      let exponent = (start - 2) * z / 2
      if exponent > 45 { break }
      let term = integral(from: start, to: end, z)
      sum += Int(k).isMultiple(of: 2) ? -term : term
      k += 1
    }
    return min(0, log(sum) - z)
  }

  /// Beyond this the first term alone tells the logarithm to all digits: √3 P(χ²₁ > 2z) (Zolotarev 1961).
  private static let farTail = 1e6

  /// The integral of e^(z − uz/2)/(πu√|D(u)|) between two zeros of D.
  private static func integral(from start: Double, to end: Double, _ z: Double) -> Double {
    let (middle, half) = ((start + end) / 2, (end - start) / 2)
    // The exponential concentrates within 1/z of the start, the nodes within 1/n² of it.
    let nodeCount = 64 + Int(8 * z.squareRoot())
    var sum = 0.0
    for node in 0..<nodeCount {
      let angle = (Double(node) + 0.5) * Double.pi / Double(nodeCount)
      let u = middle + half * cos(angle)
      // |D(u)|/((u − a)(b − u)) has no zeros between the ends; 1 − cos² is written without subtraction.
      let weight = half * sin(angle)
      let cosine = abs(cosineOfHalfPi((1 + 4 * u).squareRoot(), from: start, angle, half))
      let density = cosine / (Double.pi * u)
      sum += exp(z - u * z / 2) * weight / (u * density.squareRoot())
    }
    // π/n from the quadrature, 1/π from the formula.
    return sum / Double(nodeCount)
  }

  /// cos(½πr) where r² = 1 + 4u, by the distance of r to the nearer end of the interval, at which the cosine is 0.
  private static func cosineOfHalfPi(
    _ r: Double, from start: Double, _ angle: Double, _ half: Double
  ) -> Double {
    // At u = j(j + 1), r is 2j + 1; u − j(j + 1) over (r + 2j + 1)/4 is r − (2j + 1).
    let rootAtStart = (1 + 4 * start).squareRoot()
    let rootAtEnd = rootAtStart + 2
    let isNearStart = angle > Double.pi / 2
    // half (1 ± cos angle) is 2 half cos² or sin² of half the angle.
    let wave = isNearStart ? cos(angle / 2) : sin(angle / 2)
    let distance = 2 * half * wave * wave
    let difference = 4 * distance / (r + (isNearStart ? rootAtStart : rootAtEnd))
    return sin(Double.pi / 2 * difference)
  }
}
