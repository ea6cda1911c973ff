/// A reason to trust a result less, carried by the result and shown with it.
///
/// Each kind is made by a static function beside the test that can meet it.
public struct TestWarning: Sendable, Hashable, Codable {
  /// A short name that does not change with the wording: "small-sample".
  public let code: String

  /// One plain sentence.
  public let description: String

  /// A warning from its code and sentence.
  public init(code: String, _ description: String) {
    self.code = code
    self.description = description
  }
}

extension TestWarning: CustomStringConvertible {}

extension TestWarning {
  /// Below this many values a skewed distribution still shows in the distribution of the mean: the customary
  /// rule of thumb.
  static let smallSampleCount = 30

  /// A sample is too small for the mean to be near normal whatever the distribution.
  public static func smallSample(name: String, count: Int) -> TestWarning {
    TestWarning(
      code: "small-sample",
      "\(name) has only \(count) values; with fewer than \(smallSampleCount) the test relies on a distribution near normal."
    )
  }

  /// All values of one sample are equal.
  public static func constantSample(name: String, value: Double) -> TestWarning {
    TestWarning(
      code: "constant-sample",
      "All values of \(name) are \(NumberText.significant(value, digits: 6)); all of the uncertainty comes from the other sample."
    )
  }

  /// The standard error is so small beside the means that rounding alone could make it.
  public static let nearlyConstant = TestWarning(
    code: "nearly-constant",
    "The values differ by little more than the rounding of a computer; the result may be an artefact."
  )
}
