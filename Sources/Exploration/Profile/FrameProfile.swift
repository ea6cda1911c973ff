public import Charting
public import DataFrames
public import Statistics

/// What every column of a frame holds, and what to beware of before a model is made of it.
public struct FrameProfile: ExploratoryResult, Hashable, Codable {
  /// The rows.
  public let rowCount: Int

  /// The columns in the frame's order.
  public let columns: [ColumnProfile]

  /// Rows that repeat another row in every column.
  public let duplicateRowCount: Int

  /// "What the columns hold".
  public var method: String { "What the columns hold" }

  /// How many rows and columns there are, and how many need care.
  public var sentence: PlainSentence {
    let careful = columns.count { !$0.alerts.isEmpty }
    let repeats: PlainSentence =
      duplicateRowCount > 0 ? " of which \(duplicateRowCount) repeat another" : ""
    let size: PlainSentence = "\(rowCount) rows of \(columns.count) columns\(repeats)."
    return careful == 0
      ? size + "No column needs special care."
      : size + "\(careful) of the columns \(careful == 1 ? "needs" : "need") care."
  }

  /// A row per column.
  public var table: ResultTable {
    ResultTable(columns: [
      .init("column", texts: columns.map(\.name)), .init("type", texts: columns.map(\.type)),
      .init("missing", counts: columns.map(\.missingCount)),
      .init("distinct", label: "Different", counts: columns.map(\.distinctCount)),
      .init("range", texts: columns.map(\.range)),
      .init("median", numbers: columns.map(\.median)),
      .init("skewness", numbers: columns.map(\.skewness)),
      .init(
        "alerts",
        texts: columns.map { column in
          column.alerts.isEmpty ? nil : column.alerts.map(\.code).joined(separator: ", ")
        }),
    ])
  }

  /// What to beware of, a sentence per column and alert.
  public var alerts: [TestWarning] {
    columns.flatMap { column in
      column.alerts.map { TestWarning(code: $0.code, "\(column.name) \($0.sentenceEnd)") }
    }
  }

  /// The column of that name, or `nil`.
  public subscript(name: String) -> ColumnProfile? { columns.first { $0.name == name } }

  /// How much of each column is missing; the columns' own charts are in ``ColumnProfile/chart()``.
  public func chart() -> Chart {
    Chart {
      BarMark(
        x: .value("Missing values", columns.map(\.missingCount)),
        y: .value("Column", columns.map(\.name))
      ).valueFormat(.count)
    }
  }
}

extension ProfileAlert {
  fileprivate var sentenceEnd: String {
    if case .leakLike(let reason) = self { return "may give the outcome away: \(reason)" }
    return words + "."
  }
}

extension DataFrame {
  /// Looks at every column: what it holds, how it is distributed, and what to beware of.
  ///
  /// - Parameter outcome: the column that a model is to explain; with it, columns that may give it away are found.
  /// - Throws: as ``associations(with:level:)`` where an outcome is named.
  public func profile(outcome: String? = nil) throws -> FrameProfile {
    let leaks = try outcome.map { try associations(with: $0) }?.rows ?? []
    let summary = self.summary()
    let duplicates = try duplicateColumns(summary)
    let (distinct, missing) = (summary["distinct", Int.self], summary["missing", Int.self])
    let rowCount = rowCount
    let profiles = columns.enumerated().map { place, column -> ColumnProfile in
      let missingCount = missing[place] ?? 0
      let reading = ColumnReading(self[column.name])
      let facts = ColumnFacts(reading, rowCount - missingCount)
      var alerts = facts.alerts
      if missingCount == rowCount, rowCount > 0 { alerts = [.empty] }
      if missingCount < rowCount, 2 * missingCount > rowCount { alerts.append(.mostlyMissing) }
      if let other = duplicates[column.name] { alerts.append(.duplicate(of: other)) }
      alerts += leaks.filter { $0.column == column.name }.compactMap(\.leak).map { .leakLike($0) }
      let isDate = [.date, .timestamp, .timestampUTC].contains(column.type)
      let ends = (isDate ? nil : facts.range) ?? Self.ends(self[column.name], isDate: isDate)
      return ColumnProfile(
        name: column.name, type: column.type.words, count: rowCount - missingCount,
        missingCount: missingCount, distinctCount: distinct[place] ?? 0, range: ends,
        mean: isDate ? nil : facts.mean, median: isDate ? nil : facts.median,
        skewness: facts.skewness, alerts: alerts,
        picture: isDate ? facts.picture?.ofDays : facts.picture)
    }
    return FrameProfile(
      rowCount: rowCount, columns: profiles, duplicateRowCount: duplicateRowCount)
  }

