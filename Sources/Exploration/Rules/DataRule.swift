public import DataFrames
import Statistics

/// Something that a frame must be like: a name, and whether it is so.
///
///     expect(claims, .rowCount(in: 15_000...25_000), .isUnique("video_id"), .isPresent("claim_status", atLeast: 0.95))
public struct DataRule: Sendable {
  /// What a frame is found to be like.
  public struct Outcome: Sendable, Hashable {
    /// Whether the rule is met.
    public let isMet: Bool

    /// What was found, in words.
    public let found: String

    /// An outcome from its parts.
    public init(_ isMet: Bool, found: String) {
      self.isMet = isMet
      self.found = found
    }
  }

  /// What is expected, in a few words.
  public let name: String

  private let judge: @Sendable (DataFrame) throws -> Outcome

  /// A rule of one's own.
  ///
  ///     DataRule("at least one banned author") { frame in
  ///       let count = frame.filter(frame["author_ban_status"] == "banned").rowCount
  ///       return .init(count > 0, found: "\(count)")
  ///     }
  public init(_ name: String, _ judge: @escaping @Sendable (DataFrame) throws -> Outcome) {
    self.name = name
    self.judge = judge
  }

  /// What the frame is found to be like; a rule about a column that is not there is not met.
  public func outcome(for frame: DataFrame) throws -> Outcome { try judge(frame) }
}

// MARK: - Ready-made rules

extension DataRule {
  /// The number of rows lies in a range.
  public static func rowCount(in range: ClosedRange<Int>) -> DataRule {
    DataRule("\(range.lowerBound) to \(range.upperBound) rows") { frame in
      Outcome(range.contains(frame.rowCount), found: "\(frame.rowCount) rows")
    }
  }

  /// There are at least so many rows.
  public static func rowCount(atLeast least: Int) -> DataRule {
    DataRule("at least \(least) rows") { frame in
      Outcome(frame.rowCount >= least, found: "\(frame.rowCount) rows")
    }
  }

  /// The frame has these columns, with these types where one is named in a reader's words: "whole number", "text".
  ///
  /// - Parameter isExact: whether it may have no others.
  public static func columns(
    _ columns: KeyValuePairs<String, String?>, isExact: Bool = false
  ) -> DataRule {
    let expected = columns.map { (name: $0.key, type: $0.value) }
    let names = expected.map(\.name).joined(separator: ", ")
    return DataRule(isExact ? "the columns \(names) and no others" : "the columns \(names)") {
      frame in
      var faults: [String] = []
      for (name, type) in expected {
        guard let found = frame.columns.first(where: { $0.name == name }) else {
          faults.append("\(name) is not there")
          continue
        }
        if let type, found.type.words != type {
          faults.append("\(name) is a \(found.type.words), not a \(type)")
        }
      }
      let known = Set(expected.map(\.name))
      if isExact {
        faults += frame.columnNames.filter { !known.contains($0) }.map { "\($0) is new" }
      }
      return Outcome(
        faults.isEmpty, found: faults.isEmpty ? "all of them" : faults.joined(separator: "; "))
    }
  }

  /// A column has values in at least a share of the rows.
  public static func isPresent(_ column: String, atLeast share: Double = 1) -> DataRule {
    .share(
      share == 1
        ? "every row has \(column)" : "\(PlainNumber.percent(share)) of the rows have \(column)",
      column, atLeast: share, ofPresent: false
    ) { "\($0) IS NOT NULL" }
  }

  /// No value of a column occurs twice; missing ones do not count.
  public static func isUnique(_ columns: String...) -> DataRule {
    let names = columns.joined(separator: ", ")
    return DataRule("no \(names) occurs twice") { frame in
      try requiring(columns, in: frame) {
        let list = columns.map(SQLText.name).joined(separator: ", ")
        let present = columns.map { "\(SQLText.name($0)) IS NOT NULL" }
          .joined(separator: " AND ")
        let repeated = try number(
          "SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM self WHERE \(present) GROUP BY \(list))",
          frame)
        return Outcome(repeated == 0, found: "\(Int(repeated)) repeated")
      }
    }
  }

  /// The numbers of a column lie in a range, one end of which may be infinite; missing ones do not count.
  ///
  /// - Parameter share: how many of them at least.
  public static func values(
    of column: String, in range: ClosedRange<Double>, atLeast share: Double = 1
  ) -> DataRule {
    .share(
      "\(column) from \(PlainNumber.text(range.lowerBound)) to \(PlainNumber.text(range.upperBound))",
      column,
      atLeast: share
    ) { "\($0) BETWEEN '\(range.lowerBound)'::DOUBLE AND '\(range.upperBound)'::DOUBLE" }
  }

  /// The values of a column are among some; missing ones do not count.
  public static func values(
    of column: String, in allowed: [String], atLeast share: Double = 1
  ) -> DataRule {
    let list = allowed.map(SQLText.text).joined(separator: ", ")
    return .share(
      "\(column) is \(allowed.joined(separator: ", "))", column, atLeast: share
    ) { allowed.isEmpty ? "FALSE" : "CAST(\($0) AS VARCHAR) IN (\(list))" }
  }

