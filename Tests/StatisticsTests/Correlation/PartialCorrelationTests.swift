import Foundation
import Statistics
import Testing

@Suite struct `Partial correlation` {
  static let controls: [(name: String, values: [Double?])] = [
    ("season", [3, 1, 4, 1, 5, 9, 2, 6, 5]), ("batch", [2, 7, 1, 8, 2, 8, 1, 8, 2]),
  ]

  // From the inverse of the correlation matrix at 50 digits in mpmath.
  @Test func `equals the inverse of the correlation matrix`() throws {
    let test = try PartialCorrelation(Tuna.lightness, Tuna.score, controlling: Self.controls)
    #expect(digits(test.estimate, 0.56084037943626389215) > 14)
    #expect(digits(test.statistic, 1.5147251281839988413) > 14)
    #expect(digits(test.pValue, 0.1902699660026811881) > 13)
    #expect(digits(test.confidenceInterval?.lower, -0.332755471055817352) > 13)
    #expect(digits(test.confidenceInterval?.upper, 0.92375487183867649) > 13)
    #expect(test.degreesOfFreedom == 5)

    let ranks = try PartialCorrelation(
      Tuna.lightness, Tuna.score, controlling: Self.controls, kind: .spearman)
    #expect(digits(ranks.estimate, 0.57774963608999659821) > 14)
    #expect(digits(ranks.pValue, 0.17431895674498098551) > 13)

    let one = try PartialCorrelation(
      Tuna.lightness, Tuna.score, controlling: [Self.controls[0]])
    #expect(digits(one.estimate, 0.5496745814957828924) > 14)
  }

  @Test func `is the plain one without controls`() throws {
    let plain = try PearsonCorrelation(Tuna.lightness, Tuna.score)
    let test = try PartialCorrelation(Tuna.lightness, Tuna.score, controlling: [])

    #expect(test.estimate == plain.estimate)
    #expect(test.pValue == plain.pValue)
    #expect(test.confidenceInterval == plain.confidenceInterval)
  }

  @Test func `leaves aside controls that add nothing`() throws {
    let season = Self.controls[0].values
    let doubled = season.map { $0.map { 2 * $0 + 0.1 } }
    let test = try PartialCorrelation(
      Tuna.lightness, Tuna.score,
      controlling: [
        Self.controls[0], ("twice", doubled), ("constant", [Double?](repeating: 4, count: 9)),
      ])
    let one = try PartialCorrelation(
      Tuna.lightness, Tuna.score, controlling: [Self.controls[0]])

    #expect(digits(test.estimate, one.estimate) > 13)
    #expect(test.degreesOfFreedom == one.degreesOfFreedom)
    #expect(test.controls == ["season"])
    #expect(
      test.warnings.prefix(2) == [
        .redundantControl(name: "twice"), .redundantControl(name: "constant"),
      ])
  }

  @Test func `refuses measurements that controls determine and too few rows`() {
    let copy = [(name: "copy", values: Tuna.score.map { Optional(10 - 2 * $0) })]
    #expect(throws: StatisticsError.self) {
      try PartialCorrelation(Tuna.lightness, Tuna.score, controlling: copy)
    }
    #expect(throws: StatisticsError.self) {
      try PartialCorrelation([1, 2, 3], [1, 3, 2], controlling: [("c", [2, 1, 5])])
    }
    #expect(throws: StatisticsError.self) {
      try PartialCorrelation([1, 1, 1, 1], [1, 3, 2, 5], controlling: [])
    }
    #expect(throws: StatisticsError.self) {
      try PartialCorrelation([1, 2, 3, 4], [1, 3, 2, 5], controlling: [("c", [2, 1])])
    }
    #expect(throws: StatisticsError.self) {
      try PartialCorrelation(
        [1, 2, 3, 4], [1, 3, 2, 5], controlling: [("c", [2, 1, .infinity, 3])])
    }
  }

  @Test func `leaves out rows with a missing control`() throws {
    let gaps = Self.controls[0].values + [nil, 3]
    let test = try PartialCorrelation(
      Tuna.lightness + [1, nil], Tuna.score + [1, 2], controlling: [("season", gaps)])

    #expect(test.missingCounts == [2])
    #expect(digits(test.estimate, 0.5496745814957828924) > 14)
  }
}

