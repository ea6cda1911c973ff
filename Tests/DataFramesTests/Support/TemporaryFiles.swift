import Foundation

/// A folder of its own for the files of one test, removed with it.
final class TemporaryFiles {
  let folder: String

  init() throws {
    let path = NSTemporaryDirectory() + "dataframes-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    folder = path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let path = "\(folder)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A message with this folder's path taken out of it.
  func shortened(_ message: String) -> String {
    message.replacingOccurrences(of: folder + "/", with: "")
      .replacingOccurrences(of: folder, with: "FOLDER")
  }
}
