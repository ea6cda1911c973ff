import Digests
import Markup
import Themes

/// A page's one style element, and the policy that allows it and nothing else.
struct StyleSheet {
  /// The style element as markup.
  let element: String
  /// How many bytes the rules have.
  let byteCount: Int
  /// The policy: no scripts but one of its own that a page may have, no requests, no styles but this one, images only within the page.
  let policy: Node

  /// Puts the rules together: tokens, drawings, the page, and sizes that authors gave.
  ///
  /// - Parameter isWanted: whether the page has something of a name for which the style sheet has rules of its own.
  /// - Throws: ``TemplateError`` when the report's rules are not finished.
  init(
    theme: Theme, script: String? = nil, report: String, file: String,
    generatedRules: [String: String], isWanted: (String) -> Bool
  ) throws(TemplateError) {
    let generated = generatedRules.sorted { $0.key < $1.key }.map { ".\($0.key){\($0.value)}\n" }
    let rules =
      [
        theme.customProperties, ChartStyleSheet(theme).text,
        try CompactCSS.text(report, file: file, isWanted: isWanted),
      ]
      + generated
    let style = Element("style", [:], [.raw(rules.joined())]).render()
    // The hash is of what stands between the tags, after whatever `Markup` did to it.
    let content = style.dropFirst("<style>".count).dropLast("</style>".count)
    let digest = ContentHash(of: String(content))
    element = style
    byteCount = content.utf8.count
    policy = .element(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'sha256-"
          + Base64.encoded(hexadecimal: digest.description)
          + "'; " + Self.allowance(for: script)
          + "img-src data:; base-uri 'none'; form-action 'none'",
      ])
  }

  /// What the policy says of a script: its hash, or nothing, which allows none.
  private static func allowance(for script: String?) -> String {
    guard let script else { return "" }
    return
      "script-src 'sha256-\(Base64.encoded(hexadecimal: ContentHash(of: script).description))'; "
  }
}
