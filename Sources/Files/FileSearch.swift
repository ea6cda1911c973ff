#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#endif

/// Finds the files that a written path or pattern means, in folders that are sought one after the other.
public struct FileSearch: Sendable {
  /// The folders in which a relative path is sought, in this order.
  public var folders: [String]

  /// Seeks in folders.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// The places at which a path is sought; of an absolute one only itself.
  public func places(of written: String) -> [String] {
    if written.hasPrefix("/") { return [written] }
    var places: [String] = []
    for folder in folders {
      let place = folder == "." || folder.isEmpty ? written : "\(folder)/\(written)"
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  /// The file of a path, or all files of a pattern by name; empty when there are none.
  ///
  /// A pattern has `*`, `?` or `[…]`; a file whose name really holds such a sign is found first.
  public func files(_ written: String) -> [String] {
    let places = places(of: written)
    if let place = places.first(where: Self.exists) { return [place] }
    guard Self.isPattern(written) else { return [] }
    return places.lazy.map(Self.matches).first { !$0.isEmpty } ?? []
  }

  /// Whether a path holds a sign of patterns.
  public static func isPattern(_ written: String) -> Bool {
    written.contains { "*?[".contains($0) }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  private static func matches(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
  }
}
