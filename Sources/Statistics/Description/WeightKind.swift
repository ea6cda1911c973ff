/// What the weights of values say.
public enum WeightKind: Sendable, Hashable, Codable, CaseIterable {
  /// How many observations each value stands for, as in a table of counts: n is the sum of the weights.
  ///
  /// The variance has divisor Σw − 1. SAS's and SPSS's weights, `FREQ` in SAS's words.
  case frequency

  /// How much each value is to be trusted or how many of the population it speaks for: only ratios of weights matter.
  ///
  /// The variance has divisor Σw − Σw² / Σw, which makes it unbiased for values of equal variance. R's
  /// `cov.wt(method = "unbiased")`, NumPy's `cov(aweights=)`.
  case reliability
}
