import Notebooks
import Records

/// What is written around a drawing: the cell's options first, else what the chart says itself.
struct FigureWords {
  /// The takeaway, a sentence; `nil` when nobody said anything.
  var takeaway: [Inline]?
  /// The measure with its unit and groups; `nil` when the takeaway says the same.
  var measure: [Inline]?
  /// Where the data is from, or `nil`.
  var source: [Inline]?
  /// What was binned, thinned or left out.
  var notes: [String]

  /// Finds the words of a figure; a surrounding div's caption comes before all others.
  ///
  /// - Parameter finding: what the title rests on: one that does not hold leaves the neutral title alone.
  init(_ output: FigureOutput, _ options: CellOptions, caption: [Inline]?, finding: Finding?) {
    measure = options.figureSubtitle?.content ?? output.subtitle.map { [.text($0)] }
    if let finding, !finding.holds {
      takeaway = nil
    } else {
      takeaway =
        caption ?? options.figureCaption?.content
        ?? (finding?.statement ?? output.title).map {
          [.text($0)]
        }
    }
    source = options.figureSource?.content
    notes = output.notes
    if takeaway == nil, let title = Self.neutralTitle(of: measure) {
      takeaway = title.content
      if title.isWhole { measure = nil }
    }
  }

  /// The first clause of the measure: true whatever the data says.
  private static func neutralTitle(of measure: [Inline]?) -> (content: [Inline], isWhole: Bool)? {
    guard let measure, !measure.isEmpty else { return nil }
    guard case .text(let text) = measure[0], let comma = text.firstRange(of: ", ") else {
      return (measure, true)
    }
    return ([.text(String(text[..<comma.lowerBound]))], false)
  }
}
