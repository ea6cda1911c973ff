/// A value that a statistic can read as a number, or as missing.
///
/// `Double`, `Float`, `Int` and optionals of them are observations, so every test takes `[Double]`, `[Int?]` or a column
/// of a frame alike.
public protocol Observation {
  /// The number, or `nil` when it is missing; NaN is missing.
  var measurement: Double? { get }
}

extension Double: Observation {
  /// The number itself, or `nil` for NaN.
  public var measurement: Double? { isNaN ? nil : self }
}

extension Float: Observation {
  /// The same number as a double, or `nil` for NaN.
  public var measurement: Double? { isNaN ? nil : Double(self) }
}

extension Int: Observation {
  /// The nearest double, which is the number itself up to 2^53.
  public var measurement: Double? { Double(self) }
}

extension Optional: Observation where Wrapped: Observation {
  /// The wrapped measurement, or `nil` without one.
  public var measurement: Double? { self?.measurement }
}

extension Collection where Element: Observation {
  /// The measurements, NaN where one is missing.
  ///
  /// Arrays of doubles are taken as they are: through the protocol each element is a call.
  var doubles: [Double] {
    if let doubles = self as? [Double] { return doubles }
    if let optional = self as? [Double?] { return optional.map { $0 ?? .nan } }
    return map { $0.measurement ?? .nan }
  }
}
