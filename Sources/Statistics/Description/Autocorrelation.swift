/// How strongly the values of a series resemble those some steps before them.
///
///     let monthly = try Autocorrelation(temperatures, lags: 24)
///     monthly[12]               // close to 1 where years repeat
///     monthly.partial(12)       // what lag 12 adds to the lags before it
///
/// r_k = Σ (x_t − x̄)(x_{t+k} − x̄) / Σ (x_t − x̄)², both sums with divisor n, which keeps the coefficients between −1
/// and 1: Box & Jenkins (1976), "Time Series Analysis", chapter 2; NIST's lag-1 autocorrelation; R's `acf` and
/// statsmodels' `acf(adjusted=False)`. Values are in order and equally spaced in time.
///
/// A missing value keeps its place. Pairs with one are left out, and c_k is their sum over the number of pairs plus k,
/// as R's `acf(na.action = na.pass)`; without missing values that is n.
public struct Autocorrelation: Sendable, Hashable, Codable {
  /// The number of values that are not missing.
  public let count: Int

  /// The number of values that are `nil` or NaN.
  public let missingCount: Int

  /// r₁, r₂, … up to the last lag.
  public let coefficients: [Double]

  /// The partial autocorrelations at lags 1, 2, …: the last coefficient of an autoregression of that order.
  ///
  /// By the recursion of Durbin (1960) and Levinson (1947) on the Yule–Walker equations; R's `pacf` and statsmodels'
  /// `pacf(method="ywm")`. `nil` from where the lags before determine the series, which only missing values or rounding
  /// can bring about.
  public let partialCoefficients: [Double?]

  /// The autocorrelation of a series.
  ///
  /// - Parameters:
  ///   - series: the values in their order; `nil` and NaN are missing.
  ///   - lags: up to which lag; from 1 to the number of places minus 1. `nil` for ⌊10 log₁₀ n⌋, as in R.
  /// - Throws: ``StatisticsError`` below two values, with an infinite one, for equal values, for lags out of range, and
  ///   when missing values leave a lag without any pair.
  /// - Complexity: O(*n* · lags).
  public init(
    _ series: some Collection<some Observation>,
    lags: Int? = nil
  ) throws(StatisticsError) {
    let places = series.map(\.measurement)
    let summary = MomentAccumulator(places)
    count = summary.count
    missingCount = summary.missingCount
    guard count > 1 else {
      throw .tooFewValues(sample: "The series", needed: 2, found: count, missing: missingCount)
    }
    let last = try Self.lastLag(lags, places: places.count)
    guard let mean = summary.mean, mean.isFinite, let deviation = summary.standardDeviation,
      deviation.isFinite
    else {
      throw .unusableMoments(
        sample: "The series", mean: summary.mean, variance: summary.variance)
    }
    guard deviation > 0 else {
      throw .constantSamples(method: "The autocorrelation", means: [mean])
    }
    let deviations = Self.deviations(of: places)
    let squares = Self.products(deviations, lag: 0)
    guard squares.pairs > 0 else {
      throw .constantSamples(method: "The autocorrelation", means: [mean])
    }
    let variance = squares.sum / Double(squares.pairs)
    var coefficients = [Double]()
    for lag in 1...last {
      let products = Self.products(deviations, lag: lag)
      guard products.pairs > 0 else {
        throw .undefined(
          method: "The autocorrelation at lag \(lag)",
          reason: "no two values so far apart are both present.",
          suggestion: "ask for fewer lags.")
      }
      let covariance = products.sum / Double(products.pairs + lag)
      coefficients.append((covariance / variance).value)
    }
    self.coefficients = coefficients
    partialCoefficients = Self.partial(coefficients)
  }
}

extension Autocorrelation {
  /// r at a lag: 1 at lag 0, `nil` beyond the lags that were asked for.
  public subscript(lag: Int) -> Double? {
    if lag == 0 { return 1 }
    return (1...coefficients.count).contains(lag) ? coefficients[lag - 1] : nil
  }

  /// The partial autocorrelation at a lag from 1, or `nil` where there is none.
  public func partial(_ lag: Int) -> Double? {
    (1...partialCoefficients.count).contains(lag) ? partialCoefficients[lag - 1] : nil
  }

  /// How far from 0 a coefficient of a series without any autocorrelation lies with the given probability:
  /// z / √n, the dashed lines of R's plot.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func whiteNoiseLimit(level: Double = 0.95) throws(StatisticsError) -> Double {
    let level = try ConfidenceInterval.validated(level: level)
    return Normal.standard.survivalQuantile((1 - level) / 2) / Double(count).squareRoot()
  }
}

extension Autocorrelation {
  private static func lastLag(_ lags: Int?, places: Int) throws(StatisticsError) -> Int {
    guard let lags else {
      let decades = PortableMath.log(Double(places)) / 2.302_585_092_994_046
      return min(max(1, Int((10 * decades).rounded(.down))), places - 1)
    }
    guard (1..<places).contains(lags) else {
      throw .parameterOutOfRange(
        name: "lags", value: Double(lags), allowed: "from 1 to \(places - 1)")
    }
    return lags
  }

  /// The deviations from the mean in a unit that suits them; they keep the digits that the values do not share.
  private static func deviations(of places: [Double?]) -> [DoubleDouble?] {
    let largest = places.reduce(0) { max($0, abs($1 ?? 0)) }
    let scale = RangeScale.factor(forLargest: largest)
    let moments = CentralMoments(of: places.compactMap { $0 }, scale: scale)
    return places.map { place in place.map { $0 * scale - moments.mean } }
  }

  private static func products(
    _ deviations: [DoubleDouble?],
    lag: Int
  ) -> (sum: DoubleDouble, pairs: Int) {
    var sum = DoubleDouble.zero
    var pairs = 0
    for position in 0..<(deviations.count - lag) {
      guard let earlier = deviations[position], let later = deviations[position + lag] else {
        continue
      }
      sum += earlier * later
      pairs += 1
    }
    return (sum, pairs)
  }

  /// Durbin and Levinson: the autoregression of each order from the one below it.
  private static func partial(_ r: [Double]) -> [Double?] {
    var partial = [Double?]()
    var coefficients = [Double]()
    var unexplained = 1.0
    for order in r.indices {
      guard unexplained > 0 else {
        partial.append(nil)
        continue
      }
      var rest = r[order]
      for (index, coefficient) in coefficients.enumerated() {
        rest -= coefficient * r[order - 1 - index]
      }
      let last = rest / unexplained
      let reversed = coefficients.reversed()
      coefficients = zip(coefficients, reversed).map { $0 - last * $1 } + [last]
      unexplained *= (1 - last) * (1 + last)
      partial.append(last)
    }
    return partial
  }
}
