import Statistics
import Testing

@Suite struct `The checks of a linear model` {
  static let n = 400

  /// A straight relation with normal errors, and what makes it a poor one.
  static func model(
    bend: Double = 0, fan: Double = 0, drift: Double = 0, twin: Double? = nil,
    outlier: Double = 0
  ) throws -> LinearModel {
    var generator = SeededGenerator(seed: 12)
    let x = (0..<n).map { _ in generator.uniform() * 4 }
    let z = x.map { value in twin.map { value + $0 * generator.normal() } ?? generator.normal() }
    var error = 0.0
    var y = (0..<n).map { row in
      error = drift * error + generator.normal()
      return x[row] + z[row] + bend * x[row] * x[row] + error * (1 + fan * x[row])
    }
    var moved = x
    if outlier > 0 {
      moved[7] = 40
      y[7] = -outlier
    }
    return try LinearModel(
      y, by: [ModelTerm(.numeric("x", moved)), ModelTerm(.numeric("z", z))])
  }

  static func verdicts(_ model: LinearModel) -> [AssumptionCheck.Verdict] {
    model.checks.map(\.verdict)
  }

  @Test func `are met where everything holds`() throws {
    let model = try Self.model()

    #expect(model.checks.count == 7)
    #expect(Self.verdicts(model) == [.met, .met, .met, .met, .met, .met, .met])
    #expect("\(model)".contains("Assumptions"))
  }

  @Test func `find what does not hold, each its own`() throws {
    #expect(try Self.verdicts(Self.model(bend: 1))[0] == .violated)
    #expect(try Self.verdicts(Self.model(drift: 0.6))[1] == .violated)
    #expect(try Self.verdicts(Self.model(fan: 2))[2] == .violated)
    #expect(try Self.verdicts(Self.model(twin: 0.05))[4] == .violated)
    #expect(try Self.verdicts(Self.model(outlier: 300))[5] == .violated)
    let outlier = try Self.model(outlier: 300).checks
    #expect(outlier[5].sentence.contains("Row 8"))
  }

  @Test func `are none where nothing is left to judge by`() throws {
    let saturated = try LinearModel([1.0, 2], by: [ModelTerm(.numeric("x", [1.0, 2]))])
    let perfect = try LinearModel(
      [1.0, 2, 3, 4], by: [ModelTerm(.numeric("x", [1.0, 2, 3, 4]))])

    #expect(saturated.checks.isEmpty && perfect.checks.isEmpty)
  }
}
