/// Ten-digit numbers in an order that looks random, none of them twice.
///
/// A Feistel network permutes 34-bit numbers (Luby & Rackoff, 1988); results outside the ten-digit range are permuted
/// again until one is inside (Black & Rogaway, 2002, "Ciphers with arbitrary finite domains", cycle walking). So ids are
/// unique without a memory of those given out.
struct VideoIDs {
  /// How many numbers have ten digits.
  static let count: UInt64 = 9_000_000_000

  private static let halfMask: UInt64 = (1 << 17) - 1
  private let keys: [UInt64]

  init(seed: UInt64) {
    keys = (1...4).map { Self.mixed(seed &+ $0 &* 0x9e37_79b9_7f4a_7c15) }
  }

  /// The id of the row at a position below ``count``.
  func id(at position: UInt64) -> UInt64 {
    var number = position
    repeat { number = permuted(number) } while number >= Self.count
    return 1_000_000_000 + number
  }

  private func permuted(_ number: UInt64) -> UInt64 {
    var (left, right) = (number >> 17, number & Self.halfMask)
    for key in keys {
      (left, right) = (right, left ^ (Self.mixed(right ^ key) & Self.halfMask))
    }
    return left << 17 | right
  }

  /// The finisher of MurmurHash3, which lets every bit of the input reach every bit of the output.
  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits = (bits ^ (bits >> 33)) &* 0xff51_afd7_ed55_8ccd
    bits = (bits ^ (bits >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return bits ^ (bits >> 33)
  }
}
