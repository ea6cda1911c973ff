import Digests

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that grows while it is read.
final class FileHandleReader {
  private let descriptor: Int32

  init(path: String) throws(FileReadingError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileReadingError(path: path, code: errno) }
  }

  deinit { close(descriptor) }

  /// Everything that came since the last call.
  func readToEnd() -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  /// How long the file is now.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }
}
