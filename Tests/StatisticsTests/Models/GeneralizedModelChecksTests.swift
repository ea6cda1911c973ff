import Statistics
import Testing

@Suite struct `The checks of a generalised model` {
  typealias Model = GeneralizedLinearModel

  /// Figures of R 4.2.2, from its `glm` carried to convergence.
  @Test func `agree with R on how much is explained`() throws {
    let explained = try #require(`The read-out of a classifier`.model().pseudoRSquared)

    for (found, expected) in [
      (explained.mcFadden, 0.767_310_373_907_582),
      (explained.coxSnell, 0.645_335_129_678_142),
      (explained.nagelkerke ?? .nan, 0.870_897_018_041_900),
      (explained.tjur ?? .nan, 0.811_207_336_328_329),
    ] {
      #expect(digits(found, expected) >= 10, "\(found) instead of \(expected)")
    }
  }

  /// Figures of statsmodels 0.15: `GLM` of 1, η and η².
  @Test func `test the link as Pregibon does`() throws {
    let test = try #require(`The read-out of a classifier`.model().linkTest())

    #expect(digits(test.statistic, -0.981_811_019_434_964) >= 8)
    #expect(digits(test.pValue, 0.326_192_958_399_963) >= 8)
  }

  /// Insects on plots by spray: Beall (1942), Biometrika 32, 243–262; R's `InsectSprays`. The score is computed by R from its
  /// formula.
  @Test func `count zeros as van den Broek does`() throws {
    let counts: [Double] = [
      10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13, 11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13,
      0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4, 3, 5, 12, 6, 4, 3, 5, 5, 5, 5, 2, 4, 3, 5, 3, 5, 3, 6, 1,
      1, 3, 2, 6, 4, 11, 9, 15, 22, 15, 16, 13, 10, 26, 26, 24, 13,
    ]
    let sprays = counts.indices.map { ["A", "B", "C", "D", "E", "F"][$0 / 12] }
    let model = try Model(
      counts, by: [ModelTerm(.categorical(GroupingFactor("spray", sprays)))], family: .poisson())
    let zeros = try #require(model.zeroCount())

    #expect(zeros.observed == 2)
    #expect(digits(zeros.expected, 1.944_433_656_707_34) >= 10)
    #expect(digits(try #require(zeros.test).statistic, 1.093_162_536_282_45e-5) >= 6)
    #expect(digits(model.pearsonChiSquare, 99.509_028_826_990_9) >= 10)
    #expect(try #require(model.dispersionTest()).pValue < 0.01)
  }

  static let n = 2_000

  /// Counts around e^(0.5 + x), and what makes them others.
  static func counts(spread: Double = 0, zeros: Double = 0, bend: Double = 0) throws -> Model {
    var generator = SeededGenerator(seed: 5)
    let x = (0..<n).map { _ in generator.uniform() * 2 }
    let y = try x.map { x -> Double in
      let mean = (0.5 + x + bend * x * x).exponential
      let rate =
        spread > 0
        ? try mean * Gamma(shape: 1 / spread, scale: spread).draw(using: &generator) : mean
      let count = try Poisson(mean: rate).draw(using: &generator)
      return generator.chance(zeros) ? 0 : Double(count)
    }
    return try Model(y, named: "y", by: [ModelTerm(.numeric("x", x))], family: .poisson())
  }

  static func verdict(_ model: Model, _ assumption: String) throws -> AssumptionCheck.Verdict {
    try #require(model.checks.first { $0.assumption.contains(assumption) }).verdict
  }

  @Test func `are met where everything holds`() throws {
    let model = try Self.counts()

    #expect(model.checks.count == 4)
    #expect(model.checks.allSatisfy { $0.verdict == .met }, "\(model.checks)")
  }

  @Test func `find what does not hold`() throws {
    #expect(try Self.verdict(Self.counts(spread: 1), "vary") == .violated)
    #expect(try Self.verdict(Self.counts(zeros: 0.3), "zeros") == .violated)
    #expect(try Self.verdict(Self.counts(bend: -0.8), "put together") == .violated)
    let wide = try Self.counts(spread: 1).checks
    #expect(wide.contains { $0.sentence.contains("p-values mean nothing") })
  }

  @Test func `find variables that give the answers away`() throws {
    let x = (0..<40).map(Double.init)
    let model = try Model(
      x.map { $0 < 20 ? 0.0 : 1 }, named: "y", by: [ModelTerm(.numeric("x", x))],
      family: .binomial())

    #expect(model.checks.map(\.verdict) == [.violated])
    #expect(model.checks[0].sentence.contains("known before the answer"))
  }

