/// Makes data of the shape of the claims project: videos, what they say, who posted them, how they fared.
///
///     try ClaimsGenerator(rows: 1_000, seed: 7).write(toFile: "claims.csv")
///
/// The columns, their types, the missing values, the shares of the categories and the ratios between the counts are
/// those of the public teaching data set; the texts are this library's own. The same rows and seed give the same bytes on
/// every platform. First come the claims, then the opinions, then the rows without label, text and counts, as in
/// the original. Rows are written as they are made, so memory does not grow with their number.
public struct ClaimsGenerator: Sendable, Hashable {
  /// The number of rows of the teaching data set.
  public static let defaultRows = 19_382

  /// The seed when none is given.
  public static let defaultSeed: UInt64 = 2_026

  /// What a single file is called when nobody names it.
  public static let fileName = "claims.csv"

  /// The names of the columns; the first is empty, left by an export of row numbers.
  public static let columns = [
    "", "#", "claim_status", "video_id", "video_duration_sec", "video_transcription_text",
    "verified_status", "author_ban_status", "video_view_count", "video_like_count",
    "video_share_count", "video_download_count", "video_comment_count",
  ]

  /// As many rows as there are ten-digit video ids, each of which is used once.
  static let allowedRows = 1...Int(VideoIDs.count)

  /// The number of data rows, at least 1.
  public let rows: Int

  /// What the draws start from.
  public let seed: UInt64

  /// A generator of the given number of rows.
  ///
  /// - Throws: ``SampleDataError/rowsOutOfRange(_:allowed:)`` below one row or above nine thousand million.
  public init(
    rows: Int = defaultRows,
    seed: UInt64 = defaultSeed
  ) throws(SampleDataError) {
    guard Self.allowedRows.contains(rows) else {
      throw .rowsOutOfRange(rows, allowed: Self.allowedRows)
    }
    self.rows = rows
    self.seed = seed
  }
}

// MARK: - Writing

extension ClaimsGenerator {
  /// Hands the file over in pieces of about a quarter of a megabyte, in order.
  ///
  /// A piece is reused once `sink` returns: keep a copy, not the array.
  public func write<Failure>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var writer = ClaimsWriter(seed: seed)
    try writer.writeHeader(to: sink)
    try writer.write(rows: rows, like: ClaimsShape(), to: sink)
  }

  /// The whole file in memory: about 170 bytes a row.
  public func csv() -> [UInt8] {
    var bytes = [UInt8]()
    write { bytes += $0 }
    return bytes
  }

  /// Writes the file, replacing one of that name only when it is complete.
  ///
  /// - Throws: ``SampleDataError/cannotWrite(path:reason:)``.
  public func write(toFile path: String) throws(SampleDataError) {
    let file = try OutputFile(path: path)
    try write { (piece) throws(SampleDataError) in try file.append(piece) }
    try file.finish()
  }

  /// Monthly files that together end with this generator's number of rows.
  ///
  /// - Throws: ``SampleDataError`` unless there are 1 to 240 months and at least a row for each.
  public func months(_ count: Int) throws(SampleDataError) -> ClaimsMonths {
    try ClaimsMonths(count: count, rows: rows, seed: seed)
  }
}
