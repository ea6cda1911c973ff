/// What a response is, as far as its values tell: it decides which regression fits.
public enum ResponseKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// One value, so that nothing is to be explained.
  case constant
  /// Two values, or two labels.
  case binary
  /// Shares from 0 to 1.
  case share
  /// Whole numbers from 0 that vary about as much as chance makes them.
  case count
  /// Whole numbers from 0 that vary more than that.
  case overdispersedCount
  /// Positive amounts with a long upper tail.
  case positiveSkewed
  /// Few labels in an order.
  case ordered
  /// More than two labels without one.
  case manyClasses
  /// Any other numbers.
  case continuous
}

extension ResponseKind {
  /// In words that complete "the response is …".
  public var words: String {
    switch self {
    case .constant: "always the same"
    case .binary: "a yes or no"
    case .share: "a share from 0 to 1"
    case .count: "a count"
    case .overdispersedCount: "a count that varies more than chance alone would"
    case .positiveSkewed: "a positive amount with a long upper tail"
    case .ordered: "one of few grades in an order"
    case .manyClasses: "one of more than two classes"
    case .continuous: "a number"
    }
  }

  /// The kind of some numbers; NaN is missing.
  ///
  /// Two different values are binary; whole numbers from 0 counts, over-dispersed from a variance of 1.5 means on; numbers within 0 to
  /// 1 shares; positive numbers of skewness above 1 skewed. The response alone tells this; whether a count is over-dispersed
  /// around what a model expects is told by ``GeneralizedLinearModel/dispersionTest()``.
  public init(of values: some Collection<some Observation>) {
    let numbers = values.compactMap(\.measurement)
    guard let least = numbers.min(), let most = numbers.max(), least < most else {
      self = .constant
      return
    }
    let summary = NumericSummary(numbers)
    let isWhole = least >= 0 && numbers.allSatisfy { $0 == $0.rounded() }
    if numbers.allSatisfy({ $0 == least || $0 == most }) {
      self = .binary
    } else if isWhole {
      let isWide = (summary.variance ?? 0) > 1.5 * (summary.mean ?? 0)
      self = isWide ? .overdispersedCount : .count
    } else if least >= 0, most <= 1 {
      self = .share
    } else if least >= 0, (summary.skewness ?? 0) > 1 {
      self = .positiveSkewed
    } else {
      self = .continuous
    }
  }

  /// The kind of some labels: binary for two that differ, ordered or many classes for more.
  ///
  /// - Parameter isOrdered: whether the labels are grades.
  public init(of labels: some Collection<String?>, isOrdered: Bool = false) {
    switch Set(labels.compactMap(\.self)).count {
    case ...1: self = .constant
    case 2: self = .binary
    default: self = isOrdered ? .ordered : .manyClasses
    }
  }
}
