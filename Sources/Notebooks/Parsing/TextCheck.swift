/// Refuses bytes that are no text.
struct TextCheck {
  let session: ParsingSession

  /// Tells the first byte that is not UTF-8, else the first NUL.
  func check(_ bytes: [UInt8]) {
    let markLength = bytes.count - session.source.bytes.count
    if let offset = Self.firstInvalid(bytes) {
      session.error(
        "text-encoding",
        "byte \(offset) of the file (0x\(hexadecimal(bytes[offset]))) is not UTF-8",
        at: range(offset - markLength),
        suggestion: "save the notebook as UTF-8"
      )
    } else if let offset = bytes.firstIndex(of: 0) {
      session.error(
        "text-nul",
        "byte \(offset) of the file is a NUL, which no text has",
        at: range(offset - markLength),
        suggestion: "save the notebook as UTF-8"
      )
    }
  }

  private func range(_ offset: Int) -> SourceRange {
    let start = session.source.location(ofByte: max(offset, 0))
    return SourceRange(start, SourceLocation(line: start.line, column: start.column + 1))
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }

  /// The offset, from 0, of the first byte that cannot stand where it does.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          continue
        }
        // RFC 3629, §4: what may follow the first byte, so that nothing is written longer than it
        // must be, and no surrogates.
        let (length, second): (Int, ClosedRange<UInt8>)
        switch byte {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        default: return index
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]),
          bytes[(index + 2)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return index }
        index += length
      }
      return nil
    }
  }
}
