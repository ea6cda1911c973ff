import Records
import Statistics
import Testing

@Suite struct `The difference of two ledgers` {
  static func ledger(_ change: (inout Ledger) -> Void = { _ in }) -> Ledger {
    var ledger = Ledger(
      notebook: "a.md", title: nil, refreshed: 0,
      software: .init(quire: "1", compiler: "Swift", program: "p"), parameters: [:], inputs: [],
      values: [:], figures: [], findings: [], expectations: [], warnings: [])
    change(&ledger)
    return ledger
  }

  static func changes(
    from earlier: (inout Ledger) -> Void, to later: (inout Ledger) -> Void
  ) -> [LedgerChange] {
    LedgerDifference(from: ledger(earlier), to: ledger(later)).changes
  }

  static func profile(
    rows: Int = 1_000, _ columns: DataProfile.Column...
  ) -> (inout Ledger) -> Void {
    { $0.profiles = [DataProfile(path: "x.csv", rowCount: rows, columns: columns)] }
  }

  static func numbers(_ values: [Double?]) -> DataProfile.Column {
    let digest = QuantileDigest(values)
    return DataProfile.Column(
      name: "views", type: "number", missingCount: digest.missingCount, numbers: digest)
  }

  static func labels(_ counts: [String: Int], missing: Int = 0) -> DataProfile.Column {
    DataProfile.Column(
      name: "status", type: "text", missingCount: missing, categories: counts)
  }

  @Test func `is empty where nothing differs`() {
    let same = Self.profile(Self.numbers([1, 2, nil]), Self.labels(["a": 3]))

    #expect(Self.changes(from: same, to: same).isEmpty)
  }

  @Test func `tells findings that flip, by label and else by their words without numbers`() {
    let changes = Self.changes(
      from: {
        $0.findings = [
          Finding(statement: "Claims are 60%", holds: true, name: "majority"),
          Finding(statement: "Views rose by 5%", holds: true),
          Finding(statement: "gone", holds: true),
        ]
      },
      to: {
        $0.findings = [
          Finding(statement: "Claims are 49%", holds: false, name: "majority"),
          Finding(statement: "Views rose by 7%", holds: true),
          Finding(statement: "fresh", holds: true),
        ]
      })

    #expect(changes.map(\.kind) == [.findingLost, .findingNew, .findingGone])
    #expect(changes.map(\.subject) == ["Claims are 49%", "fresh", "gone"])
    #expect(changes.map(\.isMaterial) == [true, false, false])
  }

  @Test func `measures metrics by their neutral range and their decimals`() {
    let metric = { (value: Double, neutral: Double) in
      Metric(
        label: "share", value: value, format: .init(.percent, decimals: 1), neutral: neutral)
    }
    let isMaterial = { (old: Double, new: Double, neutral: Double) in
      Self.changes(
        from: { $0.metrics = [metric(old, neutral)] }, to: { $0.metrics = [metric(new, neutral)] }
      ).first?.isMaterial
    }

    #expect(isMaterial(0.50, 0.52, 0.01) == true)
    #expect(isMaterial(0.50, 0.505, 0.01) == false)
    #expect(isMaterial(0.5001, 0.5002, 0) == false, "it is printed alike")
    #expect(isMaterial(0.5, .nan, 0.01) == true)
    #expect(isMaterial(.nan, .nan, 0.01) == nil)
    #expect(isMaterial(0.5, 0.5, 0) == nil)
  }

