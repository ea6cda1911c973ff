import Themes

extension Numbering.Target {
  /// "Figure 3", or a section's title where sections have no numbers.
  func name(in wording: Wording) -> String {
    guard !number.isEmpty else { return title }
    // Never broken between the word and its number.
    return "\(kind.word(in: wording))\u{A0}\(number)"
  }
}

extension Numbering.Kind {
  /// The word before the number.
  func word(in wording: Wording) -> String {
    switch self {
    case .figure: wording.figure
    case .table: wording.table
    case .listing: wording.listing
    case .section: wording.section
    case .note: wording.note
    case .tip: wording.tip
    case .warning: wording.warning
    case .important: wording.important
    case .caution: wording.caution
    }
  }
}
