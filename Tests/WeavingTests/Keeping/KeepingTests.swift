import Notebooks
import Testing

@testable import Weaving

@Suite struct `Keeping the values of a cell` {
  /// The key under which the cell labelled "model" is kept, and what is wrong.
  private static func plan(_ text: String) throws -> (key: String?, errors: [String]) {
    let (_, program) = try `Weaving a notebook`.woven(text)
    let key = program.text.split(separator: "NotebookRun.keep(\"").dropFirst().first
      .map { String($0.prefix { $0 != "\"" }) }
    return (key, program.diagnostics.filter { $0.severity == .error }.map(\.message))
  }

  private static func cells(_ cells: String...) -> String {
    cells.map { "```{swift}\n\($0)\n```\n" }.joined(separator: "\n")
  }

  private static let model = "//| label: model\n//| cache: true\nlet model = fit(data)"

  @Test func `puts what runs into a closure and gives the names their values behind it`() throws {
    let (_, program) = try `Weaving a notebook`.woven(
      Self.cells("var data = [1]", "//| cache: true\nlet a = data.count\nvar b = a + 1\na"))

    #expect(program.diagnostics.isEmpty)
    #expect(
      program.text.contains("cells: [0, 1], parameters: [], isAnew: false) { [`data`] in\n"))
    #expect(
      program.text.contains(
        """
        #sourceLocation(file: "cell2.1", line: 1)
        NotebookRun
           .requireKeeping(`a`)
        #sourceLocation()
        """))
    #expect(
      program.text.contains(
        """
        return KeptValues(`a`, `b`)
        }
        let `a` = quireKept2.values.0
        var `b` = quireKept2.values.1
        """))
  }

  @Test(arguments: [
    ("let other = 1", "let other = 2", false),
    ("let data = [1]", "let data = [2]", true),
    ("func fit(_ x: [Int]) -> Int { x[0] }", "func fit(_ x: [Int]) -> Int { x[0] + 1 }", true),
    ("func help() {}", "func help() { print(1) }", false),
    ("extension Int { var half: Int { 1 } }", "extension Int { var half: Int { 2 } }", true),
    ("func ++ (a: Int, b: Int) -> Int { a }", "func ++ (a: Int, b: Int) -> Int { b }", true),
    ("struct Unused { var a = 1 }", "struct Unused { var a = 2 }", false),
  ])
  func `depends on what the cell uses, and on what no name tells`(
    _ before: String, _ after: String, _ changes: Bool
  ) throws {
    func key(_ first: String) throws -> String? {
      let base = first.contains("let data") ? "" : "let data = [1]\n"
      let fit = first.contains("fit") ? "" : "\nfunc fit(_ x: [Int]) -> Int { x[0] }"
      return try Self.plan(Self.cells(base + first + fit, Self.model)).key
    }

    let (old, new) = (try key(before), try key(after))

    #expect(old != nil && new != nil)
    #expect((old != new) == changes)
  }

  @Test func `does not depend on cells below, nor on where cells and prose stand`() throws {
    let above = ["func fit(_ x: [Int]) -> Int { x[0] }", "let data = [1]"]
    let plain = try Self.plan(Self.cells(above[0], above[1], Self.model))
    let moved = try Self.plan(
      "Words.\n\n" + Self.cells(above[0], "1 + 1", above[1], Self.model, "model + 5"))

    #expect(plain.key != nil && plain.key == moved.key)
  }

  @Test func `depends on earlier statements that may change what it uses`() throws {
    let start = "final class Box { var n = 1 }\nlet data = Box()\nfunc fit(_ b: Box) -> Int { b.n }"
    let one = try Self.plan(Self.cells(start, "data.n = 2", Self.model))
    let other = try Self.plan(Self.cells(start, "data.n = 3", Self.model))

    #expect(one.key != nil && one.key != other.key)
  }

  @Test(arguments: [
    ("guard let data = Double(\"%\") else { fatalError() }", ""),
    ("#if os(Linux)\nlet data = %\n#endif", ""),
    ("enum data { nonisolated(unsafe) static var n = 0 }", "data.n = %"),
    (
      "final class Box { var n = 1 }\nlet box = Box()\nfunc set(_ n: Int) { box.n = n }\nfunc data() -> Int { box.n }",
      "set(%)"
    ),
  ])
  func `depends on what is bound or changed in roundabout ways`(
    _ start: String, _ change: String
  ) throws {
    func key(_ value: String) throws -> String? {
      try Self.plan(
        Self.cells(
          start.replacing("%", with: value), change.replacing("%", with: value),
          "//| label: model\n//| cache: true\nlet m = \"\\(data)\"")
      ).key
    }

    let (one, other) = (try key("2"), try key("3"))

    #expect(one != nil && other != nil && one != other)
  }

  @Test func `depends on what Swift files beside the notebook use of it`() throws {
    func program(_ weight: Int, _ support: String) throws -> WovenProgram {
      let text =
        "---\nparams:\n  region: EU\n  other: 1\n---\n\n"
        + Self.cells(
          "let weight = \(weight)", Self.model.replacing("fit(data)", with: "weighted()"))
      let notebook = try NotebookParser(file: "n.md", directory: "/").parse(Array(text.utf8))
      let file = SupportFile(path: "Support/a.swift", text: support)
      return Weaver(
        notebook, support: [file], cache: AnalysisCache(file: nil, version: "test")
      ).woven()
    }
    let reading =
      "func weighted() -> String { inner() }\nfunc inner() -> String { params.region + \"\\(weight)\" }"

    let (one, other) = (try program(1, reading).text, try program(2, reading).text)
    let hidden = try program(
      1, "func weighted() -> Int { inner() }\nfunc inner() -> Int { Int.random(in: 0...9) }")

    func key(_ text: String) -> Substring? {
      text.split(separator: "NotebookRun.keep(\"").last?.prefix(64)
    }
    #expect(one.contains("parameters: [\"region\"]"))
    #expect(key(one) != key(other))
    #expect(hidden.diagnostics.contains { $0.message.contains("rests on random() in Support") })
  }

  @Test func `depends on a name that is also bound within the statement`() throws {
    func key(_ value: String) throws -> String? {
      try Self.plan(
        Self.cells(
          "let data = \(value)",
          "//| label: model\n//| cache: true\nlet m = [[1]].map { data in data.count } + [data.count]"
        )
      ).key
    }

    let (one, other) = (try key("[1]"), try key("[2]"))

    #expect(one != nil && one != other)
  }

  @Test func `depends on the parameters that it reads`() throws {
    let (_, program) = try `Weaving a notebook`.woven(
      "---\nparams:\n  a: 1\n  b: 2\n---\n\n"
        + Self.cells("let x = params.a", "//| cache: true\nlet y = x + 1"))

    #expect(program.text.contains("parameters: [\"a\"]"))
  }

  @Test(arguments: [
    ("var n = 0", "n += 1", "the second cell changes \"n\", which another cell defines"),
    ("var n = [0]", "n[0] = 1", "the second cell changes \"n\", which another cell defines"),
    ("import Foundation", "let t = Date()", "the second cell rests on Date, which may answer"),
    ("let x = 1", "let r = Int.random(in: 0...9)", "the second cell rests on random(), which may"),
    ("var n = 0\nfunc f() { n += 1 }", "f()", "the second cell uses \"f\", which reads or changes"),
    ("let x = 1", "let a = 1\nfunc g() -> Int { a }", "\"g\" uses \"a\", which is kept, and code"),
    ("let x = 1", "//| cache-vars: [q]\nlet a = 1", "the second cell defines no variable \"q\""),
    ("let x = 1", "@Clamped var a = 1", "\"a\" has an attribute, a modifier or observers"),
    ("let x = 1", "private let a = 1", "\"a\" has an attribute, a modifier or observers"),
    ("let x = 1", "var a = 1 { didSet { print(a) } }", "\"a\" has an attribute, a modifier"),
    ("let x = 1", "//| dependson: nothing\nlet a = 1", "no cell is labelled \"nothing\""),
  ])
  func `is refused where a later run could tell something else`(
    _ first: String, _ second: String, _ message: String
  ) throws {
    let (_, errors) = try Self.plan(Self.cells(first, "//| cache: true\n" + second))
    let wanted = message.replacing("the second cell", with: "cell 2")

    #expect(errors.contains { $0.hasPrefix(wanted) }, "\(errors)")
  }

  @Test func `shows nobody what it does not keep`() throws {
    let (_, program) = try `Weaving a notebook`.woven(
      Self.cells(
        "let data = [1]",
        "//| cache: true\n//| cache-vars: [slope]\nlet model = try LinearModel(\"y ~ x\", in: data)\nlet slope = model.slope",
        "slope")
        + "\n```{sql}\nselect 1\n```\n")

    #expect(program.diagnostics.isEmpty)
    #expect(program.unkeptNames == ["model": 1])
    #expect(!program.text.contains("basedOn: [`model`"))
    #expect(!program.text.contains("basedOn: [model"))
    #expect(program.text.contains("earlier: [\"data\", \"slope\"]"))
  }

  @Test func `asks that what it uses of other cells is no object, through functions too`() throws {
    let (_, program) = try `Weaving a notebook`.woven(
      Self.cells(
        "let box = Box()\nlet other = Box()\nfunc count() -> Int { box.n }",
        "//| cache: true\nlet x = count()"))

    #expect(program.text.contains("requireValue(`box`, named: \"box\")"))
    #expect(!program.text.contains("requireValue(`other`"))
  }
}
