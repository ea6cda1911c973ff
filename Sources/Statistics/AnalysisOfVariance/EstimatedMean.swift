/// The mean of one group, or of one cell of a design, with its interval.
public struct EstimatedMean: Sendable, Hashable, Codable {
  /// The group: "ctrl", or "supp OJ, dose 0.5".
  public let name: String

  /// The number of values.
  public let count: Int

  /// The mean of the values, in the unit of the data.
  public let estimate: Double

  /// The standard error of the mean, in the unit of the data; `nil` where nothing tells it.
  public let standardError: Double?

  /// The confidence interval of the population's mean; `nil` where there is no standard error.
  public let interval: ConfidenceInterval?

  /// A mean with a standard error of the given degrees of freedom.
  init(
    name: String, count: Int, estimate: Double, variance: Double, degreesOfFreedom: Double,
    level: Double
  ) {
    self.name = name
    self.count = count
    self.estimate = estimate
    let error = (variance / Double(count)).squareRoot()
    let distribution = try? StudentT(degreesOfFreedom: degreesOfFreedom)
    standardError = distribution == nil ? nil : error
    interval = distribution.map {
      let margin = error > 0 ? $0.survivalQuantile((1 - level) / 2) * error : 0
      return ConfidenceInterval(lower: estimate - margin, upper: estimate + margin, level: level)
    }
  }
}

extension [EstimatedMean] {
  /// The means as a table: a row for each.
  func table(title: String) -> ResultTable {
    ResultTable(
      title: title,
      columns: [
        .init("term", label: "Group", texts: map(\.name)),
        .init("count", label: "Values", counts: map(\.count)),
        .init("estimate", label: "Mean", numbers: map(\.estimate)),
        .init("standardError", numbers: map(\.standardError)),
        .init("lower", numbers: map(\.interval?.lower)),
        .init("upper", numbers: map(\.interval?.upper)),
      ])
  }
}
