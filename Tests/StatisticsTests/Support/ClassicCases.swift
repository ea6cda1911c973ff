import Foundation
import Statistics
import Testing

/// The cases of `reference/classics`: data with the results that a test must give.
enum ClassicCases {
  /// One case with its data set's name.
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let id: String
    let test: String
    let inputs: JSONValue
    let options: JSONValue
    let expected: JSONValue

    var testDescription: String { "\(file) \(id)" }
  }

  /// All cases of one of the canonical test names of the folder's README; none without the folder.
  static func all(_ test: String) -> [Case] { byTest[test] ?? [] }

  /// Every canonical test name with its number of cases.
  static var counts: [String: Int] { byTest.mapValues(\.count) }

  private static let byTest: [String: [Case]] = {
    let files = (try? Shared.files(in: "reference/classics")) ?? []
    let cases = files.flatMap { file -> [Case] in
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      guard let json = try? Shared.json(file) else { return [] }
      return json["cases"].array.map {
        Case(
          file: name, id: $0["id"].string ?? "", test: $0["test"].string ?? "",
          inputs: $0["inputs"], options: $0["options"], expected: $0["expected"])
      }
    }
    return Dictionary(grouping: cases, by: \.test)
  }()
}

extension ClassicCases.Case {
  /// A vector among the inputs, `null` being missing.
  func numbers(_ key: String) -> [Double?] { inputs[key].array.map(\.number) }

  /// Group labels beside `y`, and their order.
  var groups: [Sample] {
    let labels = inputs["group"].array.map { $0.string ?? $0.number.map { "\($0)" } ?? "" }
    let values = numbers("y")
    let levels = inputs["levels"].array.map { $0.string ?? $0.number.map { "\($0)" } ?? "" }
    return levels.map { level in
      Sample(zip(labels, values).filter { $0.0 == level }.map(\.1), name: level)
    }
  }

  /// A table of counts by rows.
  var table: [[Int]] { inputs["table"].array.map { $0.array.map { Int($0.number ?? 0) } } }

  var alternative: Alternative {
    switch options["alternative"].string ?? inputs["alternative"].string {
    case "less": .less
    case "greater": .greater
    default: .twoSided
    }
  }

  var level: Double { options["conf_level"].number ?? 0.95 }

  /// Holds computed numbers to the case's expected ones of the same (dotted) name.
  ///
  /// - Parameters:
  ///   - found: numbers by name; a name that the case does not expect is passed over, since not every case has all.
  ///   - floor: the least digits, or less by name in `floors`.
  func check(
    _ found: [String: Double?], subject: String, atLeast floor: Double = 12,
    floors: [String: Double] = [:], location: SourceLocation = #_sourceLocation
  ) {
    for (name, value) in found.sorted(by: { $0.key < $1.key }) {
      guard let reference = member(name).number else { continue }
      Scoreboard.check(
        value, reference, atLeast: floors[name] ?? floor, source: "classics", subject: subject,
        quantity: name, place: "\(file) \(id)", location: location)
    }
  }

  /// Holds a computed vector to the case's expected one: the error over the largest magnitude of the vector.
  func check(
    _ found: [Double], vector name: String, subject: String, atLeast floor: Double = 12,
    location: SourceLocation = #_sourceLocation
  ) {
    let reference = member(name).flattened
    guard reference.contains(where: { $0 != nil }) else { return }
    #expect(found.count == reference.count, "\(subject) \(name)", sourceLocation: location)
    let scale = reference.compactMap { $0 }.map(abs).max() ?? 0
    for (value, expected) in zip(found, reference) {
      guard let expected else { continue }
      let error = abs(value - expected) / (scale == 0 ? 1 : scale)
      let reached = value == expected ? 15 : min(15, max(0, -log10(error)))
      Scoreboard.record(
        value.isNaN ? 0 : reached, atLeast: floor, source: "classics", subject: subject,
        quantity: name, place: "\(file) \(id)", message: "found \(value), expected \(expected)",
        location: location)
    }
  }

  private func member(_ path: String) -> JSONValue {
    path.split(separator: ".").reduce(expected) { $0[String($1)] }
  }
}

extension JSONValue {
  /// The numbers of an array of arrays, row by row.
  var flattened: [Double?] {
    if case .array(let values) = self { values.flatMap(\.flattened) } else { [number] }
  }
}