  /// The texts of a column match a pattern from beginning to end; missing ones do not count.
  ///
  /// - Parameter pattern: a regular expression of RE2.
  public static func values(
    of column: String, matching pattern: String, atLeast share: Double = 1
  ) -> DataRule {
    .share("\(column) looks like \(pattern)", column, atLeast: share) {
      "regexp_full_match(CAST(\($0) AS VARCHAR), \(SQLText.text(pattern)))"
    }
  }

  /// Every value of a column occurs in a column of another frame; missing ones do not count.
  public static func values(of column: String, areIn other: AnyColumn) -> DataRule {
    let known = Set(other.strings.compactMap { $0 })
    return DataRule("every \(column) is a known \(other.name)") { frame in
      requiring([column], in: frame) {
        let unknown = frame[column].strings.compactMap { $0 }.filter { !known.contains($0) }
        return Outcome(
          unknown.isEmpty,
          found: unknown.isEmpty
            ? "all of them"
            : "\(unknown.count) unknown, such as \(unknown.prefix(3).joined(separator: ", "))")
      }
    }
  }

  /// The newest day of a column is at most so many days before another day; what is no day does not count.
  ///
  /// - Parameter today: the day to count from, such as a parameter; `CalendarDate.today` when `nil`.
  public static func isFresh(
    _ column: String, withinDays days: Int, of today: CalendarDate? = nil
  ) -> DataRule {
    DataRule("the newest \(column) is at most \(days) \(days == 1 ? "day" : "days") old") { frame in
      try requiring([column], in: frame) {
        let name = SQLText.name(column)
        let base = "DATE '\(today ?? .today)'"
        let row = try frame.query(
          "SELECT CAST(max(TRY_CAST(\(name) AS DATE)) AS VARCHAR), "
            + "date_diff('day', max(TRY_CAST(\(name) AS DATE)), \(base)) FROM self"
        ).rows().first
        guard let age = row?[1].number else { return Outcome(false, found: "no \(column)") }
        return Outcome(age <= Double(days), found: "the newest is of \(row?[0].description ?? "")")
      }
    }
  }

  /// A condition holds in at least a share of the rows; rows in which it cannot be told do not count.
  ///
  ///     .rows("no more likes than views", claims["likes"] <= claims["views"])
  public static func rows(
    _ name: String, _ condition: some ColumnOperand & Sendable, atLeast share: Double = 1
  ) -> DataRule {
    DataRule(name) { frame in
      let judged = frame.adding("quire_rule", condition)
      return try outcome(
        of: judged, "\"quire_rule\"", known: "\"quire_rule\" IS NOT NULL", atLeast: share)
    }
  }

  /// A column is distributed as in an earlier frame: a population stability index below a limit.
  public static func isStable(
    _ column: String, from earlier: AnyColumn, below limit: Double = 0.25
  ) -> DataRule {
    let isNumeric = earlier.type.isNumeric
    let numbers = isNumeric ? Array(earlier.numbers) : []
    let labels = isNumeric ? [] : Array(earlier.strings)
    return DataRule("\(column) is distributed as before") { frame in
      try requiring([column], in: frame) {
        guard frame[column].type.isNumeric == isNumeric else {
          return Outcome(false, found: "\(column) is a \(frame[column].type.words) now")
        }
        let drift =
          isNumeric
          ? try PopulationStability(of: Array(frame[column].numbers), from: numbers)
          : try PopulationStability(ofLabels: Array(frame[column].strings), from: labels)
        return Outcome(
          drift.index < limit, found: "a stability index of \(PlainNumber.text(drift.index))")
      }
    }
  }
}

// MARK: - Counting

extension DataRule {
  private static func share(
    _ name: String, _ column: String, atLeast share: Double, ofPresent: Bool = true,
    _ condition: @escaping @Sendable (String) -> String
  ) -> DataRule {
    DataRule(
      share < 1 && ofPresent ? "\(name), in \(PlainNumber.percent(share)) of the rows" : name
    ) { frame in
      try requiring([column], in: frame) {
        let quoted = SQLText.name(column)
        return try outcome(
          of: frame, condition(quoted), known: ofPresent ? "\(quoted) IS NOT NULL" : "TRUE",
          atLeast: share)
      }
    }
  }

  private static func outcome(
    of frame: DataFrame, _ condition: String, known: String, atLeast share: Double
  ) throws -> Outcome {
    let row = try frame.query(
      "SELECT count(*) FILTER (\(known)), count(*) FILTER ((\(known)) AND NOT (\(condition))) FROM self"
    ).rows().first
    let (all, wrong) = (row?[0].number ?? 0, row?[1].number ?? 0)
    let isMet = wrong <= (1 - share) * all + 1e-9
    return Outcome(
      isMet, found: wrong == 0 ? "no exception" : "\(Int(wrong)) of \(Int(all)) rows differ")
  }

  private static func requiring(
    _ columns: [String], in frame: DataFrame, _ judge: () throws -> Outcome
  ) rethrows -> Outcome {
    let lost = columns.filter { !frame.hasColumn($0) }
    guard lost.isEmpty else {
      return Outcome(false, found: "there is no column \(lost.joined(separator: ", "))")
    }
    return try judge()
  }

  private static func number(_ question: String, _ frame: DataFrame) throws -> Double {
    try frame.query(question).rows().first?[0].number ?? 0
  }
}
