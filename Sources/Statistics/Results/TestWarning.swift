/// A reason to trust a result less, carried by the result and shown with it.
public enum TestWarning: Sendable, Hashable {
  /// A sample is too small for the mean to be near normal whatever the distribution.
  case smallSample(name: String, count: Int)

  /// All values of one sample are equal.
  case constantSample(name: String, value: Double)

  /// The standard error is so small beside the means that rounding alone could make it.
  case nearlyConstant
}

extension TestWarning {
  /// Below this many values a skewed distribution still shows in the distribution of the mean: the customary
  /// rule of thumb.
  static let smallSampleCount = 30
}

extension TestWarning: CustomStringConvertible {
  /// One plain sentence.
  public var description: String {
    switch self {
    case .smallSample(let name, let count):
      "\(name) has only \(count) values; with fewer than \(Self.smallSampleCount) the test relies on a distribution near normal."
    case .constantSample(let name, let value):
      "All values of \(name) are \(NumberText.significant(value, digits: 6)); all of the uncertainty comes from the other sample."
    case .nearlyConstant:
      "The values differ by little more than the rounding of a computer; the result may be an artefact."
    }
  }
}
