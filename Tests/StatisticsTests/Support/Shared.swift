import Foundation

/// The shared reference folder beside the package, which not every clone has.
enum Shared {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent()  // Support
    .deletingLastPathComponent()  // StatisticsTests
    .deletingLastPathComponent()  // Tests
    .deletingLastPathComponent()  // the package
    .deletingLastPathComponent()
    .appending(path: "shared")

  static let isPresent = FileManager.default.fileExists(
    atPath: folder.appending(path: "reference").path)

  static let absence = "the shared reference values are not beside this clone"

  static func json(_ path: String) throws -> JSONValue {
    try JSONDecoder().decode(
      JSONValue.self, from: Data(contentsOf: folder.appending(path: path)))
  }

  static func files(in path: String, prefix: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
      .sorted()
      .map { "\(path)/\($0)" }
  }
}

/// JSON of any shape, for reading reference files.
enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(key: String) -> JSONValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var number: Double? {
    switch self {
    case .number(let value): value
    case .string("Infinity"), .string("inf"): .infinity
    case .string("-Infinity"), .string("-inf"): -.infinity
    case .string(let text): Double(text)
    default: nil
    }
  }

  var string: String? { if case .string(let value) = self { value } else { nil } }

  var array: [JSONValue] { if case .array(let values) = self { values } else { [] } }

  var object: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
}
