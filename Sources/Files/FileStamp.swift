#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#endif

/// Size, times and identity of a file: tells that it is the one of last time without reading it.
///
/// It is a hint and no proof: a file written within the clock's grain of an earlier look can have the same stamp, so a stamp is to
/// be trusted only when ``isSettled(at:)`` says so. The time of the last change of the file's entry counts too, which tools that set
/// the time of writing back cannot set.
public struct FileStamp: Hashable, Codable, Sendable {
  /// The size in bytes.
  public let byteCount: Int
  /// When it was last written, in seconds since 1970.
  public let modified: Double
  /// When its bytes, name or rights last changed, in seconds since 1970.
  public let changed: Double
  /// The file's number on its volume; another file under the same name has another one.
  public let number: UInt64

  /// Looks at a file; `nil` when there is none.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
    let (written, entry) = (status.st_mtimespec, status.st_ctimespec)
    #else
    let (written, entry) = (status.st_mtim, status.st_ctim)
    #endif
    byteCount = Int(status.st_size)
    modified = Double(written.tv_sec) + Double(written.tv_nsec) / 1e9
    changed = Double(entry.tv_sec) + Double(entry.tv_nsec) / 1e9
    number = UInt64(status.st_ino)
  }

  /// Whether no later write can have the same stamp: the last change is over two seconds before a moment at which the file was
  /// looked at, the coarsest grain of a file system's clock.
  ///
  /// - Parameter moment: in seconds since 1970. A clock that went backwards makes it `false`.
  public func isSettled(at moment: Double) -> Bool { moment - max(modified, changed) > 2 }
}

extension FileStamp: CustomStringConvertible {
  /// Size, number and time of writing: what a key is made of.
  public var description: String { "\(byteCount) \(number) \(modified)" }
}
