import ArgumentParser
import Notebooks

extension RootCommand {
  /// `quire inspect`
  struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print what a notebook consists of, as JSON.")

    @Argument(help: ArgumentHelp("A notebook.", valueName: "file"))
    var notebook: String

    mutating func run() async throws {
      let notebook = try ReadForPrinting.notebook(at: notebook)
      try Terminal.output.write(json: Inspection(of: notebook))
    }
  }
}

/// What `quire inspect` prints.
struct Inspection: Encodable {
  struct Cell: Encodable {
    var engine: String
    var label: String?
    /// The file, where it is an included one.
    var file: String?
    var line: Int
    var options: [String: String]
    var source: String
  }
  struct Parameter: Encodable {
    var name: String
    var type: String
    var `default`: String
  }
  struct Expression: Encodable {
    /// The file, where it is an included one.
    var file: String?
    var line: Int
    var column: Int
    var source: String
  }

  var file: String
  var title: String?
  var parameters: [Parameter]
  var cells: [Cell]
  var expressions: [Expression]
  var warnings: [String]

  init(of notebook: Notebook) {
    file = notebook.file
    title = notebook.frontMatter.title?.text
    parameters = notebook.frontMatter.parameters.map {
      Parameter(
        name: $0.name, type: RunParameters.name(of: $0.defaultValue),
        default: OptionText.yaml($0.defaultValue))
    }
    cells = notebook.cells.map { cell in
      let place = notebook.source.origin(of: cell.range.start)
      let options = cell.options.written.map { ($0.key, OptionText.yaml($0.value)) }
      return Cell(
        engine: Self.name(of: cell.engine), label: cell.options.label, file: place.file,
        line: place.location.line, options: Dictionary(options) { _, last in last },
        source: cell.source.text)
    }
    expressions = notebook.expressions.map { expression in
      let place = notebook.source.origin(of: expression.range.start)
      return Expression(
        file: place.file, line: place.location.line, column: place.location.column,
        source: expression.source.text)
    }
    warnings = notebook.warnings.map(\.message)
  }

  private static func name(of engine: Notebooks.Cell.Engine) -> String {
    switch engine {
    case .swift: "swift"
    case .sql: "sql"
    case .directive(let name): name
    }
  }
}
