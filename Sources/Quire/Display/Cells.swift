import DataFrames
import Records
import Themes

/// Formats the values of a table's cells.
enum Cells {
  /// How many decimals the numbers of a column need: none when all are whole, else enough for three
  /// significant digits of the typical one, so that a column reads as one.
  static func decimals(of values: some Collection<Double>) -> Int {
    let finite = values.filter(\.isFinite)
    guard finite.contains(where: { $0 != $0.rounded() }) else { return 0 }
    let sizes = finite.map(\.magnitude).filter { $0 > 0 }.sorted()
    let typical = sizes[sizes.count / 2]
    var decimals = 2
    var limit = 1.0
    while typical < limit, decimals < 6 {
      decimals += 1
      limit /= 10
    }
    return typical >= 1_000 ? 1 : decimals
  }

  /// A value as text, or `nil` when it is missing.
  static func text(of value: DataValue, in context: DisplayContext, decimals: Int = 3) -> String? {
    switch value {
    case .missing: nil
    case .integer(let value): Int(exactly: value).map { context.numbers.count($0) }
    case .real(let value):
      value.isNaN ? nil : context.numbers.fixed(value, decimals: decimals)
    default: value.description
    }
  }
}
