import Notebooks
import Weaving

extension Rule {
  static let absolutePath = Rule(
    "Q402", "absolute-path", .warning,
    summary: "A notebook names a file by its place on one computer.",
    explanation: """
      Nobody else can render it, and a server cannot refresh it. A relative path is sought beside the notebook, then in \
      the current folder; a parameter lets each machine say where its data is. Named are texts in code, and defaults \
      of parameters, that begin like a path of a person's or a system's folder.
      """,
    bad: """
      ---
      title: Views
      params:
        data: /home/ada/claims.csv
      ---

      The file is `{swift} params.data`.
      """,
    good: """
      ---
      title: Views
      params:
        data: data/claims.csv
      ---

      The file is `{swift} params.data`.
      """
  ) { notebook in
    let parameters = notebook.notebook.frontMatter.parameters.filter { parameter in
      guard case .text(let text) = parameter.defaultValue else { return false }
      return AbsolutePaths.isPath(text)
    }.map { parameter in
      Violation(
        "the default of \"\(parameter.name)\" is a place on one computer", at: parameter.range,
        suggestion: "write a path as seen from the notebook")
    }
    let code = notebook.codes.flatMap { code in
      AbsolutePaths.all(in: code.text.text).map { path in
        Violation(
          "\"\(path.text)\" is a place on one computer", at: code.text.range(path.range),
          suggestion: "write a path as seen from the notebook, or read it from params")
      }
    }
    return parameters + code
  }
}

/// Finds texts in code that are paths of one computer.
enum AbsolutePaths {
  private static let beginnings = [
    "/home/", "/Users/", "/root/", "/tmp/", "/var/", "/mnt/", "/media/", "/Volumes/", "~/",
    "file:///",
  ]

  /// Whether a text is such a path.
  static func isPath(_ text: some StringProtocol) -> Bool {
    if beginnings.contains(where: { text.hasPrefix($0) }) { return true }
    let start = text.prefix(3)
    return start.count == 3 && start.first?.isLetter == true
      && (start.hasSuffix(":\\") || start.hasSuffix(":/"))
  }

  /// The paths between quotes, with their bytes.
  static func all(in code: String) -> [(text: String, range: Range<Int>)] {
    var found: [(text: String, range: Range<Int>)] = []
    var offset = 0
    for (index, part) in code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0, isPath(part), !part.contains("\n"), part.prefix(3) != "://" {
        found.append((String(part), offset..<(offset + part.utf8.count)))
      }
      offset += part.utf8.count + 1
    }
    return found
  }
}
