/// Which colour each category has, so that the same thing looks the same in a whole report and
/// across its refreshes.
///
/// A category takes the next free slot of its field (the label of the channel) when it first
/// appears. There are six; categories beyond them have none and are drawn in grey as "Other".
///
///     var slots = ColorSlots()
///     slots.assign(["claim", "opinion"], of: "Content")
///     slots.slot(of: "opinion", in: "Content")   // 2
public struct ColorSlots: Sendable, Hashable, Codable {
  /// The slots, 1 to 6, by field and category.
  public private(set) var fields: [String: [String: Int]]

  /// Makes slots that are already given, such as those of the report before; none by default.
  public init(_ fields: [String: [String: Int]] = [:]) {
    self.fields = fields
  }

  /// The slot of a category; `nil` when it has none.
  public func slot(of category: String, in field: String) -> Int? {
    fields[field]?[category]
  }

  /// Gives the next free slots to the categories that have none, in their order.
  public mutating func assign(_ categories: [String], of field: String, limit: Int = 6) {
    for category in categories where fields[field]?[category] == nil {
      let taken = Set((fields[field] ?? [:]).values)
      guard let free = (1...max(limit, 1)).first(where: { !taken.contains($0) }) else { return }
      fields[field, default: [:]][category] = free
    }
  }

  /// These slots and others, where no category has two and no two categories of a field have one; `nil` where they contradict each other.
  public func merging(_ others: [String: [String: Int]]) -> ColorSlots? {
    var merged = self
    for (field, slots) in others {
      for (category, slot) in slots {
        let known = merged.fields[field] ?? [:]
        guard known[category] ?? slot == slot,
          known.allSatisfy({ $0.key == category || $0.value != slot })
        else { return nil }
        merged.fields[field, default: [:]][category] = slot
      }
    }
    return merged
  }
}
