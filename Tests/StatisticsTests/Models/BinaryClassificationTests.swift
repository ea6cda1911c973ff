import Statistics
import Testing

/// Figures of scikit-learn 1.9 (`sklearn.metrics`) for the logistic regression of manual gears on horsepower and weight.
@Suite struct `The read-out of a classifier` {
  static func model() throws -> GeneralizedLinearModel {
    try GeneralizedLinearModel(
      MotorCars.isManual, named: "manual",
      by: [
        ModelTerm(.numeric("hp", MotorCars.horsepower)),
        ModelTerm(.numeric("wt", MotorCars.weight)),
      ], family: .binomial())
  }

  @Test func `agrees with scikit-learn`() throws {
    let readout = try Self.model().classification()
    let matrix = readout.matrix

    #expect(matrix.trueNegatives == 18 && matrix.falsePositives == 1)
    #expect(matrix.falseNegatives == 1 && matrix.truePositives == 12)
    let figures: [(Double?, Double)] = [
      (readout.areaUnderROC.estimate, 0.983_805_668_016_194_3),
      (readout.averagePrecision, 0.975_185_071_338_917_2),
      (readout.brierScore, 0.046_592_363_225_272_59), (readout.logLoss, 0.157_173_601_129_171_67),
      (matrix.matthewsCorrelation, 0.870_445_344_129_554_7), (matrix.f1, 12.0 / 13),
      (matrix.kappa, 0.870_445_344_129_554_7), (matrix.balancedAccuracy, 0.935_222_672_064_777_4),
      (matrix.precision, 12.0 / 13), (matrix.recall, 12.0 / 13),
    ]
    for (found, expected) in figures {
      #expect(digits(found, expected) >= 10, "\(found ?? .nan) instead of \(expected)")
    }
  }

  @Test func `says when a threshold calls every case the same`() throws {
    let readout = try Self.model().classification(threshold: 1)

    #expect(readout.isDegenerate)
    #expect(readout.warnings.contains { $0.code == "degenerate-classifier" })
    #expect(readout.matrix.precision == nil)
    #expect("\(readout)".contains("no case is called manual"))
  }

  @Test func `says when an order is too good to be true`() throws {
    let readout = try BinaryClassification(
      probabilities: [0.1, 0.2, 0.8, 0.9], isPositive: [false, false, true, true])

    #expect(readout.areaUnderROC.estimate == 1)
    #expect(readout.warnings.map(\.code) == ["leak-like"])
  }

  @Test func `chooses the threshold whose mistakes cost least`() throws {
    let readout = try BinaryClassification(
      probabilities: [0.05, 0.1, 0.3, 0.35, 0.6, 0.7],
      isPositive: [false, false, true, false, true, true])
    let cheap = try readout.bestThreshold(falsePositiveCost: 1, falseNegativeCost: 10)
    let strict = try readout.bestThreshold(falsePositiveCost: 10, falseNegativeCost: 1)
    let never = try readout.bestThreshold(falsePositiveCost: 1, falseNegativeCost: 0)

    #expect(cheap.cost == 1 && cheap.matrix.recall == 1)
    #expect(cheap.threshold >= 0.1 && cheap.threshold < 0.3)
    #expect(strict.cost == 1 && strict.matrix.precision == 1)
    #expect(strict.threshold >= 0.35 && strict.threshold < 0.6)
    #expect(never.cost == 0)
    #expect(throws: StatisticsError.self) {
      try readout.bestThreshold(falsePositiveCost: -1, falseNegativeCost: 1)
    }
    #expect(throws: StatisticsError.self) {
      try readout.bestThreshold(falsePositiveCost: 0, falseNegativeCost: 0)
    }
  }

  @Test func `finds more among the likeliest cases`() throws {
    let scores = (0..<100).map { Double($0) / 100 }
    let readout = try BinaryClassification(
      probabilities: scores, isPositive: scores.map { $0 >= 0.9 })
    let gains = readout.gains()

    #expect(gains.count == 10)
    #expect(gains[0].lift == 10 && gains[0].shareOfPositives == 1)
    #expect(gains[9].lift == 1 && gains[9].count == 100)
    let equal = try BinaryClassification(
      probabilities: [Double](repeating: 0.2, count: 10),
      isPositive: (0..<10).map { $0 < 5 })
    #expect(equal.gains(groups: 2).map(\.lift) == [1, 1])
    #expect(equal.areaUnderROC.estimate == 0.5)
  }

  @Test func `leaves out cases without a probability`() throws {
    let readout = try BinaryClassification(
      probabilities: [0.1, nil, 0.7, .nan], isPositive: [false, true, true, true])

    #expect(readout.missingCount == 2 && readout.matrix.count == 2)
  }

  @Test func `refuses what is no classification`() {
    #expect(throws: StatisticsError.self) {
      try BinaryClassification(probabilities: [0.1, 0.2], isPositive: [true, true])
    }
    #expect(throws: StatisticsError.self) {
      try BinaryClassification(probabilities: [0.1, 1.2], isPositive: [true, false])
    }
    #expect(throws: StatisticsError.self) {
      try BinaryClassification(probabilities: [0.1], isPositive: [true, false])
    }
    #expect(throws: StatisticsError.self) {
      try BinaryClassification(probabilities: [Double](), isPositive: [])
    }
  }

  @Test func `compares two orders of the same cases`() throws {
    let full = try Self.model().classification()
    let weight = try GeneralizedLinearModel(
      MotorCars.isManual, by: [ModelTerm(.numeric("hp", MotorCars.horsepower))],
      family: .binomial()
    ).classification()
    let test = try #require(full.areaUnderROC.comparison(with: weight.areaUnderROC))

    #expect(test.statistic > 2 && test.pValue < 0.05)
    #expect(full.areaUnderROC.comparison(with: full.areaUnderROC) == nil)
  }

  @Test func `takes probabilities of 0 and 1 as they are`() throws {
    let readout = try BinaryClassification(
      probabilities: [0, 0.5, 1], isPositive: [true, false, true])
    let all = try readout.bestThreshold(falsePositiveCost: 0, falseNegativeCost: 1)

    #expect(readout.logLoss == .infinity)
    #expect(all.cost == 0 && all.matrix.falseNegatives == 0)
  }
}
