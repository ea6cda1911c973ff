/// How a ``Bootstrap`` turns its replicates into an interval.
public enum BootstrapIntervalKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// Quantiles of the replicates. Simple, and the same on every scale; too narrow for few values.
  case percentile

  /// The estimate minus the quantiles of the replicates' errors, also called reverse percentile.
  case basic

  /// Quantiles of the replicates, moved for bias and for a spread that depends on the estimate: bias-corrected and
  /// accelerated. Efron (1987), "Better bootstrap confidence intervals", Journal of the American Statistical
  /// Association 82, 171–185. The default.
  case bca
}

extension BootstrapIntervalKind {
  /// The name for titles: "BCa".
  public var title: String {
    switch self {
    case .percentile: "percentile"
    case .basic: "basic"
    case .bca: "BCa"
    }
  }
}
