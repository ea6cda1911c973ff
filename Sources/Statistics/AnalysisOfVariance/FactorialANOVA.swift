/// The analysis of variance of observations grouped by several factors: which factors matter, and whether together
/// they do more than each alone.
///
///     let supplement = GroupingFactor("supp", supplements)
///     let dose = GroupingFactor("dose", doses, levels: ["0.5", "1", "2"])
///     let analysis = try FactorialANOVA(lengths, by: [supplement, dose])
///     analysis["supp:dose"]?.pValue
///
/// For each effect the null hypothesis is that its factor, or the interaction of its factors, does not change the mean;
/// the alternative that it does. The values must be independent, with equal variances in all cells and each cell's mean
/// near normal. Designs may be unbalanced; ``SumOfSquaresType`` then says for what each effect is adjusted.
///
/// Yates (1934), "The analysis of multiple classifications with unequal numbers in the different classes", Journal of the
/// American Statistical Association 29, 51–66; types as in Searle (1987), *Linear Models for Unbalanced Data*. The same
/// as R's `anova(lm(…))` for type I and `car::Anova` for II and III, the latter with sum-to-zero contrasts.
public struct FactorialANOVA: StatisticalResult, Hashable, Codable {
  /// The effects: main effects in the order of the factors, then interactions.
  public let effects: [AnalysisOfVarianceRow]

  /// The residuals.
  public let residuals: AnalysisOfVarianceRow

  /// The mean of every cell that has values, with intervals from the variance of the residuals.
  ///
  /// The means are those of the data, also in a model without interactions.
  public let cellMeans: [EstimatedMean]

  /// For which others each effect is adjusted.
  public let type: SumOfSquaresType

  /// The coverage of the intervals.
  public let level: Double

  /// Equal variances of the cells and near normal means.
  public let checks: [AssumptionCheck]

  /// Small cells, cells without values, or nothing left to vary.
  public let warnings: [TestWarning]

  /// The number of observations that were used.
  public let observationCount: Int

  /// The number of observations left out because their value or a label is missing.
  public let missingCount: Int

  /// The mean of all values that were used.
  public let grandMean: Double

  /// The sum of squares of all values about their mean.
  public let totalSumOfSquares: Double

  private let factorNames: [String]

  /// Analyses values by factors.
  ///
  /// - Parameters:
  ///   - values: the observations; `nil` and NaN are missing. A row that lacks its value or a label is left out.
  ///   - factors: one or more, each with a label per observation.
  ///   - interactionOrder: how many factors an interaction may have: 1 for main effects alone, `nil` for all.
  /// - Throws: ``StatisticsError``: lengths that differ, a factor with one level, infinite values, no residual degrees of
  ///   freedom, all values equal, a level outside 0 to 1, or for type III a cell without values that an interaction
  ///   needs.
  /// - Complexity: O(*n*) to sort the values into cells; then O(effects · cells · parameters²).
  public init(
    _ values: some Collection<some Observation>,
    by factors: [GroupingFactor],
    type: SumOfSquaresType = .typeII,
    interactionOrder: Int? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    self.type = type
    let design = try FactorialDesign(values, by: factors)
    let groups = try Self.groups(of: design)
    let terms = design.terms(upToOrder: interactionOrder ?? factors.count)
    let model = try FactorialModel(design, groups: groups, terms: terms, type: type)
    let rest = (model.residualSumOfSquares, model.residualDegreesOfFreedom)
    let count = groups.totalCount
    effects = zip(terms, model.effects).map { term, effect in
      AnalysisOfVarianceRow(
        term: design.name(of: term), sumOfSquares: effect.sumOfSquares,
        degreesOfFreedom: Double(effect.degreesOfFreedom), residuals: rest,
        observationCount: count)
    }
    guard rest.0.value > 0 || effects.contains(where: { $0.statistic != nil }) else {
      throw .constantSamples(method: Self.title(factors.count), means: [groups.grandMean.value])
    }
    residuals = AnalysisOfVarianceRow(residuals: rest.0.value, degreesOfFreedom: rest.1)
    let variance = residuals.meanSquare ?? 0
    cellMeans = groups.map {
      EstimatedMean(
        name: $0.name, count: $0.count, estimate: $0.mean.value, variance: variance,
        degreesOfFreedom: rest.1, level: level)
    }
    grandMean = groups.grandMean.value
    totalSumOfSquares = model.totalSumOfSquares.value
    observationCount = design.observationCount
    missingCount = design.missingCount
    factorNames = design.factors.map(\.name)
    checks = [
      .equalVariances(groups, samples: design.cells.map(\.values)), .nearNormalMeans(groups),
    ]
    warnings = [
      model.isDeficient ? Self.emptyCells : nil,
      variance == 0 ? .zeroVarianceWithin : nil,
      .smallGroups(groups),
    ].compactMap { $0 }
  }

