import Notebooks

extension Rule {
  /// The rules of a code, of the beginning of codes, of a name, or all of them.
  public static func named(_ name: String) -> [Rule] {
    name == "all"
      ? all : all.filter { $0.name == name || (name.hasPrefix("Q") && $0.code.hasPrefix(name)) }
  }

  /// What the rule is about, as a terminal shows it.
  public var text: String {
    """
    \(code) \(name) (\(severityWord))

    \(summary)

    \(explanation.wrapped)

    Instead of

    \(bad.indented)

    write

    \(good.indented)

    """
  }

  /// The same as a section of `docs/check.md`.
  public var section: String {
    """
    ### \(code) \(name)

    \(severityWord.prefix(1).uppercased() + severityWord.dropFirst()). \(summary)

    \(explanation.wrapped)

    Instead of

    ````markdown
    \(bad.withoutLastLineEnd)
    ````

    write

    ````markdown
    \(good.withoutLastLineEnd)
    ````

    """
  }

  /// All sections below the headings of their kinds.
  public static var sections: String {
    kinds.sorted { $0.key < $1.key }.map { digit, title in
      let rules = all.filter { $0.code.dropFirst().first == digit }
      return "## \(title)\n\n" + rules.map(\.section).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private var severityWord: String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "hint"
    }
  }
}

extension String {
  fileprivate var withoutLastLineEnd: Substring { hasSuffix("\n") ? dropLast() : self[...] }

  /// The text in lines of at most 120 characters.
  fileprivate var wrapped: String {
    var lines = [""]
    for word in split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= 120 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  fileprivate var indented: String {
    withoutLastLineEnd.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }
}
