public import Charting
public import DataFrames

/// What charts are made of in a notebook: a column of a frame, or an array of numbers or names.
///
/// A protocol, so that every chart's function takes all of them: `claims["video_view_count"]`, a
/// typed `Column`, `[1, nil, 3]`, `["a", "b"]`.
public protocol ChartData {
  /// The values as a channel's data.
  var plottable: PlottableValue.Column { get }
  /// What the values are called when nobody says; empty for arrays.
  var defaultName: String { get }
}

extension ChartData {
  /// No name.
  public var defaultName: String { "" }

  /// The values as numbers; names are missing numbers.
  public var chartNumbers: [Double?] {
    switch plottable {
    case .numbers(let values), .dates(let values): values
    case .categories(let names): names.map { $0.flatMap { Double($0) } }
    case .reference, .aggregate: []
    }
  }

  /// The values as names of groups; numbers are written out.
  public var chartNames: [String?] {
    PlottableValue("", plottable).names
  }

  /// The values as a channel under a name, or under their own.
  public func named(_ name: String?) -> PlottableValue {
    PlottableValue(name ?? defaultName, plottable)
  }
}

extension AnyColumn: ChartData {
  /// Numbers as numbers, days and moments as time, everything else as names.
  public var plottable: PlottableValue.Column { ColumnReader.plottable(self) }
  /// The column's name.
  public var defaultName: String { name }
}

/// A single value of an array or a typed column that charts can take.
public protocol ChartValue {
  /// The values of many as a channel's data.
  static func plottable(_ values: [Self?]) -> PlottableValue.Column
}

extension Double: ChartValue {
  /// Numbers.
  public static func plottable(_ values: [Double?]) -> PlottableValue.Column { .numbers(values) }
}

extension Int: ChartValue {
  /// Numbers.
  public static func plottable(_ values: [Int?]) -> PlottableValue.Column {
    .numbers(values.map { $0.map(Double.init) })
  }
}

extension String: ChartValue {
  /// Names of groups.
  public static func plottable(_ values: [String?]) -> PlottableValue.Column {
    .categories(values)
  }
}

extension Bool: ChartValue {
  /// Names of groups: "true" and "false".
  public static func plottable(_ values: [Bool?]) -> PlottableValue.Column {
    .categories(values.map { $0.map { "\($0)" } })
  }
}

extension Optional: ChartValue where Wrapped: ChartValue {
  /// The values, `nil` being missing.
  public static func plottable(_ values: [Wrapped??]) -> PlottableValue.Column {
    Wrapped.plottable(values.map { $0 ?? nil })
  }
}

extension Array: ChartData where Element: ChartValue {
  /// The values as a channel's data.
  public var plottable: PlottableValue.Column { Element.plottable(map { $0 }) }
}

extension Column: ChartData where Element: ChartValue {
  /// The values as a channel's data.
  public var plottable: PlottableValue.Column { Element.plottable(Array(self)) }
  /// The column's name.
  public var defaultName: String { name }
}
