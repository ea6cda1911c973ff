/// What is meant by the quarters of a sample in a five-number summary or a box plot.
public enum QuartileDefinition: Sendable, Hashable, Codable {
  /// Tukey's hinges: the medians of the lower and of the upper half, each with the median when n is odd.
  ///
  /// Tukey (1977), "Exploratory Data Analysis", chapter 2. R's `fivenum` and `boxplot`.
  case hinges

  /// The quantiles at ¼ and ¾ by one of the nine types.
  case quantiles(QuantileType)

  /// Quantiles of type 7, the default of R, NumPy and Excel.
  public static let standard = QuartileDefinition.quantiles(.standard)
}
