import ArgumentParser
import Records
import Reports
import Suggestions
import Themes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire history`
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how labelled values went over the refreshes of a report.",
      discussion: """
        Without a name it lists the refreshes and the metrics. A name is that of a metric or of a \
        value in the ledger, such as test.pValue.
        """)

    @Argument(help: ArgumentHelp("A notebook.", valueName: "notebook"))
    var notebook: String

    @Argument(help: ArgumentHelp("Labelled values or metrics.", valueName: "name"))
    var names: [String] = []

    @OptionGroup(title: "Output") var output: OutputOptions

    @Option(
      help: ArgumentHelp("Where the ledgers of refreshes are kept.", valueName: "folder"))
    var history: String?

    @Option(help: ArgumentHelp("text or json.", valueName: "format"))
    var format = PrintFormat.text

    mutating func run() throws {
      output.settle(for: try ProjectReading.settings(of: [notebook]))
      guard case .file(let report) = output.destination(for: notebook) else {
        throw ValidationError("a report on standard output has no history")
      }
      let root = history ?? LedgerHistory.folderOfEnvironment
      let ledgers = LedgerHistory(of: report, in: ProjectFolder(of: notebook), root: root).ledgers
      guard !ledgers.isEmpty else {
        Terminal.error.write(
          "error: no refresh of \(notebook) is kept\n  try: quire render \(notebook)")
        throw ExitStatus.refused
      }
      let courses = try self.courses(in: ledgers)
      switch format {
      case .json: try Terminal.output.write(json: courses)
      case .text:
        let text =
          names.isEmpty ? refreshes(ledgers) + courses.map(\.line) : courses.flatMap(\.lines)
        Terminal.output.write(text.joined(separator: "\n"))
      }
    }

    private func courses(in ledgers: [Ledger]) throws -> [ValueCourse] {
      guard !names.isEmpty else {
        let metrics = ledgers.last?.metrics.map(\.label) ?? []
        return metrics.compactMap { ValueCourse($0, in: ledgers) }
      }
      return try names.map { name in
        if let course = ValueCourse(name, in: ledgers) { return course }
        let known = ledgers.last.map { Array($0.values.keys) + $0.metrics.map(\.label) } ?? []
        let nearest = NearestName.of(name, among: known.sorted())
        Terminal.error.write(
          "error: no refresh has a value \"\(name)\""
            + (nearest.map { "\n  try: \($0)" } ?? "\n  try: quire history \(notebook)"))
        throw ExitStatus.usage
      }
    }

    private func refreshes(_ ledgers: [Ledger]) -> [String] {
      ledgers.map { ledger in
        let rows = ledger.profiles.map { "\($0.path) \($0.rowCount) rows" }
        let lost = ledger.findings.count { !$0.holds }
        let matters = ledger.changes?.material.count
        return [
          "\(ledger.number)", DateFormat().dateAndTime(secondsSince1970: ledger.refreshed),
          rows.joined(separator: ", "),
          lost == 0
            ? "all findings hold" : "\(lost) of \(ledger.findings.count) findings do not hold",
          matters.map { "\($0) changes that matter" } ?? "first",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
      }
    }
  }
}

/// A value over the refreshes of a report.
struct ValueCourse: Encodable {
  /// A refresh with the value then.
  struct Point: Encodable {
    var number: Int
    var refreshed: Int
    var value: LedgerValue
  }

  var name: String
  var points: [Point]

  /// The course of a metric or of a labelled value; `nil` when no ledger has it.
  init?(_ name: String, in ledgers: [Ledger]) {
    self.name = name
    points = ledgers.compactMap { ledger in
      let metric = ledger.metrics.first { $0.label == name }.map { LedgerValue.real($0.value) }
      return (metric ?? ledger.values[name]).map {
        Point(number: ledger.number, refreshed: ledger.refreshed, value: $0)
      }
    }
    if points.isEmpty { return nil }
  }

  /// Name, sparkline, first and last value.
  var line: String {
    guard let first = points.first, let last = points.last else { return name }
    return "\(name)  \(sparkline)  \(Self.text(first.value)) → \(Self.text(last.value))"
  }

  /// The line, and one for each refresh.
  var lines: [String] {
    [line]
      + points.map {
        "  \($0.number)  \(DateFormat().dateAndTime(secondsSince1970: $0.refreshed))  \(Self.text($0.value))"
      }
  }

  /// A block for each refresh, from the lowest to the highest value; a dot where there is no number.
  private var sparkline: String {
    let numbers = points.map { point in point.value.number.flatMap { $0.isFinite ? $0 : nil } }
    let known = numbers.compactMap(\.self)
    let (low, high) = (known.min() ?? 0, known.max() ?? 0)
    let blocks = Array("▁▂▃▄▅▆▇█")
    return String(
      numbers.map { number in
        guard let number else { return "·" }
        guard high > low else { return blocks[3] }
        return blocks[min(7, Int((number - low) / (high - low) * 8))]
      })
  }

  private static func text(_ value: LedgerValue) -> String {
    switch value {
    case .missing: "none"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .real(let value): NumberFormat().measured(value)
    case .text(let value): value
    }
  }
}
