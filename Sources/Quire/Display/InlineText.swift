import DataFrames
import Records
import Themes

/// Turns the value of an inline expression into what stands in the line.
enum InlineText {
  static func of(_ value: some Any, in context: DisplayContext) -> InlineValue {
    switch Displays.unwrapped(value) {
    case nil: .text(NumberFormat.missing)
    case let value as Markdown: .markdown(value.text)
    case let value as HTML: .html(value.text)
    case let value as Finding: .text(sentence(of: value, in: context))
    case let value as DataValue: .text(Cells.text(of: value, in: context) ?? NumberFormat.missing)
    case let value?: .text(Displays.text(of: value, in: context))
    }
  }

  /// The sentence that is true now; one without another wording says that it no longer is.
  private static func sentence(of finding: Finding, in context: DisplayContext) -> String {
    if let sentence = finding.wording { return sentence }
    let wording = Language(for: context.language).wording
    return "\(wording.noLongerSupported) \(finding.statement)"
  }
}
