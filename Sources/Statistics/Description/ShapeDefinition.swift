/// Which of the three customary definitions of sample skewness and kurtosis is meant.
///
/// The raw values are the type numbers of Joanes & Gill (1998), "Comparing measures of sample skewness and
/// kurtosis", The Statistician 47, 183–189. Kurtosis is always the excess over the normal's 3.
public enum ShapeDefinition: Int, Sendable, Hashable, CaseIterable {
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
