import Files
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
    let search = FileSearch(folders: DataSources.searchPaths)
    let (places, found) = (search.places(of: written), search.files(written))
    if let only = found.first, found.count == 1, places.contains(only) {
      return [try file(written: written, path: only, shownName: written)]
    }
    guard found.isEmpty else {
      return try found.map { try file(written: written, path: $0, shownName: $0) }
    }
    DataSources.settings.onAbsence?(written)
    throw FileSearch.isPattern(written)
      ? DataError.noMatch(written, tried: places) : missing(written, tried: places)
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
