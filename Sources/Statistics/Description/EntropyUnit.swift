/// The unit of an entropy.
public enum EntropyUnit: Sendable, Hashable, Codable, CaseIterable {
  /// Natural units: logarithms to base e.
  case nats

  /// Bits: logarithms to base 2.
  case bits

  /// The number of nats in one unit.
  var nats: Double {
    switch self {
    case .nats: 1
    case .bits: 0.693_147_180_559_945_3
    }
  }
}
