/// A test whether values come from some normal distribution, of unknown mean and variance.
///
/// The null hypothesis: the values are independent draws from one normal distribution. The alternative: they are not.
/// Not rejecting it does not make values normal, and with many values departures that no method minds are found; look at
/// a Q–Q plot beside the p-value.
///
/// A protocol because six tests tell the same about their sample in the same words.
public protocol NormalityTest: HypothesisTest {
  /// The sample with its mean, standard deviation, skewness and excess kurtosis.
  var sample: TestedSample { get }

  /// The skewness g₁ = m₃ / m₂^1.5: 0 for a normal distribution, above it with a long tail of high values.
  var skewness: Double { get }

  /// The excess kurtosis g₂ = m₄ / m₂² − 3: 0 for a normal distribution, above it with more values far out.
  var excessKurtosis: Double { get }
}

extension NormalityTest {
  /// The sample's name and that it follows a normal distribution.
  public var nullHypothesis: String { "\(sample.name) follows a normal distribution" }

  /// That it does not.
  public var alternativeHypothesis: String {
    "\(sample.name) does not follow a normal distribution"
  }

  /// None: the test is about a whole distribution.
  public var parameter: TestedParameter? { nil }

  /// Departures of every kind count.
  public var alternative: Alternative { .twoSided }

  /// The sample.
  public var samples: [TestedSample] { [sample] }

  /// Whether the values look like a bell curve and, if not, in which way they do not; the p-value's limit is 0.05.
  public var sentence: PlainSentence {
    guard pValue <= 0.05 else {
      let few: PlainSentence =
        sample.count < TestWarning.smallSampleCount ? ", but so few values can hide a lot" : ""
      return """
        The \(sample.count) values of \(sample.name) are spread much as in a bell curve\(few).
        """
    }
    return "The values of \(sample.name) are not spread as in a bell curve\(departure)."
  }

  /// The clearest departure in words; nothing where neither skewness nor kurtosis stands out.
  ///
  /// Half a unit of skewness is Bulmer's limit of "fairly symmetrical" (1979, "Principles of Statistics", chapter 4).
  private var departure: PlainSentence {
    if skewness > 0.5 { return ": they have a long tail of high values" }
    if skewness < -0.5 { return ": they have a long tail of low values" }
    if excessKurtosis > 1 { return ": more of them lie far from the middle" }
    if excessKurtosis < -0.5 { return ": fewer of them lie near the middle and far from it" }
    return ""
  }
}

extension TestWarning {
  /// A sample is so large that departures are found which do not matter.
  public static func largeSampleForNormality(count: Int) -> TestWarning {
    TestWarning(
      code: "large-sample",
      "With \(count) values even departures that no analysis minds are found; judge by a Q–Q plot."
    )
  }

  /// A sample has so few different values that it cannot look like a continuous distribution.
  public static func roundedValues(distinct: Int, count: Int) -> TestWarning {
    TestWarning(
      code: "rounded-values",
      "Only \(distinct) of \(count) values differ; rounding alone makes them look less normal."
    )
  }

  /// A p-value lies beyond where its approximation was fitted.
  public static func pValueBound(_ bound: Double) -> TestWarning {
    TestWarning(
      code: "p-value-bound",
      "The p-value is known only to be below \(NumberText.significant(bound, digits: 2)).")
  }

  /// A p-value comes from a limit that the sample is too small for.
  public static func roughApproximation(count: Int, needed: Int) -> TestWarning {
    TestWarning(
      code: "rough-approximation",
      "With \(count) values, fewer than \(needed), the p-value is a rough approximation.")
  }
}
