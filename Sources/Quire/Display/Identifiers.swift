import DataFrames

/// Finds the whole numbers that name things, such as a video's number: they are not amounts, so
/// thousands separators would only make them hard to copy and to compare.
enum Identifiers {
  /// The longest frame whose values are looked at; in longer ones the name decides alone.
  private static let mostRows = 200_000
  /// Amounts of a few rows may all differ by chance; those of more rows hardly do.
  private static let fewestRows = 100

  /// The columns whose name says so, and those of a frame of many rows in which no value occurs
  /// twice.
  static func columns(of frame: DataFrame) -> Set<String> {
    let whole = frame.columns.filter { $0.type == .integer }.map(\.name)
    let named = whole.filter(isIdentifierName)
    let others = whole.filter { !named.contains($0) }
    let count = frame.rowCount
    guard !others.isEmpty, (fewestRows...mostRows).contains(count) else { return Set(named) }
    let distinct = frame.select(others).summary()["distinct", Int.self]
    let unique = zip(others, distinct).filter { $1 == count }.map(\.0)
    return Set(named + unique)
  }

  /// Whether a name ends with the word "id", or is a number sign or a year.
  private static func isIdentifierName(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && $0 != "#" }
    return ["#", "id", "year"].contains(words.last ?? "") || name.hasSuffix("Id")
      || (name.hasSuffix("ID") && name.dropLast(2).last?.isLowercase == true)
  }
}
