import Charting
import Testing
import Themes

@Suite struct `Logarithmic ticks` {
  @Test(
    arguments: [
      (1...1000, [1, 10, 100, 1000]), (0.5...9, [0.5, 1, 2, 5, 10]), (3...3, [2, 5]),
      (0.02...700, [0.01, 0.1, 1, 10, 100, 1000]),
    ] as [(ClosedRange<Double>, [Double])])
  func `are decades, within three of them also 2 and 5`(
    _ range: ClosedRange<Double>, _ expected: [Double]
  ) {
    #expect(LogTicks(over: range, limit: 7).values == expected)
  }

  @Test func `keep the rules over thousands of random domains`() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<4000 {
      let ends = [
        power(.random(in: -200...200, using: &generator)),
        power(.random(in: -200...200, using: &generator)),
      ].sorted()
      let limit = Int.random(in: 2...7, using: &generator)
      let ticks = LogTicks(over: ends[0]...ends[1], limit: limit)

      #expect(ticks.domain.lowerBound <= ends[0] && ticks.domain.upperBound >= ends[1])
      #expect((2...(limit + 1)).contains(ticks.values.count))
      #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
      let isDecade = ticks.values.allSatisfy { value in TickStep(near: value).factor == 1 }
      #expect(ticks.decades == 0 || isDecade)
    }
  }

  @Test(arguments: [
    -1...0.0, 0...0, -5...(-2), 0...Double.greatestFiniteMagnitude,
    Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude,
  ])
  func `survive what has no place on them`(_ range: ClosedRange<Double>) {
    let ticks = LogTicks(over: range, limit: 7)

    #expect(ticks.values.count >= 2)
    #expect(ticks.values.allSatisfy { $0.isFinite && $0 > 0 })
  }

  private func power(_ exponent: Double) -> Double {
    Double("1e\(Int(exponent))").map { $0 * (1 + exponent - exponent.rounded(.down)) } ?? 1
  }
}

@Suite struct `Symmetric logarithmic ticks` {
  @Test func `are zero and decades from the linear zone outward`() {
    #expect(
      SymmetricLogTicks(over: -900...50_000, linearWithin: 10, limit: 12).values
        == [-1000, -100, -10, 0, 10, 100, 1000, 10_000, 100_000])
    #expect(
      SymmetricLogTicks(over: 0...80, linearWithin: 1, limit: 7).values == [0, 1, 10, 100])
  }

  @Test func `hold every random domain with few ticks`() {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<3000 {
      let ends = [
        Double.random(in: -1...1, using: &generator) * 1e9,
        Double.random(in: -1...1, using: &generator) * 1e6,
      ].sorted()
      let ticks = SymmetricLogTicks(
        over: ends[0]...ends[1], linearWithin: .random(in: 0.1...100, using: &generator), limit: 7)

      #expect(ticks.domain.lowerBound <= ends[0] && ticks.domain.upperBound >= ends[1])
      #expect(ticks.values.contains(0) && ticks.values.count <= 9)
      #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}

@Suite struct `Time ticks` {
  private func ticks(
    _ start: Double, _ end: Double, _ wanted: Double = 6, zone: String? = nil
  ) -> TimeTicks {
    TimeTicks(over: start...end, wanted: wanted, zone: zone)
  }

  @Test func `carry the year on the first label and on each January`() {
    // 2024-01-01 to 2026-06-30.
    #expect(
      ticks(1_704_067_200, 1_782_777_600).labels == [
        "Jan 2024", "Jul", "Jan 2025", "Jul", "Jan 2026",
      ])
  }

  @Test func `are whole years over sixty of them`() {
    #expect(
      ticks(-157_766_400, 1_735_689_600, 7).labels == [
        "1970", "1980", "1990", "2000", "2010", "2020",
      ])
  }

  /// On 29 March 2026 clocks in Berlin go from 02:00 to 03:00: midnight there is 23:00 UTC before
  /// and 22:00 UTC after.
  @Test func `stand at the hours of their zone, also when clocks change`() {
    let start = 1_774_738_800.0  // 2026-03-28 23:00 UTC, midnight in Berlin
    let found = ticks(start, start + 86_400, zone: "Europe/Berlin")

    #expect(found.values.first == start)
    #expect(found.values.last == start + 23 * 3600)
    #expect(found.labels.first == "29 Mar" && found.labels.last == "30 Mar")
    #expect(found.labels.contains { $0.contains(":") })
  }

  @Test func `of an unknown zone are in UTC`() {
    #expect(ticks(0, 86_400, zone: "Mars/Base").values == ticks(0, 86_400).values)
  }

  @Test func `lie within random domains, ascending, not too many`() {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<3000 {
      let start = Double.random(in: -6e10...2e11, using: &generator)
      let exponent = Double.random(in: 0...10.5, using: &generator)
      let length = (0..<Int(exponent)).reduce(5.0) { total, _ in total * 10 }
      let found = ticks(start, start + length)

      #expect(found.values.allSatisfy { found.domain.contains($0) })
      #expect(zip(found.values, found.values.dropFirst()).allSatisfy { $0 < $1 })
      #expect(found.values.count <= 9)
      #expect(found.labels.count == found.values.count)
    }
  }

  @Test(arguments: [0...0, -1e300...1e300, 253_402_300_799.0...1e18])
  func `survive times that no calendar has`(_ range: ClosedRange<Double>) {
    let found = TimeTicks(over: range, wanted: 6)

    #expect(found.values.allSatisfy { $0.isFinite })
  }
}

@Suite struct `Number scales` {
  @Test func `put decades, roots and both sides of zero where they belong`() {
    let log = NumberScale(domain: 1...1000, start: 0, end: 300, type: .log)
    let root = NumberScale(domain: 0...100, start: 0, end: 10, type: .squareRoot)
    let both = NumberScale(
      domain: -99...99, start: 0, end: 4, type: .symmetricLog(linearWithin: 1))

    #expect(abs(log(10) - 100) < 1e-9 && abs(log(100) - 200) < 1e-9)
    #expect(root(25) == 5)
    #expect(both(0) == 2 && both(99) == 4 && abs(both(9) - 3) < 1e-9)
  }

  @Test func `give a place for whatever they are asked`() {
    let log = NumberScale(domain: 1...10, start: 5, end: 9, type: .log)

    #expect([log(0), log(-3), log(.nan)] == [5, 5, 5])
    #expect(log(.infinity) == 5)
  }
}
