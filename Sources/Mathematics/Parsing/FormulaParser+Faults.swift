import Suggestions

extension FormulaParser {
  /// Something that was opened and has to be closed.
  struct Opening {
    enum Kind: Hashable {
      /// `{`
      case brace
      /// `[` of the index of a root.
      case bracket
      /// `\left`
      case left
      /// `\begin{…}` with its name.
      case environment(String)
    }

    let kind: Kind
    let range: Range<Int>
  }

  /// What is wrong with a token that ended a row and should not have.
  ///
  /// Where it closes something that was opened further out, the fault lies with what stayed open in
  /// between; otherwise it lies with the token.
  func mismatch(_ token: FormulaToken) -> FormulaError {
    switch token.kind {
    case .end: openings.last.map(unclosed) ?? stray(token)
    case .closing: fault(of: token) { $0 == .brace }
    case .command("right"): fault(of: token) { $0 == .left }
    case .command("end"):
      fault(of: token) { kind in
        if case .environment = kind { true } else { false }
      }
    default: stray(token)
    }
  }

  func missingArgument(of owner: FormulaToken) -> FormulaError {
    FormulaError("an argument is missing behind \(owner.text)", at: owner.range)
  }

  func unknown(_ name: String, _ token: FormulaToken) -> FormulaError {
    FormulaError(
      "\(token.text) is no command that Quire knows", at: token.range, try: suggestion(for: name))
  }
}

extension FormulaParser {
  private func fault(
    of token: FormulaToken, closing isPartner: (Opening.Kind) -> Bool
  ) -> FormulaError {
    guard let innermost = openings.last, openings.contains(where: { isPartner($0.kind) }) else {
      return stray(token)
    }
    return unclosed(innermost)
  }

  private func unclosed(_ opening: Opening) -> FormulaError {
    switch opening.kind {
    case .brace: FormulaError("this brace is never closed", at: opening.range)
    case .bracket: FormulaError("this bracket is never closed", at: opening.range)
    case .left: FormulaError("there is no \\right to this \\left", at: opening.range)
    case .environment(let name):
      FormulaError("there is no \\end{\(name)} to this \\begin", at: opening.range)
    }
  }

  private func stray(_ token: FormulaToken) -> FormulaError {
    switch token.kind {
    case .closing: FormulaError("this brace closes nothing", at: token.range)
    case .command("right"): FormulaError("there is no \\left to this \\right", at: token.range)
    case .command("end"): FormulaError("there is no \\begin to this \\end", at: token.range)
    case .ampersand:
      FormulaError(
        "& parts the cells of an environment such as aligned, and this is not between cells",
        at: token.range, try: "\\&")
    case .lineBreak:
      FormulaError(
        "\\\\ parts the rows of an environment such as aligned, and this is not between rows",
        at: token.range)
    default: FormulaError("\(token.text) is out of place", at: token.range)
    }
  }

  private func suggestion(for name: String) -> String? {
    if Functions.unknown.contains(name) { return "\\operatorname{\(name)}" }
    if name == "over" { return "\\frac" }
    return NearestName.of(name, among: Formula.commands).map { "\\\($0)" }
  }
}
