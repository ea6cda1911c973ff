import Foundation
import Testing

/// Keeps the digits that each quantity reached against its reference, for the table in `docs/accuracy.md`.
///
/// With `QUIRE_DIGITS` naming a folder, every comparison is written there as a line that `scripts/digit-table` sums
/// up; without it, a comparison only holds the number to its floor.
enum Scoreboard {
  /// Holds a number to the digits that it must reach.
  ///
  /// - Parameters:
  ///   - source: the reference's family: "NIST univariate", "classics", "distributions".
  ///   - subject: what was computed: "Welch t test", "beta".
  ///   - quantity: which number of it: "p_value", "cdf".
  ///   - place: which data or point, for the message.
  ///   - floor: the least digits that pass.
  static func check(
    _ found: Double?, _ expected: Double, atLeast floor: Double,
    source: String, subject: String, quantity: String, place: String,
    location: SourceLocation = #_sourceLocation
  ) {
    record(
      digits(found, expected), atLeast: floor, source: source, subject: subject,
      quantity: quantity, place: place,
      message: "found \(found.map { "\($0)" } ?? "nothing"), expected \(expected)",
      location: location)
  }

  /// Holds the digits of a comparison that the caller made to their floor.
  static func record(
    _ reached: Double, atLeast floor: Double, source: String, subject: String, quantity: String,
    place: String, message: String, location: SourceLocation = #_sourceLocation
  ) {
    write([source, subject, quantity, place, "\(reached)", "\(floor)"])
    #expect(
      reached >= floor,
      "\(subject) \(quantity) at \(place): \(message): \(reached) digits of \(floor)",
      sourceLocation: location)
  }

  /// Says that a reference case exists which no function here answers.
  static func notCovered(source: String, subject: String, count: Int) {
    write([source, subject, "not covered", "", "\(count)", ""])
  }

  private static func write(_ fields: [String]) {
    guard let file else { return }
    let line = fields.map { $0.replacing("\t", with: " ") }.joined(separator: "\t") + "\n"
    file.lock.withLock { file.handle.write(Data(line.utf8)) }
  }

  private struct File: @unchecked Sendable {
    let handle: FileHandle
    let lock = NSLock()
  }

  private static let file: File? = {
    guard let folder = ProcessInfo.processInfo.environment["QUIRE_DIGITS"] else { return nil }
    let path = "\(folder)/\(ProcessInfo.processInfo.processIdentifier).tsv"
    guard FileManager.default.createFile(atPath: path, contents: nil) else { return nil }
    return FileHandle(forWritingAtPath: path).map { File(handle: $0) }
  }()
}