  @Test func `finds columns and values that come and go`() {
    let other = DataProfile.Column(name: "extra", type: "text", missingCount: 0)
    let changes = Self.changes(
      from: Self.profile(
        Self.labels(["claim": 500, "opinion": 497, "rare": 3]), Self.numbers([1, 2])),
      to: Self.profile(Self.labels(["claim": 500, "other": 500]), other))

    #expect(
      changes.filter(\.isMaterial).map(\.kind) == [
        .columnGone, .columnNew, .categoryNew, .categoryGone,
      ])
    #expect(
      changes.filter { $0.kind == .categoryGone }.map { ($0.subject) } == ["opinion", "rare"])
    #expect(changes.first { $0.subject == "rare" }?.isMaterial == false, "only 3 were expected")
  }

  @Test func `finds a column of another type`() {
    let text = DataProfile.Column(
      name: "views", type: "text", missingCount: 0, categories: ["1k": 2])
    let changes = Self.changes(from: Self.profile(Self.numbers([1, 2])), to: Self.profile(text))

    #expect(changes.map(\.kind) == [.columnType])
    let empty = DataProfile.Column(
      name: "views", type: "text", missingCount: 5, categories: [:])
    #expect(
      !Self.changes(from: Self.profile(Self.numbers([1, 2])), to: Self.profile(empty))
        .contains { $0.kind == .columnType })
  }

  @Test func `asks chance before it tells of missing values`() throws {
    let share = { (missing: Int, rows: Int) in
      Self.profile(rows: rows, Self.labels(["a": rows - missing], missing: missing))
    }
    let found = { (old: (Int, Int), new: (Int, Int)) in
      Self.changes(from: share(old.0, old.1), to: share(new.0, new.1))
        .first { $0.kind == .missingShare }
    }

    #expect(found((10, 1_000), (60, 1_000))?.isMaterial == true)
    #expect(found((1, 20), (3, 20))?.isMaterial == false, "chance")
    #expect(found((1_000, 100_000), (1_500, 100_000))?.isMaterial == false, "half a point")
    // R 4.2.2: prop.test(c(10, 60), c(1000, 1000), correct = FALSE)$p.value
    let pValue = try #require(found((10, 1_000), (60, 1_000))?.pValue)
    #expect(abs(pValue / 1.175_477_102_721_073e-09 - 1) < 1e-9)
  }

  @Test func `tells of a distribution that moved, and not of one that was drawn again`() throws {
    var generator = SeededGenerator(seed: 7)
    let draw = { (shift: Double, generator: inout SeededGenerator) in
      (0..<2_000).map { _ in Double.random(in: 0...1, using: &generator) + shift }
    }
    let first = draw(0, &generator)
    let change = { (other: [Double]) in
      Self.changes(from: Self.profile(Self.numbers(first)), to: Self.profile(Self.numbers(other)))
        .first { $0.kind == .distribution }
    }

    #expect(change(draw(0, &generator))?.isMaterial == false)
    let moved = try #require(change(draw(0.3, &generator)))
    #expect(moved.isMaterial && (moved.stabilityIndex ?? 0) > 0.25)
    #expect(change(first) == nil)
  }

  @Test func `tells of an estimate outside its former interval, if that is no chance`() {
    let model = { (value: Double, reach: Double) -> (inout Ledger) -> Void in
      {
        $0.values = [
          "m.x.estimate": .real(value), "m.x.lower": .real(value - reach),
          "m.x.upper": .real(value + reach),
        ]
      }
    }
    let found = { (old: Double, new: Double) in
      Self.changes(from: model(old, 1), to: model(new, 1)).first { $0.kind == .coefficient }
    }

    #expect(found(1, 1.5) == nil)
    #expect(found(1, 2.1)?.isMaterial == false)
    #expect(found(1, 4)?.isMaterial == true)
    #expect(found(1, 4)?.subject == "m.x")
  }

  @Test func `tells of rows that are lost, and of far more of them`() {
    let material = { (old: Int, new: Int) in
      Self.changes(from: Self.profile(rows: old), to: Self.profile(rows: new)).first?.isMaterial
    }

    #expect(material(1_000, 790) == true && material(1_000, 810) == false)
    #expect(material(1_000, 2_500) == false && material(1_000, 2_501) == true)
    #expect(material(0, 10) == true && material(10, 0) == true)
  }

  @Test func `tells what was set and made otherwise, for who checks`() {
    let changes = Self.changes(
      from: { $0.parameters = ["alpha": .real(0.05)] },
      to: {
        $0.parameters = ["alpha": .real(0.01)]
        $0.inputs = [
          Input(kind: .notebook, path: "a.md", resolvedPath: "a.md", hash: "1", byteCount: 1)
        ]
        $0.software.quire = "2"
      })

    #expect(changes.map(\.kind) == [.parameter, .notebook, .software])
    #expect(changes.allSatisfy { !$0.isMaterial })
  }

  @Test func `tells of files, and of expectations that are met no longer`() {
    let file = { (path: String) in DataProfile(path: path, rowCount: 1, columns: []) }
    let changes = Self.changes(
      from: {
        $0.profiles = [file("a.csv"), file("b.csv")]
        $0.expectations = [Expectation(name: "rows", isMet: true, level: .warn)]
      },
      to: {
        $0.profiles = [file("a.csv"), file("c.csv")]
        $0.expectations = [Expectation(name: "rows", isMet: false, level: .warn)]
      })

    #expect(changes.map(\.kind) == [.expectationFailed, .fileNew, .fileGone])
    #expect(changes.allSatisfy { $0.isMaterial })
  }

  @Test func `keeps findings of one cell apart by their sentences`() {
    let finding = { (text: String, holds: Bool) in
      Finding(statement: text, holds: holds, name: "cell")
    }
    let changes = Self.changes(
      from: { $0.findings = [finding("Alpha grows", true), finding("Beta grows", false)] },
      to: {
        $0.findings = [
          finding("Gamma shrinks", false), finding("Alpha grows", true),
          finding("Beta grows", false),
        ]
      })

    #expect(changes.map(\.kind) == [.findingNew])
    #expect(changes.map(\.subject) == ["Gamma shrinks"])
  }
}
