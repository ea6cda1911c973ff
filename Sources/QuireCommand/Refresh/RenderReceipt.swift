import Digests
import Files
import Notebooks
import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a good render was made from and what it left behind: enough to tell, without reading the notebook, that another render
/// would give the same bytes.
///
/// It lies in the project's cache. One that is missing, damaged or of another format costs a render and nothing else.
struct RenderReceipt: Codable, Sendable {
  /// A cell's name and the hash of its source, to say which has changed.
  struct CellMark: Codable, Hashable, Sendable {
    var name: String
    var hash: String
  }

  /// What the render came to, to be said again.
  struct Outcome: Codable, Sendable {
    var status: Int32
    var messages: String
    var findings: [Finding]
    var expectations: [Expectation]
    var diagnostics: [Diagnostic]
  }

  static let currentFormat = 1

  var format = RenderReceipt.currentFormat
  /// What was known before the program ran.
  var parts: [RenderPart]
  /// What the program read.
  var inputs: [Input]
  /// The files among it.
  var files: [WatchedFile]
  /// The files that each written path or pattern meant.
  var found: [String: [String]]
  /// What the program read without saying so.
  var hiddenReads: [String]
  /// The report and its ledger.
  var written: [WatchedFile]
  /// The reports around it that its page links.
  var navigation: Ledger.Navigation?
  /// The cells in document order.
  var cells: [CellMark]
  /// What the render came to.
  var outcome: Outcome

  /// Reads a receipt; `nil` when there is none that this version of Quire can use.
  init?(file: String) {
    guard let data = try? Data(contentsOf: URL(filePath: file)),
      let receipt = try? JSONDecoder().decode(RenderReceipt.self, from: data),
      receipt.format == Self.currentFormat
    else { return nil }
    self = receipt
  }

  /// Makes a receipt of its parts.
  init(
    parts: [RenderPart], inputs: [Input], files: [WatchedFile], found: [String: [String]],
    hiddenReads: [String], written: [WatchedFile],
    navigation: Ledger.Navigation?, cells: [CellMark], outcome: Outcome
  ) {
    (self.parts, self.inputs, self.files, self.found) = (parts, inputs, files, found)
    (self.hiddenReads, self.written) = (hiddenReads, written)
    self.navigation = navigation
    (self.cells, self.outcome) = (cells, outcome)
  }

  /// Keeps the receipt; one that cannot be kept makes the next render slower, not wrong, so nothing is said.
  func save(to file: String) {
    let url = URL(filePath: file)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? JSONEncoder().encode(self).write(to: url, options: .atomic)
  }
}
