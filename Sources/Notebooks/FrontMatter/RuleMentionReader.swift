/// Reads `check: {ignore: [Q101]}`, the same in the front matter and in a cell's options.
struct RuleMentionReader {
  let session: ParsingSession

  /// The rules that are to be ignored; none after an error.
  func rules(_ entry: OptionEntry) -> [RuleMention] {
    if entry.value == .null { return [] }
    guard case .map = entry.value, entry.entries.allSatisfy({ $0.key == "ignore" }) else {
      refuse(entry)
      return []
    }
    return entry.entries.flatMap(ignored)
  }

  private func ignored(_ entry: OptionEntry) -> [RuleMention] {
    if entry.value == .null { return [] }
    let named = entry.elements.isEmpty ? [entry] : entry.elements
    guard named.allSatisfy({ $0.text != nil }) else {
      refuse(entry)
      return []
    }
    return named.map { RuleMention($0.text ?? "", at: $0.valueRange) }
  }

  private func refuse(_ entry: OptionEntry) {
    session.error(
      "option-type",
      "check takes the rules to ignore, not \(entry.shown)",
      at: entry.valueRange,
      suggestion: "write check: {ignore: [Q101]}"
    )
  }
}
