#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#endif

/// A lock that one process at a time holds; the system frees it when its holder ends, however it ends.
public final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock that a file stands for, or gives `nil` while another one has it.
  ///
  /// The file is made when it is not there; its folder must be. It stays, since removing it could let two hold the lock.
  ///
  /// - Throws: ``Unusable`` where there can be no such file, as on a disk that cannot be written.
  public init?(ifFree path: String) throws(Unusable) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Unusable(path: path, code: errno) }
    if flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(file)
      guard code == EWOULDBLOCK else { throw Unusable(path: path, code: code) }
      return nil
    }
    descriptor = file
  }

  deinit { close(descriptor) }

  /// The lock's file cannot be used.
  public struct Unusable: Error, Hashable, Sendable {
    /// The file.
    public let path: String
    /// The system's error number.
    public let code: Int32
  }
}
