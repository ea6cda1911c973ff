// What is clear only because much was measured.

extension TestWarning {
  /// The number of values from which a negligible difference can be clear.
  fileprivate static let largeSampleCount = 1_000

  /// A clear difference that is negligible; `nil` for another one, and with few values.
  static func sampleSize(of test: any HypothesisTest) -> TestWarning? {
    guard test.pValue < 0.05, test.isNegligibleOfMany, let effect = test.effectSize else {
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

extension HypothesisTest {
  /// Whether the test looks for a difference, rests on so many values that a negligible one can be clear, and found one that is
  /// smaller than what is called small.
  var isNegligibleOfMany: Bool {
    // Of moments a test may know sizes whose sum no integer holds.
    let count = sampleSizes.reduce(0.0) { $0 + Double($1) }
    guard seeksDifference, count >= Double(TestWarning.largeSampleCount), let effect = effectSize
    else { return false }
    guard effect.name.hasPrefix("Cramér's V") else { return effect.isNegligible == true }
    // w = V √(k − 1) for the smaller side k, and k − 1 is at most the root of the degrees of freedom.
    let degrees = max(1, allDegreesOfFreedom.first ?? 1)
    return abs(effect.estimate) * degrees.squareRoot().squareRoot() < 0.1
  }
}
