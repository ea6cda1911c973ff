import Statistics
import Testing

@Suite struct `Little's test` {
  /// Daily air quality of New York, May to September 1973: Chambers et al. (1983), *Graphical Methods for Data Analysis*; R's
  /// `airquality`. The first 60 days, ozone and radiation with their gaps. The figures are those of the likelihood maximised
  /// by SciPy 1.16 (`minimize` of the observed-data likelihood).
  static let ozone: [Double?] = [
    41, 36, 12, 18, nil, 28, 23, 19, 8, nil, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32,
    nil, nil, nil, 23, 45, 115, 37, nil, nil, nil, nil, nil, nil, 29, nil, 71, 39, nil, nil, 23,
    nil, nil, 21, 37, 20, 12, 13, nil, nil, nil, nil, nil, nil, nil, nil, nil,
  ]
  static let radiation: [Double?] = [
    190, 118, 149, 313, nil, nil, 299, 99, 19, 194, nil, 256, 290, 274, 65, 334, 307, 78, 322, 44,
    8, 320, 25, 92, 66, 266, nil, 13, 252, 223, 279, 286, 287, 242, 186, 220, 264, 127, 273, 291,
    323, 259, 250, 148, 332, 322, 191, 284, 37, 120, 137, 150, 59, 91, 250, 135, 127, 47, 98, 31,
  ]
  static let wind: [Double?] = [
    7.4, 8, 12.6, 11.5, 14.3, 14.9, 8.6, 13.8, 20.1, 8.6, 6.9, 9.7, 9.2, 10.9, 13.2, 11.5, 12,
    18.4, 11.5, 9.7, 9.7, 16.6, 9.7, 12, 16.6, 14.9, 8, 12, 14.9, 5.7, 7.4, 8.6, 9.7, 16.1, 9.2,
    8.6, 14.3, 9.7, 6.9, 13.8, 11.5, 10.9, 9.2, 8, 13.8, 11.5, 14.9, 20.7, 9.2, 11.5, 10.3, 6.3,
    1.7, 4.6, 6.3, 8, 8, 10.3, 11.5, 14.9,
  ]

  @Test func `agrees with a likelihood maximised elsewhere`() throws {
    let test = try LittleMCARTest(
      [Self.ozone, Self.radiation, Self.wind], names: ["ozone", "radiation", "wind"])

    #expect(test.patternCount == 4 && test.degreesOfFreedom == 5)
    #expect(digits(test.statistic, 3.398907295) >= 6)
    #expect(digits(test.pValue, 0.638736350) >= 5)
  }

  @Test func `finds values that are missing for a reason`() throws {
    var generator = SeededGenerator(seed: 3)
    let x = (0..<500).map { _ in generator.normal() }
    let byChance = x.map { _ in generator.chance(0.3) ? nil : generator.normal() }
    let byX = x.map { $0 > 0.5 ? nil : generator.normal() }

    #expect(try LittleMCARTest([x.map { $0 }, byChance], names: ["x", "y"]).pValue > 0.05)
    #expect(try LittleMCARTest([x.map { $0 }, byX], names: ["x", "y"]).pValue < 1e-10)
  }

  @Test func `refuses what it cannot test`() {
    #expect(throws: StatisticsError.self) { try LittleMCARTest([[1, 2, 3]], names: ["x"]) }
    #expect(throws: StatisticsError.self) {
      try LittleMCARTest([[1, 1, 1, nil], [2, 3, nil, 4]], names: ["x", "y"])
    }
    #expect(throws: StatisticsError.self) {
      try LittleMCARTest([[1, 2, nil], [1, 2]], names: ["x", "y"])
    }
    #expect(throws: StatisticsError.self) {
      try LittleMCARTest([[1, 2, nil, nil], [nil, nil, 1, 3]], names: ["x", "y"])
    }
  }
}
