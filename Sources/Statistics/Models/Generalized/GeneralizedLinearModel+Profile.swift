extension GeneralizedLinearModel {
  /// The range of values that a coefficient could have without the rest of the model explaining the data much worse.
  ///
  /// For each limit the other coefficients are fitted anew, until the deviance has risen by the quantile of χ² with one degree
  /// of freedom (of F, where the dispersion is estimated): more right than estimate ± quantile × standard error where the
  /// likelihood is lopsided. The same as R's `confint`.
  ///
  /// - Returns: `nil` for a column without a standard error; a limit is infinite where the deviance never rises so far.
  /// - Complexity: about ten fits.
  /// - Throws: ``StatisticsError`` for a level outside 0 to 1.
  public func profileInterval(
    of column: String, level: Double = 0.95
  ) throws(StatisticsError) -> ConfidenceInterval? {
    let level = try ConfidenceInterval.validated(level: level)
    guard let coefficient = self[column], let estimate = coefficient.estimate,
      let error = coefficient.standardError, error > 0, let dispersion,
      let wald = coefficient.interval(level: level),
      let place = kept.firstIndex(where: { design.columnNames[$0] == column })
    else { return nil }
    let profile = Profile(self, column: place, dispersion: dispersion)
    let quantile = (wald.upper - estimate) / error
    let limits = [-1.0, 1].map { side in
      profile.limit(from: estimate, step: side * error, quantile: quantile)
    }
    return ConfidenceInterval(lower: limits[0], upper: limits[1], level: level)
  }

  private struct Profile {
    let problem: ReweightedLeastSquares.Problem
    let values: [Double]
    let others: [Double]
    let least: Double
    let dispersion: Double

    init(_ model: GeneralizedLinearModel, column: Int, dispersion: Double) {
      var problem = model.problem
      let rest = model.kept.indices.filter { $0 != column }
      problem.columns = rest.map { model.design.columns[model.kept[$0]] }
      self.problem = problem
      values = model.design.columns[model.kept[column]].values
      others = rest.map { model.estimates[$0] }
      (least, self.dispersion) = (model.deviance, dispersion)
    }

    /// The root of how far the deviance rises with the coefficient held at a value.
    func distance(at value: Double) -> Double {
      var held = problem
      held.offset = values.indices.map { values[$0] * value + (problem.offset?[$0] ?? 0) }
      let deviance =
        problem.columns.isEmpty
        ? ReweightedLeastSquares.Scorer(held).keeping([])
          .rows(at: .coefficients([])).deviance
        : ReweightedLeastSquares(held, start: others).deviance
      return (max(0, deviance - least) / dispersion).squareRoot()
    }

    /// Where the distance is the quantile, by the secant method within brackets: the distance is nearly a straight line.
    func limit(from estimate: Double, step: Double, quantile: Double) -> Double {
      var (low, lowDistance) = (0.0, 0.0)
      var high = quantile
      var highDistance = distance(at: estimate + step * high)
      var widenings = 0
      while highDistance < quantile {
        (low, lowDistance) = (high, highDistance)
        high *= 1.5
        highDistance = distance(at: estimate + step * high)
        widenings += 1
        guard widenings < 12, highDistance.isFinite else {
          return step < 0 ? -.infinity : .infinity
        }
      }
      for _ in 0..<60 {
        let share = (quantile - lowDistance) / (highDistance - lowDistance)
        // Away from the ends, or a bent profile would draw one end alone.
        let next = low + (high - low) * min(max(share, 0.01), 0.99)
        let found = distance(at: estimate + step * next)
        if abs(found - quantile) < 1e-10 * quantile || high - low < 1e-12 * high {
          return estimate + step * next
        }
        if found < quantile {
          (low, lowDistance) = (next, found)
        } else {
          (high, highDistance) = (next, found)
        }
      }
      return estimate + step * (low + high) / 2
    }
  }
}
