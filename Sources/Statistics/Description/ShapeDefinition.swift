/// Which of the three customary definitions of sample skewness and kurtosis is meant.
///
/// The raw values are the type numbers of Joanes & Gill (1998), "Comparing measures of sample skewness and
/// kurtosis", The Statistician 47, 183–189. Kurtosis is always the excess over the normal's 3.
public enum ShapeDefinition: Int, Sendable, Hashable, Codable, CaseIterable {
  /// Type 1, g₁ and g₂: ratios of moments with divisor n. SciPy's default.
  case moments = 1

  /// Type 2, G₁ and G₂: corrected for bias under normality. What SAS, SPSS, Excel and pandas print.
  ///
  /// Needs three values for skewness and four for kurtosis.
  case adjusted = 2

  /// Type 3, b₁ and b₂: moments over powers of the standard deviation with divisor n − 1. The default of
  /// Minitab and of R's `e1071`.
  case sampleDeviation = 3
}

extension ShapeDefinition {
  /// The fewest values with which the skewness exists, if they differ.
  var leastCountForSkewness: Int { self == .adjusted ? 3 : 2 }

  /// The fewest values with which the kurtosis exists, if they differ.
  var leastCountForKurtosis: Int { self == .adjusted ? 4 : 2 }
}

extension ShapeDefinition {
  /// g₁ from the skewness by this definition, or `nil` where that says nothing.
  func momentSkewness(_ skewness: Double?, count: Int) -> Double? {
    let n = Double(count)
    guard let skewness, count >= leastCountForSkewness else { return nil }
    return switch self {
    case .moments: skewness
    case .adjusted: skewness * (n - 2) / (n * (n - 1)).squareRoot()
    case .sampleDeviation: skewness * (n / (n - 1)) * (n / (n - 1)).squareRoot()
    }
  }

  /// g₂ from the excess kurtosis by this definition, or `nil` where that says nothing.
  func momentKurtosis(_ kurtosis: Double?, count: Int) -> Double? {
    let n = Double(count)
    guard let kurtosis, count >= leastCountForKurtosis else { return nil }
    return switch self {
    case .moments: kurtosis
    case .adjusted: (kurtosis * ((n - 2) * (n - 3) / (n - 1)) - 6) / (n + 1)
    case .sampleDeviation: (kurtosis + 3) * (n / (n - 1)) * (n / (n - 1)) - 3
    }
  }
}
