public import Files

/// How the files of a ``WatchList`` were at one moment.
public struct WatchLook: Hashable, Sendable {
  /// The stamp of each file; `nil` where there is none.
  public var stamps: [String: FileStamp?] = [:]
  /// What each written path, pattern or folder meant.
  public var found: [String: [String]] = [:]

  /// Makes a look at nothing.
  public init() {}

  /// The files and patterns that are other than at an earlier look, by name; what only one of the two looks knows does not count.
  public func changes(since earlier: WatchLook) -> [String] {
    let files = stamps.filter { file, stamp in
      earlier.stamps[file].map { $0 != stamp } ?? false
    }
    let lists = found.filter { name, files in earlier.found[name].map { $0 != files } ?? false }
    return (files.map(\.key) + lists.map(\.key)).sorted()
  }

  /// A look with what another one knows, which counts where both know a file.
  public func merging(_ other: WatchLook) -> WatchLook {
    var look = self
    look.stamps.merge(other.stamps) { _, new in new }
    look.found.merge(other.found) { _, new in new }
    return look
  }

  mutating func take(_ files: [String], under name: String) {
    found[name] = files
    for file in files { stamps[file] = .some(FileStamp(path: file)) }
  }
}
