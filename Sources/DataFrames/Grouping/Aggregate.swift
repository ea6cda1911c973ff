/// A number that is made of all values of a column in a group; missing values do not count.
public struct Aggregate: Sendable {
  enum Kind: Sendable {
    case rowCount
    case presentCount
    case missingCount
    case distinctCount
    case mean
    case median
    case sum
    case min
    case max
    case standardDeviation
    case variance
    case quantile(Double)
  }

  let kind: Kind
  let column: String?
}

extension Aggregate {
  /// How many rows there are.
  public static var count: Aggregate { Aggregate(kind: .rowCount, column: nil) }

  /// How many values are there.
  public static func presentCount(_ column: String) -> Aggregate {
    Aggregate(kind: .presentCount, column: column)
  }

  /// How many values are missing.
  public static func missingCount(_ column: String) -> Aggregate {
    Aggregate(kind: .missingCount, column: column)
  }

  /// How many different values there are.
  public static func distinctCount(_ column: String) -> Aggregate {
    Aggregate(kind: .distinctCount, column: column)
  }

  /// The arithmetic mean, summed with compensation in row order; missing when there is no value.
  public static func mean(_ column: String) -> Aggregate { Aggregate(kind: .mean, column: column) }

  /// The median, the mean of the middle two of an even number; missing when there is no value.
  public static func median(_ column: String) -> Aggregate {
    Aggregate(kind: .median, column: column)
  }

  /// The sum, with compensation in row order; 0 when there is no value.
  public static func sum(_ column: String) -> Aggregate { Aggregate(kind: .sum, column: column) }

  /// The smallest value; missing when there is none.
  public static func min(_ column: String) -> Aggregate { Aggregate(kind: .min, column: column) }

  /// The largest value; missing when there is none.
  public static func max(_ column: String) -> Aggregate { Aggregate(kind: .max, column: column) }

  /// The standard deviation with the divisor n − 1; missing for fewer than two values.
  public static func standardDeviation(_ column: String) -> Aggregate {
    Aggregate(kind: .standardDeviation, column: column)
  }

  /// The variance with the divisor n − 1; missing for fewer than two values.
  public static func variance(_ column: String) -> Aggregate {
    Aggregate(kind: .variance, column: column)
  }

  /// A quantile, type 7 of Hyndman and Fan (1996); missing when there is no value.
  ///
  /// - Parameter probability: from 0 to 1.
  public static func quantile(_ column: String, _ probability: Double) -> Aggregate {
    Aggregate(kind: .quantile(probability), column: column)
  }
}

// MARK: - In SQL

extension Aggregate {
  func type(in frame: DataFrame) throws -> ColumnType {
    guard let column else { return .integer }
    let type = try frame.description(of: column).type
    switch kind {
    case .rowCount, .presentCount, .missingCount, .distinctCount: return .integer
    case .min, .max: return type
    case .sum: return type == .integer ? .integer : .real
    default: return .real
    }
  }

  func sql(in frame: DataFrame) throws -> String {
    guard let column else { return "count(*)" }
    let name = SQLText.name(try frame.description(of: column).name)
    switch kind {
    case .rowCount: return "count(*)"
    case .presentCount: return "count(\(name))"
    case .missingCount: return "count(*) - count(\(name))"
    case .distinctCount: return "count(DISTINCT \(name))"
    case .min: return "min(\(name))"
    case .max: return "max(\(name))"
    default: break
    }
    let description = try frame.numericDescription(of: column, for: "this")
    let real = "CAST(\(name) AS DOUBLE)"
    switch kind {
    case .sum where description.type == .integer:
      return "CAST(coalesce(sum(\(name)), 0) AS BIGINT)"
    case .sum: return "coalesce(fsum(\(real)), 0)"
    case .mean: return "favg(\(real))"
    case .median: return "quantile_cont(\(real), 0.5)"
    case .standardDeviation: return "stddev_samp(\(real))"
    case .variance: return "var_samp(\(real))"
    case .quantile(let probability):
      guard (0...1).contains(probability) else {
        throw DataError(.argument, "a quantile's probability is from 0 to 1, not \(probability).")
      }
      return "quantile_cont(\(real), \(SQLText.value(.real(probability))))"
    default: return "count(*)"
    }
  }
}