  /// The name of an earlier column that holds the same, by column.
  ///
  /// Only columns whose summaries agree are compared row by row.
  private func duplicateColumns(_ summary: DataFrame) throws -> [String: String] {
    let facts = summary.rows().map { row in
      row.dropFirst().map(\.description).joined(separator: "|")
    }
    let candidates = columns.indices.flatMap { second in
      columns.indices[..<second].filter { facts[$0] == facts[second] }
        .map { (first: columns[$0].name, second: columns[second].name) }
    }
    guard !candidates.isEmpty, rowCount > 0 else { return [:] }
    let expressions = candidates.map { pair in
      let (first, second) = (SQLText.name(pair.first), SQLText.name(pair.second))
      return "bool_and(\(first) IS NOT DISTINCT FROM \(second)) AND count(\(first)) > 0"
    }
    let row = try query("SELECT \(expressions.joined(separator: ", ")) FROM self").rows().first
    var found: [String: String] = [:]
    for (place, pair) in candidates.enumerated() where row?[place] == .boolean(true) {
      if found[pair.second] == nil { found[pair.second] = pair.first }
    }
    return found
  }

  /// The first and the last day or number of those that name rows, or the only value there is.
  private static func ends(_ column: AnyColumn, isDate: Bool) -> String {
    let values = column.values.filter { !$0.isMissing }
    guard let first = values.first else { return "" }
    guard isDate else {
      let numbers = column.type.isNumeric ? column.numbers.compactMap(\.self) : []
      guard let least = numbers.min(), let most = numbers.max(), least < most else {
        return "\(first)"
      }
      return "\(PlainNumber.text(least)) to \(PlainNumber.text(most))"
    }
    // Days and moments are written so that their text has their order.
    let texts = values.map(\.description)
    return "\(texts.min() ?? "") to \(texts.max() ?? "")"
  }
}

/// What the reading of a column says about it.
private struct ColumnFacts {
  var range: String?
  var mean: Double?
  var median: Double?
  var skewness: Double?
  var alerts: [ProfileAlert] = []
  var picture: ColumnProfile.Picture?

  init(_ reading: ColumnReading, _ count: Int) {
    switch reading {
    case .numbers(let values):
      let summary = NumericSummary(values)
      (mean, median, skewness) = (summary.mean, summary.median, summary.skewness)
      range = [summary.sortedValues.first, summary.sortedValues.last].compactMap {
        $0.map(PlainNumber.text)
      }
      .joined(separator: " to ")
      if abs(skewness ?? 0) > 2 { alerts.append(.skewed) }
      if 2 * summary.sortedValues.count(where: { $0 == 0 }) > count { alerts.append(.mostlyZero) }
      picture = .numbers(values)
    case .labels(let labels):
      let counts = Dictionary(labels.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
      if let most = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        range =
          "most often \(most.key) (\(PlainNumber.percent(Double(most.value) / Double(max(count, 1)))))"
      }
      picture = .labels(labels)
    case .text(let texts):
      let lengths = texts.map { $0.map { Double($0.unicodeScalars.count) } }
      let known = lengths.compactMap { $0 }
      let ends = [known.min(), known.max()].compactMap { $0.map(PlainNumber.text) }
      range = "\(ends.joined(separator: " to ")) characters"
      let isName = texts.allSatisfy { $0.map { !$0.contains(" ") } ?? false }
      alerts.append(
        isName && Set(texts.compactMap { $0 }).count == texts.count
          ? .identifier : .highCardinality)
      picture = .numbers(lengths)
    case .identifier:
      alerts.append(.identifier)
    case .constant:
      alerts.append(.constant)
    }
  }
}
