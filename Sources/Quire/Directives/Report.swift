public import DataFrames
import Digests
import Files
public import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What another notebook's report said when it was last made.
///
/// Its ledger is an input like any other: this report is made anew when it changes, and a folder renders the other notebook first.
///
///     let tests = try report("03-hypothesis-tests")
///     tests.findings.filter { !$0.holds }
///     tests.number("test.pValue")
///
/// - Parameter name: the notebook's name without `.md`; the ledger is sought beside this report and in the folder `output` beside the notebook
///   and here. Or the path of a ledger, which ends in `.json`.
/// - Throws: ``UnreadableInput`` when there is no such ledger, or it is of another version.
public func report(_ name: String) throws -> OtherReport {
  let session = RunSession.current
  let search = FileSearch(folders: session.ledgerFolders)
  let file = name.hasSuffix(".json") ? name : "\(name).json"
  let path = search.files(file).first
  // A ledger that appears where it was sought first is another input.
  for place in search.places(of: file).prefix(while: { $0 != path }) {
    session.noteInput(Input(absent: place))
  }
  guard let path, let data = try? Data(contentsOf: URL(filePath: path)) else {
    throw UnreadableInput(
      "ledger", "there is no ledger of a report \"\(name)\"", isMissing: true,
      try: "render \(name.hasSuffix(".json") ? "it" : "\(name).md") first, or the folder with both")
  }
  guard path != session.request.ledger else {
    throw UnreadableInput(
      "ledger", "\"\(name)\" is this report itself",
      try: "what an earlier refresh said is in quire history")
  }
  guard let ledger = try? JSONDecoder().decode(Ledger.self, from: data),
    ledger.schema == Ledger.currentSchema
  else {
    if let members = ReportListing.reports(in: data) {
      throw UnreadableInput(
        "ledger", "\"\(name)\" is rendered once for each combination of its matrix",
        try: members.first.map { "name one of its reports: report(\"\($0)\")" }
          ?? "name one of its reports")
    }
    throw UnreadableInput(
      "ledger", "\(file) is no ledger that this version of Quire reads",
      try: "render the notebook of that report again")
  }
  session.noteInput(
    Input(
      ledger: name, path: path, bytes: Array(data), newestDate: ledger.dataDay,
      notebookFolder: session.request.notebookFolder))
  return OtherReport(ledger)
}

/// The list of the reports of a matrix, which has the name that a single report's ledger would have.
private struct ReportListing: Decodable {
  struct Member: Decodable {
    var report: String
  }

  var members: [Member]

  /// The names of the reports without `.html`; `nil` where the file is no such list.
  static func reports(in data: Data) -> [String]? {
    let listing = try? JSONDecoder().decode(Self.self, from: data)
    return listing?.members.map {
      URL(filePath: $0.report).deletingPathExtension().lastPathComponent
    }
  }
}

/// What a report said: its findings, metrics and values.
public struct OtherReport: Sendable {
  private let ledger: Ledger

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// The title, the answer of the report; `nil` without one.
  public var title: String? { ledger.title }

  /// The day on which its data was first rendered, in UTC.
  public var refreshed: CalendarDate {
    CalendarDate(daysSince1970: Int32(clamping: ledger.refreshed / 86_400))
  }

  /// To which day its data goes, as in ISO 8601; `nil` where it has no days.
  public var dataDay: String? { ledger.dataDay }

  /// Its findings in document order, each with whether it holds.
  public var findings: [Finding] { ledger.findings }

  /// The expectations that were not met, in document order.
  public var unmetExpectations: [Expectation] { ledger.expectations.filter { !$0.isMet } }

  /// Its metrics in document order.
  public var metrics: [Metric] { ledger.metrics }

  /// The names of its values, in order.
  public var valueNames: [String] { ledger.values.keys.sorted() }

  /// A number of its ledger; `nil` where there is no such value, or it is no number.
  public func number(_ name: String) -> Double? {
    switch ledger.values[name] {
    case .integer(let value)?: Double(value)
    case .real(let value)?: value
    default: nil
    }
  }

  /// A text of its ledger; `nil` where there is no such value, or it is no text.
  public func text(_ name: String) -> String? {
    if case .text(let text)? = ledger.values[name] { text } else { nil }
  }

  /// A truth value of its ledger; `nil` where there is no such value, or it is none.
  public func truth(_ name: String) -> Bool? {
    if case .boolean(let value)? = ledger.values[name] { value } else { nil }
  }

  /// The finding of a labelled cell; `nil` where there is none.
  public func finding(_ label: String) -> Finding? {
    ledger.findings.first { $0.name == label }
  }
}

extension Ledger {
  /// To which day the data goes; `nil` where it has no days.
  fileprivate var dataDay: String? {
    let day = CalendarDate(daysSince1970: Int32(clamping: refreshed / 86_400))
    return profiles.dataDay(upTo: day.description)
  }
}
