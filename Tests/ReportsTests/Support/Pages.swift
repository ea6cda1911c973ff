import Records
import Reports
import Testing

@testable import Notebooks

let provenance = Provenance(
  notebook: "notebooks/01-reach.md",
  notebookHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  refreshed: 1_783_059_300,
  parameters: [LabelledValue("alpha", .real(0.05)), LabelledValue("data", .text("claims.csv"))],
  inputs: [
    Input(
      kind: .data, path: "data/claims.csv", resolvedPath: "data/claims.csv",
      hash: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
      byteCount: 3_000_000, rowCount: 19_382)
  ],
  quireVersion: "0.1.0", compiler: "Swift 6.3",
  rebuildCommand: "quire render notebooks/01-reach.md",
  ledgerFile: "01-reach.json")

func render(
  _ notebook: Notebook, _ run: Run = Run(), audience: Audience = .both
) throws -> RenderedReport {
  try ReportRenderer(audience: audience).render(notebook, run, provenance)
}

/// The page's markup.
func html(_ notebook: Notebook, _ run: Run = Run(), audience: Audience = .both) throws -> String {
  String(decoding: try render(notebook, run, audience: audience).html, as: UTF8.self)
}

/// The markup between the page's text and its end.
func mainPart(_ blocks: [Block], _ run: Run = Run(), audience: Audience = .both) throws -> String {
  let page = try html(document(blocks), run, audience: audience)
  let start = try #require(page.firstRange(of: "<main"))
  let end = try #require(page.firstRange(of: "</main>"))
  return String(page[start.lowerBound..<end.lowerBound])
}
