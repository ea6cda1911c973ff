public import Records
public import Themes

/// Says in plain words what is other than at an earlier refresh.
///
///     ChangeWords(.english).sentence(of: change)   // "Claim share rose from 49.9% to 50.3%."
public struct ChangeWords: Sendable {
  private let language: Language
  private var wording: Wording { language.wording }
  private var numbers: NumberFormat { NumberFormat(language) }

  /// Makes the words of a language.
  public init(_ language: Language = .english) {
    self.language = language
  }

  /// A change as one sentence.
  public func sentence(of change: LedgerChange) -> String {
    wording.fill(
      template(for: change),
      with: [
        "name": change.subject, "place": change.place ?? "", "before": text(change.before, change),
        "after": text(change.after, change), "change": relative(change),
      ])
  }

  /// A value as this change writes it; `—` where there is none.
  public func text(_ value: LedgerValue, _ change: LedgerChange) -> String {
    switch value {
    case .missing: NumberFormat.missing
    case .boolean(let value): value ? wording.expectationHolds : wording.expectationFails
    case .integer(let value): numbers.count(value)
    case .text(let value): value
    case .real(let value):
      change.kind == .missingShare
        ? numbers.percent(value)
        : change.format.map { text(value, as: $0) } ?? numbers.measured(value)
    }
  }

  /// A metric's number as it is written.
  public func text(_ value: Double, as format: Metric.Format) -> String {
    let number =
      switch format.kind {
      case .number: numbers.fixed(value, decimals: format.decimals)
      case .percent: numbers.percent(value, decimals: format.decimals)
      case .factor:
        wording.fill(
          wording.times, with: ["number": numbers.fixed(value, decimals: format.decimals)])
      }
    return format.unit.isEmpty || !value.isFinite ? number : "\(number) \(format.unit)"
  }

  /// How far a metric moved: "+0.4 points", "−12".
  public func distance(_ change: Double, as format: Metric.Format) -> String {
    format.kind == .percent
      ? numbers.points(change, decimals: format.decimals)
      : numbers.change(change, decimals: format.decimals)
        + (format.unit.isEmpty ? "" : " \(format.unit)")
  }

  /// By how many percent a count is another one.
  private func relative(_ change: LedgerChange) -> String {
    guard let before = change.before.number, let after = change.after.number, before > 0 else {
      return ""
    }
    return numbers.ratio(after / before)
  }

  private func template(for change: LedgerChange) -> String {
    switch change.kind {
    case .findingLost: wording.changeFindingLost
    case .findingRegained: wording.changeFindingRegained
    case .findingNew: wording.changeFindingNew
    case .findingGone: wording.changeFindingGone
    case .expectationFailed: wording.changeExpectationFailed
    case .expectationMet: wording.changeExpectationMet
    case .columnNew: wording.changeColumnNew
    case .columnGone: wording.changeColumnGone
    case .columnType: wording.changeColumnType
    case .categoryNew: wording.changeCategoryNew
    case .categoryGone: wording.changeCategoryGone
    case .missingShare: wording.changeMissingShare
    case .distribution:
      change.before.number == nil ? wording.changeCategories : wording.changeDistribution
    case .rowCount: wording.changeRowCount
    case .fileNew: wording.changeFileNew
    case .fileGone: wording.changeFileGone
    case .coefficient: wording.changeCoefficient
    case .notebook: wording.changeNotebook
    case .parameter, .software, .value: wording.changeValue
    case .metric:
      (change.before.number ?? 0) <= (change.after.number ?? 0)
        ? wording.changeRose : wording.changeFell
    }
  }
}
