/// A Swift type that the values of a typed column can have.
///
/// Conforming types are those of ``DataValue``'s cases; there is no need for others to conform.
public protocol ColumnElement: Hashable, Sendable, ColumnCell where Value == Self {
  /// What a column of this type is called in a frame.
  static var columnType: ColumnType { get }

  /// The value in a frame's terms.
  var dataValue: DataValue { get }

  /// Takes a value out of a frame; `nil` when it is missing or of another type.
  init?(_ value: DataValue)
}

extension ColumnElement {
  /// The value itself.
  public var cellValue: Self? { self }
}

extension Double: ColumnElement {
  /// Floating numbers.
  public static var columnType: ColumnType { .real }
  /// The number.
  public var dataValue: DataValue { .real(self) }
  /// Takes any number; whole numbers beyond 2⁵³ are rounded.
  public init?(_ value: DataValue) {
    guard let number = value.number else { return nil }
    self = number
  }
}

extension Int64: ColumnElement {
  /// Whole numbers.
  public static var columnType: ColumnType { .integer }
  /// The number.
  public var dataValue: DataValue { .integer(self) }
  /// Takes a whole number only.
  public init?(_ value: DataValue) {
    guard case .integer(let number) = value else { return nil }
    self = number
  }
}

extension Int: ColumnElement {
  /// Whole numbers.
  public static var columnType: ColumnType { .integer }
  /// The number.
  public var dataValue: DataValue { .integer(Int64(self)) }
  /// Takes a whole number only.
  public init?(_ value: DataValue) {
    guard case .integer(let number) = value else { return nil }
    self = Int(number)
  }
}

extension Bool: ColumnElement {
  /// True or false.
  public static var columnType: ColumnType { .boolean }
  /// The truth value.
  public var dataValue: DataValue { .boolean(self) }
  /// Takes a truth value only.
  public init?(_ value: DataValue) {
    guard case .boolean(let truth) = value else { return nil }
    self = truth
  }
}

extension String: ColumnElement {
  /// Text.
  public static var columnType: ColumnType { .text }
  /// The text.
  public var dataValue: DataValue { .text(self) }
  /// Takes any value but a missing one, in its plain form.
  public init?(_ value: DataValue) {
    if value.isMissing { return nil }
    self = value.description
  }
}

extension CalendarDate: ColumnElement {
  /// Days.
  public static var columnType: ColumnType { .date }
  /// The day.
  public var dataValue: DataValue { .date(self) }
  /// Takes a day only.
  public init?(_ value: DataValue) {
    guard case .date(let date) = value else { return nil }
    self = date
  }
}

extension TimeOfDay: ColumnElement {
  /// Times on the clock.
  public static var columnType: ColumnType { .time }
  /// The time.
  public var dataValue: DataValue { .time(self) }
  /// Takes a time only.
  public init?(_ value: DataValue) {
    guard case .time(let time) = value else { return nil }
    self = time
  }
}

extension Timestamp: ColumnElement {
  /// Days with times.
  public static var columnType: ColumnType { .timestamp }
  /// The moment.
  public var dataValue: DataValue { .timestamp(self) }
  /// Takes a moment, or a day at its midnight.
  public init?(_ value: DataValue) {
    switch value {
    case .timestamp(let moment): self = moment
    case .date(let date):
      self.init(microsecondsSince1970: Int64(date.daysSince1970) * 86_400_000_000)
    default: return nil
    }
  }
}
