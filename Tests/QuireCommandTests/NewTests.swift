import Foundation
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
