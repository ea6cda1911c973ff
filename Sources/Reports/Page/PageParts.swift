import Markup
import Notebooks
import Records
import Themes

/// The finished parts of a page, as the template is given them.
struct PageParts {
  /// The page's language, such as `en`.
  var language: String
  /// `rtl` or `ltr`.
  var direction: String
  /// The title without markup, for the window and for indexes.
  var plainTitle: String
  /// A sentence about the page, or an empty text.
  var description: String
  /// The version of Quire.
  var generator: String
  /// The fixed words that the frame itself needs.
  var wording: Wording

  var title: [Node]
  var subtitle: [Node]
  var meta: [Node]
  /// The strip of a report that is late, with its script.
  var late: [Node]
  var notices: [Node]
  var audienceSwitch: [Node]
  var findings: [Node]
  var changes: [Node]
  var keyFigures: [Node]
  var contents: [Node]
  var body: [Node]
  var footnotes: [Node]
  var footer: [Node]
  var navigation: [Node]
  /// The one script that the page's policy allows; `nil` for none.
  var script: String?

  /// Writes all parts; the text comes first, because the parts above it tell what is in it.
  init(_ opening: Opening, _ provenance: Provenance, written writer: inout PageWriter) {
    let frontMatter = writer.notebook.frontMatter
    for name in Self.reservedIdentifiers { _ = writer.identifiers.claim(name) }
    plainTitle = opening.plainTitle
    language = Self.languageTag(frontMatter.language) ?? writer.language.tag
    direction = Self.isRightToLeft(language) ? "rtl" : "ltr"
    generator = "Quire \(provenance.quireVersion)"
    wording = writer.wording
    description =
      (frontMatter.description ?? frontMatter.subtitle)?.content.plainText(with: writer.run) ?? ""

    title = writer.inlines(opening.title)
    subtitle = frontMatter.subtitle.map { writer.inlines($0.content) } ?? []
    meta = writer.meta(provenance)
    var body = writer.blocks(opening.blocks)
    keyFigures = PageWriter.keyFigures(takenFrom: &body)
    self.body = body
    let notes = writer.footnotes()
    footnotes = writer.cautionNotes() + notes
    late = writer.late(after: provenance.refreshed)
    notices = writer.notices()
    findings = writer.keyFindings()
    changes = writer.whatChanged()
    contents = writer.contents()
    footer = writer.footer(provenance)
    navigation = writer.navigation(provenance)
    script = late.isEmpty ? nil : PageWriter.lateScript
    audienceSwitch = writer.audienceSwitch()
  }

  /// The ids that the frame uses.
  private static let reservedIdentifiers = [
    "report", "audience-summary", "audience-technical", "key-findings", "what-changed",
    "key-figures",
    "contents", "how-made", "late", "late-days",
  ]

  /// A language tag in the letters that such tags have; `nil` for anything else.
  private static func languageTag(_ text: String) -> String? {
    let tag = text.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (parts.first.map { (2...3).contains($0.utf8.count) } ?? false)
      && parts.allSatisfy { (1...8).contains($0.utf8.count) }
      && tag.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
    return isTag ? tag : nil
  }

  /// The languages of Arabic, Hebrew and their neighbours.
  private static func isRightToLeft(_ tag: String) -> Bool {
    ["ar", "fa", "he", "ur"].contains(tag.prefix { $0 != "-" }.lowercased())
  }
}
