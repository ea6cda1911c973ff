#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Bytes as text for `data:` addresses and for the page's policy.
enum Base64 {
  /// The bytes in base 64, with padding.
  static func encoded(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// The bytes that hexadecimal digits stand for, in base 64.
  static func encoded(hexadecimal digits: String) -> String {
    let values = digits.compactMap(\.hexDigitValue)
    return encoded(
      stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) })
  }
}
