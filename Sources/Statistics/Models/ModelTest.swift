/// A test of a model: of some of its coefficients, or of what it assumes about its errors.
///
/// Made by functions of the model, such as ``LinearModel/breuschPagan()`` and ``LinearModel/comparison(with:)``.
public struct ModelTest: HypothesisTest, Hashable, Codable {
  /// The test's title.
  public let method: String

  /// What is true if the null hypothesis holds.
  public let nullHypothesis: String

  /// What is true otherwise.
  public let alternativeHypothesis: String

  /// "F", "LM", "d", "χ²".
  public let statisticName: String

  /// The test statistic.
  public let statistic: Double

  /// The degrees of freedom of its distribution; empty where it has none.
  public let allDegreesOfFreedom: [Double]

  /// The probability of a statistic at least as extreme if the null hypothesis holds.
  public let pValue: Double

  /// The natural logarithm of the p-value.
  public let logPValue: Double

  /// What is found, in plain words.
  public let sentence: PlainSentence

  /// The rows of the model.
  public let samples: [TestedSample]

  /// What a test asks.
  struct Question {
    var method: String
    var null: String
    var alternative: String
    /// What is said where the null hypothesis stands, and where it falls at 5 %.
    var sentences: (stands: PlainSentence, falls: PlainSentence)
  }

  init(
    _ question: Question, _ name: String, _ statistic: Double, degreesOfFreedom: [Double],
    tail: TailProbability, observationCount: Int
  ) {
    method = question.method
    nullHypothesis = question.null
    alternativeHypothesis = question.alternative
    statisticName = name
    self.statistic = statistic
    allDegreesOfFreedom = degreesOfFreedom
    (pValue, logPValue) = (tail.value, tail.log)
    sentence = tail.value < 0.05 ? question.sentences.falls : question.sentences.stands
    samples = [TestedSample(name: "the rows", count: observationCount)]
  }

  /// A test whose statistic is held against the upper tail of F.
  init?(
    _ question: Question, f statistic: Double, _ numerator: Double, _ denominator: Double,
    observationCount: Int
  ) {
    guard !statistic.isNaN,
      let distribution = try? FDistribution(
        numeratorDegreesOfFreedom: numerator, denominatorDegreesOfFreedom: denominator)
    else { return nil }
    self.init(
      question, "F", statistic, degreesOfFreedom: [numerator, denominator],
      tail: TailProbability(above: statistic, in: distribution), observationCount: observationCount)
  }

  /// A test whose statistic is held against the upper tail of χ².
  init?(
    _ question: Question, _ name: String, chiSquare statistic: Double, _ degrees: Double,
    observationCount: Int
  ) {
    guard !statistic.isNaN, let distribution = try? ChiSquare(degreesOfFreedom: degrees) else {
      return nil
    }
    self.init(
      question, name, statistic, degreesOfFreedom: [degrees],
      tail: TailProbability(above: statistic, in: distribution), observationCount: observationCount)
  }

  /// A model as a whole is no single parameter.
  public var parameter: TestedParameter? { nil }

  /// Departures in any direction.
  public var alternative: Alternative { .twoSided }
}

extension ModelTest.Question {
  /// Whether the further terms of a larger model are worth having.
  static let nestedModels = ModelTest.Question(
    method: "Comparison of nested models",
    null: "the coefficients that only the larger model has are 0",
    alternative: "at least one of them is not 0",
    sentences: (
      "The further terms of the larger model tell no more than chance would.",
      "The larger model tells more than chance would: its further terms are worth having."
    ))
}
