import Records
import Themes

/// What a display needs to know of the report that it appears in.
public struct DisplayContext {
  /// The language of numbers and fixed words, such as `en`.
  public let language: String
  /// The name of the value or the label of the cell, or `nil`.
  public let name: String?
  /// What the cell asks of the size of its figures; `nil` when it does not.
  let figureSize: FigureSize?
  private let makeFigureID: () -> String

  init(
    language: String, name: String? = nil, figureSize: FigureSize? = nil,
    figureID: @escaping () -> String = { "fig" }
  ) {
    self.language = language
    self.name = name
    self.figureSize = figureSize
    makeFigureID = figureID
  }

  /// The stem of the ids of a figure; each call gives the next one of the cell.
  public func figureID() -> String { makeFigureID() }

  /// The fixed words of the report's language.
  var wording: Wording { Wording(for: language) }

  /// The formatter of all numbers.
  var numbers: NumberFormat { NumberFormat(Language(for: language)) }
}
