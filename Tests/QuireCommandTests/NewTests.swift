import Foundation
import TestSupport
import Testing

@Suite struct `A new notebook` {
  @Test func `renders at once and without a warning`() throws {
    let folder = try ScratchFolder()
    let new = try Quire.run(["new", "notes/first"], in: folder)
    let render = try Quire.run(["render", "notes/first.md", "--strict", "-q"], in: folder)

    #expect(new.status == 0 && new.standardOutput == "notes/first.md\n")
    #expect(new.standardError == "try: quire render notes/first.md\n")
    #expect(render.status == 0, "\(render.standardError)")
    #expect(
      try folder.text("output/first.html").contains("Claims draw 40% more views than opinions</h1>")
    )
  }

  @Test func `looks at a file, whatever it is called`() throws {
    let folder = try ScratchFolder()
    let name = "my \"data\" é.csv"
    try folder.write(name, "a,b\n1,x\n2,y\n3,\n")
    _ = try Quire.run(["new", "n.md", "--data", name], in: folder)
    let render = try Quire.run(["render", "n.md", "-q"], in: folder)

    #expect(render.status == 0, "\(render.standardError)")
    #expect(try folder.text("output/n.html").contains("What the 3 rows hold"))
  }

  @Test func `never replaces one`() throws {
    let folder = try ScratchFolder()
    try folder.write("n.md", "mine")
    let result = try Quire.run(["new", "n.md"], in: folder)

    #expect(result.status == 1 && result.standardError.contains("is there already"))
    #expect(try folder.text("n.md") == "mine")
  }
}

@Suite(.serialized) struct `A new project` {
  @Test func `renders at once and without a warning, and again after its data has changed`() throws
  {
    let folder = try ScratchFolder()
    let new = try Quire.run(["new", "project", "my claims"], in: folder)
    let inside = folder.url.appending(path: "my claims").path
    func render() throws -> Quire.Result {
      try Quire.run(
        ["render", "\(inside)/notebooks", "--output-dir", "\(inside)/output", "--strict", "-q"],
        in: folder)
    }
    let first = try render()
    let data = try folder.text("my claims/notebooks/data/videos.csv")
    try folder.write("my claims/notebooks/data/videos.csv", data + "61,claim,9000\n")
    let second = try render()

    #expect(new.status == 0, "\(new.standardError)")
    #expect(new.standardError == "try: cd 'my claims' && quire render\n")
    #expect(
      first.status == 0 && second.status == 0, "\(first.standardError)\(second.standardError)")
    let summary = try folder.text("my claims/output/02-summary.html")
    #expect(summary.contains("1 of 1 findings hold"))
    #expect(summary.contains("<li>Claims draw more views than opinions</li>"))
  }

  @Test func `writes nothing where a file is in the way`() throws {
    let folder = try ScratchFolder()
    try folder.write("p/notebooks/02-summary.md", "mine")
    let result = try Quire.run(["new", "project", "p"], in: folder)

    #expect(result.status == 1 && result.standardError.contains("is there already"))
    #expect(!folder.exists("p/README.md"))
  }
}
