import Markup
import Mustache

/// Lets Mustache escape as the rest of the page does.
///
/// The library's own escaper goes by characters; a quote with a combining mark is one character,
/// passes it, and ends an attribute.
struct MarkupContentType: MustacheContentType {
  func escapeText(_ text: String) -> String { Escaping.attribute(text) }

  /// What every template begins with, so that this escaper is the one in force.
  static let pragma = "{{% CONTENT_TYPE:\(name)}}"

  /// Registers the content type, once in a process.
  static let registration: Void = MustacheContentTypes.register(MarkupContentType(), named: name)

  private static let name = "QUIRE"
}
