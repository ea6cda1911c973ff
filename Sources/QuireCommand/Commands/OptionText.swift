import Notebooks

/// Writes a front matter value as YAML, on one line.
enum OptionText {
  static func yaml(_ value: OptionValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let value): value.isEmpty ? "\"\"" : value
    case .list(let values): "[\(values.map(yaml).joined(separator: ", "))]"
    case .map(let values):
      "{\(values.sorted { $0.key < $1.key }.map { "\($0.key): \(yaml($0.value))" }.joined(separator: ", "))}"
    }
  }
}
