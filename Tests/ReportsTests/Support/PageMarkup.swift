/// A reader of tags and attributes, written apart from the code that writes them.
struct PageMarkup {
  struct Tag {
    var name: String
    var attributes: [String: String]
    var isEnd: Bool
  }

  var tags: [Tag] = []

  init(_ html: String) {
    var scanner = Substring(html).unicodeScalars
    while let open = scanner.firstIndex(of: "<") {
      scanner = scanner[scanner.index(after: open)...]
      if scanner.first == "!" {
        scanner = scanner.drop { $0 != ">" }
        continue
      }
      let isEnd = scanner.first == "/"
      if isEnd { scanner.removeFirst() }
      let name = String(scanner.prefix { $0 != " " && $0 != ">" && $0 != "/" && $0 != "\n" })
      scanner = scanner.dropFirst(name.unicodeScalars.count)
      tags.append(Tag(name: name, attributes: Self.attributes(&scanner), isEnd: isEnd))
      if name == "style", !isEnd, let end = scanner.firstRange(of: "</style".unicodeScalars) {
        scanner = scanner[end.lowerBound...]
      }
    }
  }

  private static func attributes(_ scanner: inout Substring.UnicodeScalarView) -> [String: String] {
    var attributes: [String: String] = [:]
    while let first = scanner.first, first != ">" {
      guard first != " ", first != "\n", first != "/" else {
        scanner.removeFirst()
        continue
      }
      let name = String(scanner.prefix { $0 != "=" && $0 != ">" && $0 != " " && $0 != "/" })
      scanner = scanner.dropFirst(max(1, name.unicodeScalars.count))
      var value = ""
      if scanner.first == "=" {
        scanner.removeFirst()
        if let quote = scanner.first, quote == "\"" || quote == "'" {
          scanner.removeFirst()
          value = String(scanner.prefix { $0 != quote })
          scanner = scanner.dropFirst(value.unicodeScalars.count + 1)
        } else {
          value = String(scanner.prefix { $0 != " " && $0 != ">" })
          scanner = scanner.dropFirst(value.unicodeScalars.count)
        }
      }
      attributes[name] = value
    }
    return attributes
  }

  func values(of attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

  func count(_ name: String) -> Int { tags.count { $0.name == name && !$0.isEnd } }
}
