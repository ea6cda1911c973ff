/// What a result tells of one of its samples: its name, its size, and a fact or two.
public struct TestedSample: Sendable, Hashable, Codable {
  /// The sample's name: "claim", or "the first sample".
  public let name: String

  /// The number of values, or pairs, that were used.
  public let count: Int

  /// The number left out because they are missing.
  public let missingCount: Int

  /// What describes the sample, such as its mean or median.
  public let facts: [ResultSection.Fact]

  /// A sample's description.
  public init(
    name: String, count: Int, missingCount: Int = 0, facts: [ResultSection.Fact] = []
  ) {
    self.name = name
    self.count = count
    self.missingCount = missingCount
    self.facts = facts
  }
}
