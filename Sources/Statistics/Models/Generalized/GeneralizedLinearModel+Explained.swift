#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// How much better a model tells responses than their mean does: what stands in for R², each on a scale of its own.
///
/// None of them is a share of variance; compare models of the same rows by one of them, not one with another.
public struct PseudoRSquared: Sendable, Hashable, Codable {
  /// 1 − log-likelihood / that of the mean: McFadden (1974). From 0.2 a fit counts as good.
  public let mcFadden: Double

  /// 1 − (likelihood of the mean / likelihood)^(2/n): Cox & Snell (1989). Stays below 1 for counts and shares.
  public let coxSnell: Double

  /// ``coxSnell`` over the most that it can be: Nagelkerke (1991); `nil` where that is not known.
  public let nagelkerke: Double?

  /// The mean probability of those with a yes less that of those with a no: Tjur (2009); `nil` unless responses are 0 or 1.
  public let tjur: Double?
}

extension GeneralizedLinearModel {
  /// How much better the model tells responses than their mean does.
  ///
  /// - Returns: `nil` for quasi-families, which have no likelihood, for families whose dispersion is estimated, where the mean
  ///   has a likelihood at another one, and for models without an intercept or with an offset, whose mean is no model to compare
  ///   with.
  public var pseudoRSquared: PseudoRSquared? {
    guard let own = logLikelihood, design.hasIntercept, offset == nil, theta == nil,
      !family.estimatesDispersion
    else { return nil }
    let n = weights?.reduce(0, +) ?? Double(observationCount)
    // The likelihoods' ratio is in the deviances, without what they have in common.
    let gained = nullDeviance - deviance
    let null = own - gained / 2
    let coxSnell = -expm1(-gained / n)
    let most = -expm1(2 * null / n)
    return PseudoRSquared(
      mcFadden: 1 - own / null, coxSnell: coxSnell,
      nagelkerke: family.distribution == .binomial ? coxSnell / most : nil, tjur: tjur)
  }

  private var tjur: Double? {
    guard isBinary else { return nil }
    let means = fittedValues
    let yes = response.indices.filter { response[$0] == 1 }
    let no = response.indices.filter { response[$0] == 0 }
    guard !yes.isEmpty, !no.isEmpty else { return nil }
    let mean = { (places: [Int]) in
      places.reduce(into: DoubleDouble.zero) { $0 += means[$1] }.value / Double(places.count)
    }
    return mean(yes) - mean(no)
  }

  /// Whether every response is a single yes or no.
  public var isBinary: Bool {
    family.isBinomial && (weights?.allSatisfy { $0 == 1 } ?? true)
      && response.allSatisfy { $0 == 0 || $0 == 1 }
  }
}
