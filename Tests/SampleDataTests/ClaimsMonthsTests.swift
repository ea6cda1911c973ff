import Foundation
import SampleData
import Testing

@Suite struct `Claims months` {
  @Test func `are named by year and month`() throws {
    let months = try ClaimsGenerator(rows: 100).months(14)

    #expect(months.fileNames.first == "claims-2026-01.csv")
    #expect(months.fileNames[11] == "claims-2026-12.csv")
    #expect(months.fileNames.last == "claims-2027-02.csv")
  }

  @Test func `each begin with all rows of the month before`() throws {
    let months = try ClaimsGenerator(rows: 1_000).months(6)
    let files = (1...6).compactMap { months.csv(month: $0) }

    try #require(files.count == 6)
    for (before, after) in zip(files, files.dropFirst()) {
      #expect(after.count > before.count)
      #expect(after.starts(with: before))
    }
    #expect(files.map { Table($0).rows.count } == months.rowCounts)
    #expect(months.rowCounts == [166, 333, 500, 666, 833, 1_000])
    #expect(months.csv(month: 0) == nil)
    #expect(months.csv(month: 7) == nil)
  }

  @Test func `never repeat a video and number rows on`() throws {
    let table = Table(try #require(try ClaimsGenerator(rows: 3_000).months(5).csv(month: 5)))

    #expect(Set(table.column("video_id")).count == 3_000)
    #expect(table.column("#") == (1...3_000).map { "\($0)" })
  }

  @Test func `drift towards fewer claims and more bans`() throws {
    let months = try ClaimsGenerator(rows: 240_000).months(24)
    let table = Table(try #require(months.csv(month: 24)))
    let (first, last) = (Array(table.rows.prefix(10_000)), Array(table.rows.suffix(10_000)))
    let share = { (rows: [[String]], column: Int, value: String) -> Double in
      Double(rows.count { $0[column] == value }) / Double(rows.count)
    }

    #expect(share(last, 2, "claim") < share(first, 2, "claim") - 0.04)
    #expect(share(last, 2, "") > share(first, 2, ""))
    let banned = { (rows: [[String]]) in share(rows.filter { $0[2] == "claim" }, 7, "banned") }
    #expect(banned(last) > banned(first))
  }

  @Test func `bring what is planted in its month`() throws {
    let months = try ClaimsGenerator(rows: 12_000).months(12)
    let tables = try (1...12).map { Table(try #require(months.csv(month: $0))) }
    let first = { (wanted: (Table) -> Bool) in
      tables.firstIndex(where: wanted).map { $0 + 1 }
    }
    let isLong = { (row: [String]) in (Int(row[4]) ?? 0) > 60 }

    #expect(first { $0.rows.contains(where: isLong) } == PlantedChange.longVideos.month)
    #expect(tables[11].rows.count(where: isLong) == 1_000)
    #expect(
      first { $0.rows.contains { $0[7] == "shadow banned" } } == PlantedChange.newState.month)
    #expect(
      first { table in
        table.rows.count { $0[2] == "claim" } < table.rows.count { $0[2] == "opinion" }
      } == PlantedChange.newState.month)
    #expect(
      first { table in table.rows.suffix(1_000).count { $0[2].isEmpty } > 100 }
        == PlantedChange.missingValues.month)
    #expect(first { $0.header.contains("video_language") } == PlantedChange.newColumn.month)
    #expect(tables[11].column("video_language").allSatisfy { $0 == "en" })
  }

  @Test func `write the same bytes to files`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let months = try ClaimsGenerator(rows: 700).months(3)

    let paths = try months.write(toDirectory: folder.path)

    #expect(paths == months.fileNames.map { "\(folder.path)/\($0)" })
    for (index, path) in paths.enumerated() {
      let bytes = try Array(Data(contentsOf: URL(filePath: path)))
      #expect(bytes == months.csv(month: index + 1))
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == months.fileNames)
  }

  @Test func `refuse what cannot be spread`() throws {
    let generator = try ClaimsGenerator(rows: 5)

    #expect(throws: SampleDataError.monthsOutOfRange(0, allowed: 1...240)) {
      try generator.months(0)
    }
    #expect(throws: SampleDataError.monthsOutOfRange(241, allowed: 1...240)) {
      try generator.months(241)
    }
    #expect(throws: SampleDataError.fewerRowsThanMonths(rows: 5, months: 6)) {
      try generator.months(6)
    }
  }

  @Test func `say what is wrong and what to do`() {
    #expect(
      "\(SampleDataError.fewerRowsThanMonths(rows: 5, months: 6))" == """
        cannot spread 5 rows over 6 months: every month needs at least one.
          try: at least 6 rows, or fewer months.
        """)
    #expect(
      "\(SampleDataError.rowsOutOfRange(0, allowed: 1...9))"
        == "cannot make 0 rows: the number must be from 1 to 9.")
  }
}
