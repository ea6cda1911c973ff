/// The line that opens a fenced block of code, without what stands before it.
struct CodeFence {
  private let sign: UInt8
  private let count: Int

  init?(_ line: ArraySlice<UInt8>) {
    guard let sign = line.first, sign == Byte.backtick || sign == Byte.tilde else { return nil }
    count = line.prefix { $0 == sign }.count
    self.sign = sign
    guard count >= 3 else { return nil }
    // A line such as ```a``` b is a code span.
    if sign == Byte.backtick, line.dropFirst(count).contains(Byte.backtick) { return nil }
  }

  /// Whether a line, without what stands before and behind it, ends the block.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    line.prefix { $0 == sign }.count >= count && line.allSatisfy { $0 == sign }
  }
}
