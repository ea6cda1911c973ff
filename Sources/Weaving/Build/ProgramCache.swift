public import Digests
import Files
import Notebooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The compiled programs of a project, each under the hash of everything that went into it.
///
/// An entry is a folder that appears whole or not at all, so any number of renders may use the
/// cache at once.
public struct ProgramCache: Sendable {
  /// A compiled program.
  public struct Entry: Sendable {
    /// The hash of everything that went into it.
    public var key: ContentHash
    /// The program's path.
    public var program: String
    /// What the compiler said, as it said it; told again each time the program is used.
    public var messages: String
    /// Whether it was there already.
    public var wasCached: Bool
  }

  private let folder: URL

  /// Uses a folder, which need not exist yet.
  public init(folder: String) {
    self.folder = URL(filePath: folder)
  }

  /// The entry of a key, if a program was compiled for it before.
  func entry(for key: ContentHash) -> Entry? {
    let home = home(of: key)
    let program = home.appending(path: "program").path
    // A machine that lost power may have kept the name and not the bytes.
    guard FileManager.default.isExecutableFile(atPath: program),
      let size = try? String(contentsOf: home.appending(path: "size.txt"), encoding: .utf8),
      let stamp = FileStamp(path: program), "\(stamp.byteCount)" == size,
      let messages = try? String(
        contentsOf: home.appending(path: "messages.txt"), encoding: .utf8)
    else { return nil }
    return Entry(key: key, program: program, messages: messages, wasCached: true)
  }

  /// Lets go of an entry; a program that runs goes on.
  public func remove(_ key: ContentHash) { try? FileManager.default.removeItem(at: home(of: key)) }

  /// Makes an entry of a finished folder by moving it into its place.
  ///
  /// When another render was quicker its entry stays, being the same.
  func adopt(_ finished: URL, for key: ContentHash) throws -> Entry {
    let home = home(of: key)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let size = FileStamp(path: finished.appending(path: "program").path)?.byteCount ?? 0
    try "\(size)".write(
      to: finished.appending(path: "size.txt"), atomically: false, encoding: .utf8)
    do {
      try FileManager.default.moveItem(at: finished, to: home)
    } catch {
      guard entry(for: key) != nil else {
        try? FileManager.default.removeItem(at: home)
        try FileManager.default.moveItem(at: finished, to: home)
        return try adopted(key)
      }
      try? FileManager.default.removeItem(at: finished)
    }
    return try adopted(key)
  }

  /// Waits until nobody else compiles under a key; `nil` where there can be no lock.
  ///
  /// A few locks serve all keys, since their files stay.
  func lock(for key: ContentHash) async throws -> FileLock? {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = ".lock-\(key.description.prefix(2))"
    return try await FileLock.whenFree(folder.appending(path: name).path)
  }

  /// What the compiler's driver said for a key at an earlier compilation.
  func jobs(for key: ContentHash) -> CompilerJobs? {
    let data = try? Data(contentsOf: jobsFile(for: key))
    return data.flatMap { try? JSONDecoder().decode(CompilerJobs.self, from: $0) }
  }

  /// Keeps it; where that fails it is asked again.
  func keep(_ jobs: CompilerJobs, for key: ContentHash) {
    try? JSONEncoder().encode(jobs).write(to: jobsFile(for: key), options: .atomic)
  }

  private func jobsFile(for key: ContentHash) -> URL {
    folder.appending(path: ".jobs-\(key.short).json")
  }

  /// A fresh folder on the cache's own volume, from which ``adopt(_:for:)`` can move.
  func workshop() throws -> URL {
    let place = folder.appending(path: ".making-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return place
  }

  private func adopted(_ key: ContentHash) throws -> Entry {
    guard var entry = entry(for: key) else { throw CocoaError(.fileReadNoSuchFile) }
    entry.wasCached = false
    return entry
  }

  private func home(of key: ContentHash) -> URL { folder.appending(path: key.description) }
}
