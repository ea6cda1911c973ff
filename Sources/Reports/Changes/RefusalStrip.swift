import Digests
import Markup
public import Themes

/// The strip that tells readers of a good report that newer data is not shown, and why.
///
/// It stands between two comments that every page has, so that nothing else of the page is touched. A page whose template leaves the
/// comments out gets none.
public struct RefusalStrip: Sendable {
  private static let opening = "<!--quire:refused-->"
  private static let closing = "<!--/quire:refused-->"

  /// The place of the strip in a page without one.
  static let place = opening + closing

  /// Why newer data was refused, as the rest of a sentence after "because".
  public var reason: String
  /// When it was refused, in seconds since 1970.
  public var refused: Int
  /// To which day the data goes that is shown, as in ISO 8601; `nil` where that is not known.
  public var shownTo: String?
  /// When the data that is shown was read, in seconds since 1970.
  public var refreshed: Int

  /// Describes a refusal.
  public init(reason: String, refused: Int, shownTo: String?, refreshed: Int) {
    self.reason = reason
    self.refused = refused
    self.shownTo = shownTo
    self.refreshed = refreshed
  }

  /// A page with the strip in place of an earlier one.
  ///
  /// A strip of the same reason stays as it is, so that a refusal that is repeated keeps its first day and the page its bytes.
  public func added(to html: [UInt8], in language: Language) -> [UInt8] {
    let text = String(decoding: html, as: UTF8.self)
    guard let start = text.firstRange(of: Self.opening),
      let end = text[start.upperBound...].firstRange(of: Self.closing)
    else { return html }
    let mark = ContentHash(of: reason).short
    if text[start.upperBound..<end.lowerBound].firstRange(of: mark) != nil { return html }
    let strip = Element(
      "div",
      [
        "class": "strip", "role": "note", "aria-label": language.wording.refusalName,
        "data-reason": mark,
      ]
    ) {
      Element("p") { sentence(in: language) }
    }
    return Array((text[..<start.upperBound] + strip.render() + text[end.lowerBound...]).utf8)
  }

  /// Whether a page has a strip.
  public static func isIn(_ html: [UInt8]) -> Bool { removed(from: html) != html }

  /// A page without a strip.
  public static func removed(from html: [UInt8]) -> [UInt8] {
    let text = String(decoding: html, as: UTF8.self)
    guard let start = text.firstRange(of: opening),
      let end = text[start.upperBound...].firstRange(of: closing)
    else { return html }
    return Array((text[..<start.upperBound] + text[end.lowerBound...]).utf8)
  }

  private func sentence(in language: Language) -> String {
    let dates = DateFormat(language)
    return language.wording.fill(
      language.wording.refusal,
      with: [
        "date": dates.day(secondsSince1970: refused), "reason": reason,
        "shown": shownTo.map { dates.date(from: $0) } ?? dates.day(secondsSince1970: refreshed),
      ])
  }
}
