import Markup

/// A drawing as the program made it, fitted into a page.
///
/// The drawing is markup already. Only two things may have to change: an id that the page has
/// already, and the words of its name and description where the author wrote some.
struct SVGText {
  private(set) var text: String

  init(_ text: String) { self.text = text }

  /// The ids in the drawing, in order.
  var identifiers: [String] {
    var found: [String] = []
    var rest = Substring(text)
    while let range = rest.firstRange(of: " id=\"") {
      rest = rest[range.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      found.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return found
  }

  /// Claims every id for the page and renames those that were taken.
  mutating func claimIdentifiers(in page: inout IdentifierSet) {
    var names: [String: String] = [:]
    for identifier in identifiers {
      let claimed = page.claim(identifier)
      if claimed != identifier { names[identifier] = claimed }
    }
    if !names.isEmpty { rename(names) }
  }

  /// Replaces the content of the first element of a name, such as the drawing's own `title`.
  mutating func replaceContent(of element: String, with words: String) {
    guard let start = text.firstRange(of: "<\(element)"),
      let open = text[start.upperBound...].firstIndex(of: ">"),
      let end = text[open...].firstRange(of: "</\(element)>")
    else { return }
    text.replaceSubrange(text.index(after: open)..<end.lowerBound, with: Escaping.text(words))
  }

  /// Replaces whole names within tags, where they stand after a quote, a `#` or a space.
  private mutating func rename(_ names: [String: String]) {
    var output = ""
    var name = ""
    var isInTag = false
    var previous: Unicode.Scalar = " "
    func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
        || scalar == "_"
    }
    func flush() {
      let isReference = isInTag && (previous == "\"" || previous == "#" || previous == " ")
      output += isReference ? names[name] ?? name : name
      name = ""
    }
    for scalar in text.unicodeScalars {
      if isNamePart(scalar) {
        name.unicodeScalars.append(scalar)
        continue
      }
      if !name.isEmpty { flush() }
      if scalar == "<" { isInTag = true }
      if scalar == ">" { isInTag = false }
      output.unicodeScalars.append(scalar)
      previous = scalar
    }
    text = output + name
  }
}
