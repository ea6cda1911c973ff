import Files
import Foundation
import Testing

@testable import Previews

@Suite final class `A list of watched files` {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "quire-watch-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("a.md", "one")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(_ name: String, _ text: String, atomically: Bool = false) throws {
    try Data(text.utf8).write(to: folder.appending(path: name), options: atomically ? .atomic : [])
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  private var file: WatchList {
    var list = WatchList()
    list.add(file: path("a.md"))
    return list
  }

  @Test func `sees nothing when nothing has changed`() {
    let look = file.look()
    #expect(file.look().changes(since: look).isEmpty)
    #expect(WatchList().look().changes(since: WatchLook()).isEmpty)
  }

  @Test func `sees a file that is written`() throws {
    let look = file.look()
    try write("a.md", "other")
    #expect(file.look().changes(since: look) == [path("a.md")])
  }

  @Test func `sees a file of the same size and time that was put in its place`() throws {
    let time = try FileManager.default.attributesOfItem(atPath: path("a.md"))[.modificationDate]
    let look = file.look()
    try write("a.md", "two", atomically: true)
    try FileManager.default.setAttributes(
      [.modificationDate: time as Any], ofItemAtPath: path("a.md"))

    #expect(file.look().changes(since: look) == [path("a.md")])
  }

  @Test func `sees a file go and come back`() throws {
    let first = file.look()
    try remove("a.md")
    let without = file.look()
    try write("a.md", "one")

    #expect(without.changes(since: first) == [path("a.md")])
    #expect(file.look().changes(since: without) == [path("a.md")])
  }

  @Test func `sees what comes to lie where it was sought`() throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "second"), withIntermediateDirectories: true)
    try write("second/x.csv", "x")
    var list = WatchList()
    let search = FileSearch(folders: [folder.path, path("second")])
    list.add("x.csv", soughtBy: search)
    list.add("*.tsv", soughtBy: search)
    let look = list.look()

    try write("x.csv", "x")
    #expect(list.look().changes(since: look) == ["x.csv"])
    try write("y.tsv", "y")
    #expect(list.look().changes(since: look) == ["*.tsv", "x.csv"])
  }

  @Test func `sees the files of a folder change, come and go, and no others`() throws {
    var list = WatchList()
    list.add(folder: path("Support"), ending: ".swift")
    let nothing = list.look()
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Support"), withIntermediateDirectories: true)
    try write("Support/.a.swift.swp", "x")
    try write("Support/notes.txt", "x")
    #expect(list.look().changes(since: nothing).isEmpty)

    try write("Support/a.swift", "let a = 1")
    let one = list.look()
    #expect(one.changes(since: nothing) == [path("Support/*.swift")])
    try write("Support/a.swift", "let a = 20")
    #expect(list.look().changes(since: one) == [path("Support/a.swift")])
  }

  @Test func `watches what another one watches`() throws {
    var list = WatchList()
    list.add(file)
    let look = list.look()
    try write("a.md", "other")
    #expect(list.look().changes(since: look) == [path("a.md")])
  }

  @Test func `tells only of what both looks know, and the later look counts`() throws {
    let early = file.look()
    try write("a.md", "other")
    var list = file
    list.add(file: path("b.md"))
    let late = list.look()

    #expect(late.changes(since: WatchLook()).isEmpty)
    #expect(late.merging(early).stamps[path("a.md")] == early.stamps[path("a.md")])
    #expect(list.look().changes(since: late.merging(early)) == [path("a.md")])
  }
}
