public import Charting
public import Statistics

/// The assumptions of a model as small charts, each with its verdicts: what `performance::check_model` draws.
///
///     model.checkBoard()
public struct CheckBoard: Sendable {
  /// A chart with the assumptions that it lets one judge.
  public struct Tile: Sendable {
    /// What a chart of the board lets one judge.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Whether the relation is straight.
      case straightness
      /// Whether the errors spread alike everywhere.
      case equalSpread
      /// Whether the errors are normal.
      case normality
      /// Whether single rows decide.
      case influence
      /// Whether the terms can be told apart.
      case collinearity
      /// Whether the rows are independent of their order.
      case independence
      /// Whether probabilities come about.
      case calibration
      /// Whether the link fits.
      case link
      /// Whether there are as many zeros as expected.
      case zeros
      /// Whether the response spreads as its family says.
      case dispersion
      /// Checks that no chart shows.
      case others
    }

    /// What it lets one judge; a report names it in the reader's language.
    public let kind: Kind

    /// The chart; `nil` where there is nothing to draw.
    public let chart: Chart?

    /// The assumptions with their verdicts.
    public let checks: [AssumptionCheck]
  }

  /// The model's title: "Linear regression".
  public let method: String

  /// The charts, in reading order; checks without a chart last.
  public let tiles: [Tile]

  /// The assumptions with their verdicts.
  public var checks: [AssumptionCheck] { tiles.flatMap(\.checks) }

  init(method: String, tiles: [Tile], checks: [AssumptionCheck]) {
    self.method = method
    let shown = Set(tiles.flatMap(\.checks).map(\.assumption))
    let rest = checks.filter { !shown.contains($0.assumption) }
    let last = rest.isEmpty ? [] : [Tile(kind: .others, chart: nil, checks: rest)]
    self.tiles = tiles + last
  }
}

extension LinearModel {
  /// The assumptions of the model as small charts with verdicts.
  ///
  /// - Returns: a board without charts where no residual degrees of freedom are left.
  public func checkBoard() -> CheckBoard {
    let checks = checks
    let pick = { (methods: String...) in
      checks.filter { check in methods.contains { check.method.hasPrefix($0) } }
    }
    guard let influence = influence() else {
      return CheckBoard(method: method, tiles: [], checks: checks)
    }
    let names = influence.rows.map { "\($0 + 1)" }
    let standardized = influence.standardizedResiduals.map { $0.isFinite ? $0 : nil }
    var tiles = [
      CheckBoard.Tile(
        kind: .straightness,
        chart: .residualPlot(
          fitted: fittedValues, residuals: residuals, names: names), checks: pick("RESET")),
      CheckBoard.Tile(
        kind: .equalSpread,
        chart: .scaleLocation(
          fitted: fittedValues, standardizedResiduals: standardized, names: names),
        checks: pick("Breusch")),
      CheckBoard.Tile(
        kind: .normality, chart: .qqPlot(standardized),
        checks: pick("Jarque")),
      CheckBoard.Tile(
        kind: .influence,
        chart: .leveragePlot(
          leverage: influence.leverages, standardizedResiduals: standardized,
          parameterCount: coefficients.count { $0.estimate != nil }, names: names),
        checks: pick("Cook", "Bonferroni")),
    ]
    if let inflation = CheckBoard.inflationChart(generalizedVarianceInflationFactors) {
      tiles.append(
        CheckBoard.Tile(
          kind: .collinearity, chart: inflation, checks: pick("variance inflation")))
    }
    tiles.append(
      CheckBoard.Tile(
        kind: .independence,
        chart: .residualPlot(rows: usedRows.map { $0 + 1 }, residuals: residuals, names: names),
        checks: pick("Durbin")))
    return CheckBoard(method: method, tiles: tiles, checks: checks)
  }
}

extension GeneralizedLinearModel {
  /// The assumptions of the model as small charts with verdicts.
  public func checkBoard() -> CheckBoard {
    let checks = checks
    let pick = { (words: String...) in
      checks.filter { check in words.contains { check.assumption.contains($0) } }
    }
    guard divergingColumns.isEmpty, residualDegreesOfFreedom > 0 else {
      return CheckBoard(method: method, tiles: [], checks: checks)
    }
    let names = usedRows.map { "\($0 + 1)" }
    let pearson = pearsonResiduals.map { $0.isFinite ? $0 : nil }
    var tiles: [CheckBoard.Tile] = []
    if isBinary {
      tiles.append(
        CheckBoard.Tile(
          kind: .calibration,
          chart: .calibrationCurve(
            probabilities: fittedValues, isPositive: observedResponses.map { $0 == 1 }),
          checks: pick("come about")))
    }
    tiles.append(
      CheckBoard.Tile(
        kind: .link,
        chart: .residualPlot(fitted: linearPredictors, residuals: pearson, names: names),
        checks: pick("put together")))
    if let zeros = zeroCount() {
      tiles.append(
        CheckBoard.Tile(
          kind: .zeros,
          chart: .bar(
            labels: ["Observed", "Expected"], values: [Double(zeros.observed), zeros.expected],
            valueName: "Zeros", order: .asGiven), checks: pick("zeros")))
    }
    if let dispersion = checks.first(where: { $0.assumption.contains("vary as") }) {
      tiles.append(
        CheckBoard.Tile(
          kind: .dispersion,
          chart: .scaleLocation(
            fitted: linearPredictors, standardizedResiduals: pearson, names: names),
          checks: [dispersion]))
    }
    tiles.append(
      CheckBoard.Tile(
        kind: .influence,
        chart: .leveragePlot(
          leverage: leverages, standardizedResiduals: pearson,
          parameterCount: coefficients.count { $0.estimate != nil }, names: names),
        checks: pick("decides alone")))
    if let inflation = CheckBoard.inflationChart(generalizedVarianceInflationFactors) {
      tiles.append(
        CheckBoard.Tile(
          kind: .collinearity, chart: inflation, checks: pick("told apart")))
    }
    return CheckBoard(method: method, tiles: tiles, checks: checks)
  }
}

extension CheckBoard {
  /// Variance inflation by term, comparable whatever the columns of each; `nil` for a single term.
  fileprivate static func inflationChart(
    _ terms: [VarianceInflation]
  ) -> Chart? {
    guard terms.count > 1 else { return nil }
    let values = terms.map(\.factorPerColumn)
    return .bar(
      labels: terms.map(\.term), values: values.map { $0.isFinite ? $0 : nil },
      valueName: "Variance inflation")
  }
}
