import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `An installation` {
  @Test func `renders a project in any folder, with nothing of the clone`() throws {
    let folder = try ScratchFolder()
    let script = SharedFolder.packageFolder.appending(path: "scripts/install").path
    let prefix = folder.url.appending(path: "a prefix").path
    let first = try Quire.run(program: "/bin/bash", [script, prefix], in: folder)
    #expect(first.status == 0, "\(first.standardError)")
    #expect(first.standardOutput == "\(prefix)/bin/quire\n")
    // A second one takes the place of the first; the whole may be moved.
    #expect(try Quire.run(program: "/bin/bash", [script, prefix], in: folder).status == 0)
    let moved = folder.url.appending(path: "moved").path
    try FileManager.default.moveItem(atPath: prefix, toPath: moved)
    let quire = "\(moved)/bin/quire"

    let new = try Quire.run(program: quire, ["new", "project", "claims"], in: folder)
    #expect(new.status == 0, "\(new.standardError)")
    let render = try Quire.run(
      program: quire, ["render", "claims/notebooks", "--quiet"], in: folder)
    #expect(render.status == 0, "\(render.standardError)")
    #expect(try folder.text("output/index.html").contains("01-first-look.html"))

    let names = try FileManager.default.contentsOfDirectory(atPath: moved).sorted()
    #expect(names == ["bin", "lib"])
  }

  @Test func `says what is missing`() throws {
    let folder = try ScratchFolder()
    let script = SharedFolder.packageFolder.appending(path: "scripts/install").path
    let result = try Quire.run(program: "/bin/bash", [script], in: folder)

    #expect(result.status == 1)
    #expect(result.standardError.contains("try: make install PREFIX="))
  }
}
