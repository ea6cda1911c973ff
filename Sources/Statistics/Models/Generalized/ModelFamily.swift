#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a response is: how it varies about its mean, and how its mean depends on a sum of terms.
public struct ModelFamily: Sendable, Hashable, Codable {
  /// How responses vary about their mean.
  public enum Distribution: Sendable, Hashable, Codable {
    /// Yes or no, or shares of trials.
    case binomial
    /// Shares that vary more, or less, than trials would.
    case quasiBinomial
    /// Counts.
    case poisson
    /// Counts that vary more, or less, than chance alone.
    case quasiPoisson
    /// Counts of variance μ + μ²/θ; `nil` estimates θ.
    case negativeBinomial(theta: Double?)
    /// Positive numbers whose standard deviation is proportional to their mean.
    case gamma
  }

  /// How responses vary about their mean.
  public let distribution: Distribution

  /// How the mean depends on the sum of terms.
  public let link: LinkFunction

  /// Yes or no, or shares of trials: logistic regression, and probit and complementary log-log models.
  public static func binomial(link: LinkFunction = .logit) -> ModelFamily {
    ModelFamily(distribution: .binomial, link: link)
  }

  /// Shares with a dispersion that is estimated.
  public static func quasiBinomial(link: LinkFunction = .logit) -> ModelFamily {
    ModelFamily(distribution: .quasiBinomial, link: link)
  }

  /// Counts.
  public static func poisson(link: LinkFunction = .log) -> ModelFamily {
    ModelFamily(distribution: .poisson, link: link)
  }

  /// Counts with a dispersion that is estimated.
  public static func quasiPoisson(link: LinkFunction = .log) -> ModelFamily {
    ModelFamily(distribution: .quasiPoisson, link: link)
  }

  /// Over-dispersed counts: R's `MASS::glm.nb`.
  ///
  /// - Parameter theta: the reciprocal of the over-dispersion; `nil` estimates it by maximum likelihood.
  public static func negativeBinomial(
    theta: Double? = nil, link: LinkFunction = .log
  ) -> ModelFamily {
    ModelFamily(distribution: .negativeBinomial(theta: theta), link: link)
  }

  /// Positive, skewed amounts.
  public static func gamma(link: LinkFunction = .log) -> ModelFamily {
    ModelFamily(distribution: .gamma, link: link)
  }
}

extension ModelFamily {
  /// Whether responses are shares from 0 to 1.
  var isBinomial: Bool { distribution == .binomial || distribution == .quasiBinomial }

  /// Whether the dispersion is a number to estimate rather than 1.
  var estimatesDispersion: Bool {
    switch distribution {
    case .quasiBinomial, .quasiPoisson, .gamma: true
    case .binomial, .poisson, .negativeBinomial: false
    }
  }

  /// Whether there is a likelihood, and not only a mean and a variance.
  var hasLikelihood: Bool {
    distribution != .quasiBinomial && distribution != .quasiPoisson
  }

  /// The links that go with the distribution.
  var links: [LinkFunction] {
    isBinomial ? [.logit, .probit, .complementaryLogLog] : [.log, .identity, .inverse]
  }

  /// The variance of a response of this mean, the dispersion apart.
  func variance(_ state: LinkFunction.State) -> Double {
    switch distribution {
    case .binomial, .quasiBinomial: state.mean * state.complement
    case .poisson, .quasiPoisson: state.mean
    case .negativeBinomial(let theta): state.mean + state.mean * state.mean / (theta ?? .infinity)
    case .gamma: state.mean * state.mean
    }
  }

  /// The response less the mean, without cancellation where a probability is near 1.
  func residual(_ response: Double, _ state: LinkFunction.State) -> Double {
    isBinomial && response == 1 ? state.complement : response - state.mean
  }

  /// The residual in standard deviations, times the root of the weight; NaN where the variance is 0 and the residual is not.
  func pearsonResidual(
    _ response: Double, _ state: LinkFunction.State, weight: Double
  ) -> Double {
    let (variance, residual) = (variance(state), residual(response, state))
    return variance > 0
      ? residual * (weight / variance).squareRoot() : residual == 0 ? 0 : .nan
  }

