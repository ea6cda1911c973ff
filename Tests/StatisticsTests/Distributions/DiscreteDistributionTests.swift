import Foundation
import Statistics
import Testing

@Suite struct `Discrete distributions` {
  struct Point {
    let distribution: any DiscreteDistribution
    let k: Int
    let logMass: Double
    let logCDF: Double
    let logSurvival: Double

    init(
      _ distribution: any DiscreteDistribution, k: Int, logMass: Double, logCDF: Double,
      logSurvival: Double
    ) {
      self.distribution = distribution
      self.k = k
      self.logMass = logMass
      self.logCDF = logCDF
      self.logSurvival = logSurvival
    }
  }

  // mpmath at 50 digits: sums of the masses over either tail.
  static var points: [Point] {
    get throws {
      [
        try Point(
          Binomial(trials: 20, probability: 0.3), k: 8, logMass: -2.1680826995259279419,
          logCDF: -0.12028405633948463411, logSurvival: -2.1774384542028939127),
        try Point(
          Binomial(trials: 100, probability: 0.5), k: 98, logMass: -60.807575200431794956,
          logCDF: -7.9674951427322192347e-29, logSurvival: -64.699597539153271491),
        try Point(
          Binomial(trials: 3000, probability: 0.01), k: 150, logMass: -127.27242159285497384,
          logCDF: -1.251742349798293e-56, logSurvival: -128.72022874706244028),
        try Point(
          Binomial(trials: 50, probability: 0.999), k: 20, logMass: -175.76875423394637295,
          logCDF: -175.76810825149907548, logSurvival: -4.622538019124651e-77),
        try Point(
          Poisson(mean: 4.2), k: 9, logMass: -4.0860667524775658111,
          logCDF: -0.011189356209122796686, logSurvival: -4.4983817523829952602),
        try Point(
          Poisson(mean: 100), k: 10, logMass: -69.052710713194601615,
          logCDF: -68.948554699368145811, logSurvival: -1.1376879516952979194e-30),
        try Point(
          Poisson(mean: 0.001), k: 40, logMass: -386.63185087404287668,
          logCDF: -2.9863941150550303e-173, logSurvival: -397.25315440993524495),
        try Point(
          Poisson(mean: 700), k: 1500, logMass: -347.78568235264969731,
          logCDF: -7.935802291377044e-152, logSurvival: -347.92154967830362286),
        try Point(
          NegativeBinomial(successes: 3, probability: 0.4), k: 5, logMass: -2.2584778767289956336,
          logCDF: -0.37891260667164021786, logSurvival: -1.1539308525410715235),
        try Point(
          NegativeBinomial(successes: 0.5, probability: 0.01), k: 300,
          logMass: -8.7423586957710447836, logCDF: -0.014041619128547441577,
          logSurvival: -4.2727421587707738063),
        try Point(
          NegativeBinomial(successes: 12.5, probability: 0.6), k: 200,
          logMass: -147.09476915320190464, logCDF: -9.602134702630431e-65,
          logSurvival: -147.40604560600122879),
        try Point(
          NegativeBinomial(successes: 40, probability: 0.05), k: 60,
          logMass: -59.032616920152321235, logCDF: -58.036452562992097873,
          logSurvival: -6.2386253076705851859e-26),
        try Point(
          Geometric(probability: 0.3), k: 4, logMass: -2.6306725800808654818,
          logCDF: -0.18400697631582837576, logSurvival: -1.7833747196936618153),
        try Point(
          Geometric(probability: 0.001), k: 2000, logMass: -8.9087559461492040732,
          logCDF: -0.14510060198532572334, logSurvival: -2.0020011675006505755),
        try Point(
          Geometric(probability: 0.9), k: 100, logMass: -230.36386981506241688,
          logCDF: -9.9999999999997e-102, logSurvival: -232.56109439239863651),
        try Point(
          Hypergeometric(population: 40, successes: 12, draws: 10), k: 3,
          logMass: -1.1799203688601415543, logCDF: -0.41163760579076041403,
          logSurvival: -1.0863804298991691847),
        try Point(
          Hypergeometric(population: 52, successes: 26, draws: 26), k: 0,
          logMass: -33.837432781074781225, logCDF: -33.837432781074781225,
          logSurvival: -2.0164602319967082747e-15),
        try Point(
          Hypergeometric(population: 1000, successes: 500, draws: 100), k: 95,
          logMass: -55.627749368850984148, logCDF: -3.0515551929006127008e-26,
          logSurvival: -58.751561057868671334),
        try Point(
          Hypergeometric(population: 100000, successes: 3000, draws: 2000), k: 20,
          logMass: -21.129011589506384604, logCDF: -20.751337192319752529,
          logSurvival: -9.7231898461444530951e-10),
        try Point(
          Hypergeometric(population: 70, successes: 40, draws: 50), k: 38,
          logMass: -14.690789588431573144, logCDF: -1.3683432395901817685e-8,
          logSurvival: -18.107080056932228786),
      ]
    }
  }