@Suite struct `Point-biserial correlation` {
  // Student's sleep data at 50 digits in mpmath; R's t.test(var.equal = TRUE) has t = 1.860813467, p = 0.07918671.
  @Test func `is Student's test with pooled variance`() throws {
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let labels = Array(repeating: "drug 1", count: 10) + Array(repeating: "drug 2", count: 10)
    let test = try PointBiserialCorrelation(first + second, by: labels)

    #expect(digits(test.estimate, 0.40166260815642861264) > 14)
    #expect(digits(test.statistic, 1.8608134674868531015) > 14)
    #expect(digits(test.pValue, 0.079186714215938110724) > 13)
    #expect(test.groups == ["drug 1", "drug 2"])
    #expect(test.sampleSizes == [10, 10])
    #expect(digits(test.means[1], 2.33) > 14)
    let samples = try PointBiserialCorrelation(Sample(first), Sample(second))
    #expect(samples.pValue == test.pValue)
  }

  @Test func `refuses another number of groups than two`() {
    #expect(throws: StatisticsError.tooFewGroups(needed: 2, found: 1)) {
      try PointBiserialCorrelation([1, 2, 3], by: ["a", "a", "a"])
    }
    #expect(throws: StatisticsError.self) {
      try PointBiserialCorrelation([1, 2, 3], by: ["a", "b", "c"])
    }
    #expect(throws: StatisticsError.self) {
      try PointBiserialCorrelation([1, 2, nil], by: ["a", "a", "b"])
    }
    #expect(throws: StatisticsError.self) {
      try PointBiserialCorrelation([2, 2, 2], by: ["a", "a", "b"])
    }
  }

  @Test func `says which group is higher`() throws {
    let values = (0..<40).map { Double($0 + $0 * 7 % 11) }
    let labels = (0..<40).map { $0 < 20 ? "opinion" : "claim" }
    let test = try PointBiserialCorrelation(values, by: labels, unit: "views")

    #expect("\(test.sentence)".hasPrefix("On average "))
    #expect("\(test.sentence)".contains("views for opinion") == false)
    #expect(test.estimate < 0)
  }
}

@Suite struct `Pairwise correlations` {
  static let columns: [(name: String, values: [Double?])] = [
    ("lightness", Tuna.lightness), ("score", Tuna.score),
    ("square", Tuna.lightness.map { $0 * $0 }),
  ]

  @Test(arguments: PairwiseCorrelations.Coefficient.allCases)
  func `are the tests of every two with corrected p-values`(
    coefficient: PairwiseCorrelations.Coefficient
  ) throws {
    let all = try PairwiseCorrelations(Self.columns, coefficient: coefficient)
    let expected = try PValueAdjustment.holm.adjusted(all.correlations.map(\.pValue))

    #expect(all.correlations.count == 3)
    #expect(close(all.corrected.members.map { $0.adjustedPValue ?? Double.nan }, expected))
    #expect(all.correlation(of: "square", with: "lightness")?.estimate ?? 0 > 0.99)
    #expect(all.tidy().rowCount == 3 && all.glance().rowCount == 1)
    #expect(
      "\(all.sentence)".contains(
        "1 of 3 pairs has a clear link. The closest: higher values of lightness go with higher values of square"
      ))
    #expect(all.description.contains("Adjusted p-value"))
  }

  @Test func `need two columns`() {
    #expect(throws: StatisticsError.tooFewGroups(needed: 2, found: 1)) {
      try PairwiseCorrelations([Self.columns[0]])
    }
  }
}
