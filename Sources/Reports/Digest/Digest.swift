import Markup
public import Records
public import Themes

/// What reports say since their last refresh, short enough for a message: as HTML for mail and as plain text.
///
///     let digest = Digest(reports: [(ledger, "https://reports.example.org/reach.html")])
///     digest.title    // the subject
///     digest.html     // one column, at most 600 px wide, without pictures or scripts
///     digest.text     // the same in lines of 72 columns
///
/// Both stay under 100 KB whatever the ledgers hold: long lists are cut with the number of what is left out, and sentences end after
/// 300 characters. The same ledgers always give the same bytes.
public struct Digest: Sendable {
  /// The reports in order: the ledger that each left behind, and its address or file; `nil`, and addresses that are not safe, give a
  /// title without a link.
  public var reports: [(ledger: Ledger, address: String?)]
  /// Whose words and numbers are used; the sentences of the ledgers stay in theirs.
  public var language: Language
  /// Whose light colours are used: mail cannot rely on a reader's dark ones.
  public var theme: Theme

  /// Lists reports.
  public init(
    reports: [(ledger: Ledger, address: String?)], language: Language = .english,
    theme: Theme = .default
  ) {
    (self.reports, self.language, self.theme) = (reports, language, theme)
  }

  /// The title of the only report, or how many there are.
  public var title: String {
    if reports.count == 1 {
      return DigestReport(reports[0].ledger, at: nil, language).title
    }
    return language.wording.fill(
      language.wording.digestOf, with: ["count": NumberFormat(language).count(reports.count)])
  }

  /// The digest as HTML for mail.
  ///
  /// Readers of mail drop style sheets, so every element carries its own style, and every piece of text both of its colours: those
  /// that darken messages then keep the contrast. Nothing is fetched.
  public var html: String {
    fitting { DigestPage(self, $0, leftOut: reports.count - $0.count).html }
  }

  /// The digest as plain text in lines of at most 72 columns; only addresses may be longer, as a broken one leads nowhere.
  public var text: String {
    fitting { DigestLetter(self, $0, leftOut: reports.count - $0.count).text }
  }

  // MARK: - Size

  /// Gmail cuts messages off at 102 KB.
  private static let byteLimit = 100_000

  /// Writes with as much of each list as fits, and leaves out reports where even one line of each is too much.
  private func fitting(_ write: ([DigestReport]) -> String) -> String {
    let all = reports.map { DigestReport($0.ledger, at: $0.address, language) }
    var limits = [DigestReport.itemLimit, 10, 5, 3, 1].map { (reports.count, $0) }
    var count = reports.count / 2
    while count > 0 {
      limits.append((count, 1))
      count /= 2
    }
    var text = ""
    for (count, limit) in limits {
      text = write(all.prefix(count).map { $0.shortened(to: limit) })
      if text.utf8.count < Self.byteLimit { break }
    }
    return text
  }
}
