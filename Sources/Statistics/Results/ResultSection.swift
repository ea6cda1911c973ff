/// A paragraph of a result: what was asked, what was found, or details, as labelled facts.
///
/// A result's printed description and its table in a report are made of the same sections, so they cannot differ.
public struct ResultSection: Sendable, Hashable, Codable {
  /// "What was asked", "What was found" or "Details".
  public let title: String

  /// The facts, in the order in which they are to be read.
  public let facts: [Fact]

  /// A section from its title and facts.
  public init(title: String, facts: [Fact]) {
    self.title = title
    self.facts = facts
  }
}

extension ResultSection {
  /// One labelled fact of a result.
  public struct Fact: Sendable, Hashable, Codable {
    /// What it is: "Degrees of freedom".
    public let label: String

    /// The fact.
    public let value: Value

    /// A fact from its label and value.
    public init(_ label: String, _ value: Value) {
      self.label = label
      self.value = value
    }
  }

  /// The kinds of facts, so that a page can write each in its reader's language.
  public enum Value: Sendable, Hashable, Codable {
    /// Words.
    case text(String)

    /// A whole number of things.
    case count(Int)

    /// A measured number.
    case number(Double)

    /// A p-value with its natural logarithm, which stays finite where the p-value underflows.
    case pValue(Double, log: Double)

    /// A confidence interval.
    case interval(ConfidenceInterval)
  }
}

extension ResultSection.Value: CustomStringConvertible {
  /// Plain text: numbers to six significant digits, p-values to three.
  public var description: String {
    switch self {
    case .text(let text): text
    case .count(let count): "\(count)"
    case .number(let number): NumberText.significant(number, digits: 6)
    case .pValue(let p, let log): NumberText.pValue(p, log: log)
    case .interval(let interval): interval.description
    }
  }
}

extension [ResultSection] {
  /// The sections as paragraphs of plain text, labels and values aligned.
  func alignedText(title: String) -> String {
    let width = flatMap(\.facts).map(\.label.count).max() ?? 0
    let paragraphs = map { section in
      let lines = section.facts.map { fact in
        let padding = String(repeating: " ", count: width - fact.label.count)
        return "  \(fact.label)\(padding)  \(fact.value)"
      }
      return ([section.title] + lines).joined(separator: "\n")
    }
    return ([title] + paragraphs).joined(separator: "\n\n")
  }
}
