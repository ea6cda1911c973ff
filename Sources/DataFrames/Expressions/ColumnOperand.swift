/// What can stand on either side of an operator in a typed column expression: a column of a frame,
/// or something computed from columns.
public protocol ColumnOperand: Sendable {
  /// The operand as an expression.
  var expression: ColumnExpression { get }
}

/// A Swift value that can stand in a column expression.
///
/// The types that columns can hold conform; there is no need for others to.
public protocol ColumnLiteral: Sendable {
  /// The value in a frame's terms.
  var dataValue: DataValue { get }
}

extension Int: ColumnLiteral {}
extension Int64: ColumnLiteral {}
extension Double: ColumnLiteral {}
extension Bool: ColumnLiteral {}
extension String: ColumnLiteral {}
extension CalendarDate: ColumnLiteral {}
extension TimeOfDay: ColumnLiteral {}
extension Timestamp: ColumnLiteral {}
