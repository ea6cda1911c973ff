import Charting
import Notebooks
import Reports
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// The other forms of a report, made from the run that the report is made from.
extension RenderPipeline {
  /// A form that is made and not written yet.
  struct WrittenVariant {
    var variant: ReportVariant
    var bytes: [UInt8]
    /// The pictures that belong to it, by path.
    var pictures: [(path: String, bytes: [UInt8])] = []
  }

  /// Makes all forms that the job asks for.
  ///
  /// - Throws: `TemplateError`, and ``PDFPrinter/PrintingError`` where there is no Chromium.
  func variants(of report: ComposedReport, ledger: [UInt8]) throws -> [WrittenVariant] {
    try job.variants.map { try self.variant($0, of: report, ledger: ledger) }
  }

  private func variant(
    _ variant: ReportVariant, of report: ComposedReport, ledger: [UInt8]
  ) throws -> WrittenVariant {
    switch variant.format {
    case .json: return WrittenVariant(variant: variant, bytes: ledger)
    case .html:
      return WrittenVariant(variant: variant, bytes: try page(of: report, for: variant.audience))
    case .pdf:
      let page = try page(of: report, for: variant.audience)
      return WrittenVariant(variant: variant, bytes: try PDFPrinter.pdf(of: page))
    case .markdown:
      let renderer = ReportRenderer(audience: variant.audience)
      let made = renderer.markdown(
        report.reader.notebook, report.execution.run, report.provenance,
        failures: report.execution.failures)
      let folder = variant.path.map { URL(filePath: $0).deletingLastPathComponent() }
      let pictures = folder.map { folder in
        made.pictures.map { picture in
          // A background of its own: on a dark page dark words would be lost.
          let framed = FramedDrawing(picture.svg, title: "", subtitle: "", source: "")
          return (
            path: folder.appending(path: picture.name).relativePath, bytes: Array(framed.svg.utf8)
          )
        }
          + made.images.map {
            (path: folder.appending(path: $0.name).relativePath, bytes: $0.bytes)
          }
      }
      return WrittenVariant(variant: variant, bytes: made.text, pictures: pictures ?? [])
    }
  }

  private func page(of report: ComposedReport, for audience: Audience) throws -> [UInt8] {
    guard audience != .both else { return report.html }
    return try ReportRenderer(
      templates: report.templates, theme: report.theme, audience: audience
    ).render(
      report.reader.notebook, report.execution.run, report.provenance,
      failures: report.execution.failures, highlights: report.highlights
    ).html
  }

  /// Writes them, each as a whole.
  func write(_ variants: [WrittenVariant]) throws {
    for made in variants {
      guard let path = made.variant.path else {
        Terminal.output.write(bytes: made.bytes)
        continue
      }
      for file in made.pictures + [(path: path, bytes: made.bytes)] {
        let folder = URL(filePath: file.path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try AtomicFile.replace(file.path, by: file.bytes)
      }
    }
  }
}
