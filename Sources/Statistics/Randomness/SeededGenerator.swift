/// A source of random numbers that gives the same ones for the same seed, on every platform and in every version.
///
///     var generator = SeededGenerator(seed: 42)
///     let share = generator.uniform()
///     let sample = values.shuffled(using: &generator)
///
/// The draws that are methods here (``uniform()``, ``normal(mean:standardDeviation:)``, …) use this library's own
/// algorithms and its own logarithm, so their bits stay. What the standard library makes of a generator (`shuffled`,
/// `Double.random(in:using:)`) may change with the standard library.
///
/// The algorithm is xoshiro256** of Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", ACM
/// Transactions on Mathematical Software 47 (4), its state filled by SplitMix64 of Steele, Lea & Flood (2014), "Fast
/// splittable pseudorandom number generators". Not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable, Codable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// A generator from a seed; every seed, 0 included, is a good one.
  public init(seed: UInt64) {
    var mixer = SplitMix64(state: seed)
    (s0, s1, s2, s3) = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let result = Self.rotated(s1 &* 5, by: 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = Self.rotated(s3, by: 45)
    return result
  }

  private static func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    (bits << count) | (bits >> (64 - count))
  }
}

/// Sebastiano Vigna's constants of SplitMix64, which spreads one seed over a larger state.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
