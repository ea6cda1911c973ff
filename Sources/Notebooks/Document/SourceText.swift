/// A notebook's text and its lines, with the texts of the files that it includes in their places.
public struct SourceText: Sendable {
  /// The lines without their ends, whatever the ends were (LF, CRLF, CR); a byte order mark is not
  /// part of the first one.
  public let lines: [String]

  /// Where the lines come from; `nil` for a notebook that includes no other file.
  private let origins: LineOrigins?

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
    origins = nil
  }

  init(lines: [String], origins: LineOrigins? = nil) {
    (self.lines, self.origins) = (lines, origins)
  }

  /// A line by its number from 1, or an empty text outside the file.
  public func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }
}

extension SourceText {
  /// The file and the place in it of a place in the notebook with everything that it includes.
  ///
  /// - Returns: `nil` for the file where it is the notebook itself.
  public func origin(of location: SourceLocation) -> (file: String?, location: SourceLocation) {
    guard let origins, !origins.origins.isEmpty else { return (nil, location) }
    // A diagnostic may be about the line below the last one.
    let index = min(max(location.line, 1), origins.origins.count) - 1
    let origin = origins.origins[index]
    let line = origin.line + location.line - 1 - index
    return (
      origin.file == 0 ? nil : origins.files[origin.file],
      SourceLocation(line: line, column: location.column)
    )
  }
}
