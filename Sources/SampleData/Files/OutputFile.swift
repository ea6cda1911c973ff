#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that appears under its name only when it is complete.
///
/// Bytes go to a file beside it, which takes the name at the end; what was there before stays whole until then, and
/// nothing is left behind when writing fails. A class, since it owns an open file.
final class OutputFile {
  private let path: String
  private let temporaryPath: String
  private var descriptor: Int32

  init(path: String) throws(SampleDataError) {
    self.path = path
    temporaryPath = "\(path).\(getpid()).part"
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporaryPath)
  }

  func append(_ bytes: [UInt8]) throws(SampleDataError) {
    var position = 0
    while position < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress! + position, buffer.count - position)
      }
      // A signal may interrupt before anything was written; that is not a failure.
      guard written >= 0 || errno == EINTR else { throw Self.failure(path) }
      position += max(0, written)
    }
  }

  func finish() throws(SampleDataError) {
    let result = close(descriptor)
    descriptor = -1
    guard result == 0, rename(temporaryPath, path) == 0 else {
      let failure = Self.failure(path)
      unlink(temporaryPath)
      throw failure
    }
  }

  private static func failure(_ path: String) -> SampleDataError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)).lowercased())
  }
}
