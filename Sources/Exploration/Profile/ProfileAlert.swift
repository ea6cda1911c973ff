/// Something about a column that whoever models it should know.
public enum ProfileAlert: Sendable, Hashable, Codable {
  /// No row has a value.
  case empty
  /// All values are the same.
  case constant
  /// More than half of the rows lack it.
  case mostlyMissing
  /// Running numbers, or another word in every row, so that it names rows and measures nothing.
  case identifier
  /// It holds the same as another column.
  case duplicate(of: String)
  /// Free text, or more labels than groups are made of: above 50.
  case highCardinality
  /// Skewness beyond 2: means and straight lines mislead.
  case skewed
  /// More than half of the values are 0.
  case mostlyZero
  /// It may give the outcome away, with the reason.
  case leakLike(String)
}

extension ProfileAlert {
  /// A short name that does not change with the wording.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .constant: "constant"
    case .mostlyMissing: "mostly-missing"
    case .identifier: "identifier"
    case .duplicate: "duplicate"
    case .highCardinality: "high-cardinality"
    case .skewed: "skewed"
    case .mostlyZero: "mostly-zero"
    case .leakLike: "leak-like"
    }
  }

  /// In plain words.
  public var words: String {
    switch self {
    case .empty: "has no value in any row"
    case .constant: "has the same value in every row"
    case .mostlyMissing: "is missing in more than half of the rows"
    case .identifier: "names rows and measures nothing"
    case .duplicate(let other): "holds the same as \(other)"
    case .highCardinality: "is free text, or has too many labels to be a group"
    case .skewed: "has a long tail, so that its mean and straight lines mislead"
    case .mostlyZero: "is 0 in more than half of the rows"
    case .leakLike(let reason): reason
    }
  }
}
