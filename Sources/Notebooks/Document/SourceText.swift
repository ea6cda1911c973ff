/// A notebook's text and its lines.
public struct SourceText: Sendable {
  /// The lines without their ends, whatever the ends were (LF, CRLF, CR); a byte order mark is not
  /// part of the first one.
  public let lines: [String]

  /// Splits a text into its lines.
  public init(_ text: String) {
    var lines: [String] = []
    var line: [UInt8] = []
    var previous: UInt8 = 0
    var bytes = Substring(text).utf8[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      default: line.append(byte)
      }
      previous = byte
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    self.lines = lines
  }

  init(lines: [String]) { self.lines = lines }

  /// A line by its number from 1, or an empty text outside the file.
  public func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }
}
