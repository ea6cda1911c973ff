public import DataFrames
public import Exploration

/// What every column of a frame holds, and what to beware of.
///
/// - Parameter outcome: the column that a model is to explain; with it, columns that may give it away are found.
public func profile(_ frame: DataFrame, outcome: String? = nil) throws -> FrameProfile {
  try frame.profile(outcome: outcome)
}

/// Which values are missing, whether together, and whether by chance.
public func missingness(_ frame: DataFrame) -> Missingness { frame.missingness() }

/// Values that lie far out, by rules that are named.
public func outliers(
  _ frame: DataFrame,
  rules: [OutlierRule] = [.tukey(), .standardDeviations(), .medianDeviations()]
) -> Outliers {
  frame.outliers(rules: rules)
}

/// How closely every two columns go together, by the measure that fits what they hold.
public func correlations(_ frame: DataFrame, _ names: [String]? = nil) -> ColumnCorrelations {
  frame.correlations(names)
}

/// Every column ranked by how closely it goes with an outcome.
public func associations(_ frame: DataFrame, with outcome: String) throws -> Associations {
  try frame.associations(with: outcome)
}
