import Statistics
import Testing

@Suite struct `Cross-validation` {
  @Test func `deals rows out, each answer alike`() throws {
    let labels = (0..<100).map { $0 % 5 == 0 }
    let folds = try CrossValidationFolds(stratifiedBy: labels, count: 5, seed: 3)
    let again = try CrossValidationFolds(stratifiedBy: labels, count: 5, seed: 3)
    let other = try CrossValidationFolds(stratifiedBy: labels, count: 5, seed: 4)

    #expect(folds == again && folds != other)
    for fold in 0..<5 {
      let members = folds.folds.indices.filter { folds.folds[$0] == fold }
      #expect(members.count == 20 && members.count { labels[$0] } == 4)
    }
  }

  @Test func `keeps groups together`() throws {
    let groups: [String?] = (0..<60).map { $0 == 7 ? nil : "group \($0 / 6)" }
    let folds = try CrossValidationFolds(grouped: groups, count: 3, seed: 1)

    for group in Set(groups.compactMap { $0 }) {
      let own = groups.indices.filter { groups[$0] == group }.map { folds.folds[$0] }
      #expect(Set(own).count == 1)
    }
    let sizes = (0..<3).map { fold in folds.folds.count { $0 == fold } }
    #expect(try #require(sizes.max()) - #require(sizes.min()) <= 6)
    #expect(throws: StatisticsError.self) {
      try CrossValidationFolds(grouped: ["a", "a", "b"], count: 3, seed: 1)
    }
    #expect(throws: StatisticsError.self) {
      try CrossValidationFolds(rowCount: 5, count: 1, seed: 1)
    }
  }

  @Test func `that leaves out one row is the residual over one less leverage`() throws {
    let model = try LinearModel(MotorCars.milesPerGallon, by: `Ridge regression`.terms)
    let tried = try model.crossValidation(folds: 32, seed: 1)

    #expect(
      digits(tried.score, model.predictedResidualSumOfSquares / 32) > 11)
    #expect(tried.score > tried.scoreOfFit)
    #expect(try #require(tried.rSquared) < model.rSquared ?? 0)
    #expect(throws: StatisticsError.self) { try tried.classification() }
  }

  @Test func `of a model of yes and no reads out what was not seen`() throws {
    let model = try GeneralizedLinearModel(
      MotorCars.isManual, named: "manual", by: [ModelTerm(.numeric("wt", MotorCars.weight))],
      family: .binomial())
    let fit = try model.classification()
    let tried = try model.crossValidation(folds: 4, seed: 2)
    let readout = try tried.classification(positive: "manual", negative: "automatic")

    #expect(readout.areaUnderROC.estimate < fit.areaUnderROC.estimate)
    #expect(digits(tried.score / 2, readout.logLoss) > 10)
    #expect(try model.crossValidation(folds: 4, seed: 2) == tried)
  }

  @Test func `weighs errors as its score does`() throws {
    let model = try LinearModel(
      MotorCars.milesPerGallon, by: `Ridge regression`.terms,
      weights: MotorCars.carburetors)
    let tried = try model.crossValidation(folds: 4, seed: 1)

    #expect(digits(tried.rootMeanSquaredError * tried.rootMeanSquaredError, tried.score) > 12)
  }
}