  private static func groups(of design: FactorialDesign) throws(StatisticsError) -> [MeasuredGroup]
  {
    var groups: [MeasuredGroup] = []
    for cell in design.cells {
      if let group = try MeasuredGroup(cell.values, or: "a cell") { groups.append(group) }
    }
    return groups
  }

  private static let emptyCells = TestWarning(
    code: "empty-cells",
    "Some combinations of levels have no values, so an interaction has fewer degrees of freedom than it should."
  )
}

// MARK: - Effects

extension FactorialANOVA {
  /// The effect of that name: "dose" or "supp:dose"; `nil` without one.
  public subscript(term: String) -> AnalysisOfVarianceRow? { effects.first { $0.term == term } }

  /// η² of an effect: its share of the sum of squares of all values about their mean; `nil` without such an effect.
  ///
  /// The shares of all effects and the residuals sum to 1 for type I, and in balanced designs. There is no accepted
  /// interval; the partial ones of ``AnalysisOfVarianceRow/explainedVariance`` have theirs.
  public func etaSquared(of term: String) -> Double? {
    self[term].map { $0.sumOfSquares / totalSumOfSquares }
  }

  /// R²: the share of the sum of squares that all effects explain together.
  public var rSquared: Double { 1 - residuals.sumOfSquares / totalSumOfSquares }

  /// Partial η², ω² and ε² of an effect and its Cohen's f, with intervals at ``level``; empty without such an effect.
  public func effectSizes(of term: String) -> [EffectSize] {
    self[term]?.explainedVariance?.effectSizes(prefix: "partial ", level: level) ?? []
  }
}

// MARK: - StatisticalResult

extension FactorialANOVA {
  private static func title(_ factorCount: Int) -> String {
    switch factorCount {
    case 1: "One-way analysis of variance"
    case 2: "Two-way analysis of variance"
    case 3: "Three-way analysis of variance"
    default: "Analysis of variance of \(factorCount) factors"
    }
  }

  /// "Two-way analysis of variance".
  public var method: String { Self.title(factorNames.count) }

  /// Which effects are clear, and what share of the variance each explains.
  public var sentence: PlainSentence {
    let clear = effects.filter { ($0.pValue ?? 1) <= 1 - level }
    guard !clear.isEmpty else {
      return "No clear effect of \(Self.list(factorNames)) on the mean."
    }
    var sentence: PlainSentence = "Clear effects on the mean:"
    for (position, effect) in clear.enumerated() {
      let factors = effect.term.split(separator: ":").map(String.init)
      let name =
        factors.count == 1 ? effect.term : "that \(Self.list(factors)) change each other's effect"
      let share = effect.explainedVariance?.etaSquared ?? 1
      let end = position < clear.count - 1 ? ";" : "."
      sentence =
        sentence + "\(name), explaining \(share, .percent) of what the other effects leave\(end)"
    }
    return sentence
  }

  private static func list(_ names: [String]) -> String {
    names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// The facts for print and page; the effects themselves are in ``tables``.
  public var sections: [ResultSection] {
    var details: [ResultSection.Fact] = [
      .init("Sums of squares", .text("type \(type.rawValue)")),
      .init("Values", .count(observationCount)),
    ]
    if missingCount > 0 { details.append(.init("Missing", .count(missingCount))) }
    details += [
      .init("Mean", .number(grandMean)),
      .init("Residual standard deviation", .number((residuals.meanSquare ?? 0).squareRoot())),
      .init("Residual degrees of freedom", .number(residuals.degreesOfFreedom)),
    ]
    return [
      ResultSection(
        title: "What was asked",
        facts: [
          .init("Null hypothesis", .text("the effect does not change the mean, for each effect")),
          .init("Alternative", .text("it does")),
        ]),
      ResultSection(
        title: "What was found",
        facts: effects.compactMap { effect in
          effect.pValue.map { p in
            .init("\(effect.term): p-value", .pValue(p, log: effect.logPValue ?? -.infinity))
          }
        }),
      ResultSection(title: "Details", facts: details),
    ]
  }

  /// The analysis of variance table, then the cells' means.
  public var tables: [ResultTable] {
    [
      (effects + [residuals]).table(
        title: "Analysis of variance", prefix: "partial ", level: level),
      cellMeans.table(title: "Means"),
    ]
  }

  /// A row per effect and one for the residuals.
  public func tidy() -> ResultTable {
    (effects + [residuals]).table(title: "", prefix: "partial ", level: level)
  }

  /// One row: the residual standard deviation, R² and the sizes.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("method", texts: [method]),
      .init("sumOfSquaresType", texts: [type.rawValue]),
      .init("rSquared", label: "R²", numbers: [rSquared]),
      .init("residualStandardError", numbers: [(residuals.meanSquare ?? 0).squareRoot()]),
      .init("residualDegreesOfFreedom", numbers: [residuals.degreesOfFreedom]),
      .init("observationCount", counts: [observationCount]),
      .init("missingCount", counts: [missingCount]),
      .init("level", numbers: [level]),
    ])
  }
}
