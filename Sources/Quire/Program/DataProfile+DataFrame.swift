import DataFrames
import Records
import Statistics

extension DataProfile {
  /// What the columns of a frame hold.
  ///
  /// Numbers are digested in the order of the rows, columns of at most fifty different texts are counted.
  init(of frame: DataFrame, path: String) {
    self.init(
      path: path, rowCount: frame.rowCount,
      columns: frame.columns.map { Column(of: frame, $0) })
  }
}

extension DataProfile.Column {
  /// Texts with more different values than this are not counted.
  private static let categoryLimit = 50

  fileprivate init(of frame: DataFrame, _ column: ColumnDescription) {
    let values = frame[column.name]
    self.init(
      name: column.name, type: column.type.words, missingCount: values.missingCount)
    switch column.type {
    case .boolean, .text: categories = Self.counts(of: column.name, in: frame)
    case .date, .timestamp, .timestampUTC:
      newestDate = values.strings.compactMap(\.self).max().map { String($0.prefix(10)) }
    case .integer where Self.namesRows(column.name, in: frame): break
    case .integer, .real, .decimal: numbers = QuantileDigest(values.numbers)
    case .time, .other: break
    }
  }

  /// Whether every value occurs once, as those of a row's number or an id do: how they are spread says nothing.
  private static func namesRows(_ name: String, in frame: DataFrame) -> Bool {
    let column = SQLText.name(name)
    let row = try? frame.query("SELECT count(\(column)), count(DISTINCT \(column)) FROM self")
      .rows().first
    guard let count = row?[0].number, count > 20 else { return false }
    return row?[1].number == count
  }

  private static func counts(of name: String, in frame: DataFrame) -> [String: Int]? {
    let column = SQLText.name(name)
    let query = """
      SELECT CAST(\(column) AS VARCHAR), count(*) FROM self WHERE \(column) IS NOT NULL
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT \(categoryLimit + 1)
      """
    guard let rows = try? frame.query(query).rows(), rows.count <= categoryLimit else { return nil }
    return Dictionary(
      rows.map { ($0[0].description, Int($0[1].number ?? 0)) }, uniquingKeysWith: +)
  }
}
