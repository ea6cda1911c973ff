import Records
import Themes

extension Ledger {
  /// The ledger as the one that follows the last good one.
  ///
  /// - What was made from the same things keeps its time, so that rendering again gives the same bytes, unless `SOURCE_DATE_EPOCH`
  ///   gives another one.
  /// - With the same data and parameters it is the same refresh, compared with the same earlier one, also when the notebook itself
  ///   has changed; otherwise it is the next refresh, compared with the last good one.
  func following(_ former: FormerReport) -> Ledger {
    guard let previous = former.ledger else { return self }
    var ledger = self
    if RenderClock.given == nil, previous.inputs == inputs, previous.parameters == parameters,
      previous.software == software
    {
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
    } else if ledger.baseline == previous.baseline {
      // The ledger that it is compared with is not kept any more; what was found then still holds for the same data.
      ledger.changes = previous.changes
      ledger.looks = previous.looks
    }
    return ledger
  }

  /// What was read, but for the notebook's own text and the clock.
  private var data: Set<String> {
    Set(
      inputs.filter { [.data, .ledger, .environment, .absent].contains($0.kind) }.map {
        "\($0.kind) \($0.path) \($0.hash)"
      })
  }
}

extension Ledger {
  /// To which day the data goes, as in ISO 8601; `nil` where it has no days.
  var dataDay: String? {
    CalendarDate(secondsSince1970: refreshed).flatMap { profiles.dataDay(upTo: $0.iso) }
  }
}
