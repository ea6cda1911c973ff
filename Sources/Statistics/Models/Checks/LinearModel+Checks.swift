extension LinearModel {
  /// Whether the data let the model assume what it assumes: a straight relation, independent errors of equal spread, near normal
  /// where rows are few, variables that can be told apart, no row that decides alone, and none that the model does not
  /// expect at all.
  ///
  /// With many rows a test finds departures that matter to nobody; a departure is `doubtful` until it is also large: errors whose
  /// variance is explained to 5 % by the variables, powers that explain 1 % of what is left, neighbours that correlate by 0.2.
  ///
  /// - Complexity: about four fits when first asked.
  public var checks: [AssumptionCheck] { knownChecks.value { madeChecks } }

  private var madeChecks: [AssumptionCheck] {
    guard residualDegreesOfFreedom > 0, residualSumOfSquares > totalSumOfSquares * 1e-28 else {
      return []
    }
    return [
      linearityCheck, independenceCheck, spreadCheck, normalityCheck,
      .collinearity(of: fitted),
      influence().flatMap { .influence(cooksDistances: $0.cooksDistances, rows: $0.rows) },
      outlierCheck,
    ].compactMap(\.self)
  }

  private var linearityCheck: AssumptionCheck? {
    guard regressionDegreesOfFreedom > 0, let test = reset() else { return nil }
    let gained = test.statistic * test.allDegreesOfFreedom[0]
    let share = gained / (gained + test.allDegreesOfFreedom[1])
    return AssumptionCheck(
      "straight relation", of: test, isLarge: share >= 0.01,
      sentences: (
        "Nothing speaks against a straight relation.",
        "Bends can be told, but they explain little; the coefficients are good averages.",
        "The relation is bent: add a power or a logarithm of a variable, or the coefficients mislead."
      ))
  }

  private var independenceCheck: AssumptionCheck? {
    guard let test = durbinWatson(alternative: .twoSided) else { return nil }
    return AssumptionCheck(
      "independent errors, in the order of the rows", of: test,
      isLarge: abs(1 - test.statistic / 2) >= 0.2,
      sentences: (
        "Nothing speaks against independent errors.",
        "Neighbouring rows are slightly alike; if their order means something, use clustered errors.",
        "Neighbouring rows are alike, so there is less information than rows: use clustered errors, or model the order."
      ))
  }

  /// By the variant that does without normal errors (Koenker 1981); where the first one (Breusch & Pagan 1979), which needs
  /// them, says otherwise, the check names both.
  private var spreadCheck: AssumptionCheck? {
    guard let test = breuschPagan() else { return nil }
    let check = AssumptionCheck(
      "errors of equal spread", of: test,
      isLarge: test.statistic / Double(observationCount) >= 0.05,
      sentences: (
        "Nothing speaks against errors of equal spread.",
        "The spread changes a little with the variables; robust errors (HC3) tell whether it matters.",
        "The spread changes with the variables: the usual likely ranges are wrong; use robust errors (HC3)."
      ))
    guard let other = breuschPagan(isStudentized: false),
      (other.pValue < 0.05) != (test.pValue < 0.05)
    else { return check }
    let ps = [test, other].map { variant in
      variant.pValue < 0.001
        ? "p < 0.001" : "p = \(NumberText.significant(variant.pValue, digits: 2))"
    }
    return AssumptionCheck(
      assumption: check.assumption, method: check.method, statistic: check.statistic,
      pValue: check.pValue, verdict: check.verdict == .violated ? .violated : .doubtful,
      sentence:
        "Two variants of the test disagree: the one that does without normal errors gives \(ps[0]), the one that needs them \(ps[1]); trust the first where errors are not normal, and compare with robust errors (HC3)."
    )
  }

  private var normalityCheck: AssumptionCheck? {
    guard let test = try? JarqueBeraTest(Sample(residuals, name: "residuals")) else { return nil }
    let isSmall = observationCount < TestWarning.smallSampleCount
    let verdict: AssumptionCheck.Verdict =
      test.pValue >= 0.05 ? .met : isSmall ? .violated : .doubtful
    let sentence =
      switch verdict {
      case .met: "Nothing speaks against normal errors."
      case .doubtful:
        "The errors are not normal; with this many rows the coefficients' ranges hold, those for single cases do not."
      case .violated:
        "The errors are not normal and the rows are few: use ranges from resampling, or transform the response."
      }
    return AssumptionCheck(
      assumption: "errors near normal", method: test.method,
      statistic: .init(test.statisticName, .number(test.statistic)), pValue: test.pValue,
      verdict: verdict, sentence: sentence)
  }

  private var outlierCheck: AssumptionCheck? {
    guard let outlier = outlierTest() else { return nil }
    let row = outlier.row + 1
    let isSurprise = outlier.pValue < 0.05
    return AssumptionCheck(
      assumption: "no row that the model does not expect", method: "Bonferroni outlier test",
      statistic: .init("studentized residual (row \(row))", .number(outlier.residual)),
      pValue: outlier.pValue, verdict: isSurprise ? .doubtful : .met,
      sentence: isSurprise
        ? "Row \(row) lies farther off than chance puts any row: look whether it is an error, and at the model without it."
        : "The row farthest off is no farther than chance would put it.")
  }
}
