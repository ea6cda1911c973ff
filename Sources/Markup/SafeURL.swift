/// An address that a report may link to or show as an image.
///
/// Passes: `http`, `https` and `mailto`, relative paths, queries, fragments, and
/// `data:image/…` of type png, jpeg, gif, svg+xml or webp. Everything else is refused: other
/// schemes in any letter case, control characters anywhere (browsers drop tabs and line ends
/// before they read the scheme), and `//host/…`, which takes its scheme from the page and
/// reaches out to a network share when the page was opened from a file.
public struct SafeURL: Sendable, Hashable {
  /// The address, without spaces around it and not escaped.
  public let text: String

  /// Checks an address; `nil` when it is not one that may be used.
  public init?(_ address: String) {
    let trimmed = Self.trimmingSpaces(address)
    guard Self.passes(trimmed) else { return nil }
    text = trimmed
  }

  /// Whether an address may be used as it is.
  public static func allows(_ address: String) -> Bool {
    SafeURL(address) != nil
  }
}

extension SafeURL {
  private static let schemes: Set<String> = ["http", "https", "mailto"]
  private static let imageTypes = ["png", "jpeg", "gif", "svg+xml", "webp"]

  private static func trimmingSpaces(_ address: String) -> String {
    var scalars = Substring(address).unicodeScalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  private static func passes(_ address: String) -> Bool {
    let scalars = Array(address.unicodeScalars)
    guard scalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }) else {
      return false
    }
    let end = scalars.firstIndex { $0 == "/" || $0 == "\\" || $0 == "?" || $0 == "#" }
    let head = scalars[..<(end ?? scalars.endIndex)]
    guard let colon = head.firstIndex(of: ":") else { return !startsHost(scalars) }
    let scheme = lowercased(head[..<colon])
    if schemes.contains(scheme) { return true }
    return scheme == "data" && isImage(scalars[(colon + 1)...])
  }

  /// Whether the address begins with two slashes; browsers take a backslash for one.
  private static func startsHost(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count > 1 && scalars[..<2].allSatisfy { $0 == "/" || $0 == "\\" }
  }

  private static func isImage(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    let type = content.prefix { $0 != ";" && $0 != "," }
    guard type.count < content.count else { return false }
    let name = lowercased(type)
    return imageTypes.contains { name == "image/" + $0 }
  }

  /// Lower-cases ASCII letters only: the Kelvin sign must not become a `k`.
  private static func lowercased(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      let isUpper = ("A"..."Z").contains(scalar)
      text.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    }
    return String(text)
  }
}
