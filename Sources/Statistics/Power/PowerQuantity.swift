/// What a power calculation found from the other three.
public enum PowerQuantity: String, Sendable, Hashable, CaseIterable, Codable {
  /// How many values to collect.
  case sampleSize

  /// The smallest effect that is found often enough.
  case effectSize

  /// How often the effect is found.
  case power

  /// How often an effect is reported where there is none.
  case alpha
}
