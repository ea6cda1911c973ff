import Digests
import Notebooks
import Records
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// What a render knows of itself: its ledger, and what the footer says of it.
extension RenderPipeline {
  func ledger(
    for notebook: Notebook, _ inputs: [Input], _ run: Run, _ parameters: RunParameters,
    _ key: ContentHash, _ former: FormerReport
  ) -> Ledger {
    var ledger = Ledger(
      notebook: job.notebook, title: nil, refreshed: now,
      software: .init(
        quire: QuireVersion.current, compiler: CompilerVersion.text,
        program: key.description),
      parameters: parameters.ledgerValues, inputs: inputs,
      values: Dictionary(run.values.map { ($0.name, $0.value) }) { _, last in last },
      figures: run.figures, colors: run.colors.isEmpty ? nil : run.colors, findings: run.findings,
      expectations: run.expectations, warnings: []
    )
    ledger.command = rebuildCommand
    ledger.metrics = run.metrics
    ledger.looks = run.looks
    ledger.profiles = run.profiles
    ledger.navigation = job.navigation ?? former.ledger?.navigation
    return ledger.following(former)
  }

  func provenance(of ledger: Ledger, notebook: Input) -> Provenance {
    let file: String? = if case .file(let path) = job.output { path } else { nil }
    return Provenance(
      notebook: job.notebook, notebookHash: notebook.hash, refreshed: ledger.refreshed,
      parameters: ledger.parameters.sorted { $0.key < $1.key }.map(LabelledValue.init),
      inputs: ledger.inputs.filter { $0.kind != .notebook },
      quireVersion: ledger.software.quire, compiler: ledger.software.compiler,
      rebuildCommand: rebuildCommand,
      ledgerFile: file.map { URL(filePath: FormerReport.ledgerPath(of: $0)).lastPathComponent },
      changes: ledger.changes, looks: ledger.looks, dataDay: ledger.dataDay,
      navigation: ledger.navigation)
  }

  private var rebuildCommand: String {
    if let command { return command }
    let picked = Set(job.member?.settings.map(\.name) ?? [])
    let settings = job.overrides.compactMap { override -> String? in
      guard case .written(let text) = override.value, !picked.contains(override.name) else {
        return nil
      }
      return " -P " + ShellWord.quoted("\(override.name):\(text)")
    }
    return "quire render \(ShellWord.quoted(job.notebook))" + settings.joined()
      + (job.member?.arguments ?? (job.isWithoutMatrix ? " --no-matrix" : ""))
  }
}
