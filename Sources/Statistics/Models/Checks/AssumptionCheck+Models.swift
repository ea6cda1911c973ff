// What linear and generalised models check alike.

extension AssumptionCheck {
  /// Whether the variables of a model can be told apart, by their generalised variance inflation; `nil` for a single one.
  static func collinearity(of fitted: FittedDesign) -> AssumptionCheck? {
    let terms = fitted.varianceInflation
    guard terms.count > 1,
      let worst = terms.max(by: { $0.factorPerColumn < $1.factorPerColumn })
    else { return nil }
    let factor = worst.factorPerColumn
    let verdict: Verdict = factor > 10 ? .violated : factor > 5 ? .doubtful : .met
    let sentence =
      switch verdict {
      case .met: "Each variable can be told from the others."
      case .doubtful:
        "\(worst.term) is partly known from the others, which widens its likely range."
      case .violated:
        "\(worst.term) is nearly known from the others: their effects cannot be told apart; leave one out, or say them together."
      }
    return AssumptionCheck(
      assumption: "variables that can be told apart", method: "variance inflation, at most 5",
      statistic: .init("largest (\(worst.term))", .number(factor)), verdict: verdict,
      sentence: sentence)
  }

  /// Whether some row decides alone, by Cook's distances; `nil` where none is known.
  ///
  /// - Parameter rows: the place of each row among those given.
  static func influence(cooksDistances distances: [Double], rows: [Int]) -> AssumptionCheck? {
    let known = distances.indices.filter { distances[$0].isFinite }
    guard let place = known.max(by: { distances[$0] < distances[$1] }) else { return nil }
    let (distance, row) = (distances[place], rows[place] + 1)
    let verdict: Verdict = distance > 1 ? .violated : distance > 0.5 ? .doubtful : .met
    let sentence =
      switch verdict {
      case .met: "No row decides alone."
      case .doubtful: "Row \(row) pulls hard: look at it, and at the model without it."
      case .violated: "Row \(row) decides alone: without it the coefficients are others."
      }
    return AssumptionCheck(
      assumption: "no row that decides alone", method: "Cook's distance, at most 0.5",
      statistic: .init("largest (row \(row))", .number(distance)), verdict: verdict,
      sentence: sentence)
  }
}

extension AssumptionCheck {
  /// A check by a test: met where it finds nothing, and violated where what it finds is also large.
  ///
  /// - Parameter statistic: the number that is shown; that of the test when `nil`.
  init(
    _ assumption: String, of test: ModelTest, isLarge: Bool,
    statistic: ResultSection.Fact? = nil,
    sentences: (met: String, doubtful: String, violated: String)
  ) {
    let verdict: Verdict = test.pValue >= 0.05 ? .met : isLarge ? .violated : .doubtful
    self.init(
      assumption: assumption, method: test.method,
      statistic: statistic ?? .init(test.statisticName, .number(test.statistic)),
      pValue: test.pValue,
      verdict: verdict,
      sentence: verdict == .met
        ? sentences.met : verdict == .doubtful ? sentences.doubtful : sentences.violated)
  }
}
