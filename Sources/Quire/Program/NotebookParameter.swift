public import Records

/// A type that a notebook's parameters can have: `Bool`, `Int`, `Double`, `String`, or a list of
/// these.
public protocol NotebookParameter {
  /// The parameter as this type, or `nil` when it is of another one.
  static func value(of parameter: ParameterValue) -> Self?
}

extension Bool: NotebookParameter {
  /// The parameter if it is `true` or `false`.
  public static func value(of parameter: ParameterValue) -> Bool? {
    if case .single(.boolean(let value)) = parameter { value } else { nil }
  }
}

extension Int: NotebookParameter {
  /// The parameter if it is a whole number.
  public static func value(of parameter: ParameterValue) -> Int? {
    if case .single(.integer(let value)) = parameter { value } else { nil }
  }
}

extension Double: NotebookParameter {
  /// The parameter if it is a number, whole or not.
  public static func value(of parameter: ParameterValue) -> Double? {
    switch parameter {
    case .single(.real(let value)): value
    case .single(.integer(let value)): Double(value)
    default: nil
    }
  }
}

extension String: NotebookParameter {
  /// The parameter if it is a text.
  public static func value(of parameter: ParameterValue) -> String? {
    if case .single(.text(let value)) = parameter { value } else { nil }
  }
}

extension Array: NotebookParameter where Element: NotebookParameter {
  /// The parameter if it is a list of elements of one type.
  public static func value(of parameter: ParameterValue) -> [Element]? {
    guard case .list(let values) = parameter else { return nil }
    let elements = values.compactMap { Element.value(of: .single($0)) }
    return elements.count == values.count ? elements : nil
  }
}
