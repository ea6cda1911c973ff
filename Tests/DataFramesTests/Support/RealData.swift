import Foundation

/// The teaching data set and the numbers that R and Python find in it, where they are at hand.
enum RealData {
  private static let shared = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")

  static let path = shared.appendingPathComponent("data/tiktok_dataset.csv").path

  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// A number of `reference.json` by its dotted name.
  static func reference(_ name: String) throws -> [Double] {
    let file = shared.appendingPathComponent("reference/tiktok/reference.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let entry = (root?["values"] as? [String: Any])?[name] as? [String: Any]
    if let number = entry?["value"] as? NSNumber { return [number.doubleValue] }
    return (entry?["value"] as? [NSNumber])?.map(\.doubleValue) ?? []
  }
}
