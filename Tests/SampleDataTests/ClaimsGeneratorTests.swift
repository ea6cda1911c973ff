import Foundation
import SampleData
import Statistics
import Testing

@Suite struct `Claims generator` {
  static let table: Table = {
    guard let generator = try? ClaimsGenerator() else { return Table([]) }
    return Table(generator.csv())
  }()

  @Test func `writes the columns of the original, the first without a name`() {
    #expect(
      Self.table.header.joined(separator: ",")
        == ",#,claim_status,video_id,video_duration_sec,video_transcription_text,verified_status,"
        + "author_ban_status,video_view_count,video_like_count,video_share_count,"
        + "video_download_count,video_comment_count")
    #expect(Self.table.rows.count == 19_382)
    #expect(Self.table.rows.allSatisfy { $0.count == 13 })
  }

  @Test func `has as many claims, opinions and unlabelled rows as the original, in its order`() {
    let labels = Self.table.column("claim_status")

    #expect(labels.prefix(9_608).allSatisfy { $0 == "claim" })
    #expect(labels.dropFirst(9_608).prefix(9_476).allSatisfy { $0 == "opinion" })
    #expect(labels.suffix(298).allSatisfy { $0.isEmpty })
  }

  @Test func `leaves out label, text and all counts together, and nothing else`() {
    let optional: Set = [2, 5, 8, 9, 10, 11, 12]
    for row in Self.table.rows {
      let empty = row.indices.filter { row[$0].isEmpty }

      #expect(empty.isEmpty || Set(empty) == optional, "\(row)")
    }
  }

  @Test func `gives the same bytes for the same seed and others for another`() throws {
    let first = try ClaimsGenerator(rows: 500, seed: 9).csv()

    #expect(try ClaimsGenerator(rows: 500, seed: 9).csv() == first)
    #expect(try ClaimsGenerator(rows: 500, seed: 10).csv() != first)
  }

  @Test func `numbers rows and never repeats a video`() {
    let rows = Self.table.rows

    #expect(rows.map { $0[0] } == rows.indices.map { "\($0)" })
    #expect(rows.map { $0[1] } == rows.indices.map { "\($0 + 1)" })
    #expect(Set(rows.map { $0[3] }).count == rows.count)
    #expect(rows.allSatisfy { $0[3].count == 10 && $0[3].first != "0" })
    #expect(rows.allSatisfy { (5...60).contains(Int($0[4]) ?? 0) })
  }

  struct Share: Sendable {
    let label: String
    let column: String
    let value: String
    let share: Double
  }

  static let shares = [
    Share(label: "claim", column: "verified_status", value: "verified", share: 209 / 9_608),
    Share(label: "opinion", column: "verified_status", value: "verified", share: 991 / 9_476),
    Share(label: "claim", column: "author_ban_status", value: "banned", share: 1_439 / 9_608),
    Share(label: "claim", column: "author_ban_status", value: "under review", share: 1_603 / 9_608),
    Share(label: "opinion", column: "author_ban_status", value: "banned", share: 196 / 9_476),
    Share(label: "opinion", column: "author_ban_status", value: "under review", share: 463 / 9_476),
  ]

  @Test(arguments: shares)
  func `has the shares of the original`(expected: Share) throws {
    let index = try #require(Self.table.header.firstIndex(of: expected.column))
    let rows = Self.table.rows(where: "claim_status", is: expected.label)
    let count = Double(rows.count)
    let found = Double(rows.count { $0[index] == expected.value }) / count

    let standardError = (expected.share * (1 - expected.share) / count).squareRoot()
    #expect(abs(found - expected.share) < 4 * standardError)
  }

  // Medians of the teaching data set by label, from numpy.
  @Test(arguments: [
    "claim": [501_560, 123_650, 17_998, 1_139.5, 286], "opinion": [4_953, 823, 121, 7, 1],
  ])
  func `has the typical counts of the original`(label: String, medians: [Double]) throws {
    let rows = Self.table.rows(where: "claim_status", is: label)
    for (column, median) in zip(8..., medians) {
      let found = try #require(rows.compactMap { Double($0[column]) }.median())

      #expect(abs(found - median) <= max(1, 0.08 * median), "\(found), expected about \(median)")
    }
  }

  @Test func `never has more likes than views or more comments than downloads`() {
    for row in Self.table.rows where !row[2].isEmpty {
      let counts = row[8...].compactMap { Double($0) }

      #expect(counts.count == 5)
      #expect(row[8...].allSatisfy { $0.hasSuffix(".0") })
      #expect(counts[0] >= counts[1] && counts[1] >= counts[2])
      #expect(counts[1] >= counts[3] && counts[3] >= counts[4])
      #expect(row[2] == "claim" ? counts[0] >= 1_000 : counts[0] < 10_000)
    }
  }

  @Test func `speaks of claims and opinions differently and rarely says the same twice`() {
    let texts = Self.table.column("video_transcription_text").filter { !$0.isEmpty }

    #expect(Set(texts).count > texts.count * 95 / 100)
    let claims = Set(Self.table.rows(where: "claim_status", is: "claim").map { $0[5].prefix(12) })
    let opinions = Set(
      Self.table.rows(where: "claim_status", is: "opinion").map { $0[5].prefix(12) })
    #expect(claims.isDisjoint(with: opinions))
  }

  @Test func `holds quotation marks, commas and accents as often as the original`() {
    let texts = Self.table.column("video_transcription_text")

    #expect((230...370).contains(texts.count { $0.contains("\"") }))
    #expect((1_300...1_900).contains(texts.count { $0.contains(",") }))
    #expect((1_350...1_950).contains(texts.count { !$0.utf8.allSatisfy { $0 < 128 } }))
  }

  @Test func `doubles quotation marks inside quoted fields`() throws {
    let text = String(decoding: try ClaimsGenerator(rows: 2_000).csv(), as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.contains("\"\"") })

    #expect(line.contains(/,"[^"]+""[^"]+""[^"]*",/))
  }

  @Test(arguments: 1...40)
  func `makes any small number of rows`(rows: Int) throws {
    let table = Table(try ClaimsGenerator(rows: rows).csv())

    #expect(table.rows.count == rows)
  }

  @Test(arguments: [0, -1, Int.max, Int.min])
  func `refuses a number of rows that no file can have`(rows: Int) {
    #expect(
      throws: SampleDataError.rowsOutOfRange(rows, allowed: 1...9_000_000_000)
    ) {
      try ClaimsGenerator(rows: rows)
    }
  }

  @Test func `hands large files over in pieces`() throws {
    var (pieces, bytes) = ([Int](), 0)
    try ClaimsGenerator(rows: 20_000).write {
      pieces.append($0.count)
      bytes += $0.count
    }

    #expect(pieces.count > 10)
    #expect(pieces.allSatisfy { $0 <= 270_000 })
    #expect(bytes == (try ClaimsGenerator(rows: 20_000).csv().count))
  }
}

extension `Claims generator` {
  @Test func `writes a file whole or not at all`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: ClaimsGenerator.fileName)
    let generator = try ClaimsGenerator(rows: 100)

    try generator.write(toFile: file.path)

    #expect(try Array(Data(contentsOf: file)) == generator.csv())
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["claims.csv"])

    let lost = folder.appending(path: "missing/claims.csv").path
    #expect(
      throws: SampleDataError.cannotWrite(path: lost, reason: "no such file or directory")
    ) {
      try generator.write(toFile: lost)
    }
  }
}
