// Numbers that stand together share their unit and their decimals.
extension NumberFormat {
  /// The labels of an axis, one for each tick.
  ///
  /// Up to 10,000 without a suffix; above, all ticks share the largest of k, M and B for which the
  /// step is at least 0.5, and as many decimals as the step needs. Zero stays bare:
  /// `0, 0.5M, 1.0M`. Steps under a millionth and ticks from 10¹⁵ are written as powers of ten.
  ///
  /// - Parameters:
  ///   - ticks: the values, any order; those that are not finite become `—`.
  ///   - step: the distance between two ticks, positive.
  public func axis(_ ticks: [Double], step: Double) -> [String] {
    let largest = ticks.lazy.filter(\.isFinite).map(abs).max() ?? 0
    guard step.isFinite, step > 0, largest < 1e15, step >= 1e-6 else {
      // As many digits as tell neighbouring ticks apart.
      let places = DecimalExpansion(largest).magnitude - DecimalExpansion(step).magnitude
      let digits = min(max(places + 1, 2), 6)
      return ticks.map { $0 == 0 ? "0" : scientific($0, digits: digits) }
    }
    let suffix = largest > 10_000 ? Suffix.allCases.last { step / $0.value >= 0.5 } : nil
    let power = suffix?.power ?? 0
    let stepDigits = DecimalExpansion(step).rounded(toSignificant: 1)
    let decimals = stepDigits.scaled(byPowerOfTen: -power).neededDecimals
    return ticks.map { tick in
      guard tick.isFinite else { return Self.missing }
      let scaled = DecimalExpansion(tick).scaled(byPowerOfTen: -power).rounded(
        toDecimals: decimals)
      guard !scaled.isZero else { return "0" }
      return written(scaled, isNegative: tick < 0, decimals: decimals)
        + (suffix?.text(in: language) ?? "")
    }
  }

  /// A value in thousands, millions or billions with as many decimals as it needs, at most three
  /// significant digits: `1k`, `2.5M`.
  ///
  /// - Parameter power: 3, 6 or 9; another power gives the value as ``measured(_:)`` does.
  public func suffixed(_ value: Double, power: Int) -> String {
    guard value.isFinite, let suffix = Suffix.allCases.first(where: { $0.power == power }) else {
      return measured(value)
    }
    let scaled = DecimalExpansion(value).rounded(toSignificant: 3).scaled(byPowerOfTen: -power)
    return written(scaled, isNegative: value < 0, decimals: scaled.neededDecimals)
      + suffix.text(in: language)
  }

  /// The labels of an axis of shares, without decimals unless the step is under one percent.
  public func percentAxis(_ ticks: [Double], step: Double) -> [String] {
    let decimals = DecimalExpansion(step).rounded(toSignificant: 1).scaled(byPowerOfTen: 2)
      .neededDecimals
    return ticks.map { tick in
      guard tick.isFinite else { return Self.missing }
      let scaled = DecimalExpansion(tick).scaled(byPowerOfTen: 2).rounded(toDecimals: decimals)
      return written(scaled, isNegative: tick < 0, decimals: decimals) + language.percentSign
    }
  }

  /// The labels of the values in one drawing: comparable, so with the same decimals.
  ///
  /// The fewest decimals at which the value nearest to zero keeps two digits (or is whole) are
  /// taken, if then the largest stays within seven characters, one of them kept for a sign:
  /// `19,382, −298, 640`. Otherwise each value has three significant digits: `502,000` and `4,950`.
  ///
  /// - Parameter values: the drawn values; `nil`, NaN and infinite ones become `—`.
  public func valueLabels(_ values: [Double?]) -> [String] {
    let finite = values.compactMap { $0 }.filter { $0.isFinite }
    let decimals = sharedDecimals(finite)
    return values.map { value in
      guard let value, value.isFinite else { return Self.missing }
      return decimals.map { fixed(value, decimals: $0) } ?? threeDigits(value)
    }
  }

  /// The labels of parts that add up: all with the same decimals and the same unit.
  ///
  /// Rounded parts may not add to the rounded whole; ``partsAdd(_:to:decimals:)`` tells, so that a
  /// drawing can say so.
  public func partLabels(_ parts: [Double?], decimals: Int) -> [String] {
    parts.map { $0.map { fixed($0, decimals: decimals) } ?? Self.missing }
  }

  /// Whether parts, each rounded, add up to their rounded whole.
  public func partsAdd(_ parts: [Double], to whole: Double, decimals: Int) -> Bool {
    func units(_ value: Double) -> Double {
      let unit = DecimalExpansion(value).scaled(byPowerOfTen: decimals).rounded(toDecimals: 0)
      let magnitude = Double(unit.wholeDigits) ?? .nan
      return value < 0 ? -magnitude : magnitude
    }
    return parts.map(units).reduce(0, +) == units(whole)
  }

  /// Seven characters, one of them kept for a sign.
  private static let longestLabel = 6

  private func sharedDecimals(_ values: [Double]) -> Int? {
    guard let smallest = values.lazy.filter({ $0 != 0 }).map(abs).min(),
      let largest = values.lazy.map(abs).max()
    else { return 0 }
    guard !isBeyondWords(smallest), !isBeyondWords(largest) else { return nil }
    // Whole values have no digits to keep after the point, and 0.5 has only one.
    let isWhole = values.allSatisfy { DecimalExpansion($0).neededDecimals == 0 }
    let exact = DecimalExpansion(smallest)
    let written = exact.rounded(toSignificant: 15).neededDecimals
    let twoDigits = max(0, 1 - exact.rounded(toSignificant: 2).magnitude)
    let decimals = isWhole ? 0 : min(written, twoDigits)
    guard decimals <= 6, fixed(largest, decimals: decimals).count <= Self.longestLabel else {
      return nil
    }
    return decimals
  }

  private func threeDigits(_ value: Double) -> String {
    guard !isBeyondWords(value) else { return value == 0 ? "0" : scientific(value) }
    guard abs(value) < 999_500 else { return compact(value) }
    let rounded = DecimalExpansion(value).rounded(toSignificant: 3)
    return written(rounded, isNegative: value < 0, decimals: rounded.neededDecimals)
  }
}
