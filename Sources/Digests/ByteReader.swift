#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads a file from its start in pieces of a megabyte.
final class ByteReader {
  private let descriptor: Int32
  private let path: String
  private var piece = [UInt8](repeating: 0, count: 1 << 20)

  init(path: String) throws(FileReadingError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    if descriptor < 0 { throw FileReadingError(path: path, code: errno) }
  }

  deinit { close(descriptor) }

  /// The next bytes, or `nil` at the end of the file.
  func next() throws(FileReadingError) -> ArraySlice<UInt8>? {
    let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 { throw FileReadingError(path: path, code: errno) }
    return count == 0 ? nil : piece[..<count]
  }
}
