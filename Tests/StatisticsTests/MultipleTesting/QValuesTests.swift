import Foundation
import Statistics
import Testing

@Suite struct `Q-values` {
  /// p-values of 700 true null hypotheses, in equal steps, and 300 small ones.
  static let mixture: [Double] = {
    let nulls = (0..<700).map { (Double($0) + 0.5) / 700 }
    let effects = (0..<300).map { (Double($0) + 0.5) / 300_000 }
    return nulls + effects
  }()

  @Test func `find the share of true null hypotheses`() throws {
    for method in [NullProportion.smoother, .bootstrap, .tuning(0.5)] {
      let found = try QValues(Self.mixture, nullProportion: method)
      #expect(abs(found.nullProportion - 0.7) < 0.01, "\(method)")
      #expect(found.warnings.isEmpty)
    }
  }

  @Test func `are the share times the adjusted p-values of Benjamini and Hochberg`() throws {
    let found = try QValues(Self.mixture)
    let rate = try PValueAdjustment.benjaminiHochberg.adjusted(Self.mixture)

    #expect(close(found.qValues.map { $0 ?? Double.nan }, rate.map { $0 * found.nullProportion }))
    #expect(
      try QValues([0.01, 0.02, 0.9], nullProportion: .known(1)).qValues == [0.03, 0.03, 0.9])
  }

  // The smoothing spline solved afresh with numpy (Reinsch's matrices, trace 3 by root search) for the 25 p-values
  // (i/25)³. The bootstrap by its formula in numpy.
  @Test func `equal an independent computation of the smoother and the bootstrap`() throws {
    let p = (1...25).map { pow(Double($0) / 25, 3) }
    #expect(digits(try QValues(p).nullProportion, 0.5578809174484634) > 10)
    #expect(
      digits(try QValues(p, nullProportion: .bootstrap).nullProportion, 0.4363636363636363) > 13)
    #expect(try QValues(p).warnings.map(\.code) == ["few-p-values"])
  }

  @Test func `fall back to a share of one where none can be estimated`() throws {
    let found = try QValues([0.001, 0.002, 0.003], nullProportion: .tuning(0.5))

    #expect(found.nullProportion == 1)
    #expect(found.warnings == [.unknownNullProportion])
    #expect(close(found.qValues.map { $0 ?? Double.nan }, [0.003, 0.003, 0.003]))
  }

  @Test func `keep missing values and logarithms`() throws {
    let found = try QValues(logPValues: [-3000, nil, -1, -0.1], nullProportion: .known(0.5))

    #expect(found.qValues[1] == nil)
    #expect(found.qValues[0] == 0)
    #expect(abs((found.logQValues[0] ?? 0) - (-3000 + log(1.5))) < 1e-9)
  }

  @Test func `refuse impossible shares and no p-values`() {
    #expect(throws: StatisticsError.self) { try QValues([0.5], nullProportion: .known(0)) }
    #expect(throws: StatisticsError.self) { try QValues([0.5], nullProportion: .tuning(1)) }
    #expect(throws: StatisticsError.self) { try QValues([Double?]([nil])) }
    #expect(throws: StatisticsError.self) { try QValues([2.0]) }
  }
}
