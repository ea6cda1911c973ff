import Themes

// What is left out, in the same sentences wherever it happens.
extension ChartContext {
  /// A sentence for each count that is not zero.
  func sentences(of counts: [(count: Int, many: String, one: String)]) -> [String] {
    counts.filter { $0.count > 0 }.map { counted($0.many, $0.count, one: $0.one) }
  }

  /// Sentences on values that are left out because they are missing or infinite.
  func leftOut(missing: Int = 0, infinite: Int = 0) -> [String] {
    sentences(of: [
      (missing, wording.missingLeftOut, wording.oneMissingLeftOut),
      (infinite, wording.infiniteLeftOut, wording.oneInfiniteLeftOut),
    ])
  }

  /// A sentence on how many there are beyond those that are shown; `nil` when all are.
  ///
  /// - Parameter words: the template: of rows, columns, lines or panels.
  func beyond(_ limit: Int, of count: Int, _ words: String) -> String? {
    guard count > limit else { return nil }
    return fill(
      words, ["count": format.count(count - limit), "shown": format.count(limit)])
  }

  /// The first of the elements, as many as can be read, with a note on those beyond.
  func limited<Element>(
    _ elements: [Element], to limit: Int, _ words: String, notes: inout [String]
  ) -> [Element] {
    guard let note = beyond(limit, of: elements.count, words) else { return elements }
    notes.append(note)
    return Array(elements.prefix(limit))
  }

  /// A sentence on where the middle half of values lies, after the group's name if it has one.
  func spread(_ name: String, median: Double, lower: Double, upper: Double) -> String {
    let words = fill(
      wording.medianAndHalf,
      [
        "median": format.measured(median),
        "range": format.range(format.measured(lower), format.measured(upper)),
      ])
    return sentence(words, of: name)
  }

  /// Words as a sentence, after what they are about if that has a name.
  func sentence(_ words: String, of name: String) -> String {
    name.isEmpty ? "\(words.prefix(1).uppercased())\(words.dropFirst())." : "\(name): \(words)."
  }

  /// Sentences on the highest and the lowest of values, the first of equal ones; that there is
  /// nothing to draw when there are none.
  func extremes(of all: [(name: String, value: Double, text: String)]) -> [String] {
    guard let highest = all.max(by: { $0.value < $1.value }),
      let lowest = all.min(by: { $0.value < $1.value })
    else { return [wording.nothingToDraw] }
    return [
      "\(wording.highest): \(highest.name), \(highest.text).",
      "\(wording.lowest): \(lowest.name), \(lowest.text).",
    ]
  }
}
