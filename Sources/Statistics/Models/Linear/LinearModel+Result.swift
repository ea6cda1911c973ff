extension LinearModel: StatisticalResult {
  /// "Linear regression", or "Weighted linear regression".
  public var method: String { weights == nil ? "Linear regression" : "Weighted linear regression" }

  /// How much of the response's differences the model explains.
  public var sentence: PlainSentence {
    guard let rSquared else {
      return "All values of \(responseName) are equal, so there is nothing to explain."
    }
    guard regressionDegreesOfFreedom > 0 else {
      return "The model knows the mean of \(responseName) and nothing else."
    }
    guard let pValue else {
      return "The model has as many coefficients as rows, so it says nothing about other rows."
    }
    guard pValue < 0.05 else {
      return "The model explains no more of \(responseName) than chance would."
    }
    return "The model explains \(rSquared, .percent) of the differences in \(responseName)."
  }

  /// What was asked, what was found, details.
  public var sections: [ResultSection] {
    var found: [ResultSection.Fact] = []
    if let rSquared { found.append(.init("R²", .number(rSquared))) }
    if let adjustedRSquared { found.append(.init("Adjusted R²", .number(adjustedRSquared))) }
    if let residualStandardError {
      found.append(.init("Residual standard error", .number(residualStandardError)))
    }
    var details: [ResultSection.Fact] = []
    if let fStatistic, let tail = fTail {
      details += [
        .init("F of all terms", .number(fStatistic)),
        .init("p-value", .pValue(tail.value, log: tail.log)),
      ]
    }
    details += [
      .init("Residual degrees of freedom", .number(residualDegreesOfFreedom)),
      .init("Log-likelihood", .number(logLikelihood)), .init("AIC", .number(aic)),
      .init("BIC", .number(bic)),
    ]
    details += rowFacts
    return [
      question,
      ResultSection(title: "What was found", facts: found),
      ResultSection(title: "Details", facts: details),
    ]
  }

  /// The coefficients.
  public var tables: [ResultTable] { [coefficients.table(statistic: "t", level: level)] }

  /// Columns without a coefficient, and a model that nothing can be judged by.
  public var warnings: [TestWarning] {
    [
      aliasedColumns.isEmpty ? nil : .aliasedColumns(aliasedColumns),
      residualDegreesOfFreedom > 0 ? nil : .saturatedModel,
      residualDegreesOfFreedom > 0 && residualSumOfSquares <= totalSumOfSquares * 1e-28
        && totalSumOfSquares > 0 ? .perfectFit : nil,
      .sampleSize(
        of: coefficients, columns: fitted.valuesByName,
        scale: response.standardDeviation() ?? .nan),
    ].compactMap { $0 }
  }

  /// A row per coefficient.
  public func tidy() -> ResultTable { coefficients.table(title: "", statistic: "t", level: level) }

  /// One row about the model.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("rSquared", label: "R²", numbers: [rSquared]),
      .init("adjustedRSquared", label: "Adjusted R²", numbers: [adjustedRSquared]),
      .init("residualStandardError", numbers: [residualStandardError]),
      .init("statistic", label: "F", numbers: [fStatistic]),
      .init(
        "pValue", label: "p-value", [fTail.map { .pValue($0.value, log: $0.log) }]),
      .init("degreesOfFreedom", numbers: [regressionDegreesOfFreedom]),
      .init("residualDegreesOfFreedom", numbers: [residualDegreesOfFreedom]),
      .init("logLikelihood", numbers: [logLikelihood]),
      .init("aic", label: "AIC", numbers: [aic]), .init("bic", label: "BIC", numbers: [bic]),
      .init("observationCount", label: "Rows", counts: [observationCount]),
    ])
  }

  /// A row per row used, under the names of R's broom: the response, and what the model says of it.
  ///
  /// - Returns: without the measures of influence where no residual degrees of freedom are left.
  public func augment() -> ResultTable {
    let influence = influence()
    var columns: [ResultTable.Column] = [
      .init(responseName, label: responseName, numbers: response),
      .init(".fitted", label: "Fitted", numbers: fittedValues),
      .init(".residual", label: "Residual", numbers: residuals),
    ]
    if let influence {
      columns += [
        .init(".leverage", label: "Leverage", numbers: influence.leverages),
        .init(
          ".standardizedResidual", label: "Standardized residual",
          numbers: influence.standardizedResiduals),
        .init(".cooksDistance", label: "Cook's distance", numbers: influence.cooksDistances),
      ]
    }
    return ResultTable(columns: columns)
  }
}

extension TestWarning {
  /// Columns of a design that those before them determine.
  static func aliasedColumns(_ names: [String]) -> TestWarning {
    TestWarning(
      code: "aliased-columns",
      "\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") determined by the columns before, so nothing can be told about \(names.count == 1 ? "it" : "them")."
    )
  }

  /// As many coefficients as rows.
  static let saturatedModel = TestWarning(
    code: "saturated-model",
    "The model has as many coefficients as rows: it fits perfectly and says nothing about how sure that is."
  )

  /// A fit without residuals.
  static let perfectFit = TestWarning(
    code: "perfect-fit",
    "The fit is essentially perfect: the response is computed from the variables, and tests of it mean nothing."
  )
}
