extension GeneralizedLinearModel {
  /// What a variable changes of the mean, on average over the rows: by how much a probability or an expected count moves.
  ///
  /// For a number it is the mean slope, interactions taken into account; for a label the mean difference that it makes to put
  /// every row at that level rather than at the reference. Standard errors by the delta method. The same as R's `margins` and
  /// Stata's `margins, dydx(*)`; for models without interactions as statsmodels' `get_margeff(dummy=True)`.
  ///
  /// - Returns: a row per number and per level; without a standard error where columns diverge. Variables of several columns of
  ///   numbers, such as polynomials, have no single slope and are left out.
  /// - Throws: ``StatisticsError``: never for a model that could be fitted.
  /// - Complexity: O(rows · columns) for each row of the result.
  public func averageMarginalEffects() throws(StatisticsError) -> [ModelCoefficient] {
    var effects: [ModelCoefficient] = []
    var seen: Set<String> = []
    for variable in design.terms.flatMap(\.variables) where seen.insert(variable.name).inserted {
      switch variable.storage {
      case .columns(let columns):
        guard columns.count == 1 else { continue }
        effects.append(try slope(of: variable))
      case .categories(_, let levels, let coding):
        let reference = coding.reference(among: levels)
        for level in levels.indices where level != reference {
          effects.append(
            try difference(
              variable.name, from: reference, to: level, levels: levels, coding: coding))
        }
      }
    }
    return effects
  }

  private func slope(of variable: ModelVariable) throws(StatisticsError) -> ModelCoefficient {
    let ones = ModelVariable.numeric(
      variable.name, [Double](repeating: 1, count: observationCount))
    let changed = try design(replacing: variable.name, by: ones)
    let isIn = kept.map { column in
      design.termOfColumn[column].map {
        design.terms[$0].variableNames.contains(variable.name)
      } ?? false
    }
    var total = Effect(columnCount: kept.count)
    for row in 0..<observationCount {
      let predictor = linearPredictors[row]
      let changes = kept.indices.map { isIn[$0] ? changed.columns[kept[$0]].values[row] : 0 }
      let rise = zip(changes, estimates).reduce(0) { $0 + $1.0 * $1.1 }
      let slope = family.link.state(at: predictor).slope
      let bend = family.link.curvature(at: predictor) * rise
      total.add(
        slope * rise, weight: rows.weight(row),
        gradient: { slope * changes[$0] + bend * design.columns[kept[$0]].values[row] })
    }
    return coefficient(variable.name, total)
  }

  private func difference(
    _ name: String, from reference: Int, to level: Int, levels: [String], coding: CategoricalCoding
  ) throws(StatisticsError) -> ModelCoefficient {
    let constant = { (place: Int) in
      ModelVariable(
        name: name,
        storage: .categories(
          [Int?](repeating: place, count: observationCount), levels: levels, coding))
    }
    let low = try design(replacing: name, by: constant(reference))
    let high = try design(replacing: name, by: constant(level))
    var total = Effect(columnCount: kept.count)
    for row in 0..<observationCount {
      let own = { (design: ModelDesign) in kept.map { design.columns[$0].values[row] } }
      let (from, to) = (own(low), own(high))
      let state = { (values: [Double]) in
        family.link.state(
          at: zip(values, estimates).reduce(offset?[row] ?? 0) { $0 + $1.0 * $1.1 })
      }
      let (below, above) = (state(from), state(to))
      total.add(
        above.mean - below.mean, weight: rows.weight(row),
        gradient: { above.slope * to[$0] - below.slope * from[$0] })
    }
    return coefficient("\(name)[\(levels[level])]", total)
  }

  private func design(
    replacing name: String, by variable: ModelVariable
  ) throws(StatisticsError) -> ModelDesign {
    try ModelDesign(
      design.terms.map { term in
        ModelTerm(interaction: term.variables.map { $0.name == name ? variable : $0 })
      }, rowCount: observationCount, hasIntercept: design.hasIntercept)
  }

  private func coefficient(_ name: String, _ effect: Effect) -> ModelCoefficient {
    let gradient = effect.gradient.map { $0 / effect.weight }
    let length = inverseFactor.transposedTimes(gradient).reduce(0) { $0 + $1 * $1 }.squareRoot()
    let isKnown = divergingColumns.isEmpty
    return ModelCoefficient(
      name: name, estimate: effect.sum.value / effect.weight,
      standardError: isKnown ? dispersion.map { $0.squareRoot() * length } : nil,
      degreesOfFreedom: family.estimatesDispersion ? residualDegreesOfFreedom : nil)
  }

  /// A sum over rows, with how it changes with each coefficient.
  private struct Effect {
    var sum = DoubleDouble.zero
    var weight = 0.0
    var gradient: [Double]

    init(columnCount: Int) { gradient = [Double](repeating: 0, count: columnCount) }

    mutating func add(_ value: Double, weight: Double, gradient change: (Int) -> Double) {
      sum += DoubleDouble.product(value, weight)
      self.weight += weight
      for place in gradient.indices { gradient[place] += weight * change(place) }
    }
  }
}

extension CategoricalCoding {
  /// The place of the level that others are compared with; the first where the coding has none.
  func reference(among levels: [String]) -> Int {
    guard case .treatment(let name?) = self else { return 0 }
    return levels.firstIndex(of: name) ?? 0
  }
}
