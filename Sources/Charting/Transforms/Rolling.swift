/// Values smoothed by the mean of those around or before them.
public enum Rolling {
  /// The mean of each value and the ones before it, as a trailing window.
  ///
  /// - Parameters:
  ///   - values: in order; `nil` and what is not finite count as missing.
  ///   - window: how many values a mean is made of, at least one.
  /// - Returns: a mean for each value; `nil` until the window is full and where a value in it is
  ///   missing.
  public static func mean(_ values: [Double?], window: Int) -> [Double?] {
    let window = max(window, 1)
    return values.indices.map { index in
      guard index + 1 >= window else { return nil }
      // Added anew each time, so that rounding does not build up along the series.
      var sum = 0.0
      for value in values[(index + 1 - window)...index] {
        guard let value, value.isFinite else { return nil }
        sum += value
      }
      return sum / Double(window)
    }
  }
}
