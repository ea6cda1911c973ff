import Notebooks
import Records

/// A container that is a callout, taken apart.
struct Callout {
  /// The five kinds of Quarto, which are also GitHub's alerts.
  typealias Kind = CalloutOutput.Kind

  /// How it can be folded.
  enum Folding { case none, folded, open }

  /// What sort of thing it says.
  var kind: Kind
  /// Its title: `title="…"` as text, or its first heading; `nil` means the kind's own word.
  var title: [Inline]?
  /// `collapse="true"` or `"false"`.
  var folding: Folding
  /// What it says, without a heading that became the title.
  var blocks: [Block]

  /// Reads a container; `nil` when it is not a callout.
  init?(_ container: Container) {
    let attributes = container.attributes
    let kinds = attributes.classes.compactMap { name in
      name.hasPrefix("callout-") ? Kind(rawValue: String(name.dropFirst(8))) : nil
    }
    guard let kind = kinds.first else { return nil }
    self.kind = kind
    blocks = container.blocks
    folding =
      switch attributes["collapse"] {
      case "true": .folded
      case "false": .open
      default: .none
      }
    if let text = attributes["title"] {
      title = text.isEmpty ? nil : [.text(text)]
    } else if case .heading(let heading)? = blocks.first {
      title = heading.content
      blocks.removeFirst()
    }
  }
}

extension Callout {
  /// A box that a cell displays, with its text read as Markdown.
  init(_ output: CalloutOutput, blocks: [Block]) {
    kind = output.kind
    title = output.title.map { [.text($0)] }
    folding = .none
    self.blocks = blocks
  }
}

extension CalloutOutput.Kind {
  /// What references to it are counted as.
  var label: Numbering.Kind {
    switch self {
    case .note: .note
    case .tip: .tip
    case .warning: .warning
    case .caution: .caution
    case .important: .important
    }
  }
}
