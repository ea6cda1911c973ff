import Foundation
import Records
import TestSupport
import Testing

/// The real claims file and what R, SciPy and statsmodels computed from it.
struct RealClaims {
  static let file = SharedFolder.url.appending(path: "data/tiktok_dataset.csv")

  private let values: [String: [String: Any]]

  init() throws {
    let reference = SharedFolder.url.appending(path: "reference/tiktok/reference.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: reference))
    values = try #require((root as? [String: Any])?["values"] as? [String: [String: Any]])
  }

  /// The number under a name.
  func number(_ name: String) throws -> Double {
    try #require(values[name]?["value"] as? NSNumber, "\(name)").doubleValue
  }

  /// The numbers under a name.
  func numbers(_ name: String) throws -> [Double] {
    try #require(values[name]?["value"] as? [NSNumber], "\(name)").map(\.doubleValue)
  }
}

extension Ledger {
  /// A value as a number.
  func number(_ name: String) throws -> Double {
    switch values[name] {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: try #require(nil as Double?, "no number \(name)")
    }
  }
}
