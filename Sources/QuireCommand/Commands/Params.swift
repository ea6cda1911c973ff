import ArgumentParser
import Notebooks

extension RootCommand {
  /// `quire params`
  struct Params: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List a notebook's parameters with their types and defaults.")

    @Argument(help: ArgumentHelp("A notebook.", valueName: "file"))
    var notebook: String

    mutating func run() async throws {
      let parameters = try ReadForPrinting.notebook(at: notebook).frontMatter.parameters
      guard !parameters.isEmpty else {
        return Terminal.error.write("\(notebook) has no parameters")
      }
      let rows = parameters.map { parameter in
        [
          parameter.name, RunParameters.name(of: parameter.defaultValue),
          OptionText.yaml(parameter.defaultValue),
        ]
      }
      let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
      for row in rows {
        let cells = zip(row, widths).map { $0.padding(to: $1) }
        Terminal.output.write(cells.joined(separator: "  ") + "  " + row[2])
      }
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
