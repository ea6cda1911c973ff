/// What the planned tests by F have in common.
enum FTestPower {
  /// The probability that noncentral F is above the critical value of the central one; NaN where there is none.
  static func power(
    numerator: Double, denominator: Double, noncentrality: Double, alpha: Double
  ) -> Double {
    guard
      let central = try? FDistribution(
        numeratorDegreesOfFreedom: numerator, denominatorDegreesOfFreedom: denominator),
      let shifted = try? NoncentralF(
        numeratorDegreesOfFreedom: numerator, denominatorDegreesOfFreedom: denominator,
        noncentrality: noncentrality)
    else { return .nan }
    return shifted.survival(central.survivalQuantile(alpha))
  }
}
