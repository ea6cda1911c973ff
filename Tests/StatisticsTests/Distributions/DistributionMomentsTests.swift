import Foundation
import Statistics
import Testing

@Suite struct `Moments of distributions` {
  // mpmath at 80 digits from the raw moments; shapes above 1 lose all digits when computed so in doubles.
  static let weibull: [(Double, [Double])] = [
    (0.7, [2.5316470121145667, 13.707342214612616, 3.498370257091093, 20.542015496607379]),
    (1.5, [1.8054905859018672, 1.502761139255728, 1.0719865728909563, 1.3904035615957883]),
    (3.6, [1.8022113665645788, 0.30918112003428497, 5.6293890154929414e-4, -0.28325481630265581]),
    (50, [1.9776884065278265, 0.0025013703424052151, -1.0248529911676383, 1.8777857095025785]),
    (1e5, [1.9999884558845114, 6.5795641489909933e-10, -1.1394874345084644, 2.3997108383775289]),
  ]

  @Test(arguments: weibull)
  func `of Weibull keep their digits for large shapes`(shape: Double, expected: [Double]) throws {
    let moments = try Weibull(shape: shape, scale: 2).moments
    for (found, expected) in zip(values(moments), expected) {
      #expect(found.map { abs($0 - expected) < 1e-11 * max(abs(expected), 1e-3) } == true)
      #expect(digits(found, expected) > 9)
    }
  }

  // SciPy 1.17.1, noncentral t and F by mpmath from gamma functions.
  @Test func `meet independent figures`() throws {
    let cases: [(DistributionMoments, [Double])] = [
      (try StudentT(degreesOfFreedom: 10).moments, [0, 1.25, 0, 1]),
      (
        try Beta(alpha: 2, beta: 5).moments,
        [0.2857142857142857, 0.025510204081632654, 0.5962847939999439, -0.12]
      ),
      (
        try FDistribution(numeratorDegreesOfFreedom: 5, denominatorDegreesOfFreedom: 20).moments,
        [1.1111111111111112, 0.7098765432098766, 2.110017514866519, 8.79130434782609]
      ),
      (
        try LogNormal(logMean: 1, logDeviation: 0.5).moments,
        [3.080216848918031, 2.694758124344946, 1.7501896550697178, 5.898445673784778]
      ),
      (try Gamma(shape: 2.5, scale: 4).moments, [10, 40, 1.2649110640673518, 2.4]),
      (
        try NoncentralStudentT(degreesOfFreedom: 12, noncentrality: 1.5).moments,
        [1.6026637161505381, 1.3314690129345473, 0.45592019775624077, 1.0642845271265761]
      ),
      (
        try NoncentralChiSquare(degreesOfFreedom: 4, noncentrality: 10).moments,
        [14, 48, 0.8179128813519699, 0.9166666666666666]
      ),
      (
        try NoncentralF(
          numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 36, noncentrality: 12
        ).moments,
        [5.2941176470588235, 8.8987889273356401, 1.2855360701942957, 3.0204322228750278]
      ),
      (
        try Binomial(trials: 20, probability: 0.3).moments,
        [6, 4.2, 0.19518001458970663, -0.06190476190476191]
      ),
      (
        try NegativeBinomial(successes: 3, probability: 0.4).moments,
        [4.5, 11.25, 1.1925695879998879, 2.088888888888889]
      ),
      (
        try Geometric(probability: 0.3).moments,
        [2.3333333333333335, 7.777777777777779, 2.031888635868469, 6.128571428571429]
      ),
      (
        try Hypergeometric(population: 40, successes: 12, draws: 10).moments,
        [3, 1.6153846153846154, 0.1656412194672512, -0.1301903407166565]
      ),
      (try Poisson(mean: 4).moments, [4, 4, 0.5, 0.25]),
    ]
    for (moments, expected) in cases {
      for (found, expected) in zip(values(moments), expected) {
        #expect(digits(found, expected) > 12, "\(moments)")
      }
    }
  }

  @Test func `are nil where they do not exist`() throws {
    #expect(try StudentT(degreesOfFreedom: 1).moments.mean == nil)
    #expect(try StudentT(degreesOfFreedom: 2).moments.variance == nil)
    #expect(try NoncentralStudentT(degreesOfFreedom: 1, noncentrality: 2).moments.mean == nil)
    let f = try FDistribution(numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 4).moments
    #expect(f.mean == 2)
    #expect(f.variance == nil)
    #expect(try Poisson(mean: 0).moments.skewness == nil)
  }

  private func values(_ moments: DistributionMoments) -> [Double?] {
    [moments.mean, moments.variance, moments.skewness, moments.excessKurtosis]
  }
}
