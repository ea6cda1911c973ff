/// The claims data as it grows: one file a month, each with all rows of the month before and some more.
///
///     let months = try ClaimsGenerator(rows: 12_000).months(6)
///     months.fileNames                       // claims-2026-01.csv … claims-2026-06.csv
///     try months.write(toDirectory: "data")
///
/// The last file has all rows, the first an equal share of them. What is new each month drifts slowly: fewer claims, more
/// of their authors banned, more views, fewer likes per view, more rows without a label. Some months bring more than that, so
/// that a report on them has something to find: see ``PlantedChange``.
public struct ClaimsMonths: Sendable, Hashable {
  static let allowedCounts = 1...240

  /// The number of monthly files.
  public let count: Int

  /// The number of data rows of the last file.
  public let rows: Int

  /// What the draws start from.
  public let seed: UInt64

  init(count: Int, rows: Int, seed: UInt64) throws(SampleDataError) {
    guard Self.allowedCounts.contains(count) else {
      throw .monthsOutOfRange(count, allowed: Self.allowedCounts)
    }
    guard rows >= count else { throw .fewerRowsThanMonths(rows: rows, months: count) }
    self.count = count
    self.rows = rows
    self.seed = seed
  }
}

/// A change that a month of ``ClaimsMonths`` brings beside the slow drift.
public enum PlantedChange: Int, Sendable, CaseIterable {
  /// The third month's videos are ten minutes to an hour long.
  case longVideos = 3
  /// In the fourth month a fifth of the authors of claims are in a state that was not there before, "shadow banned", and claims are
  /// the majority no longer.
  case newState = 4
  /// Fifteen percent of the seventh month's rows have neither label nor text nor counts.
  case missingValues = 7
  /// From the ninth month on the file has one more column, "video_language".
  case newColumn = 9

  /// The month, from 1.
  public var month: Int { rawValue }
}

// MARK: - Names and sizes

extension ClaimsMonths {
  /// `claims-2026-01.csv` and so on, the oldest first; the thirteenth month is in 2027.
  public var fileNames: [String] {
    (0..<count).map { month in
      let number = month % 12 + 1
      return "claims-\(2026 + month / 12)-\(number < 10 ? "0" : "")\(number).csv"
    }
  }

  /// The number of data rows of each file, the oldest first.
  public var rowCounts: [Int] {
    // Not `rows * month / count`: the product may be past the largest integer.
    (1...count).map { rows / count * $0 + rows % count * $0 / count }
  }
}

// MARK: - Writing

extension ClaimsMonths {
  /// Writes all files into a folder that exists, replacing files of their names only when all are complete.
  ///
  /// - Returns: the paths of the files, the oldest first.
  /// - Throws: ``SampleDataError/cannotWrite(path:reason:)``.
  @discardableResult
  public func write(toDirectory directory: String) throws(SampleDataError) -> [String] {
    let paths = fileNames.map { directory.hasSuffix("/") ? directory + $0 : "\(directory)/\($0)" }
    var files = [OutputFile]()
    for path in paths { files.append(try OutputFile(path: path)) }
    try writeMonths { (piece, firstMonth) throws(SampleDataError) in
      for month in firstMonth..<files.count {
        try files[month].append(Self.piece(piece, ofMonth: month + 1))
      }
    }
    for file in files { try file.finish() }
    return paths
  }

  /// One month's whole file in memory, or `nil` for a month below 1 or above ``count``.
  public func csv(month: Int) -> [UInt8]? {
    guard (1...count).contains(month) else { return nil }
    var bytes = [UInt8]()
    writeMonths { piece, firstMonth in
      if firstMonth < month { bytes += Self.piece(piece, ofMonth: month) }
    }
    return bytes
  }

  /// Hands over every piece with the first month (from 0) whose file it belongs to; later files hold it too.
  private func writeMonths<Failure>(
    to sink: ([UInt8], Int) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = ClaimsWriter(seed: seed)
    try writer.writeHeader { (piece) throws(Failure) in try sink(piece, 0) }
    var written = 0
    for (month, rows) in rowCounts.enumerated() {
      let shape = ClaimsShape().drifted(months: month)
      try writer.write(rows: rows - written, like: shape) { (piece) throws(Failure) in
        try sink(piece, month)
      }
      written = rows
    }
  }

  /// A piece of whole lines as the file of a month has it, with the column that was added.
  private static func piece(_ lines: [UInt8], ofMonth month: Int) -> [UInt8] {
    guard month >= PlantedChange.newColumn.month else { return lines }
    let isHeader = lines.starts(
      with: Array((ClaimsGenerator.columns.joined(separator: ",") + "\n").utf8))
    let field = Array((isHeader ? ",video_language" : ",en").utf8)
    var widened: [UInt8] = []
    widened.reserveCapacity(lines.count + lines.count / 32)
    for byte in lines {
      if byte == .lineFeed { widened += field }
      widened.append(byte)
    }
    return widened
  }
}
