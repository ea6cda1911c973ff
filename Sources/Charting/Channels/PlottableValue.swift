/// Named data for one channel of a mark: one value, or one for each row.
///
///     BarMark(x: .value("Median views", [502_000, 4_950]), y: .value("Status", ["claim", "opinion"]))
///
/// In a chart of a frame a channel is a column's name, or an aggregate of columns:
///
///     Chart(claims) { BarMark(x: "claim_status", y: .count) }
public struct PlottableValue: Sendable, Hashable {
  /// The values of a channel, all of one kind.
  public enum Column: Sendable, Hashable {
    /// Numbers; `nil`, NaN and infinite ones are missing.
    case numbers([Double?])
    /// Names of groups, in any script; `nil` is a group without a name.
    case categories([String?])
    /// Moments, in seconds after 1970-01-01 00:00 UTC; `nil`, NaN and infinite ones are missing.
    case dates([Double?])
    /// A column of the chart's frame, by its name.
    case reference(String)
    /// A number for each group of rows, computed by the chart.
    case aggregate(Aggregate)
  }

  /// What is computed of the rows of one group.
  public enum Aggregate: Sendable, Hashable {
    /// The number of rows.
    case count
    /// The sum of a column's values that are not missing.
    case sum(String)
    /// The mean of a column's values that are not missing.
    case mean(String)
    /// The median of a column's values that are not missing.
    case median(String)

    /// The name of the column; `nil` when rows are counted.
    public var column: String? {
      switch self {
      case .count: nil
      case .sum(let name), .mean(let name), .median(let name): name
      }
    }
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

  /// The number of rows; 0 for columns of a frame that have not been read yet.
  public var count: Int {
    switch column {
    case .numbers(let values), .dates(let values): values.count
    case .categories(let names): names.count
    case .reference, .aggregate: 0
    }
  }
}

// MARK: - Arrays

extension PlottableValue {
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

  /// Moments, one a row, in seconds after 1970-01-01 00:00 UTC; `nil` is missing.
  public static func time(_ label: String, secondsSince1970 seconds: [Double?]) -> PlottableValue {
    PlottableValue(label, .dates(seconds))
  }

  /// Days or moments in ISO form, one a row, such as `2026-06-30` or `2026-06-30T06:15:00Z`; what
  /// cannot be read is missing.
  public static func time(_ label: String, iso texts: [String?]) -> PlottableValue {
    PlottableValue(label, .dates(texts.map { $0.flatMap { Instant(iso: $0)?.seconds } }))
  }

  /// One day or moment in ISO form.
  public static func time(_ label: String, iso text: String) -> PlottableValue {
    time(label, iso: [text])
  }
}

// MARK: - Columns of a frame

extension PlottableValue: ExpressibleByStringLiteral {
  /// A column of the chart's frame; give it a reader's name with ``column(_:as:)``.
  public init(stringLiteral name: String) {
    self.init(name, .reference(name))
  }

  /// A column of the chart's frame, under a name in a reader's words.
  public static func column(_ name: String, as label: String? = nil) -> PlottableValue {
    PlottableValue(label ?? name, .reference(name))
  }

  /// The number of rows in each group.
  public static var count: PlottableValue { PlottableValue("", .aggregate(.count)) }

  /// The number of rows in each group, under a name such as "Videos".
  public static func count(as label: String) -> PlottableValue {
    PlottableValue(label, .aggregate(.count))
  }

  /// The sum of a column in each group.
  public static func sum(_ column: String, as label: String? = nil) -> PlottableValue {
    PlottableValue(label ?? column, .aggregate(.sum(column)))
  }

  /// The mean of a column in each group.
  public static func mean(_ column: String, as label: String? = nil) -> PlottableValue {
    PlottableValue(label ?? column, .aggregate(.mean(column)))
  }

  /// The median of a column in each group.
  public static func median(_ column: String, as label: String? = nil) -> PlottableValue {
    PlottableValue(label ?? column, .aggregate(.median(column)))
  }
}

// MARK: - Reading

extension PlottableValue {
  /// The numbers or moments of the rows; `nil` for names.
  var numbers: [Double?]? {
    switch column {
    case .numbers(let values), .dates(let values): values
    case .categories, .reference, .aggregate: nil
    }
  }

  /// The names of the rows; numbers and moments are written out, as they are names here: years,
  /// ratings. Empty for columns of a frame that have not been read yet.
  public var names: [String?] {
    switch column {
    case .categories(let names): names
    case .numbers(let values): values.map { $0.flatMap(Self.name) }
    case .dates(let values): values.map { $0.flatMap { Instant(seconds: $0)?.iso } }
    case .reference, .aggregate: []
    }
  }

  var isCategorical: Bool {
    if case .categories = column { true } else { false }
  }

  var isTime: Bool {
    if case .dates = column { true } else { false }
  }

  /// The same rows in places that are given; places outside are missing.
  func rows(_ places: [Int]) -> PlottableValue {
    switch column {
    case .numbers(let values): PlottableValue(label, .numbers(places.map { values[at: $0] }))
    case .dates(let values): PlottableValue(label, .dates(places.map { values[at: $0] }))
    case .categories(let names): PlottableValue(label, .categories(places.map { names[at: $0] }))
    case .reference, .aggregate: self
    }
  }

  /// One value repeated for so many rows; other columns stay.
  func repeated(_ count: Int) -> PlottableValue {
    guard self.count == 1, count > 1 else { return self }
    return rows(Array(repeating: 0, count: count))
  }

  /// The same numbers, each changed or taken away.
  func mapNumbers(_ change: (Double) -> Double?) -> PlottableValue {
    switch column {
    case .numbers(let values): PlottableValue(label, .numbers(values.map { $0.flatMap(change) }))
    case .dates(let values): PlottableValue(label, .dates(values.map { $0.flatMap(change) }))
    case .categories, .reference, .aggregate: self
    }
  }

  /// Whether rows of the other can follow this one's: same label, same kind.
  func joins(_ other: PlottableValue) -> Bool {
    guard label == other.label else { return false }
    return switch (column, other.column) {
    case (.numbers, .numbers), (.dates, .dates), (.categories, .categories): true
    case (.reference, _), (.aggregate, _): column == other.column
    default: false
    }
  }

  /// The rows of several that join each other.
  static func joined(_ parts: [PlottableValue]) -> PlottableValue? {
    guard let first = parts.first else { return nil }
    return switch first.column {
    case .numbers: PlottableValue(first.label, .numbers(parts.flatMap { $0.numbers ?? [] }))
    case .dates: PlottableValue(first.label, .dates(parts.flatMap { $0.numbers ?? [] }))
    case .categories: PlottableValue(first.label, .categories(parts.flatMap(\.names)))
    case .reference, .aggregate: first
    }
  }

  private static func name(_ number: Double) -> String? {
    guard number.isFinite else { return nil }
    return number.rounded() == number && abs(number) < 0x1p53
      ? String(Int(number)) : String(number)
  }
}