  @Test func `meet independent figures in the body and far out`() throws {
    for point in try Self.points {
      let (distribution, k) = (point.distribution, point.k)
      let place = "\(distribution) at \(k)"
      #expect(digits(distribution.logMass(k), point.logMass) > 12.5, "\(place)")
      #expect(digits(distribution.logCDF(k), point.logCDF) > 12, "\(place)")
      #expect(digits(distribution.logSurvival(k), point.logSurvival) > 12, "\(place)")
      #expect(digits(distribution.mass(k), exp(point.logMass)) > 12, "\(place)")
      #expect(digits(distribution.cdf(k), exp(point.logCDF)) > 12, "\(place)")
      #expect(digits(distribution.survival(k), exp(point.logSurvival)) > 12, "\(place)")
    }
  }

  @Test func `find the very number again`() throws {
    for point in try Self.points {
      let (distribution, k) = (point.distribution, point.k)
      if point.logCDF < -1e-3 { #expect(distribution.quantile(distribution.cdf(k)) == k) }
      if point.logSurvival < -1e-3 {
        #expect(distribution.survivalQuantile(distribution.survival(k)) == k)
      }
    }
  }

  @Test func `have quantiles at the jumps and at the ends`() throws {
    let coin = try Binomial(trials: 2, probability: 0.5)
    #expect([0, 0.25, 0.26, 0.75, 0.76, 1].map(coin.quantile) == [0, 0, 1, 1, 2, 2])
    #expect([0, 0.25, 0.26, 0.75, 0.76, 1].map(coin.survivalQuantile) == [2, 1, 1, 0, 0, 0])
    let counts = try Poisson(mean: 3)
    #expect(counts.quantile(1) == nil)
    #expect(counts.survivalQuantile(0) == nil)
    #expect(counts.survivalQuantile(1) == 0)
    #expect(counts.quantile(.nan) == nil)
    #expect(counts.quantile(-0.1) == nil)
    #expect(counts.survivalQuantile(1.1) == nil)
    #expect(try Geometric(probability: 1e-300).quantile(0.5) == nil)
  }

  @Test func `sum to one over a small support`() throws {
    let distributions: [any DiscreteDistribution] = [
      try Binomial(trials: 12, probability: 0.37),
      try Hypergeometric(population: 30, successes: 11, draws: 14),
    ]
    for distribution in distributions {
      let masses = distribution.support.map(distribution.mass)
      #expect(abs(masses.reduce(0, +) - 1) < 1e-14)
      var sum = 0.0
      for k in distribution.support {
        sum += distribution.mass(k)
        #expect(abs(distribution.cdf(k) - sum) < 1e-14)
        #expect(abs(distribution.cdf(k) + distribution.survival(k) - 1) < 1e-14)
      }
    }
  }

  @Test func `equal brute enumeration in whole numbers`() throws {
    // C(5, k) C(7, 4 − k) / C(12, 4).
    let draws = try Hypergeometric(population: 12, successes: 5, draws: 4)
    for (k, ways) in [35.0, 175, 210, 70, 5].enumerated() {
      #expect(digits(draws.mass(k), ways / 495) > 14)
    }
    #expect(draws.mass(-1) == 0)
    #expect(draws.mass(5) == 0)
    #expect(draws.cdf(4) == 1)
    #expect(draws.survival(-1) == 1)
  }

  @Test func `degenerate without a trap`() throws {
    let distributions: [any DiscreteDistribution] = [
      try Binomial(trials: 0, probability: 0.3), try Poisson(mean: 0),
      try NegativeBinomial(successes: 2, probability: 1), try Geometric(probability: 1),
      try Hypergeometric(population: 0, successes: 0, draws: 0),
      try Hypergeometric(population: 5, successes: 0, draws: 3),
      try Binomial(trials: 9, probability: 0),
    ]
    var generator = SeededGenerator(seed: 1)
    for distribution in distributions {
      #expect(distribution.mass(0) == 1, "\(distribution)")
      #expect(distribution.mass(1) == 0)
      #expect(distribution.cdf(0) == 1)
      #expect(distribution.survival(0) == 0)
      #expect(distribution.logSurvival(0) == -.infinity)
      #expect(distribution.logCDF(-1) == -.infinity)
      #expect(distribution.quantile(0.5) == 0)
      #expect(distribution.quantile(1) == 0)
      #expect(distribution.draw(using: &generator) == 0)
    }
    #expect(try Binomial(trials: 9, probability: 1).quantile(0.5) == 9)
    #expect(try Hypergeometric(population: 5, successes: 5, draws: 3).mass(3) == 1)
  }

  @Test func `refuse impossible parameters`() {
    #expect(throws: StatisticsError.self) { try Binomial(trials: -1, probability: 0.5) }
    #expect(throws: StatisticsError.self) { try Binomial(trials: 5, probability: 1.1) }
    #expect(throws: StatisticsError.self) { try Binomial(trials: 5, probability: .nan) }
    #expect(throws: StatisticsError.self) { try Poisson(mean: -1) }
    #expect(throws: StatisticsError.self) { try Poisson(mean: .infinity) }
    #expect(throws: StatisticsError.self) { try NegativeBinomial(successes: 0, probability: 0.5) }
    #expect(throws: StatisticsError.self) { try NegativeBinomial(successes: 1, probability: 0) }
    #expect(throws: StatisticsError.self) { try Geometric(probability: 0) }
    #expect(
      throws: StatisticsError.parameterOutOfRange(
        name: "draws", value: 6, allowed: "from 0 to 5")
    ) {
      try Hypergeometric(population: 5, successes: 2, draws: 6)
    }
  }
}
