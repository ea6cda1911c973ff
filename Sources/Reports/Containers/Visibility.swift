import Notebooks

/// Who sees a part of a report: Quarto's `.content-visible` and `.content-hidden` with their conditions.
///
/// The summary is the profile `executive`, the technical view the profile `technical`. Several conditions hold together.
enum Visibility: Equatable {
  case everyone
  /// The technical view alone.
  case technical
  /// The summary alone.
  case summary
  case nobody

  /// Reads the classes and conditions of a container or a span.
  ///
  /// - Parameters:
  ///   - format: what is written, such as `html`.
  ///   - frontMatter: what `when-meta="a.b"` is sought in.
  init(_ attributes: Attributes, format: String, _ frontMatter: FrontMatter) {
    self = .everyone
    let isVisible = attributes.classes.contains("content-visible")
    guard isVisible || attributes.classes.contains("content-hidden") else { return }
    var profiles: Set<Profile> = Set(Profile.allCases)
    var isMet = true
    for (key, value) in attributes.values {
      switch key {
      case "when-profile": profiles.formIntersection(Profile.named(value))
      case "unless-profile": profiles.subtract(Profile.named(value))
      case "when-format": isMet = isMet && Self.names(format, value)
      case "unless-format": isMet = isMet && !Self.names(format, value)
      case "when-meta": isMet = isMet && frontMatter.isTrue(value)
      case "unless-meta": isMet = isMet && !frontMatter.isTrue(value)
      default: break
      }
    }
    let met = isMet ? profiles : []
    self = Self(seenBy: isVisible ? met : Set(Profile.allCases).subtracting(met))
  }

  private init(seenBy profiles: Set<Profile>) {
    self =
      switch (profiles.contains(.executive), profiles.contains(.technical)) {
      case (true, true): .everyone
      case (true, false): .summary
      case (false, true): .technical
      case (false, false): .nobody
      }
  }

  private enum Profile: String, CaseIterable {
    case executive, technical

    /// The profiles of a list; `summary` is another word for the executives' view.
    static func named(_ list: String) -> Set<Profile> {
      Set(
        list.split { $0 == "," || $0 == " " }.compactMap { word in
          word == "summary" ? .executive : Profile(rawValue: String(word))
        })
    }
  }

  /// Whether a condition means a format: `html`, `gfm` and `commonmark` for Markdown.
  private static func names(_ format: String, _ condition: String) -> Bool {
    let aliases = format == "markdown" ? ["markdown", "gfm", "commonmark"] : [format]
    return condition.split { $0 == "," || $0 == " " }.contains { aliases.contains(String($0)) }
  }
}

extension FrontMatter {
  /// Whether a key of the front matter, in parts with dots between, has a value that is not `false`.
  fileprivate func isTrue(_ path: String) -> Bool {
    let keys = path.split(separator: ".").map(String.init)
    guard let first = keys.first, var value = written.last(where: { $0.key == first })?.value else {
      return false
    }
    for key in keys.dropFirst() {
      guard case .map(let entries) = value,
        let next = entries[key]
      else { return false }
      value = next
    }
    return value != .boolean(false) && value != .null
  }
}
