import Markup
import Records
import Themes

/// What a digest tells of one report, in words.
struct DigestReport {
  /// The first of many items, and how many more there are.
  struct Cut<Item> {
    var items: [Item]
    var leftOutCount: Int

    init(_ all: [Item], limit: Int) {
      items = Array(all.prefix(limit))
      leftOutCount = all.count - items.count
    }

    /// Leaves out more.
    mutating func shorten(to limit: Int) {
      leftOutCount += max(0, items.count - limit)
      items = Array(items.prefix(limit))
    }

    /// Whether there never were any.
    var isEmpty: Bool { items.isEmpty && leftOutCount == 0 }
  }

  /// A finding.
  struct Sentence {
    /// "New", "Changed", or what is said before one that does not hold; `nil` for others.
    var mark: String?
    /// Whether it does not hold.
    var isUnsupported: Bool
    /// The finding itself.
    var statement: String
    /// What is true instead, or how sure it is; `nil` without such a sentence.
    var detail: String?
  }

  var title: String
  var address: SafeURL?
  /// How fresh it is: "Data to 30 June 2026".
  var facts: [String]
  /// What is supported no longer first, then what is new or changed, then the others, each by rank.
  var findings: Cut<Sentence>
  var metrics: Cut<MetricMovement>
  /// What a reader should be told; empty at a first refresh.
  var changes: Cut<String>
  /// Expectations that were not met, with what was found.
  var unmet: Cut<String>
  /// The sentence where there is a refresh before and nothing to tell; `nil` otherwise.
  var noChange: String?

  /// How many items of each list are told at most.
  static let itemLimit = 20

  /// Reads a ledger.
  init(_ ledger: Ledger, at address: String?, _ language: Language) {
    let limit = Self.itemLimit
    let (wording, dates, changes) = (language.wording, DateFormat(language), ledger.changes)
    let name = ledger.notebook.split(separator: "/").last.map(String.init) ?? ledger.notebook
    title = Self.line(ledger.title ?? name)
    if title.isEmpty { title = Self.line(name) }
    self.address = address.flatMap { $0.utf8.count <= 2_000 ? SafeURL($0) : nil }
    let day = CalendarDate(secondsSince1970: ledger.refreshed)
      .flatMap { ledger.profiles.dataDay(upTo: $0.iso) }
    facts = [
      day.map { "\(wording.dataTo) \(dates.date(from: Self.line($0)))" },
      "\(wording.refreshed) \(dates.dateAndTime(secondsSince1970: ledger.refreshed))",
    ].compactMap(\.self)

    let news = Self.news(in: changes)
    findings = Cut(Self.ordered(ledger.findings, news), limit: limit).map {
      Self.sentence($0, news[$0.statement], isFirst: changes == nil, wording)
    }
    metrics = Cut(ledger.metrics, limit: limit).map {
      MetricMovement(of: $0, changes, language).inLines
    }
    let material = changes?.material ?? []
    self.changes = Cut(material, limit: limit).map {
      Self.line(ChangeWords(language).sentence(of: $0))
    }
    unmet = Cut(ledger.expectations.filter { !$0.isMet }, limit: limit).map { expectation in
      [expectation.name, expectation.detail].compactMap(\.self).map(Self.line)
        .joined(separator: " – ")
    }
    if let changes, material.isEmpty {
      let day = dates.day(secondsSince1970: changes.from.refreshed)
      noChange = wording.fill(wording.noChangeSince, with: ["date": day])
    }
  }

  /// The one sentence that a reader should see before the message is opened.
  var news: String {
    if let finding = findings.items.first, finding.isUnsupported {
      return [finding.mark, finding.statement].compactMap(\.self).joined(separator: " ")
    }
    return unmet.items.first ?? changes.items.first ?? findings.items.first?.statement
      ?? facts.joined(separator: " · ")
  }

  /// The report with fewer items of each list.
  func shortened(to limit: Int) -> DigestReport {
    var report = self
    report.findings.shorten(to: limit)
    report.metrics.shorten(to: limit)
    report.changes.shorten(to: limit)
    report.unmet.shorten(to: limit)
    return report
  }

  // MARK: - Words

  /// How many scalars of a text are told.
  private static let lineLimit = 300

  /// A text in one line that is not too long; counted in scalars, as one character can be any number of them.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      if isSpace, line.last == " " || line.isEmpty { continue }
      guard count < lineLimit else { return String(line) + "…" }
      line.append(isSpace ? " " : scalar)
      count += 1
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  private static func ordered(
    _ findings: [Finding], _ news: [String: LedgerChange.Kind]
  ) -> [Finding] {
    let keys = findings.enumerated().map { place, finding in
      (!finding.holds ? 0 : news[finding.statement] != nil ? 1 : 2, finding.rank ?? .max, place)
    }
    return findings.indices.sorted { keys[$0] < keys[$1] }.map { findings[$0] }
  }

  /// How findings became what they are since the refresh before, by their sentences; those that were so already have no entry.
  private static func news(in changes: LedgerDifference?) -> [String: LedgerChange.Kind] {
    let kinds: Set<LedgerChange.Kind> = [.findingNew, .findingLost, .findingRegained]
    let told = changes?.changes.filter { kinds.contains($0.kind) } ?? []
    return Dictionary(told.map { ($0.subject, $0.kind) }) { first, _ in first }
  }

  private static func sentence(
    _ finding: Finding, _ change: LedgerChange.Kind?, isFirst: Bool, _ wording: Wording
  ) -> Sentence {
    let mark =
      if !finding.holds {
        // What never held before cannot hold no longer.
        isFirst || change == .findingNew ? wording.notSupported : wording.noLongerSupported
      } else {
        change.map { "\($0 == .findingNew ? wording.new : wording.changed):" }
      }
    return Sentence(
      mark: mark, isUnsupported: !finding.holds, statement: line(finding.endedStatement),
      detail: finding.continuation.map(line))
  }
}

extension DigestReport.Cut {
  /// The same places with other items.
  func map<Other>(_ transform: (Item) -> Other) -> DigestReport.Cut<Other> {
    var cut = DigestReport.Cut<Other>([], limit: 0)
    (cut.items, cut.leftOutCount) = (items.map(transform), leftOutCount)
    return cut
  }
}

extension MetricMovement {
  /// The same in texts of one line each.
  fileprivate var inLines: MetricMovement {
    var movement = self
    movement.label = DigestReport.line(label)
    movement.value = DigestReport.line(value)
    movement.change = DigestReport.line(change)
    return movement
  }

  /// "▲ +0.4 points since 1 June 2026 (up, unfavourable)"
  var words: String {
    [judgement?.glyph, change, judgement.map { "(\($0.words))" }].compactMap(\.self)
      .joined(separator: " ")
  }
}
