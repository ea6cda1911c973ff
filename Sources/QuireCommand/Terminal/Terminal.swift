#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One of the two places to which a command writes.
struct Terminal: Sendable {
  private let descriptor: Int32

  /// Results.
  static let output = Terminal(descriptor: 1)
  /// Progress and diagnostics.
  static let error = Terminal(descriptor: 2)

  /// Whether a person is likely to look at it as it appears.
  var isInteractive: Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["CI"] == nil
  }

  /// Whether colour may be used: on a terminal, unless `NO_COLOR` is set.
  var hasColor: Bool {
    isatty(descriptor) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Writes a text and ends its line.
  func write(_ text: some StringProtocol) {
    write(bytes: Array(text.utf8) + (text.hasSuffix("\n") ? [] : [UInt8(ascii: "\n")]))
  }

  /// Writes bytes as they are.
  func write(bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let bytes = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
        let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
        let count = Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Writes a value as JSON with sorted keys, and ends the line.
  func write(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    write(bytes: Array(try encoder.encode(value)) + [UInt8(ascii: "\n")])
  }
}
