import DataFrames
import Records
import Themes

/// Formats the values of a table's cells.
enum Cells {
  /// How many decimals the numbers of a column need, so that a column reads as one.
  ///
  /// None when all are whole; else enough for three significant digits of the typical one, and for
  /// one of the smallest.
  static func decimals(of values: some Collection<Double>) -> Int {
    let finite = values.filter(\.isFinite)
    guard finite.contains(where: { $0 != $0.rounded() }) else { return 0 }
    let sizes = finite.map(\.magnitude).filter { $0 > 0 }.sorted()
    let typical = decimals(below: 100, for: sizes[sizes.count / 2], atMost: 6)
    return max(typical, decimals(below: 0.5, for: sizes[0], atMost: 3))
  }

  /// How often a limit must be divided by ten until a size reaches it.
  private static func decimals(below limit: Double, for size: Double, atMost most: Int) -> Int {
    var (limit, decimals) = (limit, 0)
    while size < limit, decimals < most {
      decimals += 1
      limit /= 10
    }
    return decimals
  }

  /// A value as text, or `nil` when it is missing.
  ///
  /// - Parameter isIdentifier: whether a whole number names something; it has no separators then.
  static func text(
    of value: DataValue, in context: DisplayContext, decimals: Int = 3, isIdentifier: Bool = false
  ) -> String? {
    switch value {
    case .missing: nil
    case .integer(let value) where isIdentifier: value.description
    case .integer(let value): Int(exactly: value).map { context.numbers.count($0) }
    case .real(let value):
      value.isNaN ? nil : context.numbers.fixed(value, decimals: decimals)
    default: value.description
    }
  }
}
