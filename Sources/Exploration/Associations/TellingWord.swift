import Statistics

/// The word of a text that goes most closely with an outcome: what the texts say in their own words.
struct TellingWord {
  let word: String
  let association: MeasuredAssociation
  /// The outcome that the word most speaks for, and the share of rows with the word that have it.
  let label: String
  let share: Double
  /// The share of all rows that have that outcome.
  let baseShare: Double

  /// Words of fewer rows could be by chance.
  private static let leastShare = 0.01

  /// - Parameter outcomes: labels, two or more of them.
  init?(in texts: [String?], telling outcomes: [String?], level: Double) {
    let rows = zip(texts, outcomes).compactMap { text, outcome in
      text.flatMap { text in outcome.map { (words: Self.words(of: text), outcome: $0) } }
    }
    let levels = Set(rows.map(\.outcome)).sorted()
    guard levels.count > 1 else { return nil }
    var counts: [String: [Int]] = [:]
    var totals = [Int](repeating: 0, count: levels.count)
    let places = Dictionary(uniqueKeysWithValues: zip(levels, 0...))
    for row in rows {
      guard let place = places[row.outcome] else { continue }
      totals[place] += 1
      for word in row.words {
        counts[word, default: [Int](repeating: 0, count: levels.count)][place] += 1
      }
    }
    let least = max(5, Self.leastShare * Double(rows.count))
    var candidateCount = 0
    var best: (word: String, counts: [Int], strength: Double)?
    for (word, own) in counts {
      let with = own.reduce(0, +)
      guard Double(with) >= least, Double(rows.count - with) >= least else { continue }
      candidateCount += 1
      let strength = Self.squaredPhi(own, totals)
      if let known = best, (known.strength, word) >= (strength, known.word) { continue }
      best = (word, own, strength)
    }
    guard let best else { return nil }
    let with = best.counts.reduce(0, +)
    let gains = zip(best.counts, totals).map { own, total in
      Double(own) / Double(with) - Double(total) / Double(rows.count)
    }
    // The best of many words is better than a word: its interval allows for all that were looked at.
    let corrected = 1 - (1 - level) / Double(max(candidateCount, 1))
    guard let place = gains.indices.max(by: { gains[$0] < gains[$1] }),
      let association = MeasuredAssociation.labels(
        rows.map { $0.words.contains(best.word) ? "with" : "without" }, rows.map(\.outcome),
        corrected)
    else { return nil }
    word = best.word
    self.association = association
    label = levels[place]
    share = Double(best.counts[place]) / Double(with)
    baseShare = Double(totals[place]) / Double(rows.count)
  }

  /// χ² of the word against the outcome over the rows.
  private static func squaredPhi(_ own: [Int], _ totals: [Int]) -> Double {
    let (with, all) = (Double(own.reduce(0, +)), Double(totals.reduce(0, +)))
    return zip(own, totals).reduce(0) { sum, pair in
      let (a, total) = (Double(pair.0), Double(pair.1))
      let expected = total * with / all
      let distance = a - expected
      let rest = total - expected
      return sum + distance * distance / expected + distance * distance / rest
    } / all
  }

  /// The different words of a text, in small letters.
  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init))
  }
}
