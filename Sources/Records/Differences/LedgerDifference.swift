/// What is other in one ledger than in an earlier one, the gravest first.
///
///     let difference = LedgerDifference(from: june, to: july)
///     difference.material     // what a reader should be told
///
/// A change is material where a reader would have to be told, by rules that a refresh of unchanged circumstances seldom meets:
///
/// - a finding that flipped, an expectation that is met no longer, a column that is new, gone or of another type: always;
/// - a metric: beyond its neutral range, and by as much as its decimals show;
/// - a new value of a column of few: always; one that is gone: where five would have been expected;
/// - missing values: a share that moved by a point or more, and p below 0.001 over the number of columns;
/// - a distribution: a population stability index of 0.1 or more, and p below 0.001 over the number of columns;
/// - an estimate with an interval: outside its former one, and p below 0.01 over the number of estimates;
/// - rows: more than two and a half times as many, or a fifth fewer.
///
/// What does not meet its rule is kept all the same, as not material.
public struct LedgerDifference: Codable, Hashable, Sendable {
  /// The earlier refresh.
  public var from: Ledger.Baseline
  /// The later one.
  public var to: Ledger.Baseline
  /// Everything that changed, what is material first, then by kind and in the later ledger's order.
  public var changes: [LedgerChange]

  /// Compares two ledgers.
  public init(from earlier: Ledger, to later: Ledger) {
    from = .init(number: earlier.number, refreshed: earlier.refreshed)
    to = .init(number: later.number, refreshed: later.refreshed)
    let found =
      Self.findings(earlier.findings, later.findings)
      + Self.expectations(earlier.expectations, later.expectations)
      + Self.metrics(earlier.metrics, later.metrics)
      + Self.data(earlier.profiles, later.profiles)
      + Self.values(earlier.values, later.values)
      + Self.circumstances(earlier, later)
    let order = Dictionary(
      uniqueKeysWithValues: zip(LedgerChange.Kind.allCases, 0...))
    let rank = { (change: LedgerChange) in
      (order[change.kind] ?? 0) + (change.isMaterial ? 0 : order.count)
    }
    changes = found.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    .map(\.element)
  }

  /// What a reader should be told.
  public var material: [LedgerChange] { changes.filter(\.isMaterial) }
}

// MARK: - What the report says

extension LedgerDifference {
  /// Findings are the same one by label and sentence, else by label and sentence without numbers, else by a label that has only this one.
  private static func findings(_ earlier: [Finding], _ later: [Finding]) -> [LedgerChange] {
    let labels = { (findings: [Finding]) in
      Dictionary(grouping: findings.compactMap(\.name)) { $0 }.filter { $0.value.count == 1 }
    }
    let (oldLabels, newLabels) = (labels(earlier), labels(later))
    let isSame: [(Finding, Finding) -> Bool] = [
      { $0.name == $1.name && $0.statement == $1.statement },
      { $0.name == $1.name && $0.wordsAlone == $1.wordsAlone },
      { old, new in
        guard let name = new.name, old.name == name else { return false }
        return oldLabels[name] != nil && newLabels[name] != nil
      },
    ]
    var rest = Array(earlier.enumerated())
    var former: [Int: Finding] = [:]
    for isSame in isSame {
      for (index, finding) in later.enumerated() where former[index] == nil {
        if let place = rest.firstIndex(where: { isSame($0.element, finding) }) {
          former[index] = rest.remove(at: place).element
        }
      }
    }
    let changes = later.enumerated().compactMap { index, finding -> LedgerChange? in
      guard let old = former[index] else {
        return .init(
          .findingNew, finding.statement, after: .boolean(finding.holds), isMaterial: false)
      }
      guard old.holds != finding.holds else { return nil }
      return .init(
        finding.holds ? .findingRegained : .findingLost, finding.statement,
        before: .boolean(old.holds), after: .boolean(finding.holds), isMaterial: true)
    }
    return changes
      + rest.map {
        .init(
          .findingGone, $0.element.statement, before: .boolean($0.element.holds), isMaterial: false)
      }
  }

  private static func expectations(
    _ earlier: [Expectation], _ later: [Expectation]
  ) -> [LedgerChange] {
    let known = Dictionary(earlier.map { ($0.name, $0.isMet) }) { first, _ in first }
    return later.compactMap { expectation in
      guard let was = known[expectation.name] ?? (expectation.isMet ? nil : true),
        was != expectation.isMet
      else { return nil }
      return LedgerChange(
        expectation.isMet ? .expectationMet : .expectationFailed, expectation.name,
        before: .boolean(was), after: .boolean(expectation.isMet),
        isMaterial: !expectation.isMet)
    }
  }

  private static func metrics(_ earlier: [Metric], _ later: [Metric]) -> [LedgerChange] {
    later.compactMap { metric in
      guard let former = earlier.first(where: { $0.label == metric.label }),
        former.value != metric.value, !(former.value.isNaN && metric.value.isNaN)
      else { return nil }
      let distance = abs(metric.value - former.value)
      let isSeen = metric.format.printed(metric.value) != metric.format.printed(former.value)
      return LedgerChange(
        .metric, metric.label, before: .real(former.value), after: .real(metric.value),
        format: metric.format, isMaterial: isSeen && !(distance <= metric.neutral))
    }
  }

  private static func circumstances(_ earlier: Ledger, _ later: Ledger) -> [LedgerChange] {
    let names = Set(earlier.parameters.keys).union(later.parameters.keys).sorted()
    var changes = names.filter { earlier.parameters[$0] != later.parameters[$0] }.map {
      LedgerChange(
        .parameter, $0, before: earlier.parameters[$0] ?? .missing,
        after: later.parameters[$0] ?? .missing, isMaterial: false)
    }
    let code = { (ledger: Ledger) in
      ledger.inputs.filter { [.notebook, .include, .project, .supportFile].contains($0.kind) }.map(
        \.hash)
    }
    if code(earlier) != code(later) {
      changes.append(.init(.notebook, later.notebook, isMaterial: false))
    }
    let versions = { (ledger: Ledger) in
      "Quire \(ledger.software.quire), \(ledger.software.compiler)"
    }
    if versions(earlier) != versions(later) {
      changes.append(
        .init(
          .software, "software", before: .text(versions(earlier)), after: .text(versions(later)),
          isMaterial: false))
    }
    return changes
  }
}

extension Finding {
  /// The sentence without its numbers.
  fileprivate var wordsAlone: String { statement.filter { !$0.isNumber } }
}
