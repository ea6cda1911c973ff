// What is clear only because much was measured.

extension EffectSize {
  /// Whether the effect is smaller than what Cohen (1988), *Statistical Power Analysis for the Behavioral Sciences*, calls
  /// small; `nil` for measures without such a custom.
  ///
  /// Below 0.2 for d, g and h, 0.1 for correlations, φ, V and w, 0.1 for f, 0.01 for shares of explained variance, and 0.056 from
  /// one half for the probability of superiority, which is d = 0.2 for normal distributions.
  public var isNegligible: Bool? {
    let size = abs(estimate)
    switch name {
    case "Cohen's d", "Hedges' g", "Glass's Δ", "Cohen's h": return size < 0.2
    case "φ", "Cramér's V", "Cramér's V without bias", "Cohen's w", "Cohen's f",
      "Rank-biserial correlation", "Cliff's δ", "r", "ρ", "τ":
      return size < 0.1
    case "η²", "ω²", "ε²", "η²H", "r²", "R²": return size < 0.01
    case "Probability of superiority": return abs(estimate - 0.5) < 0.056
    default: return nil
    }
  }
}

extension TestWarning {
  /// The number of values from which a negligible difference can be clear.
  private static let largeSampleCount = 1_000

  /// A clear difference that is negligible; `nil` for another one, and with few values.
  static func sampleSize(of test: any HypothesisTest) -> TestWarning? {
    let count = test.sampleSizes.reduce(0, +)
    guard test.pValue < 0.05, count >= largeSampleCount, let effect = test.effectSize,
      effect.isNegligible == true
    else { return nil }
    return TestWarning(
      code: "sample-size",
      "This is clear only because there are many values: by \(effect.name) = \(NumberText.significant(effect.estimate, digits: 2)) it is smaller than what is called a small effect."
    )
  }

  /// Clear answers that are negligible; `nil` where there are none.
  static func sampleSize(ofMembers names: [String]) -> TestWarning? {
    guard !names.isEmpty else { return nil }
    return TestWarning(
      code: "sample-size",
      "\(names.count == 1 ? "One answer is" : "\(names.count) answers are") clear only because there are many values, the difference being smaller than what is called small: \(names.joined(separator: ", "))."
    )
  }

  /// Coefficients that are clear and negligible: a standard deviation more of the variable, the others being equal, moves the response
  /// by less than a small effect.
  ///
  /// A logarithm of odds is a difference in standard deviations times π/√3: Chinn (2000), Statistics in Medicine 19, 3127. Columns
  /// of yes and no are left to their ratios.
  ///
  /// - Parameters:
  ///   - coefficients: with their p-values; those without are left out.
  ///   - columns: the values of each coefficient's column, by name.
  ///   - scale: what a coefficient times a standard deviation is divided by to be in standard deviations of the response.
  static func sampleSize(
    of coefficients: [ModelCoefficient], columns: [String: [Double]], scale: Double
  ) -> TestWarning? {
    let small = coefficients.filter { coefficient in
      guard let p = coefficient.pValue, p < 0.05, let estimate = coefficient.estimate,
        let values = columns[coefficient.name], values.count >= largeSampleCount,
        let deviation = values.standardDeviation(), deviation > 0, scale > 0,
        values.contains(where: { $0 != 0 && $0 != 1 })
      else { return false }
      return abs(estimate * deviation / scale) < 0.2
    }.map(\.name)
    guard !small.isEmpty else { return nil }
    return TestWarning(
      code: "sample-size",
      "Clear only because there are many rows: \(small.joined(separator: ", ")). One standard deviation more\(small.count == 1 ? "" : " of each"), the rest being equal, moves the response by less than 0.2 standard deviations."
    )
  }
}

extension StatisticalResult {
  /// The ``warnings``, and for a test that much data alone makes clear, that it is so.
  public var alerts: [TestWarning] {
    warnings + [(self as? any HypothesisTest).flatMap { .sampleSize(of: $0) }].compactMap(\.self)
  }
}

extension FittedDesign {
  /// The values of the columns that have a coefficient, by their names.
  var valuesByName: [String: [Double]] {
    Dictionary(kept.map { (design.columnNames[$0], design.columns[$0].values) }) { first, _ in first
    }
  }
}
