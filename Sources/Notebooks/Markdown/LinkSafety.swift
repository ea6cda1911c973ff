/// Which links a text that came from data may hold.
enum LinkSafety {
  /// Whether a destination is relative, an anchor, or of a scheme that runs nothing.
  static func isSafe(_ destination: String) -> Bool {
    // Browsers skip white space and control characters when they look for the scheme.
    let compact = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let scheme = compact.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    guard scheme.endIndex < compact.endIndex, compact[scheme.endIndex] == ":" else { return true }
    let name = String(String.UnicodeScalarView(scheme)).lowercased()
    return ["http", "https", "mailto", "tel"].contains(name)
  }
}
