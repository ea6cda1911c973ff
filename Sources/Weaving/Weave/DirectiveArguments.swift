import SwiftParser
import SwiftSyntax

/// The body of a directive as the argument list of a Swift call.
///
/// Arguments end where Swift's parser says an expression ends; a comma that was left out at a
/// line's end is put in. The text keeps its lines, so places in it stay places in the notebook.
enum DirectiveArguments {
  /// The body with its commas.
  static func text(of body: String) -> String {
    let bytes = Array(body.utf8)
    let ends = commaOffsets(in: bytes)
    var result: [UInt8] = []
    var previous = 0
    for end in ends {
      result += bytes[previous..<end]
      result.append(UInt8(ascii: ","))
      previous = end
    }
    return String(decoding: result + bytes[previous...], as: UTF8.self)
  }

  /// Where commas are missing, from left to right.
  private static func commaOffsets(in bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    var start = 0
    while start < bytes.count {
      let rest = bytes[start...]
      let expression = start + labelLength(in: rest)
      let tree = Parser.parse(source: String(decoding: bytes[expression...], as: UTF8.self))
      guard let item = tree.statements.first else { break }
      let end = expression + item.item.endPositionBeforeTrailingTrivia.utf8Offset
      guard end > start, let next = nextToken(in: bytes, from: end) else { break }
      if bytes[next] == UInt8(ascii: ",") {
        start = next + 1
      } else if bytes[end..<next].contains(UInt8(ascii: "\n")) {
        offsets.append(end)
        start = next
      } else {
        // Not an argument list; the compiler says what is wrong with it, at its place.
        break
      }
    }
    return offsets
  }

  /// How many bytes an argument's label, its colon and the space around them take.
  private static func labelLength(in bytes: ArraySlice<UInt8>) -> Int {
    guard let word = nextToken(in: Array(bytes), from: 0) else { return 0 }
    var index = bytes.startIndex + word
    while index < bytes.endIndex, isIdentifier(bytes[index]) { index += 1 }
    guard index > bytes.startIndex + word else { return 0 }
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: ":") else { return 0 }
    return index + 1 - bytes.startIndex
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Where the next token begins: after white space and comments, as the parser sees them.
  private static func nextToken(in bytes: [UInt8], from offset: Int) -> Int? {
    let rest = String(decoding: bytes[offset...], as: UTF8.self)
    guard let token = Parser.parse(source: rest).firstToken(viewMode: .all) else { return nil }
    let next = offset + token.positionAfterSkippingLeadingTrivia.utf8Offset
    return next < bytes.count ? next : nil
  }
}
