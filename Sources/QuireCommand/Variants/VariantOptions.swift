import ArgumentParser
import Reports

/// Which other forms of a report are written.
struct VariantOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a page for one audience beside the report: executive (without code and technical parts), technical or both. Again for another.",
      valueName: "audience"))
  var audience: [AudienceArgument] = []

  @Option(
    name: [.customShort("t"), .customLong("to")],
    help: ArgumentHelp(
      "Write another format beside the report: html, markdown, json (the ledger) or pdf (needs Chromium). Again for another.",
      valueName: "format"))
  var format: [ReportVariant.Format] = []

  @Option(
    help: ArgumentHelp(
      "The largest page that is written: a number with KB or MB.", valueName: "size"))
  var maxSize: SizeArgument?

  /// What is asked for beside the report of a job; what the report or its ledger is already is left out.
  ///
  /// - Parameters:
  ///   - report: where the report goes; `nil` for standard output.
  ///   - file: the file that `--output` names for the one variant.
  func variants(of report: String?, as file: String? = nil) -> [ReportVariant] {
    let audiences = audience.isEmpty ? [.both] : audience.map(\.audience)
    let formats = format.isEmpty ? [.html] : format
    return audiences.flatMap { audience in
      formats.compactMap { format in
        let isReport = audience == .both && format == .html
        guard !isReport, format != .json || report == nil || file != nil else { return nil }
        return ReportVariant(
          audience: audience, format: format,
          path: file ?? report.map { ReportVariant.path(of: $0, audience, format) })
      }
    }
  }

  /// How many forms are asked for.
  var count: Int { max(1, audience.count) * max(1, format.count) }
}
