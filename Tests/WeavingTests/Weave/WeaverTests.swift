import Notebooks
import Testing

@testable import Weaving

@Suite struct `Weaving a notebook` {
  static func woven(_ text: String) throws -> (notebook: Notebook, program: WovenProgram) {
    let notebook = try NotebookParser(file: "n.md", directory: "/").parse(Array(text.utf8))
    let cache = AnalysisCache(file: nil, version: "test")
    return (notebook, Weaver(notebook, cache: cache).woven())
  }

  @Test func `puts each statement into a file of its own, and displays top-level values`() throws {
    let (_, program) = try Self.woven(
      """
      ```{swift}
      //| label: a
      let x = 1
      x + 1
      func f() {}
      x = 2
      ```
      """)

    #expect(
      program.text == """
        import Quire

        NotebookRun.begin()

        NotebookRun.enter(0, label: "a")
        NotebookRun.at("cell1.1")
        #sourceLocation(file: "cell1.1", line: 1)

        let x = 1
        #sourceLocation()
        NotebookRun.at("cell1.2")
        #sourceLocation(file: "cell1.2", line: 1)
        NotebookRun.show(
        x + 1
        )
        #sourceLocation()
        #sourceLocation(file: "cell1.3", line: 1)

        func f() {}
        #sourceLocation()
        NotebookRun.at("cell1.4")
        #sourceLocation(file: "cell1.4", line: 1)

        x = 2
        #sourceLocation()
        NotebookRun.leave()

        NotebookRun.finish()

        """)
  }

  @Test func `makes directives calls and binds their results`() throws {
    let (_, program) = try Self.woven(
      """
      ```{tTest}
      //| as: test
      claims["a"]
      by: claims["b"]
      ```
      """)

    #expect(
      program.text.contains(
        """
        let test = try tTest(
        claims["a"],
        by: claims["b"]
        )
        #sourceLocation()
        NotebookRun.show(test, named: "test")
        """))
  }

  @Test func `gives a query the frames that it names`() throws {
    let (_, program) = try Self.woven(
      """
      ```{swift}
      let claims = load()
      let other = 1
      ```
      ```{sql}
      --| as: counts
      SELECT 'other', count(*) FROM claims -- not other
      ```
      """)

    #expect(
      program.text.contains(
        #"""
        let counts = NotebookRun.query("SELECT 'other', count(*) FROM claims -- not other", frames: ["claims": claims], earlier: ["claims", "other"])
        """#))
  }

  @Test func `runs captions after their cell and the title at the end`() throws {
    let (_, program) = try Self.woven(
      """
      ---
      title: T `{swift} one`
      ---
      A `{swift} two`

      ```{swift}
      //| tbl-cap: '`{swift} three`'
      f()
      ```
      """)

    let order = ["two", "f()", "three", "one"].map { word in
      program.text.firstRange(ofText: "\n\(word)\n")?.lowerBound
        ?? program.text.firstRange(ofText: " \(word)\n")?.lowerBound
    }
    let found = try order.map { try #require($0) }
    #expect(found == found.sorted())
  }

  @Test func `types parameters by their defaults and leaves the values out of the program`() throws
  {
    let (_, program) = try Self.woven(
      """
      ---
      params:
        data: a.csv
        alpha: 0.05
        n: 3
        deep: true
        regions: [EU, US]
      ---
      """)

    #expect(
      program.text.contains(
        """
        struct Parameters: Sendable {
          let `data`: String
          let `alpha`: Double
          let `n`: Int
          let `deep`: Bool
          let `regions`: [String]
        }
        """))
    #expect(!program.text.contains("a.csv"))
    #expect(!program.text.contains("0.05"))
  }

  @Test func `makes the same program when prose moves the cells`() throws {
    let cell = "```{swift}\nlet x = 1\n```\n"

    let (_, first) = try Self.woven(cell)
    let (_, second) = try Self.woven("# A title\n\nSome prose.\n\n" + cell)

    #expect(first.text == second.text)
  }

  /// The line of the program at a place of a virtual file is the line of the notebook at the place
  /// that it stands for.
  @Test(arguments: [
    "```{swift}\nlet a = 1; let b = 2\n  if a == b {\n\tprint(a)\n  }\n```\n",
    "- item\n\n  ```{swift}\n  let a = \"\"\"\n    x\n    \"\"\"\n  a\n  ```\n",
    "> ```{f}\n> 1,\n> b: 2\n> ```\n",
    "Prose `{swift} 1 + 1` and `{swift} 2` here.\r\n\r\n```{swift}\r\nlet ü = 1\r\nü\r\n```\r\n",
  ])
  func `keeps every place`(_ text: String) throws {
    let (notebook, program) = try Self.woven(text)
    var piece: Piece?
    var line = 0
    var checked = 0

    for generated in program.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if generated.hasPrefix("#sourceLocation(file: \"") {
        piece = program.piece(named: generated.dropFirst(23).prefix { $0 != "\"" })
        line = 1
      } else if generated == "#sourceLocation()" {
        piece = nil
      } else if let piece {
        if piece.isOwnText(line: line), let column = generated.firstIndex(where: { $0 != " " }) {
          let start = generated[..<column].utf8.count + 1
          let place = piece.location(line: line, column: start)
          let original = notebook.source.line(place.line).utf8.dropFirst(place.column - 1)
          let words = generated[column...].prefix { $0 != "," }
          #expect(original.starts(with: words.utf8), "\(place): \(words)")
          checked += 1
        }
        line += 1
      }
    }
    #expect(checked >= 2)
  }

  @Test func `reports a function that reads a variable of a later cell`() throws {
    let (notebook, program) = try Self.woven(
      """
      ```{swift}
      //| label: early
      func double() -> Int { 2 * base }
      ```
      ```{swift}
      //| label: late
      let base = 21
      ```
      """)

    #expect(
      DiagnosticPrinter().text(program.diagnostics, source: notebook.source) == """
        n.md:3:28: error[use-before-definition]: early uses "base" before late defines it
          3 | func double() -> Int { 2 * base }
            |                            ^~~~
          note: n.md:7:5: "base" is defined here
          try: move late above early, or give the value to the function as a parameter

        """)
  }

  @Test func `takes a name that a function binds itself for its own`() throws {
    let (_, program) = try Self.woven(
      """
      ```{swift}
      func double(base: Int) -> Int { let factor = 2; return factor * base }
      func all(_ x: [Int]) -> [Int] { x.map { base in base + 1 } }
      ```
      ```{swift}
      let base = 21
      let factor = 3
      ```
      """)

    #expect(program.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("A `{swift} z` here.\n\n```{swift}\nlet z = 1\n```\n", "the inline expression"),
    ("```{swift}\nprint(z)\nlet z = 1\n```\n", "cell 1"),
    ("```{swift}\nfunc f() -> Int { z }\nf()\nlet z = 1\n```\n", "cell 1"),
    ("```{f}\nz\n```\n```{swift}\nlet z = 1\n```\n", "cell 1"),
  ])
  func `reports any use that comes too early`(_ text: String, _ user: String) throws {
    let (_, program) = try Self.woven(text)

    #expect(program.diagnostics.map(\.code) == ["use-before-definition"])
    #expect(program.diagnostics.first?.message.hasPrefix("\(user) uses \"z\" before") == true)
  }

  @Test func `lets a function stand above the variables of its cell`() throws {
    let (_, program) = try Self.woven(
      "```{swift}\nfunc f() -> Int { z }\nlet z = 1\nf()\n```\nThe title `{swift} z`.\n")

    #expect(program.diagnostics.isEmpty)
  }

  @Test func `reports a syntax error at its cell only`() throws {
    let (_, program) = try Self.woven(
      """
      ```{swift}
      let x = (1
      ```
      ```{swift}
      let y = 2
      ```
      """)

    #expect(program.diagnostics.map(\.code) == ["syntax"])
    #expect(program.diagnostics.first?.range?.start.line == 2)
  }

  @Test func `knows which cells depend on one that failed`() throws {
    let notebook = try NotebookParser(file: "n.md", directory: "/").parse(
      Array(
        """
        ```{swift}
        let a = 1
        ```
        ```{swift}
        let b = a + 1
        ```
        ```{swift}
        let c = 3
        ```
        ```{f}
        b
        ```
        """.utf8))
    let weaver = Weaver(notebook, cache: AnalysisCache(file: nil, version: "test"))

    #expect(weaver.dependents(of: [0]) == [1, 3])
    #expect(weaver.dependents(of: [2]) == [])
  }

  @Test func `gives what rests on a model the model, so that its cautions can follow`() throws {
    let (_, program) = try Self.woven(
      """
      ```{swift}
      let other = 2
      func fit() throws -> LinearModel { try LinearModel("y ~ x", in: frame) }
      let model = try fit()
      let slope = model["x"]
      slope
      other
      ```

      It is `{swift} slope!.estimate! * 2`, and `{swift} other`.

      ```{checks}
      model
      ```
      """)

    #expect(program.text.contains("slope\n, basedOn: [model, slope])"))
    #expect(program.text.contains("other\n)"))
    #expect(program.text.contains("slope!.estimate! * 2\n, basedOn: [model, slope])"))
    #expect(program.text.contains("checks(\nmodel\n), basedOn: [model])"))
  }
}
