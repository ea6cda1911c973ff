public import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Which files decide what a report is, whether they are there or not.
public struct WatchList: Hashable, Sendable {
  /// Files that were read, and files that are to be read when they come.
  public private(set) var files: Set<String> = []
  /// Folders of which every file with an ending counts.
  private var folders: Set<Folder> = []
  /// Written paths and patterns, with the places where they are sought.
  private var searches: [String: [String]] = [:]

  /// Watches nothing.
  public init() {}

  /// Watches a file.
  public mutating func add(file path: String) { files.insert(path) }

  /// Watches the files of a folder whose names end so; hidden ones do not count.
  public mutating func add(folder path: String, ending: String = "") {
    folders.insert(Folder(path: path, ending: ending))
  }

  /// Watches what a written path or a pattern finds.
  public mutating func add(_ written: String, soughtBy search: FileSearch) {
    searches[written] = search.folders
  }

  /// Watches what another list watches, too.
  public mutating func add(_ other: WatchList) {
    files.formUnion(other.files)
    folders.formUnion(other.folders)
    searches.merge(other.searches) { _, new in new }
  }

  /// Looks at everything, without reading a file.
  public func look() -> WatchLook {
    var look = WatchLook()
    for file in files { look.stamps[file] = .some(FileStamp(path: file)) }
    for folder in folders {
      look.take(folder.files, under: "\(folder.path)/*\(folder.ending)")
    }
    for (written, places) in searches {
      look.take(FileSearch(folders: places).files(written), under: written)
    }
    return look
  }

  private struct Folder: Hashable, Sendable {
    var path: String
    var ending: String

    var files: [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
        .map { "\(path)/\($0)" }
    }
  }
}