  @Test func `find too few cases and poor probabilities`() throws {
    var generator = SeededGenerator(seed: 9)
    let x = (0..<3_000).map { _ in generator.normal() }
    let bent = try Model(
      x.map { generator.chance($0 * $0 > 1 ? 0.9 : 0.1) ? 1.0 : 0 }, named: "y",
      by: [ModelTerm(.numeric("x", x))], family: .binomial())
    let rare = try Model(
      x.prefix(60).map { _ in generator.chance(0.1) ? 1.0 : 0 }, named: "y",
      by: [
        ModelTerm(.numeric("x", Array(x.prefix(60)))), ModelTerm(.numeric("z", Array(x[60..<120]))),
      ],
      family: .binomial())

    #expect(try Self.verdict(bent, "come about") == .violated)
    #expect(try Self.verdict(bent, "put together") == .violated)
    #expect(try Self.verdict(rare, "rarer") != .met)
    let groups = bent.calibrationGroups()
    #expect(groups.reduce(0) { $0 + $1.count } == 3_000 && groups.count == 10)
  }

  @Test func `do not ask what a family cannot answer`() throws {
    let binary = try `The read-out of a classifier`.model()
    let gamma = try Model(
      MotorCars.milesPerGallon, by: [ModelTerm(.numeric("wt", MotorCars.weight))], family: .gamma())

    #expect(binary.dispersionTest() == nil && binary.zeroCount() == nil)
    #expect(gamma.hosmerLemeshow() == nil && gamma.calibrationGroups().isEmpty)
    #expect(gamma.dispersionTest() == nil)
    #expect(throws: StatisticsError.self) { try gamma.classification() }
  }
}

extension Double {
  fileprivate var exponential: Double {
    var (sum, term) = (1.0, 1.0)
    for step in 1..<40 {
      term *= self / Double(step)
      sum += term
    }
    return sum
  }
}

/// Figures of statsmodels 0.15, `get_margeff(dummy=True)`, from fits carried to convergence.
@Suite struct `Average marginal effects` {
  @Test func `agree with statsmodels`() throws {
    let numbers = try `The read-out of a classifier`.model().averageMarginalEffects()
    let straight = GroupingFactor(
      "straight", MotorCars.isStraight.map { $0 == 1 ? "yes" : "no" })
    let labels = try GeneralizedLinearModel(
      MotorCars.isManual,
      by: [
        ModelTerm(.numeric("hp", MotorCars.horsepower)), ModelTerm(.categorical(straight)),
      ], family: .binomial()
    ).averageMarginalEffects()
    let counts = try GeneralizedLinearModel(
      MotorCars.carburetors,
      by: [
        ModelTerm(.numeric("wt", MotorCars.weight)),
        ModelTerm(.numeric("hp", MotorCars.horsepower)),
      ], family: .poisson()
    ).averageMarginalEffects()

    let found = numbers + [labels[1], labels[0]] + counts
    #expect(labels.map(\.name) == ["hp", "straight[yes]"])
    for (effect, expected) in zip(
      found,
      [
        (0.001_612_842_793_055, 0.000_572_314_420_707),
        (-0.359_596_203_060_149, 0.057_146_465_340_513),
        (-0.031_540_171_908_917_516, 0.238_723_153_029_414_55),
        (-0.002_030_419_055_877_710_3, 0.001_900_841_001_974_654_3),
        (0.012_605_444_425_565_424, 0.368_361_270_417_405_5),
        (0.015_432_863_200_713_395, 0.004_901_967_407_575_994),
      ])
    {
      #expect(digits(effect.estimate ?? .nan, expected.0) >= 8, "\(effect.name)")
      #expect(digits(effect.standardError ?? .nan, expected.1) >= 8, "\(effect.name)")
    }
  }

  /// With an interaction the slope is that of the whole, as a small step in the variable finds it.
  @Test func `take interactions into account`() throws {
    let (weight, power) = (
      ModelVariable.numeric("wt", MotorCars.weight),
      ModelVariable.numeric("hp", MotorCars.horsepower)
    )
    let model = try GeneralizedLinearModel(
      MotorCars.carburetors, by: .crossing([weight, power]), family: .poisson())
    let effects = try model.averageMarginalEffects()
    let mean = { (shift: Double) in
      try model.predictions(for: [
        .numeric("wt", MotorCars.weight.map { $0 + shift }), power,
      ]).compactMap { $0?.estimate }.reduce(0, +) / 32
    }
    let slope = try (mean(1e-5) - mean(-1e-5)) / 2e-5

    #expect(effects.map(\.name) == ["wt", "hp"])
    #expect(abs(try #require(effects[0].estimate) - slope) < 1e-7 * abs(slope) + 1e-8)
  }
}
