/// How strongly rows and columns go together, each measure 0 where they are independent.
///
/// All rest on Pearson's χ² without correction. Intervals of V and w are those of the noncentrality λ of its chi-square
/// distribution, λ/n being the population's φ² (Smithson 2003, *Confidence Intervals*, chapter 4); for tables of
/// four cells φ has a sign and the interval of a correlation near 0.
extension ContingencyTable {
  /// Cramér's V: √(χ² / (n · (smaller number of rows and columns − 1))), from 0 to 1.
  ///
  /// V overestimates in small samples, and its interval, which does not, can then lie below the estimate.
  ///
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` as ``ChiSquareTest``;
  ///   ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func cramersV(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    try CountComparison(self).cramersV(level: ConfidenceInterval.validated(level: level))
  }

  /// Cramér's V with the bias taken off, from 0 to 1, with the interval of ``cramersV(level:)``.
  ///
  /// Bergsma (2013), "A bias-correction for Cramér's V and Tschuprow's T", Journal of the Korean Statistical Society 42,
  /// 323–328.
  ///
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` as ``ChiSquareTest``.
  public func biasCorrectedCramersV(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    try CountComparison(self).biasCorrectedCramersV(
      level: ConfidenceInterval.validated(level: level))
  }

  /// Pearson's contingency coefficient √(χ² / (χ² + n)), from 0 to below 1, without an interval.
  ///
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` as ``ChiSquareTest``.
  public func contingencyCoefficient() throws(StatisticsError) -> EffectSize {
    let comparison = try CountComparison(self)
    let chiSquare = comparison.chiSquare
    return EffectSize(
      name: "Contingency coefficient",
      estimate: (chiSquare / (chiSquare + comparison.total)).squareRoot())
  }

  /// φ of a 2 × 2 table, (ad − bc) / √(product of the margins), from −1 to 1: the correlation of two yes-or-no variables.
  ///
  /// The interval is that of the normal statistic φ√n, cut at ±1, so that it holds 0 exactly where ``ChiSquareTest`` does not
  /// reject.
  ///
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` for other tables and for empty rows or columns;
  ///   ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func phi(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    let table = try FourfoldTable(self)
    let comparison = try CountComparison(self)
    let level = try ConfidenceInterval.validated(level: level)
    let (a, b, c, d) = (table.a, table.b, table.c, table.d)
    let margins = ((a + b) * (c + d)).squareRoot() * ((a + c) * (b + d)).squareRoot()
    let phi = Double.differenceOfProducts(a, d, b, c) / margins
    let margin =
      Normal.standard.survivalQuantile((1 - level) / 2) / comparison.total.squareRoot()
    return EffectSize(
      name: "φ", estimate: phi,
      interval: ConfidenceInterval(
        lower: max(-1, phi - margin), upper: min(1, phi + margin), level: level))
  }

  /// Cohen's w: √(χ² / n).
  ///
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` as ``ChiSquareTest``;
  ///   ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func cohensW(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    try CountComparison(self).cohensW(level: ConfidenceInterval.validated(level: level))
  }
}

extension CategoryCounts {
  /// Cohen's w of a departure from given probabilities: √(Σ (share − p)² / p).
  ///
  /// - Parameter probabilities: one per category, between 0 and 1, of sum 1; `nil` makes all alike.
  /// - Throws: ``StatisticsError`` as ``ChiSquareTest``.
  public func cohensW(
    probabilities: [Double]? = nil, level: Double = 0.95
  ) throws(StatisticsError) -> EffectSize {
    try CountComparison(self, probabilities: probabilities)
      .cohensW(level: ConfidenceInterval.validated(level: level))
  }
}

// MARK: - Of a comparison

extension CountComparison {
  /// The measures that suit the comparison, the one to show first.
  func effectSizes(level: Double) -> [EffectSize] {
    switch subject {
    case .proportions: return [cohensW(level: level)]
    case .independence(let table) where table.isTwoByTwo:
      // Neither throws: the comparison has no empty line and the level was checked.
      return [try? table.phi(level: level), try? table.oddsRatio(level: level)].compactMap { $0 }
    case .independence:
      return [cramersV(level: level), biasCorrectedCramersV(level: level)]
    }
  }

  func cramersV(level: Double) -> EffectSize {
    let scale = Double(max(1, min(rowCount, columnCount) - 1))
    return EffectSize(
      name: "Cramér's V", estimate: min(1, (chiSquare / total / scale).squareRoot()),
      interval: noncentralInterval(scale: scale, limit: 1, level: level))
  }

  /// The estimate differs from that of ``cramersV(level:)``, the parameter and so its interval do not.
  func biasCorrectedCramersV(level: Double) -> EffectSize {
    let interval = cramersV(level: level).interval
    let (rows, columns) = (Double(rowCount), Double(columnCount))
    let others = total - 1
    guard others > 0 else {
      return EffectSize(name: "Cramér's V without bias", estimate: 0, interval: interval)
    }
    let square = max(0, chiSquare / total - degreesOfFreedom / others)
    let shrunk = min(
      rows - (rows - 1) * (rows - 1) / others, columns - (columns - 1) * (columns - 1) / others)
    // A table of few observations can shrink to a single row; nothing is left of the association then.
    let estimate = square > 0 && shrunk > 1 ? (square / (shrunk - 1)).squareRoot() : 0
    return EffectSize(
      name: "Cramér's V without bias", estimate: min(1, estimate), interval: interval)
  }

  func cohensW(level: Double) -> EffectSize {
    EffectSize(
      name: "Cohen's w", estimate: (chiSquare / total).squareRoot(),
      interval: noncentralInterval(scale: 1, limit: .infinity, level: level))
  }

  /// The interval of √(λ / (n · scale)).
  private func noncentralInterval(
    scale: Double, limit: Double, level: Double
  ) -> ConfidenceInterval {
    NoncentralChiSquare.interval(
      placing: chiSquare, degreesOfFreedom: degreesOfFreedom, level: level
    ) { min(limit, ($0 / total / scale).squareRoot()) }
  }
}
