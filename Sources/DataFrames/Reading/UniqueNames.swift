/// Makes the names of a header usable: each there, and none twice.
struct UniqueNames {
  /// A usable name for each column.
  private(set) var names: [String] = []

  private var unnamed: [(column: Int, name: String)] = []
  private var repeated: [(original: String, name: String)] = []

  /// An empty name becomes `column` with the column's number from 0, a repeated one gets `_1`,
  /// `_2`, … behind it, as DuckDB does; capitals do not tell names apart, as in SQL.
  init(_ header: [String]) {
    var taken = Set(header.map { $0.lowercased() })
    var used: Set<String> = []
    for (index, original) in header.enumerated() {
      var name = original
      if original.allSatisfy({ $0 == " " }) {
        name = Self.free("column\(index)", taken: &taken)
        unnamed.append((index, name))
      } else if used.contains(original.lowercased()) {
        name = Self.free(original, taken: &taken)
        repeated.append((original, name))
      }
      used.insert(name.lowercased())
      names.append(name)
    }
  }

  private static func free(_ wanted: String, taken: inout Set<String>) -> String {
    var name = wanted
    var number = 1
    while taken.contains(name.lowercased()) {
      name = "\(wanted)_\(number)"
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  /// A warning for each name that was made.
  func warnings(file: String) -> [DataWarning] {
    unnamed.map { column, name in
      DataWarning(
        .emptyColumnName,
        "column \(column + 1) has no name; it is called \(DataError.quoted(name)) here.",
        file: file, line: 1, suggestion: "name it in the file, or use renamed(_:to:)."
      )
    }
      + repeated.map { original, name in
        DataWarning(
          .duplicateColumnName,
          "there is more than one column \(DataError.quoted(original)); a later one is called "
            + "\(DataError.quoted(name)) here.",
          file: file, line: 1, suggestion: "name it in the file, or use renamed(_:to:)."
        )
      }
  }
}
