// What is clear only because much was measured.

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

extension TestWarning {
  /// The number of values from which a negligible difference can be clear.
  private static let largeSampleCount = 1_000

  /// Whether a test rests on so many values that a negligible difference can be clear.
  static func isLarge(_ test: any HypothesisTest) -> Bool {
    // Of moments a test may know sizes whose sum no integer holds.
    test.sampleSizes.reduce(0.0) { $0 + Double($1) } >= Double(largeSampleCount)
  }

  /// Whether a test's effect is smaller than what is called small. That two groups are alike is what a test of equivalence is to find.
  static func isNegligible(_ test: any HypothesisTest) -> Bool {
    guard let effect = test.effectSize, !(test is EquivalenceTest) else { return false }
    if effect.name.hasPrefix("Cramér's V") {
      // w = V √(k − 1) for the smaller side k, and k − 1 is at most the root of the degrees of freedom.
      let degrees = test.allDegreesOfFreedom.first ?? 1
      return abs(effect.estimate) * max(1, degrees).squareRoot().squareRoot() < 0.1
    }
    return effect.isNegligible == true
  }

  /// A clear difference that is negligible; `nil` for another one, and with few values.
  static func sampleSize(of test: any HypothesisTest) -> TestWarning? {
    guard test.pValue < 0.05, isLarge(test), isNegligible(test), let effect = test.effectSize else {
      return nil
    }
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
  /// by less than a tenth of its own, which is a correlation of 0.1 where the variables are independent.
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
      return abs(estimate * deviation / scale) < 0.1
    }.map(\.name)
    guard !small.isEmpty else { return nil }
    return TestWarning(
      code: "sample-size",
      "Clear only because there are many rows: \(small.joined(separator: ", ")). One standard deviation more\(small.count == 1 ? "" : " of each"), the rest being equal, moves the response by less than 0.1 standard deviations."
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
