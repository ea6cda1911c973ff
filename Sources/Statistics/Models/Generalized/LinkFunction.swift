#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// How a mean becomes the number that a sum of terms gives.
public enum LinkFunction: String, Sendable, Hashable, CaseIterable, Codable {
  /// The logarithm of the odds.
  case logit
  /// The normal quantile of a probability.
  case probit
  /// log(−log(1 − p)): a probability of at least one event.
  case complementaryLogLog = "cloglog"
  /// The logarithm of a mean.
  case log
  /// The mean itself.
  case identity
  /// One over the mean.
  case inverse
}

extension LinkFunction {
  /// The mean that a linear predictor stands for.
  public func mean(at predictor: Double) -> Double { state(at: predictor).mean }

  /// The linear predictor of a mean; infinite at the ends of its range, NaN outside.
  public func predictor(of mean: Double) -> Double {
    switch self {
    case .logit: Self.log(mean) - log1p(-mean)
    case .probit: Normal.standard.quantile(mean)
    case .complementaryLogLog: Self.log(-log1p(-mean))
    case .log: Self.log(mean)
    case .identity: mean
    case .inverse: 1 / mean
    }
  }

  /// The mean at a linear predictor, what it leaves of 1 without cancellation, and its slope.
  struct State {
    var mean: Double
    var complement: Double
    var slope: Double
  }

  func state(at predictor: Double) -> State {
    switch self {
    case .logit:
      // The smaller of the two from the exponential, so that both keep their digits.
      let small = exp(-abs(predictor))
      let (low, high) = (small / (1 + small), 1 / (1 + small))
      return predictor < 0
        ? State(mean: low, complement: high, slope: low * high)
        : State(mean: high, complement: low, slope: low * high)
    case .probit:
      return State(
        mean: Normal.standard.cdf(predictor), complement: Normal.standard.survival(predictor),
        slope: exp(-predictor * predictor / 2) * 0.398_942_280_401_432_7)
    case .complementaryLogLog:
      let rate = exp(min(predictor, 700))
      let complement = exp(-rate)
      return State(mean: -expm1(-rate), complement: complement, slope: rate * complement)
    case .log:
      let mean = exp(min(predictor, 700))
      return State(mean: mean, complement: 1 - mean, slope: mean)
    case .identity: return State(mean: predictor, complement: 1 - predictor, slope: 1)
    case .inverse:
      let mean = 1 / predictor
      return State(mean: mean, complement: 1 - mean, slope: -mean * mean)
    }
  }

  private static func log(_ value: Double) -> Double { logarithm(value) }

  /// The slope of the slope at a linear predictor.
  func curvature(at predictor: Double) -> Double {
    let state = state(at: predictor)
    switch self {
    case .logit: return state.slope * (state.complement - state.mean)
    case .probit: return -predictor * state.slope
    case .complementaryLogLog: return state.slope * (1 - exp(min(predictor, 700)))
    case .log: return state.slope
    case .identity: return 0
    case .inverse: return 2 * state.mean * state.mean * state.mean
    }
  }
}

/// The C library's logarithm, under a name that the case `log` does not hide.
private func logarithm(_ value: Double) -> Double { log(value) }
