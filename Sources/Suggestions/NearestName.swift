/// Finds the known name that a misspelt one was probably meant to be.
public enum NearestName {
  /// Names longer than this are compared by their beginning only, so that a hostile name costs
  /// nothing.
  private static let comparedLength = 64

  /// The candidate that takes the fewest edits, or `nil` when none is close.
  ///
  /// Counts insertions, deletions, replacements and swaps of neighbours (Damerau 1964, each place
  /// edited once at most), ignoring case. A third of the longer name may differ, one edit at least;
  /// names of one or two characters match only but for their case. The first of equally near
  /// candidates wins. An empty word and no candidates give `nil`.
  ///
  ///     NearestName.of("veiws", among: ["claims", "views"])  // "views"
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().unicodeScalars.prefix(comparedLength))
    guard !word.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let name = Array(candidate.lowercased().unicodeScalars.prefix(comparedLength))
      let longer = max(word.count, name.count)
      let cutoff = longer < 3 ? 0 : max(1, longer / 3)
      guard abs(word.count - name.count) <= cutoff else { continue }
      let distance = distance(word, name)
      guard distance <= cutoff, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// The one candidate that is a single edit away, or `nil` when there is none or another is as near.
  ///
  /// For what is to be replaced without asking: a nearest name is a guess, and this is not. Words of fewer than five characters give
  /// `nil`.
  public static func sure(of word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().unicodeScalars.prefix(comparedLength))
    guard word.count >= 5 else { return nil }
    let near = Set(candidates).filter { candidate in
      let name = Array(candidate.lowercased().unicodeScalars.prefix(comparedLength))
      return abs(word.count - name.count) <= 1 && distance(word, name) <= 1
    }
    return near.count == 1 ? near.first : nil
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var twoBefore = [Int](repeating: 0, count: right.count + 1)
    var before = Array(0...right.count)
    var row = before
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        let replacement = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        row[j] = min(before[j] + 1, row[j - 1] + 1, replacement)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], twoBefore[j - 2] + 1)
        }
      }
      (twoBefore, before, row) = (before, row, twoBefore)
    }
    return before[right.count]
  }
}