  /// How much a residual says of the predictor; 0 where a mean is at the end of its range and tells nothing further.
  func slopeOverVariance(_ state: LinkFunction.State) -> Double {
    let variance = variance(state)
    return variance > 0 ? state.slope / variance : 0
  }

  /// What a response adds to the deviance: twice the logarithm of how much likelier its own mean would make it.
  func deviance(_ y: Double, _ state: LinkFunction.State) -> Double {
    let mean = state.mean
    switch distribution {
    case .binomial, .quasiBinomial:
      if y == 0 || y == 1 {
        let (own, other) = y == 1 ? (mean, state.complement) : (state.complement, mean)
        return -2 * (other < 0.5 ? log1p(-other) : log(own))
      }
      return 2
        * (SpecialFunctions.deviance(y, from: mean)
          + SpecialFunctions.deviance(1 - y, from: state.complement))
    case .poisson, .quasiPoisson: return 2 * SpecialFunctions.deviance(y, from: mean)
    case .negativeBinomial(let theta):
      let theta = theta ?? .infinity
      return 2
        * (SpecialFunctions.deviance(y, from: mean)
          - SpecialFunctions.deviance(y + theta, from: mean + theta))
    case .gamma: return 2 * SpecialFunctions.excessOverLog((y - mean) / mean)
    }
  }

  /// A mean to begin with, as R's families have it.
  func startingMean(_ y: Double, trials: Double) -> Double {
    switch distribution {
    case .binomial, .quasiBinomial: (trials * y + 0.5) / (trials + 1)
    case .poisson, .quasiPoisson: y + 0.1
    case .negativeBinomial: y + (y == 0 ? 1.0 / 6 : 0)
    case .gamma: y
    }
  }

  /// The logarithm of the probability, or density, of a response.
  ///
  /// - Parameter dispersion: of the gamma distribution: one over its shape.
  func logProbability(
    _ y: Double, _ state: LinkFunction.State, weight: Double, dispersion: Double
  ) -> Double {
    let mean = state.mean
    switch distribution {
    case .binomial:
      let hits = weight * y
      let choices = SpecialFunctions.logChoose(weight, hits)
      return choices + (hits > 0 ? hits * log(mean) : 0)
        + (weight > hits ? (weight - hits) * log(state.complement) : 0)
    case .poisson:
      return weight * ((y > 0 ? y * log(mean) : 0) - mean - SpecialFunctions.logGamma(y + 1))
    case .negativeBinomial(let theta):
      let theta = theta ?? .infinity
      let gammas =
        SpecialFunctions.logGamma(theta + y) - SpecialFunctions.logGamma(theta)
        - SpecialFunctions.logGamma(y + 1)
      return weight
        * (gammas - theta * log1p(mean / theta) + (y > 0 ? y * log(mean / (theta + mean)) : 0))
    case .gamma:
      let shape = weight / dispersion
      return shape * log(shape / mean) + (shape - 1) * log(y) - shape * y / mean
        - SpecialFunctions.logGamma(shape)
    case .quasiBinomial, .quasiPoisson: return .nan
    }
  }

  /// What a response must be.
  ///
  /// - Returns: the reason why one is not, or `nil`.
  func refusal(of response: [Double]) -> String? {
    switch distribution {
    case .binomial, .quasiBinomial:
      if let bad = response.first(where: { $0 < 0 || $0 > 1 }) {
        return "a share is from 0 to 1, and one is \(NumberText.significant(bad, digits: 6))."
      }
      let isYes = response.allSatisfy { $0 == 1 }
      guard isYes || response.allSatisfy({ $0 == 0 }) else { return nil }
      return "every response is \(isYes ? "yes" : "no"), so nothing tells them apart."
    case .poisson, .quasiPoisson, .negativeBinomial:
      if let bad = response.first(where: { $0 < 0 }) {
        return "a count is not negative, and one is \(NumberText.significant(bad, digits: 6))."
      }
      return response.allSatisfy { $0 == 0 } ? "every count is 0." : nil
    case .gamma:
      guard let bad = response.first(where: { $0 <= 0 }) else { return nil }
      return "an amount is above 0, and one is \(NumberText.significant(bad, digits: 6))."
    }
  }
}
