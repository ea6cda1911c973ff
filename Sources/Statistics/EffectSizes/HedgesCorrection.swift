/// The factor that takes the bias off a standardised mean difference.
enum HedgesCorrection {
  /// J(ν) = Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)), by which Cohen's d over ν degrees of freedom becomes Hedges' g; 0 for ν = 1.
  ///
  /// Hedges (1981), "Distribution theory for Glass's estimator of effect size and related estimators", Journal of
  /// Educational Statistics 6, 107–128, equation 6d; exact, not his approximation 1 − 3/(4ν − 1).
  static func factor(degreesOfFreedom: Double) -> Double {
    let half = degreesOfFreedom / 2
    return 1 / (GammaRatio.halfStep(half - 0.5) * half.squareRoot())
  }
}
