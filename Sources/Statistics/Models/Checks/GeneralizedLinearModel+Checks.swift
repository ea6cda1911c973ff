extension GeneralizedLinearModel {
  /// Whether the data let the model assume what it assumes: answers that overlap, responses that vary as the family says, no
  /// surplus of zeros, terms put together in the right way, probabilities that come about, enough cases, variables that can be told
  /// apart, and no row that decides alone. Those that do not apply to a family are left out.
  ///
  /// With many rows a test finds departures that matter to nobody; a departure is `doubtful` until it is also large: a dispersion
  /// of 1.5, a fifth more zeros, a square that explains 1 % of the deviance, a group whose share is 5 points off.
  ///
  /// - Complexity: about two fits when first asked.
  public var checks: [AssumptionCheck] { knownChecks.value { madeChecks } }

  private var madeChecks: [AssumptionCheck] {
    guard residualDegreesOfFreedom > 0 else { return [] }
    guard divergingColumns.isEmpty else { return [separationCheck] }
    return [
      family.isBinomial ? separationCheck : nil, dispersionCheck, zeroCheck, linkCheck,
      calibrationCheck, caseCheck, .collinearity(of: fitted),
      influenceCheck,
    ].compactMap(\.self)
  }

  /// Whether a row decides alone. Distances are in units of the model's own variance: where responses vary more, each row moves
  /// the coefficients less, measured by how sure they really are.
  private var influenceCheck: AssumptionCheck? {
    let spread = family.estimatesDispersion ? 1 : max(1, pearsonDispersion ?? 1)
    return .influence(cooksDistances: cooksDistances.map { $0 / spread }, rows: usedRows)
  }

  /// Pearson's estimate of the dispersion; `nil` for families that estimate it anyway.
  var pearsonDispersion: Double? {
    dispersionTest().map { $0.statistic / residualDegreesOfFreedom }
  }

  private var separationCheck: AssumptionCheck {
    let isMet = divergingColumns.isEmpty
    return AssumptionCheck(
      assumption: "answers that overlap", method: "coefficients that settle",
      verdict: isMet ? .met : .violated,
      sentence: isMet
        ? "No variable gives every answer away."
        : "\(divergingColumns.joined(separator: ", ")) gives the answers away without exception: ask whether it is known before the answer is, and leave it out."
    )
  }

  /// Whether responses vary as the family says; `nil` for families that estimate how much.
  var dispersionCheck: AssumptionCheck? {
    guard let test = dispersionTest(), let ratio = pearsonDispersion else { return nil }
    let isCount = !family.isBinomial
    var sentences = (
      met: "The responses vary as the model expects.",
      doubtful:
        "The responses vary a little more than the model expects; likely ranges are slightly narrow.",
      violated:
        "The responses vary \(NumberText.significant(ratio, digits: 3)) times as much as the model expects: its likely ranges and p-values mean nothing; use a quasi-family\(isCount ? ", a negative binomial model," : "") or robust errors."
    )
    if ratio < 0.67 {
      sentences.met =
        "The responses vary less than the model expects; its likely ranges are wider than need be."
    }
    return AssumptionCheck(
      "responses that vary as the family says", of: test, isLarge: ratio >= 1.5,
      statistic: .init("dispersion", .number(ratio)), sentences: sentences)
  }

  private var zeroCheck: AssumptionCheck? {
    guard let zeros = zeroCount() else { return nil }
    let surplus = Double(zeros.observed) / max(zeros.expected, 0.5)
    let reach = 1.96 * zeros.variance.squareRoot()
    let isFound =
      zeros.test.map { $0.pValue < 0.05 } ?? (Double(zeros.observed) - zeros.expected > reach)
    let verdict: AssumptionCheck.Verdict =
      surplus <= 1.05 || !isFound ? .met : surplus >= 1.2 ? .violated : .doubtful
    let sentence =
      switch verdict {
      case .met: "There are no more zeros than the model expects."
      case .doubtful: "There are slightly more zeros than the model expects."
      case .violated:
        "There are many more zeros than the model expects: ask whether some cases could never count, and model them apart."
      }
    return AssumptionCheck(
      assumption: "no surplus of zeros",
      method: zeros.test?.method ?? "zeros over expected zeros, at most 1.05",
      statistic: .init("observed over expected", .number(surplus)), pValue: zeros.test?.pValue,
      verdict: verdict, sentence: sentence)
  }

  private var linkCheck: AssumptionCheck? {
    guard let test = linkTest() else { return nil }
    let gained = test.statistic * test.statistic * (dispersion ?? 1)
    return AssumptionCheck(
      "terms that are put together in the right way", of: test,
      isLarge: gained >= 0.01 * deviance,
      sentences: (
        "Nothing speaks against how the terms are put together.",
        "The terms could be put together a little better; a bent variable or an interaction may be missing.",
        "The terms are not put together in the right way: add powers, logarithms or interactions, or take another link."
      ))
  }

  private var calibrationCheck: AssumptionCheck? {
    guard let test = hosmerLemeshow() else { return nil }
    let worst = calibrationGroups().map { group in
      abs(Double(group.observed) - group.expected) / Double(group.count)
    }.max()
    return AssumptionCheck(
      "probabilities that come about", of: test, isLarge: (worst ?? 0) >= 0.05,
      sentences: (
        "What the model calls likely comes about as often as it says.",
        "Some probabilities are slightly off; the order of cases can be relied on.",
        "Probabilities are off by up to \(NumberText.significant((worst ?? 0) * 100, digits: 2)) points: use the model to order cases, not to say how likely they are."
      ))
  }

  /// Ten cases of the rarer answer for each coefficient: Peduzzi et al. (1996).
  private var caseCheck: AssumptionCheck? {
    guard isBinary, kept.count > 1 else { return nil }
    let yes = response.count { $0 == 1 }
    let rarer = min(yes, response.count - yes)
    let perColumn = Double(rarer) / Double(kept.count)
    let verdict: AssumptionCheck.Verdict =
      perColumn >= 10 ? .met : perColumn >= 5 ? .doubtful : .violated
    let sentence =
      switch verdict {
      case .met: "There are enough cases of the rarer answer."
      case .doubtful: "There are few cases of the rarer answer; leave out what matters least."
      case .violated:
        "There are too few cases of the rarer answer for so many coefficients: they are too far from 0."
      }
    return AssumptionCheck(
      assumption: "enough cases of the rarer answer", method: "at least 10 for each coefficient",
      statistic: .init("cases per coefficient", .number(perColumn)), verdict: verdict,
      sentence: sentence)
  }
}
