import Files
import Foundation
import Testing

@Suite struct `A file's stamp` {
  private static func file(_ text: String) throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "stamp-\(UUID().uuidString)")
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test func `changes with size and content`() throws {
    let path = try Self.file("one")
    let first = try #require(FileStamp(path: path))
    try Data("three".utf8).write(to: URL(filePath: path))

    #expect(FileStamp(path: path) != first)
    #expect(first.byteCount == 3)
    try FileManager.default.removeItem(atPath: path)
    #expect(FileStamp(path: path) == nil)
  }

  @Test func `shows a write whose time was set back`() throws {
    let path = try Self.file("one")
    let first = try #require(FileStamp(path: path))
    Thread.sleep(forTimeInterval: 0.05)
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.write(contentsOf: Data("two".utf8))
    try file.close()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: first.modified)], ofItemAtPath: path)

    #expect(FileStamp(path: path) != first)
  }

  @Test func `is trusted only once the clock has moved on`() throws {
    let stamp = try #require(FileStamp(path: try Self.file("one")))

    #expect(!stamp.isSettled(at: stamp.changed) && !stamp.isSettled(at: stamp.changed + 1))
    #expect(!stamp.isSettled(at: stamp.changed - 3_600))
    #expect(stamp.isSettled(at: stamp.changed + 3))
  }
}

@Suite struct `A search for files` {
  private static func folder(_ names: [String]) throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for name in names { try Data().write(to: url.appending(path: name)) }
    return url.path
  }

  @Test func `goes through the folders in order`() throws {
    let (first, second) = (try Self.folder(["b.csv"]), try Self.folder(["a.csv", "b.csv"]))
    let search = FileSearch(folders: [first, second])

    #expect(search.files("b.csv") == ["\(first)/b.csv"])
    #expect(search.files("a.csv") == ["\(second)/a.csv"])
    #expect(search.files("c.csv").isEmpty)
    #expect(search.files("\(second)/a.csv") == ["\(second)/a.csv"])
  }

  @Test func `takes a pattern for a name where there is such a file`() throws {
    let folder = try Self.folder(["a1.csv", "a2.csv", "[x].csv"])
    let search = FileSearch(folders: [folder])

    #expect(search.files("a*.csv") == ["\(folder)/a1.csv", "\(folder)/a2.csv"])
    #expect(search.files("[x].csv") == ["\(folder)/[x].csv"])
    #expect(search.files("z*.csv").isEmpty)
  }
}

@Suite struct `A lock on a file` {
  @Test func `is held by one at a time`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "l-\(UUID().uuidString)").path
    var lock = try FileLock(ifFree: path)

    #expect(lock != nil)
    #expect(try FileLock(ifFree: path) == nil)
    lock = nil
    #expect(try FileLock(ifFree: path) != nil)
  }

  @Test func `needs a folder`() {
    #expect(throws: FileLock.Unusable.self) { _ = try FileLock(ifFree: "/nowhere/at/all") }
  }
}
