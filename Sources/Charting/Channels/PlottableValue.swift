/// Named data for one channel of a mark: one value or one for each row.
///
///     BarMark(x: .value("Median views", [502_000, 4_950]), y: .value("Status", ["claim", "opinion"]))
public struct PlottableValue: Sendable, Hashable {
  /// The values of a channel, all of one kind.
  public enum Column: Sendable, Hashable {
    /// Numbers; `nil`, NaN and infinite ones are missing.
    case numbers([Double?])
    /// Names of groups, in any script; `nil` is a group without a name.
    case categories([String?])
  }

  /// What the values are, in a reader's words: "Views per video", not `video_view_count`.
  public let label: String
  /// The values, one a row.
  public let column: Column

  /// Makes a channel's data of a column.
  public init(_ label: String, _ column: Column) {
    self.label = label
    self.column = column
  }

  /// Numbers, one a row; `nil` is missing.
  public static func value(_ label: String, _ values: [Double?]) -> PlottableValue {
    PlottableValue(label, .numbers(values))
  }

  /// Numbers, one a row.
  public static func value(_ label: String, _ values: [Double]) -> PlottableValue {
    PlottableValue(label, .numbers(values))
  }

  /// Whole numbers, one a row.
  public static func value(_ label: String, _ values: [Int]) -> PlottableValue {
    PlottableValue(label, .numbers(values.map(Double.init)))
  }

  /// One number.
  public static func value(_ label: String, _ value: Double?) -> PlottableValue {
    PlottableValue(label, .numbers([value]))
  }

  /// Names of groups, one a row.
  public static func value(_ label: String, _ names: [String]) -> PlottableValue {
    PlottableValue(label, .categories(names))
  }

  /// Names of groups, one a row; `nil` is a group without a name.
  public static func value(_ label: String, _ names: [String?]) -> PlottableValue {
    PlottableValue(label, .categories(names))
  }

  /// One name of a group.
  public static func value(_ label: String, _ name: String) -> PlottableValue {
    PlottableValue(label, .categories([name]))
  }

  /// The number of rows.
  public var count: Int {
    switch column {
    case .numbers(let values): values.count
    case .categories(let names): names.count
    }
  }

  /// The rows of both, or `nil` when they differ in label or kind.
  func appending(_ other: PlottableValue) -> PlottableValue? {
    guard label == other.label else { return nil }
    return switch (column, other.column) {
    case (.numbers(let first), .numbers(let second)):
      PlottableValue(label, .numbers(first + second))
    case (.categories(let first), .categories(let second)):
      PlottableValue(label, .categories(first + second))
    default: nil
    }
  }
}
