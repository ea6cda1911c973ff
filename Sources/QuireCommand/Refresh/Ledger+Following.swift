import Records

extension Ledger {
  /// The ledger as the one that follows the last good one.
  ///
  /// - What was made from the same things keeps its time, so that rendering again gives the same bytes.
  /// - With the same data and parameters it is the same refresh, compared with the same earlier one, also when the notebook itself
  ///   has changed; otherwise it is the next refresh, compared with the last good one.
  func following(_ former: FormerReport) -> Ledger {
    guard let previous = former.ledger else { return self }
    var ledger = self
    if previous.inputs == inputs, previous.parameters == parameters, previous.software == software {
      ledger.refreshed = previous.refreshed
    }
    if previous.data == data, previous.parameters == parameters {
      ledger.number = previous.number
      ledger.baseline = previous.baseline
    } else {
      ledger.number = previous.number + 1
      ledger.baseline = .init(number: previous.number, refreshed: previous.refreshed)
    }
    if let baseline = ledger.baseline,
      let earlier = [previous, former.history?.ledger(baseline.number)].compactMap(\.self).first(
        where: { $0.number == baseline.number })
    {
      ledger.changes = LedgerDifference(from: earlier, to: ledger)
      ledger.looks = looks.following(earlier.looks)
    }
    return ledger
  }

  /// What was read, but for the notebook's own text and the clock.
  private var data: [Input] {
    inputs.filter { [.data, .ledger, .environment].contains($0.kind) }
  }
}
