import Records
import Statistics

/// What the failed checks of models say against the values that rest on them.
enum ModelCautions {
  /// A sentence for each assumption that does not hold, each once; values that are no results have none.
  static func of(_ values: [Any]) -> [String] {
    var sentences: [String] = []
    for value in values {
      guard let result = Displays.unwrapped(value) as? any StatisticalResult else { continue }
      for sentence in result.cautions where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
    }
    return sentences
  }
}

extension Output {
  /// The output with cautions below its table; other outputs as they are.
  func carrying(_ cautions: [String]) -> Output {
    guard case .table(let table) = self else { return self }
    return .table(table.carrying(cautions))
  }
}

extension TableOutput {
  /// The table with cautions below it.
  func carrying(_ cautions: [String]) -> TableOutput {
    guard !cautions.isEmpty else { return self }
    var table = self
    table.note = ([note].compactMap { $0 } + ["Caution. " + cautions.joined(separator: " ")])
      .joined(separator: " ")
    return table
  }
}
