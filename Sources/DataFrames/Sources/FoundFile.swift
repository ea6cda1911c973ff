import Suggestions

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that exists: as the author wrote it, and where it lies.
struct FoundFile: Hashable, Sendable {
  /// The path or pattern as the author wrote it.
  let written: String

  /// The path to open.
  let path: String

  /// What messages call it: as written, or of a pattern the member itself.
  let shownName: String

  let byteCount: Int
}

extension FoundFile {
  /// Finds a file, or all files of a pattern sorted by name.
  ///
  /// A pattern has `*`, `?` or `[…]`; a file whose name really holds such a sign is found first.
  static func all(_ written: String) throws -> [FoundFile] {
    if written.utf8.contains(0) { throw DataError.zeroByte(written) }
    let places = candidates(written)
    for place in places where exists(place) {
      return [try file(written: written, path: place, shownName: written)]
    }
    guard written.contains(where: { "*?[".contains($0) }) else {
      throw missing(written, tried: places)
    }
    for place in places {
      let matches = try matches(place)
      if !matches.isEmpty {
        return try matches.map { try file(written: written, path: $0, shownName: $0) }
      }
    }
    throw DataError.noMatch(written, tried: places)
  }

  private static func candidates(_ written: String) -> [String] {
    if written.hasPrefix("/") { return [written] }
    var places: [String] = []
    for folder in DataSources.searchPaths {
      let place = folder == "." || folder.isEmpty ? written : "\(folder)/\(written)"
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  private static func file(written: String, path: String, shownName: String) throws -> FoundFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw DataError.unreadableFile(shownName, reason: systemWords())
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw DataError.isFolder(shownName) }
    guard access(path, R_OK) == 0 else {
      throw DataError.unreadableFile(shownName, reason: systemWords())
    }
    return FoundFile(
      written: written,
      path: path,
      shownName: shownName,
      byteCount: Int(status.st_size)
    )
  }

  static func systemWords() -> String { String(cString: strerror(errno)) }

  private static func matches(_ pattern: String) throws -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    var paths: [String] = []
    for index in 0..<Int(found.gl_pathc) {
      if let path = found.gl_pathv[index] { paths.append(String(cString: path)) }
    }
    return paths
  }

  private static func missing(_ written: String, tried: [String]) -> DataError {
    let name = written.split(separator: "/").last.map(String.init) ?? written
    for place in tried {
      let folder =
        place.contains("/") ? String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)]) : "."
      let names = contents(of: folder)
      if let nearest = NearestName.orWhole(of: name, among: names) {
        return .missingFile(written, tried: tried, folder: folder, near: [nearest])
      }
    }
    return .missingFile(written, tried: tried, folder: "", near: [])
  }

  private static func contents(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
