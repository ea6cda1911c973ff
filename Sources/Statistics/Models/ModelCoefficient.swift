/// A coefficient of a model with how sure it is.
public struct ModelCoefficient: Sendable, Hashable, Codable {
  /// The column that it belongs to: "(Intercept)", "views", "status[opinion]".
  public let name: String

  /// The estimate; `nil` where the columns before this one determine it, so that nothing could be told about it.
  public let estimate: Double?

  /// The standard error; `nil` without an estimate, and where nothing is left to judge it by.
  public let standardError: Double?

  /// The degrees of freedom of the t distribution that the statistic is held against; `nil` for the normal distribution.
  public let degreesOfFreedom: Double?

  /// The estimate over its standard error: t, or z; `nil` where there is none.
  public let statistic: Double?

  /// The probability of a statistic at least as far from 0 if the coefficient is 0; `nil` without a statistic.
  public let pValue: Double?

  /// The natural logarithm of the p-value, finite where that underflows; `nil` without a statistic.
  public let logPValue: Double?

  init(
    name: String, estimate: Double?, standardError: Double?, degreesOfFreedom: Double?
  ) {
    self.name = name
    self.estimate = estimate
    let error = standardError.flatMap { $0.isFinite ? $0 : nil }
    self.standardError = estimate == nil ? nil : error
    self.degreesOfFreedom = degreesOfFreedom
    guard let estimate, let error, error > 0 || estimate != 0 else {
      (statistic, pValue, logPValue) = (nil, nil, nil)
      return
    }
    let statistic = estimate / error
    let tail = Self.tail(statistic, degreesOfFreedom)
    self.statistic = statistic
    pValue = tail?.value
    logPValue = tail?.log
  }

  private static func tail(_ statistic: Double, _ degrees: Double?) -> TailProbability? {
    guard let degrees else {
      return TailProbability(statistic, symmetric: Normal.standard, .twoSided)
    }
    return (try? StudentT(degreesOfFreedom: degrees)).map {
      TailProbability(statistic, symmetric: $0, .twoSided)
    }
  }

  /// The range that covers the true coefficient: estimate ± quantile × standard error.
  ///
  /// - Returns: `nil` without a standard error, and for a level outside 0 to 1.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let estimate, let standardError, level > 0, level < 1 else { return nil }
    let quantile =
      degreesOfFreedom.map { degrees in
        (try? StudentT(degreesOfFreedom: degrees))?.quantile((1 + level) / 2) ?? .nan
      } ?? Normal.standard.quantile((1 + level) / 2)
    guard quantile.isFinite else { return nil }
    let reach = quantile * standardError
    return ConfidenceInterval(lower: estimate - reach, upper: estimate + reach, level: level)
  }
}

extension [ModelCoefficient] {
  /// A row per coefficient under the fixed names.
  func table(title: String = "Coefficients", statistic name: String, level: Double) -> ResultTable {
    let intervals = map { $0.interval(level: level) }
    return ResultTable(
      title: title,
      columns: [
        .init("term", texts: map(\.name)),
        .init("estimate", numbers: map(\.estimate)),
        .init("standardError", numbers: map(\.standardError)),
        .init("statistic", label: name, numbers: map(\.statistic)),
        .init(
          "pValue", label: "p-value",
          map { row in row.pValue.map { .pValue($0, log: row.logPValue ?? -.infinity) } }),
        .init("lower", numbers: intervals.map { $0?.lower }),
        .init("upper", numbers: intervals.map { $0?.upper }),
      ])
  }
}
