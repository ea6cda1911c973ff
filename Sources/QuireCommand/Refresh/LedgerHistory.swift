import Records
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The ledgers of a report's refreshes, oldest first, a file each: `.quire/history/output/03-x/000012.json`.
///
/// They are numbered by the refresh and not by the time, since clocks go backwards.
struct LedgerHistory: Sendable {
  /// The folder of this report's ledgers.
  let folder: URL
  /// How many are kept.
  let depth: Int

  /// The history of a report.
  ///
  /// - Parameters:
  ///   - root: where histories are kept; `.quire/history` of the project when `nil`.
  ///   - depth: how many ledgers are kept; 0 keeps none.
  init(of report: String, in project: ProjectFolder, root: String? = nil, depth: Int = 60) {
    let path = URL(filePath: report).absoluteURL.standardizedFileURL.deletingPathExtension().path
    let home = project.root.path.hasSuffix("/") ? project.root.path : project.root.path + "/"
    let name = path.hasPrefix(home) ? String(path.dropFirst(home.count)) : String(path.dropFirst())
    let place = root.map { URL(filePath: $0) } ?? project.root.appending(path: ".quire/history")
    folder = place.appending(path: name)
    self.depth = depth
  }

  /// The folder that `QUIRE_HISTORY` names; `nil` where it is not set or empty.
  static var folderOfEnvironment: String? {
    ProcessInfo.processInfo.environment["QUIRE_HISTORY"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The numbers of the refreshes whose ledgers are there, ascending.
  var numbers: [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.compactMap { Int($0.dropLast(5)) }.sorted()
  }

  /// The ledger of a refresh; `nil` when it is not there or cannot be read.
  func ledger(_ number: Int) -> Ledger? {
    guard let data = try? Data(contentsOf: file(number)) else { return nil }
    return try? LedgerFile.ledger(from: Array(data))
  }

  /// The newest ledger that can be read.
  var newest: Ledger? { numbers.reversed().lazy.compactMap { ledger($0) }.first }

  /// All ledgers that can be read, oldest first.
  var ledgers: [Ledger] { numbers.compactMap { ledger($0) } }

  /// Keeps the ledger of a refresh in place of one of the same number, and lets go of the oldest beyond ``depth`` and of those of
  /// refreshes that never came to a report.
  ///
  /// - Throws: `AtomicFile.WriteError`.
  func keep(_ bytes: [UInt8], number: Int) throws {
    guard depth > 0 else { return }
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try AtomicFile.write(bytes, to: file(number).path)
    let known = numbers
    for other in known.filter({ $0 > number }) + known.filter({ $0 <= number }).dropLast(depth) {
      try? FileManager.default.removeItem(at: file(other))
    }
  }

  private func file(_ number: Int) -> URL {
    let digits = "\(number)"
    return folder.appending(
      path: String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".json")
  }
}
