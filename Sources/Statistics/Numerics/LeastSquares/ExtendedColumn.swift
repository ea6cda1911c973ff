/// A column of numbers, each a double with, where that matters, what a double leaves out.
///
/// Powers of data that a design holds in full: the tenth power of a double has ten times its digits.
struct ExtendedColumn: Sendable, Hashable, Codable {
  /// The numbers.
  var values: [Double]

  /// What each double leaves out of its number; `nil` where that is nothing.
  var remainders: [Double]?

  subscript(row: Int) -> DoubleDouble {
    guard let remainders else { return DoubleDouble(values[row]) }
    return DoubleDouble(values[row], remainder: remainders[row])
  }

  /// The column of all numbers.
  var doubleDoubles: [DoubleDouble] { values.indices.map { self[$0] } }
}
