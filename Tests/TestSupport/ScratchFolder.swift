public import Foundation

/// A folder for one test, gone with it.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// An empty folder.
  public init() throws {
    // Resolved, because the command says paths as the system resolves them.
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "quire-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with the files of another one.
  public convenience init(copying folder: URL) throws {
    try self.init()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try copy(name, from: folder)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders above it.
  public func write(_ name: String, _ text: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Copies a file of another folder, in place of the one that is there.
  public func copy(_ name: String, from folder: URL) throws {
    let target = url.appending(path: name)
    try? FileManager.default.removeItem(at: target)
    try FileManager.default.copyItem(at: folder.appending(path: name), to: target)
  }

  /// An empty file whose name no other run takes.
  public func makeFile(_ name: String) throws -> URL {
    // Each run its own, so that two at once do not write into one.
    let file = url.appending(path: "\(name)-\(UUID().uuidString)")
    try Data().write(to: file)
    return file
  }

  /// The bytes of a file.
  public func data(_ name: String) throws -> Data {
    try Data(contentsOf: url.appending(path: name))
  }

  /// The text of a file.
  public func text(_ name: String) throws -> String {
    String(decoding: try data(name), as: UTF8.self)
  }

  /// Whether there is such a file or folder.
  public func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }

  /// The files directly in a folder, with their bytes.
  public func contents(of folder: String) throws -> [String: Data] {
    let place = url.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: place.appending(path: $0))) })
  }

  /// A text in which this folder's path, which is another one each time, is written as `…`.
  public func hidingItsPath(in text: String) -> String {
    text.replacingOccurrences(of: url.path, with: "…")
  }
}
