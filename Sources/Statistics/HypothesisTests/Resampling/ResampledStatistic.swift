/// A number computed from a sample, for ``Bootstrap`` and ``PermutationTest``.
///
///     ResampledStatistic("share of zeros") { values in
///       Double(values.count { $0 == 0 }) / Double(values.count)
///     }
///
/// It must be the same for the same values and safe to compute on several threads at once. The initialisers that take a
/// plain closure do without the latter and compute on one thread.
public struct ResampledStatistic: Sendable {
  /// What the number is called: "mean".
  public let name: String

  /// The number of a sample, which is never empty; NaN where the sample has none.
  public let compute: @Sendable ([Double]) -> Double

  /// A statistic from its name and computation.
  public init(_ name: String, _ compute: @escaping @Sendable ([Double]) -> Double) {
    self.name = name
    self.compute = compute
  }
}

extension ResampledStatistic {
  /// The arithmetic mean.
  public static let mean = ResampledStatistic("mean") { values in
    values.reduce(0, +) / Double(values.count)
  }

  /// The median.
  public static let median = ResampledStatistic("median") { $0.median() ?? .nan }

  /// The standard deviation with divisor n − 1; NaN for one value.
  public static let standardDeviation = ResampledStatistic("standard deviation") {
    $0.standardDeviation() ?? .nan
  }

  /// A quantile of type 7, as R's and NumPy's default; NaN for a probability outside 0...1.
  public static func quantile(_ probability: Double) -> ResampledStatistic {
    ResampledStatistic("\(NumberText.significant(probability * 100, digits: 6)) % quantile") {
      $0.quantile(probability) ?? .nan
    }
  }
}
