import Foundation
import Notebooks
import Testing

@Suite struct `Images` {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

  /// A folder with images, gone when the test ends.
  final class Folder {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "notebook-images-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try Data(Images.png).write(to: url.appending(path: "chart.png"))
      try Data(Images.png).write(to: url.appending(path: "my chart.png"))
      try Data("<?xml version=\"1.0\"?>\n<!-- x -->\n<svg></svg>".utf8)
        .write(to: url.appending(path: "a.png"))
      try Data("text".utf8).write(to: url.appending(path: "text.png"))
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func parse(_ text: String, _ limits: ParsingLimits = ParsingLimits()) throws(ParsingFailure)
      -> Notebook
    {
      try NotebookParser(file: "n.md", directory: url.path, limits: limits)
        .parse(Array(text.utf8))
    }

    func codes(_ text: String, _ limits: ParsingLimits = ParsingLimits()) -> [String] {
      do throws(ParsingFailure) {
        return try parse(text, limits).warnings.map(\.code)
      } catch {
        return error.diagnostics.map(\.code)
      }
    }
  }

  @Test(arguments: [
    (
      "![A *b*](chart.png){#fig-x width=50%}",
      "p(image[chart.png image/png]{#fig-x width=50%}(A em(b)))"
    ),
    (
      "![](<my chart.png>) ![](my%20chart.png)",
      "p(image[my chart.png image/png]() image[my%20chart.png image/png]())"
    ),
    ("![](a.png)", "p(image[a.png image/svg+xml]())"),
    (
      "![](data:image/png;base64,iVBORw0KGgo=)",
      "p(image[data:image/png;base64,iVBORw0KGgo= image/png]())"
    ),
  ]) func `are read and told by their bytes`(text: String, outline: String) throws {
    #expect(Outline.of(try Folder().parse(text)) == outline)
  }

  @Test func `hold their bytes`() throws {
    let notebook = try Folder().parse("![a](chart.png)")

    guard case .paragraph(let inlines, _)? = notebook.blocks.first,
      case .image(let image)? = inlines.first
    else {
      Issue.record("\(Outline.of(notebook))")
      return
    }
    #expect(image.bytes == Self.png)
    #expect(image.range == SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 16)))
  }

  @Test func `that are missing suggest near names`() throws {
    let folder = try Folder()
    let error = #expect(throws: ParsingFailure.self) { try folder.parse("a ![](chrat.png)") }

    let printed = try #require(error).description
    #expect(
      printed == """
        n.md:1:3: error[image-missing]: there is no image "chrat.png"
          1 | a ![](chrat.png)
            |   ^~~~~~~~~~~~~~
          note: it was sought beside the notebook and in the current directory
          try: write "chart.png"

        """)
  }

  @Test func `beyond the budget are an error`() throws {
    let folder = try Folder()
    var limits = ParsingLimits()
    limits.imageBytes = 5
    #expect(folder.codes("![](chart.png)", limits) == ["image-too-large"])

    limits = ParsingLimits()
    limits.allImageBytes = 20
    #expect(folder.codes("![](chart.png)", limits).isEmpty)
    #expect(
      folder.codes("![](chart.png) ![](chart.png) ![](chart.png)", limits) == ["images-too-large"])
  }

  @Test(arguments: [
    ("![](text.png)", "image-unknown"), ("![](.)", "image-unreadable"),
    ("![](//x.org/a.png)", "image-remote"), ("![](http://x.org/a.png)", "image-remote"),
    ("![](data:text/plain,x)", "image-unreadable"),
  ]) func `that are none are an error`(text: String, code: String) throws {
    #expect(try Folder().codes(text) == [code])
  }
}
