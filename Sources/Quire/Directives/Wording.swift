import Themes

/// A ratio in plain words: "8.3 times", "31% higher than", "the same".
///
///     compare(101.4)  // "101.4 times"
public func compare(_ ratio: Double) -> String {
  RunSession.current.context.numbers.ratio(ratio)
}

/// How a number in prose is written.
public struct NumberStyle: Hashable, Sendable {
  let kind: NumberKind

  /// A fixed number of decimals.
  public static func number(_ decimals: Int = 0) -> NumberStyle {
    NumberStyle(kind: .fixed(decimals: max(0, min(decimals, 15))))
  }
  /// A share as percent, 1 being 100%.
  public static var percent: NumberStyle { NumberStyle(kind: .percent) }
  /// A count, exact with separators.
  public static var count: NumberStyle { NumberStyle(kind: .count) }
  /// A measured amount: exact up to 10,000, then three significant digits.
  public static var measured: NumberStyle { NumberStyle(kind: .measured) }
  /// A measured amount with k, M or B.
  public static var compact: NumberStyle { NumberStyle(kind: .compact) }
  /// A p-value, rounded: "p < 0.001".
  public static var pValue: NumberStyle { NumberStyle(kind: .pValue) }
  /// An amount of money.
  public static func currency(_ code: String) -> NumberStyle {
    NumberStyle(kind: .currency(code: code))
  }
}

extension Double {
  /// The number as prose writes it, in the report's language.
  public func formatted(_ style: NumberStyle) -> String {
    RunSession.current.context.numbers(self, as: style.kind)
  }
}

extension Int {
  /// The number as prose writes it, in the report's language.
  public func formatted(_ style: NumberStyle) -> String {
    RunSession.current.context.numbers(Double(self), as: style.kind)
  }
}
