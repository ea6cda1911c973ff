public import Statistics
import Themes

// Sentences are written from the numbers themselves, so that no word can contradict them.

/// How a number has moved: "rose from 49.9% to 50.3%", "stayed at 50.3%".
///
///     trend(from: before, to: share, as: .percent)
///
/// - Parameters:
///   - before: the earlier value.
///   - after: the later one; where either is not finite, "—" stands for it and no direction is named.
///   - style: how both are written. Values that are written alike have not moved.
///   - neutral: by how much the number may move without having changed, in its own unit.
public func trend(
  from before: Double, to after: Double, as style: NumberStyle = .measured, neutral: Double = 0
) -> String {
  let numbers = RunSession.current.context.numbers
  let (earlier, later) = (numbers(before, as: style.kind), numbers(after, as: style.kind))
  let wording = numbers.language.wording
  let isSame =
    earlier == later || !before.isFinite || !after.isFinite || abs(after - before) <= neutral
  let template =
    isSame ? wording.trendSame : after > before ? wording.trendRose : wording.trendFell
  return wording.fill(template, with: ["before": earlier, "after": later])
}

/// How many times one number is another: "8.3 times", "31% higher"; "the same" where they are.
///
///     "Claims draw \(compare(claims, with: opinions)) the views"
///
/// Numbers that are not positive have no ratio: "—".
public func compare(_ value: Double, with other: Double) -> String {
  compare(other > 0 && value > 0 ? value / other : .nan)
}

/// A ratio with its interval: "8.3 times (likely range 7.2 to 9.7)".
public func compare(_ ratio: Double, _ interval: ConfidenceInterval) -> String {
  "\(compare(ratio)) (\(likelyRange(interval)))"
}

/// An interval in plain words: "likely range 7.2 to 9.7".
///
/// - Parameter style: how the limits are written; without one both have the decimals that three digits of the larger need.
public func likelyRange(_ interval: ConfidenceInterval, as style: NumberStyle? = nil) -> String {
  let numbers = RunSession.current.context.numbers
  let range =
    style.map { style in
      numbers.range(
        numbers(interval.lower, as: style.kind), numbers(interval.upper, as: style.kind))
    } ?? numbers.range(interval.lower, interval.upper)
  return numbers.language.wording.fill(
    numbers.language.wording.likelyRangeIs, with: ["range": range])
}

/// A share as a count of cases: "15 in every 100"; below one in a hundred of 1,000 or 10,000.
///
/// "—" where the share is not between 0 and 1.
public func outOfHundred(_ share: Double) -> String {
  let numbers = RunSession.current.context.numbers
  guard (0...1).contains(share) else { return NumberFormat.missing }
  let base = [100, 1_000, 10_000].first { share * Double($0) >= 0.95 } ?? 10_000
  let isRare = share > 0 && share < 0.00005
  let count = isRare ? 1 : Int((share * Double(share == 0 ? 100 : base)).rounded())
  let words = numbers.language.wording.fill(
    numbers.language.wording.inEvery,
    with: ["count": numbers.count(count), "base": numbers.count(share == 0 ? 100 : base)])
  return isRare ? "< \(words)" : words
}

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
