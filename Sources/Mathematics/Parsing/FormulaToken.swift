/// A word of a formula: one sign, or a command with its backslash.
struct FormulaToken {
  enum Kind: Hashable {
    /// A backslash and a name, which is a run of ASCII letters or a single other sign.
    case command(String)
    /// Any sign that is not one of those below, together with the marks that combine with it.
    case character(String)
    /// `{`
    case opening
    /// `}`
    case closing
    /// `^`
    case superscript
    /// `_`
    case `subscript`
    /// `'`
    case prime
    /// `&`
    case ampersand
    /// `\\`
    case lineBreak
    /// A run of white space.
    case space
    /// The end of the source.
    case end
  }

  let kind: Kind
  /// The token's place in the source, in UTF-8 bytes.
  let range: Range<Int>

  /// The token as it was written, for messages.
  var text: String {
    switch kind {
    case .command(let name): "\\\(name)"
    case .character(let text): text
    case .opening: "{"
    case .closing: "}"
    case .superscript: "^"
    case .subscript: "_"
    case .prime: "'"
    case .ampersand: "&"
    case .lineBreak: "\\\\"
    case .space: " "
    case .end: ""
    }
  }

  /// Whether the token is a single ASCII digit.
  var isDigit: Bool { isCharacter("0"..."9") }

  /// Whether the token is a single ASCII letter.
  var isLetter: Bool { isCharacter("a"..."z") || isCharacter("A"..."Z") }

  private func isCharacter(_ range: ClosedRange<Unicode.Scalar>) -> Bool {
    guard case .character(let text) = kind, self.range.count == 1 else { return false }
    return text.unicodeScalars.first.map(range.contains) ?? false
  }
}
