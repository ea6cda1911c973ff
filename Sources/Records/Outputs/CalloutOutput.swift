/// A box with a word to the reader: a note, a tip, a warning.
public struct CalloutOutput: Codable, Hashable, Sendable {
  /// The five kinds of Quarto, which are also GitHub's alerts.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case note, tip, warning, caution, important
  }

  /// What sort of thing it says.
  public var kind: Kind
  /// Its title, or `nil` for the kind's own word.
  public var title: String?
  /// What it says, as Markdown; HTML in it is escaped by who renders it.
  public var markdown: String

  /// Makes a box.
  public init(_ kind: Kind, title: String? = nil, markdown: String) {
    (self.kind, self.title, self.markdown) = (kind, title, markdown)
  }
}
