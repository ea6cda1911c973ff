extension Collection where Element == Double {
  /// The arithmetic mean of the values that are not NaN, or `nil` without any.
  ///
  /// One pass. For several answers at once make a ``NumericSummary``.
  public func mean() -> Double? { MomentAccumulator(self).mean }

  /// The sample variance (divisor n − 1) of the values that are not NaN, or `nil` below two.
  public func variance() -> Double? { MomentAccumulator(self).variance }

  /// The sample standard deviation (divisor n − 1) of the values that are not NaN, or `nil` below two.
  public func standardDeviation() -> Double? { MomentAccumulator(self).standardDeviation }

  /// The median of the values that are not NaN, or `nil` without any.
  public func median() -> Double? { quantile(0.5) }

  /// A quantile of the values that are not NaN: see ``NumericSummary/quantile(_:type:)``.
  public func quantile(_ probability: Double, type: QuantileType = .standard) -> Double? {
    quantiles([probability], type: type)[0]
  }

  /// Several quantiles of the values that are not NaN, in the order of `probabilities`.
  ///
  /// - Complexity: O(*n*): only what lies near a quantile is sorted.
  public func quantiles(
    _ probabilities: some Sequence<Double>, type: QuantileType = .standard
  ) -> [Double?] {
    var numbers = OrderStatistics(Array(self))
    return probabilities.map { probability in
      guard numbers.count > 0 else { return nil }
      return type.quantile(probability, count: Double(numbers.count)) { rank in
        numbers.value(at: Int(rank) - 1)
      }
    }
  }
}

extension Collection where Element == Double? {
  /// The arithmetic mean of the values that are not missing, or `nil` without any.
  ///
  /// One pass. For several answers at once make a ``NumericSummary``.
  public func mean() -> Double? { MomentAccumulator(self).mean }

  /// The sample variance (divisor n − 1) of the values that are not missing, or `nil` below two.
  public func variance() -> Double? { MomentAccumulator(self).variance }

  /// The sample standard deviation (divisor n − 1) of the values that are not missing, or `nil` below two.
  public func standardDeviation() -> Double? { MomentAccumulator(self).standardDeviation }

  /// The median of the values that are not missing, or `nil` without any.
  public func median() -> Double? { compactMap { $0 }.median() }

  /// A quantile of the values that are not missing: see ``NumericSummary/quantile(_:type:)``.
  public func quantile(_ probability: Double, type: QuantileType = .standard) -> Double? {
    compactMap { $0 }.quantile(probability, type: type)
  }
}
