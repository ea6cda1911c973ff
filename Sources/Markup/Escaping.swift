/// The project's only escaping: what makes a string safe inside HTML, SVG and XML.
///
/// It works on Unicode scalars, because a markup parser does: a quote followed by a combining mark
/// is one `Character` in Swift and still ends an attribute.
///
/// Besides `&`, `<`, `>` and the quotes, it replaces by U+FFFD what neither HTML nor XML may hold
/// (control characters, noncharacters) and the bidirectional embeddings, overrides and isolates
/// U+202A–U+202E and U+2066–U+2069: one of those in a data value would reorder the text after it,
/// and can make a page show something else than it says. Left-to-right and right-to-left marks
/// and right-to-left letters stay. A carriage return becomes a line feed.
public enum Escaping {
  /// Escapes text between tags.
  public static func text(_ text: String) -> String {
    var output = ""
    append(text, to: &output, inAttribute: false)
    return output
  }

  /// Escapes an attribute's value, for double or single quotes.
  public static func attribute(_ value: String) -> String {
    var output = ""
    append(value, to: &output, inAttribute: true)
    return output
  }

  static func append(_ text: String, to output: inout String, inAttribute: Bool) {
    // Most strings hold nothing to escape, and looking at bytes is several times faster.
    if text.utf8.allSatisfy({ isPlain($0) }) {
      output += text
      return
    }
    var previousWasReturn = false
    for scalar in text.unicodeScalars {
      // A line feed after a carriage return is the second half of one line end.
      defer { previousWasReturn = scalar == "\r" }
      if scalar == "\n" && previousWasReturn { continue }
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where inAttribute: output += "&quot;"
      case "'" where inAttribute: output += "&#39;"
      case "\r": output += "\n"
      case _ where isUnfit(scalar): output.unicodeScalars.append("\u{FFFD}")
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Escaping {
  /// Whether a byte is an ASCII character that means itself everywhere.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    case 0x20..<0x7F, 0x09, 0x0A: true
    default: false
    }
  }

  /// Whether a scalar must not reach a page, as the type's introduction lists.
  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
