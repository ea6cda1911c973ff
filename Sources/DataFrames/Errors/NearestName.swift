/// Finds which known name somebody may have meant.
enum NearestName {
  /// The known name with the fewest edits from `name`; `nil` when none is near. Of equally near
  /// ones the first.
  static func of(_ name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    // A third of the letters may differ: enough for a slip, too little for another word.
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = Self.distance(wanted, Array(candidate.lowercased().unicodeScalars))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name ?? known.first { isPart(name, of: $0) }
  }

  private static func isPart(_ name: String, of candidate: String) -> Bool {
    let letters = name.lowercased()
    guard letters.unicodeScalars.count >= 3 else { return false }
    return candidate.lowercased().containsText(letters)
  }

  /// Optimal string alignment: insertions, deletions, replacements and swapped neighbours.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if abs(a.count - b.count) > max(a.count, b.count) / 2 + 1 { return .max }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
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
