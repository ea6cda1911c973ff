/// A value computed for each row of a frame, such as `claims["likes"] / claims["views"] > 0.1`.
///
/// It is a description: the engine computes it where it is used, in
/// ``DataFrame/filter(_:)`` or ``DataFrame/adding(_:_:)-(String,_)``. Names and values in it are
/// always quoted, so a value may hold whatever it likes.
///
/// Where an operand is missing the result is missing; a condition that is missing is not met.
/// Numbers follow IEEE 754: 1 / 0 is infinite and 0 / 0 is NaN. Whole numbers are added, subtracted
/// and multiplied exactly, and too large a result is an error; `/` always gives a floating number.
public struct ColumnExpression: ColumnOperand {
  /// The expression in SQL.
  let sql: String

  /// What its values are.
  public let type: ColumnType

  init(sql: String, type: ColumnType) {
    self.sql = sql
    self.type = type
  }

  /// A value that is the same in each row.
  init(_ value: DataValue) {
    sql = SQLText.value(value)
    type =
      switch value {
      case .missing: .other("NULL")
      case .boolean: .boolean
      case .integer: .integer
      case .real: .real
      case .decimal(let digits): .decimal(precision: 38, scale: Self.scale(digits))
      case .text: .text
      case .date: .date
      case .time: .time
      case .timestamp(let moment): moment.isUTC ? .timestampUTC : .timestamp
      }
  }

  private static func scale(_ digits: String) -> Int {
    let parts = digits.split(separator: ".")
    return parts.count < 2 ? 0 : parts[1].utf8.count
  }

  /// The expression itself.
  public var expression: ColumnExpression { self }
}
