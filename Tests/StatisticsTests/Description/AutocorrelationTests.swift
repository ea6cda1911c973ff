import Statistics
import Testing

@Suite struct `Autocorrelation of a series` {
  // mpmath at 40 digits: sums over the lagged products, and the Yule–Walker equations solved for each order.
  @Test func `agrees with its definition`() throws {
    let series = try Autocorrelation([3.0, 5, 4, 8, 6, 7, 9, 2], lags: 3)

    for (found, expected) in zip(
      series.coefficients, [-0.16071428571428571, 0.047619047619047619, -0.041666666666666667])
    {
      #expect(digits(found, expected) > 14)
    }
    for (found, expected) in zip(
      series.partialCoefficients,
      [-0.16071428571428571, 0.022367703218767049, -0.03141675560298826])
    {
      #expect(digits(found, expected) > 13.5)
    }
    #expect(series[0] == 1)
    #expect(series[4] == nil)
    #expect(series[-1] == nil)
    #expect(series.partial(0) == nil)
    #expect(series.partial(1) == series[1])
  }

  // R's rule for na.pass, in mpmath: sums over complete pairs, divisor their number plus the lag.
  @Test func `keeps the places of missing values`() throws {
    let series = try Autocorrelation([3, 5, nil, 4, 8, 6, 7, .nan, 9, 2.0], lags: 3)

    #expect(series.count == 8)
    #expect(series.missingCount == 2)
    for (found, expected) in zip(
      series.coefficients, [-0.40476190476190476, 0.28571428571428571, -0.077380952380952381])
    {
      #expect(digits(found, expected) > 14)
    }
  }

  @Test func `is the same in another unit and from another zero`() throws {
    var generator = SeededGenerator(seed: 12)
    let values = (0..<200).map { _ in generator.normal() }
    let plain = try Autocorrelation(values)
    #expect(plain.coefficients.count == 23)
    for (factor, shift) in [(-4.0, 0.0), (0x1p-1000, 0), (0x1p900, 0), (1, 1024)] {
      let moved = try Autocorrelation(values.map { $0 * factor + shift })
      for (found, expected) in zip(moved.coefficients, plain.coefficients) {
        #expect(abs(found - expected) < (shift == 0 ? 1e-15 : 1e-12))
      }
    }
  }

  @Test func `of white noise stays within its limits`() throws {
    var generator = SeededGenerator(seed: 13)
    var beyond = 0
    for _ in 0..<100 {
      let series = try Autocorrelation((0..<200).map { _ in generator.normal() }, lags: 5)
      let limit = try series.whiteNoiseLimit()
      #expect(digits(limit, 1.959963984540054 / 200.0.squareRoot()) > 14)
      beyond += series.coefficients.count { abs($0) > limit }
    }
    // About 5 % of 500, less a little since n is finite.
    #expect((8...42).contains(beyond))
  }

  @Test func `is refused where it is undefined`() {
    #expect(throws: StatisticsError.self) { try Autocorrelation([1.0]) }
    #expect(throws: StatisticsError.self) { try Autocorrelation([Double]()) }
    #expect(throws: StatisticsError.self) { try Autocorrelation([0.1, 0.1, 0.1]) }
    #expect(throws: StatisticsError.self) { try Autocorrelation([1, .infinity, 2]) }
    #expect(throws: StatisticsError.self) { try Autocorrelation([1.0, 2, 3], lags: 3) }
    #expect(throws: StatisticsError.self) { try Autocorrelation([1.0, 2, 3], lags: 0) }
    #expect(throws: StatisticsError.self) { try Autocorrelation([1, nil, 2.0], lags: 1) }
    #expect((try? Autocorrelation([1.0, 2]))?[1] == -0.5)
  }
}
