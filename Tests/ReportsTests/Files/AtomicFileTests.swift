import Foundation
import Reports
import Testing

@Suite struct `An atomic file` {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/quire-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  @Test func `replaces what was there, and keeps its permissions`() throws {
    defer { remove() }
    let path = folder + "/a.html"
    try AtomicFile.write(Array("old".utf8), to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)

    try AtomicFile.write(Array("new".utf8), to: path)

    #expect(FileManager.default.contents(atPath: path) == Data("new".utf8))
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(permissions as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.html"])
  }

  @Test func `replaces the file that a link points to`() throws {
    defer { remove() }
    try AtomicFile.write([1], to: folder + "/real")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: "real")

    try AtomicFile.write([2], to: folder + "/link")

    #expect(FileManager.default.contents(atPath: folder + "/real") == Data([2]))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
  }

  @Test func `says what is missing, and leaves nothing behind`() throws {
    defer { remove() }
    let error = #expect(throws: AtomicFile.WriteError.self) {
      try AtomicFile.write([], to: folder + "/none/a.html")
    }

    #expect(
      error?.description
        == "cannot write \"\(folder)/none/a.html\": No such file or directory; "
        + "the file there before is unchanged\n  try: create its folder first")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func `does not take the place of a folder`() throws {
    defer { remove() }
    let error = #expect(throws: AtomicFile.WriteError.self) {
      try AtomicFile.write([1], to: folder)
    }

    #expect(error?.step == .create)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
