public import Foundation

/// The folder of reference numbers and real data that lies beside the project on some machines.
public enum SharedFolder {
  /// Whether it is there; tests that read it are skipped where it is not.
  public static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path) }

  /// Why such a test is skipped.
  public static let reason = "the folder ../shared with reference numbers is not beside the project"

  /// The folder.
  public static let url = packageFolder.deletingLastPathComponent().appending(path: "shared")

  /// The project's own folder.
  public static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
