/// How a ``PermutationTest`` goes through the arrangements.
public enum PermutationMethod: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every arrangement where there are no more of them than resamples asked for, random ones beyond.
  case automatic

  /// Every arrangement, of which there may be ten million.
  case exact

  /// Random arrangements.
  case monteCarlo
}
