/// Which departures from the null hypothesis count against it.
public enum Alternative: String, Sendable, Hashable, CaseIterable, Codable {
  /// The parameter differs from the null value, either way.
  case twoSided

  /// The parameter is less than the null value.
  case less

  /// The parameter is greater than the null value.
  case greater
}

extension Alternative {
  /// The words for a sentence: "not equal to", "less than", "greater than".
  public var relation: String {
    switch self {
    case .twoSided: "not equal to"
    case .less: "less than"
    case .greater: "greater than"
    }
  }
}
