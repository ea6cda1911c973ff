/// A symmetric matrix of an answer about every two of some columns, with the number of rows behind each.
struct PairMatrix: Sendable, Hashable, Codable {
  /// A column with its name.
  typealias Column = (name: String, values: [Double?])

  let names: [String]
  let rowCount: Int
  private let values: [Double?]
  private let counts: [Int]

  /// Asks about every two columns, a column and itself included.
  init(
    _ columns: [Column],
    missing: MissingPairs,
    answer: (PairedSample) throws(StatisticsError) -> Double?
  ) throws(StatisticsError) {
    let size = columns.count
    names = columns.map(\.name)
    rowCount = columns.first?.values.count ?? 0
    for column in columns where column.values.count != rowCount {
      throw .lengthsDiffer(
        first: columns[0].name, firstCount: rowCount, second: column.name,
        secondCount: column.values.count)
    }
    let used = missing == .listwise ? Self.completeRows(of: columns) : columns.map(\.values)
    var values = [Double?](repeating: nil, count: size * size)
    var counts = [Int](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in row..<size {
        let pairs = try PairedSample(used[row], used[column], names: (names[row], names[column]))
        let found = try answer(pairs)
        for position in [row * size + column, column * size + row] {
          values[position] = found
          counts[position] = pairs.count
        }
      }
    }
    self.values = values
    self.counts = counts
  }

  var rows: [[Double?]] {
    names.indices.map { row in names.indices.map { self[row, $0] } }
  }

  subscript(row: Int, column: Int) -> Double? {
    position(row, column).flatMap { values[$0] }
  }

  func count(_ row: Int, _ column: Int) -> Int { position(row, column).map { counts[$0] } ?? 0 }

  func index(of name: String) -> Int? { names.firstIndex(of: name) }

  private func position(_ row: Int, _ column: Int) -> Int? {
    names.indices.contains(row) && names.indices.contains(column)
      ? row * names.count + column : nil
  }

  private static func completeRows(of columns: [Column]) -> [[Double?]] {
    guard let first = columns.first else { return [] }
    let complete = first.values.indices.filter { row in
      columns.allSatisfy { column in column.values[row].map { !$0.isNaN } ?? false }
    }
    return columns.map { column in complete.map { column.values[$0] } }
  }
}
