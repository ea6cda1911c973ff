#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The bytes of a file in pieces, so that a large one does not fill the memory.
final class FilePieces {
  private let file: FoundFile
  private let descriptor: Int32
  private var buffer: [UInt8]
  private var filled = 0
  private var isAtEnd = false

  /// Opens the file and reads its first piece.
  init(_ file: FoundFile, pieceSize: Int = 1 << 20) throws {
    self.file = file
    descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    buffer = [UInt8](repeating: 0, count: pieceSize)
    if descriptor < 0 {
      throw DataError.unreadableFile(file.shownName, reason: FoundFile.systemWords())
    }
    try fill()
  }

  deinit { close(descriptor) }

  /// The first bytes, as far as they say how the file is written.
  var beginning: ArraySlice<UInt8> { buffer[..<min(filled, 1 << 16)] }

  /// Gives all bytes once, piece by piece. To be called once.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    try forEach(body) { bytes, _ in bytes.count }
  }

  /// Gives all bytes once to `see`, and to `read` too, which may leave some for the next time.
  ///
  /// - Parameter read: says how many bytes it has read; the others come again with more behind.
  func forEach(
    _ see: (UnsafeBufferPointer<UInt8>) throws -> Void,
    carryingOver read: (UnsafeBufferPointer<UInt8>, _ isLast: Bool) throws -> Int
  ) throws {
    var seen = 0
    repeat {
      let used = try buffer.withUnsafeBufferPointer { bytes in
        try see(UnsafeBufferPointer(rebasing: bytes[seen..<filled]))
        return try read(UnsafeBufferPointer(rebasing: bytes[..<filled]), isAtEnd)
      }
      if isAtEnd { return }
      buffer.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        memmove(start, start + used, filled - used)
      }
      filled -= used
      seen = filled
      if filled > buffer.count / 2 {
        buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count))
      }
      try fill()
    } while true
  }

  /// Fills the buffer as far as the file goes.
  private func fill() throws {
    while filled < buffer.count, !isAtEnd {
      let count = buffer.withUnsafeMutableBytes { bytes in
        systemRead(descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled)
      }
      if count < 0 {
        throw DataError.unreadableFile(file.shownName, reason: FoundFile.systemWords())
      }
      filled += count
      isAtEnd = count == 0
    }
  }
}

/// The system's `read`, under a name that does not hide behind a parameter.
private func systemRead(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, target, count)
}
