/// What an array must hold to become a column: values, or values some of which may be `nil`.
///
/// The types that columns can hold conform, and their optionals; there is no need for others to.
public protocol ColumnCell: Sendable {
  /// The type of the values that are there.
  associatedtype Value: ColumnElement

  /// The value, `nil` when it is missing.
  var cellValue: Value? { get }
}

extension Optional: ColumnCell where Wrapped: ColumnElement {
  /// The value, if any.
  public var cellValue: Wrapped? { self }
}

/// Something in Swift that can become a column of a frame: an array, or a ``Column``.
public protocol ColumnSource<Value>: Sendable {
  /// The type of the values that are there.
  associatedtype Value: ColumnElement

  /// The values as a column of a name.
  func column(named name: String) -> Column<Value>
}

extension Array: ColumnSource where Element: ColumnCell {
  /// The values in order.
  public func column(named name: String) -> Column<Element.Value> {
    Column(name: name, map(\.cellValue))
  }
}

extension Column: ColumnSource {
  /// The same values under another name.
  public func column(named name: String) -> Column<Element> { renamed(name) }
}
