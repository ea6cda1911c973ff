extension GeneralizedLinearModel {
  /// The likelihood-ratio test of each term, adjusted for those that do not contain it: type II, as `car::Anova` has it. With an
  /// estimated dispersion, F in its place.
  ///
  /// - Complexity: one or two fits per term.
  /// - Throws: ``StatisticsError``: a smaller model that does not settle.
  public func termTests() throws(StatisticsError) -> [TermTest] {
    var tests: [TermTest] = []
    for (place, term) in design.terms.enumerated() {
      let others = design.terms.indices.filter { other in
        other != place
          && !term.variableNames.isSubset(of: design.terms[other].variableNames)
      }
      let without = try fit(terms: others)
      let isLast = others.count == design.terms.count - 1
      let with = isLast ? nil : try fit(terms: others + [place])
      let gained = without.deviance - (with?.deviance ?? deviance)
      let degrees = Double((with?.kept.count ?? kept.count) - without.kept.count)
      guard let test = test(gained: gained, degrees: degrees) else { continue }
      tests.append(
        TermTest(
          term: term.name, statistic: test.statistic, degreesOfFreedom: degrees,
          pValue: test.pValue, logPValue: test.logPValue))
    }
    return tests
  }

  /// Tests whether this model explains more than one whose terms are among its own, by the ratio of their likelihoods; with an
  /// estimated dispersion by F.
  ///
  /// - Throws: ``StatisticsError``: models of other families, responses or rows, or of the same size.
  public func comparison(
    with smaller: GeneralizedLinearModel
  ) throws(StatisticsError) -> ModelTest {
    guard hasRows(of: smaller), smaller.family.link == family.link,
      smaller.family.isBinomial == family.isBinomial
    else {
      throw .undefined(
        method: "the comparison of models",
        reason: "they are not models of one kind for the same \(observationCount) values.",
        suggestion: "fit both with one family to rows that lack none of the larger one's variables."
      )
    }
    let isLikelihood = family.distribution != smaller.family.distribution
    var gained = smaller.deviance - deviance
    if isLikelihood, let own = logLikelihood, let other = smaller.logLikelihood {
      gained = 2 * (own - other)
    }
    let degrees = parameterCount - smaller.parameterCount
    guard let test = test(gained: gained, degrees: degrees) else {
      throw .undefined(
        method: "the comparison of models",
        reason: "the model has no coefficients beyond those of the smaller one.",
        suggestion: "ask the larger model to compare itself with the smaller one.")
    }
    return test
  }

  /// Whether the terms together explain anything: against the mean alone; `nil` without terms.
  public func overallTest() -> ModelTest? { overallTest(dispersion: nil) }

  /// - Parameter dispersion: how many times as much the responses vary as the family says, where that is to be allowed for; `nil` for what
  ///   the family says or estimates.
  func overallTest(dispersion: Double?) -> ModelTest? {
    test(
      gained: nullDeviance - deviance,
      degrees: Double(kept.count - (design.hasIntercept ? 1 : 0)), dispersion: dispersion)
  }

  private func test(gained: Double, degrees: Double, dispersion given: Double? = nil)
    -> ModelTest?
  {
    guard degrees > 0 else { return nil }
    guard family.estimatesDispersion || given != nil else {
      return ModelTest(
        .nestedModels, "χ²", chiSquare: max(0, gained), degrees, observationCount: observationCount)
    }
    return (given ?? dispersion).flatMap { dispersion in
      ModelTest(
        .nestedModels, f: max(0, gained) / degrees / dispersion, degrees,
        residualDegreesOfFreedom, observationCount: observationCount)
    }
  }

  private func fit(terms: [Int]) throws(StatisticsError) -> ReweightedLeastSquares {
    let own = (design.hasIntercept ? [0] : []) + terms.flatMap(design.columns)
    var problem = problem
    problem.columns = own.map { design.columns[$0] }
    let fit = ReweightedLeastSquares(problem)
    guard fit.isConverged || !fit.divergingColumns.isEmpty else {
      throw .undefined(
        method: "the test of terms", reason: "a smaller model did not settle.",
        suggestion: "put variables on a common scale.")
    }
    return fit
  }

  /// The data of the fit.
  var problem: ReweightedLeastSquares.Problem {
    ReweightedLeastSquares.Problem(
      columns: design.columns, response: response, weights: weights, offset: offset,
      family: family)
  }
}
