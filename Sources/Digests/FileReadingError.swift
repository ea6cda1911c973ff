#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that could not be opened or read, with what the system said about it.
public struct FileReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path that was asked for.
  public let path: String

  /// The system's error number, such as `ENOENT`.
  public let code: Int32

  /// Keeps a path and the error number of the call that failed on it.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// Whether there is no such file at all.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// The path and the system's words, such as "No such file or directory".
  public var description: String {
    "cannot read \"\(path)\": \(String(cString: strerror(code)))"
  }
}
