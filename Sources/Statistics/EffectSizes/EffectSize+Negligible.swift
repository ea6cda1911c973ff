extension EffectSize {
  /// Whether the effect is smaller than what Cohen (1988), *Statistical Power Analysis for the Behavioral Sciences*, calls
  /// small; `nil` for measures without such a custom.
  ///
  /// Below 0.2 for d and h, 0.1 for correlations, φ, w and f, 0.01 for shares of explained variance, and 0.056 from one half for the
  /// probability of superiority, which is d = 0.2 for normal distributions; Cliff's δ and the rank-biserial correlation are twice that
  /// distance. What is small for Cramér's V depends on the size of the table, so V is judged with its test alone.
  public var isNegligible: Bool? {
    let size = abs(estimate)
    switch name {
    case _ where name.hasPrefix("Cohen's d") || name.hasPrefix("Hedges' g"): return size < 0.2
    case "Glass's Δ", "Cohen's h": return size < 0.2
    case "φ", "Cohen's w", "Cohen's f", "r", "ρ", "τ": return size < 0.1
    case _ where name.hasSuffix("ank-biserial correlation") || name == "Cliff's δ":
      return size < 0.112
    case "η²H", "r²", "R²": return size < 0.01
    case _ where ["η²", "ω²", "ε²"].contains { name.hasSuffix($0) }: return size < 0.01
    case "Probability of superiority": return abs(estimate - 0.5) < 0.056
    default: return nil
    }
  }
}
