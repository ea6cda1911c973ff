import Exploration
import Records
import Statistics
import Themes

/// Finds out how a value is displayed.
enum Displays {
  /// What appears in the report; nothing for `nil` and `Void`.
  static func outputs(of value: some Any, in context: DisplayContext) -> [Output] {
    switch unwrapped(value) {
    case nil: []
    case let value as any Displayable: value.outputs(in: context)
    case let value as any StatisticalResult: value.outputs(in: context)
    case let value as any ExploratoryResult: value.outputs(in: context)
    case let value as ResultTable: [.table(value.output(in: context))]
    case let value as PlainSentence: [.markdown(context.text(of: value))]
    case let value?: [.text(text(of: value, in: context))]
    }
  }

  /// What the ledger keeps.
  static func facts(of value: some Any) -> [LabelledValue] {
    switch unwrapped(value) {
    case nil: []
    case let value as any Displayable: value.facts
    case let value as any StatisticalResult: value.facts
    case let value as any ExploratoryResult: value.table.facts
    case let value as ResultTable: value.facts
    case let value?: [LabelledValue("", ledgerValue(of: value))]
    }
  }

  /// A value within a line or a list: numbers in the report's way, the rest as it describes itself.
  static func text(of value: Any, in context: DisplayContext) -> String {
    switch value {
    case let value as Double: context.numbers.measured(value)
    case let value as Float: context.numbers.measured(Double(value))
    case let value as any BinaryInteger:
      Int(exactly: value).map { context.numbers.count($0) } ?? "\(value)"
    default: "\(value)"
    }
  }

  private static func ledgerValue(of value: Any) -> LedgerValue {
    switch value {
    case let value as Bool: .boolean(value)
    case let value as Double: .real(value)
    case let value as Float: .real(Double(value))
    case let value as any BinaryInteger:
      Int(exactly: value).map { .integer($0) } ?? .text("\(value)")
    default: .text("\(value)")
    }
  }

  /// The value within any number of optionals, or `nil`.
  static func unwrapped(_ value: Any) -> Any? {
    guard let optional = value as? any OptionalValue else { return value }
    return optional.wrapped.flatMap { unwrapped($0) }
  }
}

/// Looks into an optional whose type is not known.
private protocol OptionalValue {
  var wrapped: Any? { get }
}

extension Optional: OptionalValue {
  fileprivate var wrapped: Any? { self }
}
