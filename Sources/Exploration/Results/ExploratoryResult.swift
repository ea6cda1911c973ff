public import Charting
public import Statistics

/// What a look at a frame finds: a sentence for everybody, rows for a table, what to beware of, and a picture.
///
/// A protocol because a report shows every look alike: ``Outliers``, ``ColumnCorrelations``, ``Associations``, ``FrameProfile``.
public protocol ExploratoryResult: Sendable, CustomStringConvertible {
  /// What was done: "Associations with claim_status".
  var method: String { get }

  /// What was found, in plain words.
  var sentence: PlainSentence { get }

  /// The rows of the result under fixed names.
  var table: ResultTable { get }

  /// What to beware of; empty where nothing is.
  var alerts: [TestWarning] { get }

  /// The result as a picture.
  func chart() -> Chart
}

extension ExploratoryResult {
  /// The sentence, the table and the alerts as plain text.
  public var description: String {
    ([method, "\(sentence)", table.description] + alerts.map { "Alert: \($0)" })
      .joined(separator: "\n\n")
  }
}
