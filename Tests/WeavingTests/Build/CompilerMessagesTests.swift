import Notebooks
import Testing

@testable import Weaving

@Suite struct `Compiler messages` {
  private let notebook: Notebook
  private let program: WovenProgram

  init() throws {
    (notebook, program) = try `Weaving a notebook`.woven(
      """
      Prose.

      ```{swift}
      let views = 1
        veiws + 1
      ```

      ```{tTset}
      views
      ```
      """)
  }

  private func text(of output: String) -> String {
    let diagnostics = CompilerMessages(parsing: output).diagnostics(of: program, in: notebook)
    return DiagnosticPrinter().text(diagnostics, source: notebook.source)
  }

  @Test func `are put at their places, with the nearest known name`() {
    let output = """
      cell1.2:2:3: error: cannot find 'veiws' in scope
        veiws + 1
        ^~~~~
      """

    #expect(
      text(of: output) == """
        n.md:5:3: error[compile]: cannot find 'veiws' in scope
          5 |   veiws + 1
            |   ^~~~~
          try: did you mean "views"?

        """)
  }

  @Test func `name a directive that is no function`() {
    let output = """
      cell2.1:1:23: error: cannot find 'tTset' in scope
      NotebookRun.show(try tTset(
                           ^~~~~
      """

    #expect(
      text(of: output) == """
        n.md:8:5: error[directive-unknown]: no function "tTset" for the directive {tTset}
          8 | ```{tTset}
            |     ^~~~~
          try: write {tTest}

        """)
  }

  @Test func `are left out when they warn about what weaving wrote`() {
    let output = """
      cell2.1:1:18: warning: no calls to throwing functions occur within 'try' expression
      NotebookRun.show(try tTest(
                       ^
      """

    #expect(text(of: output).isEmpty)
  }

  @Test func `are told once, with their notes`() {
    let message = """
      cell1.1:2:5: error: invalid redeclaration of 'views'
      cell1.2:2:3: note: 'views' previously declared here

      """

    #expect(
      text(of: message + message) == """
        n.md:4:5: error[compile]: invalid redeclaration of 'views'
          4 | let views = 1
            |     ^
          note: n.md:5:3: 'views' previously declared here

        """)
  }
}
