/// A negative binomial model with its θ, by turns: the coefficients at a θ, and the θ at those means, until neither moves.
///
/// Venables & Ripley (2002), *Modern Applied Statistics with S*, section 7.4; the same as `MASS::glm.nb`.
struct NegativeBinomialFit {
  let fit: ReweightedLeastSquares
  let family: ModelFamily
  let theta: Double
  let standardError: Double

  private static let roundLimit = 100
  /// Beyond, the counts are Poisson's.
  private static let largestTheta = 1e8

  /// - Throws: ``StatisticsError``: counts that vary no more than Poisson's, for which no finite θ is best.
  init(
    _ problem: ReweightedLeastSquares.Problem, name: String
  ) throws(StatisticsError) {
    var problem = problem
    let link = problem.family.link
    problem.family = .poisson(link: link)
    var fit = ReweightedLeastSquares(problem)
    var theta = 1.0
    for round in 0..<Self.roundLimit {
      guard let next = Self.theta(problem, means: fit.predictors.map(link.mean(at:)), from: theta),
        next < Self.largestTheta
      else {
        throw .undefined(
          method: "the negative binomial model of \(name)",
          reason: "the counts vary no more than Poisson's.",
          suggestion: "use the Poisson family.")
      }
      let isSettled = abs(next - theta) <= 1e-13 * next
      theta = next
      problem.family = .negativeBinomial(theta: theta, link: link)
      fit = ReweightedLeastSquares(problem)
      if isSettled || round == Self.roundLimit - 1 || !fit.isConverged { break }
    }
    self.fit = fit
    self.theta = theta
    family = problem.family
    let means = fit.predictors.map(link.mean(at:))
    let information = Self.score(problem, means: means, theta).information
    standardError = information > 0 ? (1 / information).squareRoot() : .nan
  }

  /// The best θ at some means, by Newton's method on log θ.
  private static func theta(
    _ problem: ReweightedLeastSquares.Problem, means: [Double], from start: Double
  ) -> Double? {
    var theta = start
    for _ in 0..<200 {
      let (score, information) = score(problem, means: means, theta)
      // In log θ the slope is θ · score, and the curvature has the slope in it.
      let slope = theta * score
      let curvature = theta * theta * information - slope
      let step = curvature > 0 ? slope / curvature : (slope > 0 ? 1 : -1)
      let next = theta * PortableMath.exp(max(-2, min(2, step)))
      guard next.isFinite, next > 1e-10, next < largestTheta else { return nil }
      if abs(next - theta) <= 1e-15 * theta { return next }
      theta = next
    }
    return theta
  }

  /// The derivative of the log-likelihood by θ and the negative second one.
  private static func score(
    _ problem: ReweightedLeastSquares.Problem, means: [Double], _ theta: Double
  ) -> (score: Double, information: Double) {
    var (score, information) = (DoubleDouble.zero, DoubleDouble.zero)
    let (digamma, trigamma) = (SpecialFunctions.digamma(theta), SpecialFunctions.trigamma(theta))
    for (row, y) in problem.response.enumerated() {
      let (mean, weight) = (means[row], problem.weights?[row] ?? 1)
      let sum = theta + mean
      let first =
        SpecialFunctions.digamma(theta + y) - digamma - PortableMath.log(1 + mean / theta) + 1
        - (theta + y) / sum
      let second =
        -SpecialFunctions.trigamma(theta + y) + trigamma - 1 / theta + 2 / sum
        - (y + theta) / (sum * sum)
      score += weight * first
      information += weight * second
    }
    return (score.value, information.value)
  }
}
