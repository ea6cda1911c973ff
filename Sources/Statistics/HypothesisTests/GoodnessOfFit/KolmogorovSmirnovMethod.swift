/// How a ``KolmogorovSmirnovTest`` gets its p-value.
public enum KolmogorovSmirnovMethod: String, Sendable, Hashable, CaseIterable, Codable {
  /// The finite sample's distribution for one sample; for two, that up to n₁ n₂ = 10,000 (as R), the limit beyond.
  case automatic

  /// The finite samples' distribution; for two samples with the ties as they are.
  case exact

  /// Kolmogorov's and Smirnov's limit for large samples.
  case asymptotic
}
