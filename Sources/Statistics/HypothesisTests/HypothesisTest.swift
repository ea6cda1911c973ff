/// A hypothesis test together with its result.
///
/// One of the few protocols here: a report shows every test the same way, whichever it is.
public protocol HypothesisTest: Sendable, CustomStringConvertible {
  /// The test's title: "Welch two-sample t test".
  var method: String { get }

  /// What the test is about, with the null value and the estimate.
  var parameter: TestedParameter { get }

  /// Which departures from the null value count.
  var alternative: Alternative { get }

  /// The test statistic.
  var statistic: Double { get }

  /// The probability of a statistic at least as extreme if the null hypothesis holds.
  var pValue: Double { get }

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  var logPValue: Double { get }

  /// The number of values used from each sample.
  var sampleSizes: [Int] { get }

  /// Reasons to trust the result less; empty when there are none.
  var warnings: [TestWarning] { get }

  /// The facts for print and page: what was asked, what was found, details.
  var sections: [ResultSection] { get }
}

extension HypothesisTest {
  /// The facts as aligned plain text in three paragraphs: what was asked, what was found, details.
  public var description: String { sections.alignedText(title: method) }
}
