extension GeneralizedLinearModel: StatisticalResult {
  /// "Logistic regression", "Poisson regression", and so on.
  public var method: String { family.method }

  /// Whether the terms tell anything of the response.
  public var sentence: PlainSentence {
    if !divergingColumns.isEmpty {
      return
        "\(divergingColumns.joined(separator: ", ")) tells the answers apart without exception in these data, so how much it matters cannot be told."
    }
    guard let test = overallTest() else {
      return "The model knows the mean of \(responseName) and nothing else."
    }
    if dispersionCheck?.verdict == .violated, let spread = pearsonDispersion,
      let wider = overallTest(dispersion: spread)
    {
      return wider.pValue < 0.05
        ? "What the model knows goes with \(responseName), but its ranges are too narrow: the responses vary far more than it allows for."
        : "Whether what the model knows goes with \(responseName) cannot be told: the responses vary far more than it allows for."
    }
    return test.pValue < 0.05
      ? "What the model knows goes with \(responseName), more than chance would have it."
      : "The model tells no more of \(responseName) than chance would."
  }

  /// What was asked, what was found, details.
  public var sections: [ResultSection] {
    var found: [ResultSection.Fact] = []
    if let test = overallTest() {
      found += [
        .init("\(test.statisticName) of all terms", .number(test.statistic)),
        .init("p-value", .pValue(test.pValue, log: test.logPValue)),
      ]
    }
    if let theta { found.append(.init("θ", .number(theta.estimate))) }
    var details: [ResultSection.Fact] = [
      .init("Link", .text(family.link.rawValue)), .init("Deviance", .number(deviance)),
      .init("Null deviance", .number(nullDeviance)),
      .init("Residual degrees of freedom", .number(residualDegreesOfFreedom)),
    ]
    if let dispersion { details.append(.init("Dispersion", .number(dispersion))) }
    if let logLikelihood { details.append(.init("Log-likelihood", .number(logLikelihood))) }
    if let aic { details.append(.init("AIC", .number(aic))) }
    if let bic { details.append(.init("BIC", .number(bic))) }
    details += [.init("Steps", .count(iterationCount))] + rowFacts
    return [
      question,
      ResultSection(title: "What was found", facts: found),
      ResultSection(title: "Details", facts: details),
    ]
  }

  private var statisticName: String { family.estimatesDispersion ? "t" : "z" }

  /// The coefficients, and the ratios where the link has them.
  public var tables: [ResultTable] {
    let table = coefficients.table(statistic: statisticName, level: level)
    guard let ratios = ratios(level: level) else { return [table] }
    return [
      table,
      ResultTable(
        title: family.link == .logit ? "Odds ratios" : "Rate ratios",
        columns: [
          .init("term", texts: ratios.map(\.name)),
          .init("estimate", numbers: ratios.map(\.estimate)),
          .init("lower", numbers: ratios.map(\.interval?.lower)),
          .init("upper", numbers: ratios.map(\.interval?.upper)),
        ]),
    ]
  }

  /// Columns without a coefficient, and columns that tell the responses apart.
  public var warnings: [TestWarning] {
    [
      aliasedColumns.isEmpty ? nil : .aliasedColumns(aliasedColumns),
      divergingColumns.isEmpty ? nil : .separation(divergingColumns),
      residualDegreesOfFreedom > 0 ? nil : .saturatedModel,
      family.link == .logit
        ? .sampleSize(
          of: coefficients, columns: fitted.valuesByName, scale: .pi / 3.0.squareRoot()) : nil,
    ].compactMap { $0 }
  }

  /// A row per coefficient.
  public func tidy() -> ResultTable {
    coefficients.table(title: "", statistic: statisticName, level: level)
  }

  /// One row about the model.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("deviance", numbers: [deviance]), .init("nullDeviance", numbers: [nullDeviance]),
      .init("degreesOfFreedom", numbers: [nullDegreesOfFreedom - residualDegreesOfFreedom]),
      .init("residualDegreesOfFreedom", numbers: [residualDegreesOfFreedom]),
      .init("dispersion", numbers: [dispersion]),
      .init("logLikelihood", numbers: [logLikelihood]), .init("aic", label: "AIC", numbers: [aic]),
      .init("bic", label: "BIC", numbers: [bic]),
      .init("observationCount", label: "Rows", counts: [observationCount]),
    ])
  }

  /// A row per row used: the response, and what the model says of it.
  public func augment() -> ResultTable {
    ResultTable(columns: [
      .init(responseName, label: responseName, numbers: response),
      .init(".fitted", label: "Fitted", numbers: fittedValues),
      .init(".linearPredictor", label: "Linear predictor", numbers: linearPredictors),
      .init(".residual", label: "Deviance residual", numbers: devianceResiduals),
      .init(".leverage", label: "Leverage", numbers: leverages),
      .init(".cooksDistance", label: "Cook's distance", numbers: cooksDistances),
    ])
  }
}

extension TestWarning {
  /// Columns that tell the responses apart.
  static func separation(_ names: [String]) -> TestWarning {
    TestWarning(
      code: "separation",
      "\(names.joined(separator: ", ")) \(names.count == 1 ? "tells" : "together tell") the responses apart without exception, so no finite coefficient is best: leave \(names.count == 1 ? "it" : "one") out, join levels, or collect more rows."
    )
  }
}

extension ModelFamily {
  /// What a regression with the family and its link is called: "Logistic regression", "Poisson regression", and so on.
  var method: String {
    switch (distribution, link) {
    case (.binomial, .logit): "Logistic regression"
    case (.binomial, .probit): "Probit regression"
    case (.binomial, _): "Complementary log-log regression"
    case (.quasiBinomial, _): "Quasi-binomial regression"
    case (.poisson, _): "Poisson regression"
    case (.quasiPoisson, _): "Quasi-Poisson regression"
    case (.negativeBinomial, _): "Negative binomial regression"
    case (.gamma, _): "Gamma regression"
    }
  }
}
