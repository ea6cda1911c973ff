import Suggestions

extension NearestName {
  /// The known name that a misspelt one was probably meant to be, else the first one of which it is
  /// a part: columns are often asked for by half their name.
  static func orWhole(of name: String, among known: [String]) -> String? {
    of(name, among: known) ?? known.first { isPart(name, of: $0) }
  }

  private static func isPart(_ name: String, of candidate: String) -> Bool {
    let letters = name.lowercased()
    guard letters.unicodeScalars.count >= 3 else { return false }
    return candidate.lowercased().containsText(letters)
  }
}

extension String {
  /// Whether a text occurs in this one, byte for byte.
  func containsText(_ part: String) -> Bool {
    let whole = Array(utf8)
    let wanted = Array(part.utf8)
    if wanted.isEmpty { return true }
    guard wanted.count <= whole.count else { return false }
    return (0...(whole.count - wanted.count)).contains {
      whole[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
