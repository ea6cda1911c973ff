extension BinaryClassification {
  /// "Classification of yes and no".
  public var method: String { "Classification of \(positive) and \(negative)" }

  /// How well cases are told apart, and whether the threshold does anything.
  public var sentence: PlainSentence {
    let order: PlainSentence =
      "Of a case of \(positive) and one of \(negative), the model finds the right one more likely \(areaUnderROC.estimate, .outOfHundred) times."
    guard let accuracy = matrix.accuracy, let base = matrix.noInformationRate else { return order }
    if isDegenerate {
      let named = matrix.calledPositive == 0 ? negative : positive
      return order + "At the threshold it calls every case \(named), so its calls tell nothing."
    }
    return order
      + "It calls \(accuracy, .percent) of the cases what they are; always saying the more frequent answer would be right for \(base, .percent)."
  }

  /// What was asked, what was found, details.
  public var sections: [ResultSection] {
    let number = { (value: Double?) in value.map { ResultSection.Value.number($0) } ?? .text("none")
    }
    return [
      ResultSection(
        title: "What was asked",
        facts: [
          .init("Positive", .text(positive)), .init("Negative", .text(negative)),
          .init("Called positive above", .number(threshold)),
        ]),
      ResultSection(
        title: "What was found",
        facts: [
          .init("Area under the ROC curve", .number(areaUnderROC.estimate)),
          .init("Its interval (DeLong)", .interval(areaUnderROC.interval)),
          .init("Average precision", .number(averagePrecision)),
          .init("Accuracy", number(matrix.accuracy)),
          .init("Accuracy of the more frequent answer", number(matrix.noInformationRate)),
          .init("Balanced accuracy", number(matrix.balancedAccuracy)),
          .init("Precision", number(matrix.precision)), .init("Recall", number(matrix.recall)),
          .init("F1", number(matrix.f1)),
          .init("Matthews correlation", number(matrix.matthewsCorrelation)),
        ]),
      ResultSection(
        title: "Details",
        facts: [
          .init("Brier score", .number(brierScore)), .init("Log loss", .number(logLoss)),
          .init("Cases", .count(probabilities.count)),
        ] + (missingCount > 0 ? [.init("Cases without a probability", .count(missingCount))] : [])),
    ]
  }

  /// The confusion matrix, and what looking at the likeliest cases first finds.
  public var tables: [ResultTable] {
    let gains = gains()
    return [
      ResultTable(
        title: "Confusion matrix",
        columns: [
          .init("truth", texts: [positive, negative]),
          .init(
            "calledPositive", label: "Called \(positive)",
            counts: [matrix.truePositives, matrix.falsePositives]),
          .init(
            "calledNegative", label: "Called \(negative)",
            counts: [matrix.falseNegatives, matrix.trueNegatives]),
        ]),
      ResultTable(
        title: "Likeliest cases first",
        columns: [
          .init("shareOfCases", numbers: gains.map(\.shareOfCases)),
          .init("count", label: "Cases", counts: gains.map(\.count)),
          .init("positives", numbers: gains.map(\.positives)),
          .init("shareOfPositives", numbers: gains.map(\.shareOfPositives)),
          .init("lift", numbers: gains.map(\.lift)),
        ]),
    ]
  }

  /// A threshold that calls every case the same, accuracy that is no better than a guess, and an order too good to be true.
  public var warnings: [TestWarning] {
    var warnings: [TestWarning] = []
    if isDegenerate {
      let never = matrix.calledPositive == 0 ? positive : negative
      warnings.append(
        TestWarning(
          code: "degenerate-classifier",
          "At the threshold \(NumberText.significant(threshold, digits: 3)) no case is called \(never): the accuracy of \(NumberText.significant((matrix.accuracy ?? 0) * 100, digits: 3))% is that of never saying it. Choose a threshold by what mistakes cost."
        ))
    } else if let accuracy = matrix.accuracy, let base = matrix.noInformationRate, accuracy <= base
    {
      warnings.append(
        TestWarning(
          code: "no-better-than-base-rate",
          "Always saying the more frequent answer would be right at least as often; judge by recall and precision."
        ))
    }
    if areaUnderROC.estimate >= 0.99 {
      warnings.append(
        TestWarning(
          code: "leak-like",
          "The cases are told apart almost without exception: ask whether what the model knows is known before the answer is."
        ))
    }
    return warnings
  }

  /// A row per measure.
  public func tidy() -> ResultTable {
    let rows: [(String, Double?)] = [
      ("areaUnderROC", areaUnderROC.estimate), ("averagePrecision", averagePrecision),
      ("accuracy", matrix.accuracy), ("balancedAccuracy", matrix.balancedAccuracy),
      ("precision", matrix.precision), ("recall", matrix.recall),
      ("specificity", matrix.specificity), ("f1", matrix.f1),
      ("matthewsCorrelation", matrix.matthewsCorrelation), ("kappa", matrix.kappa),
      ("brierScore", brierScore), ("logLoss", logLoss),
    ]
    return ResultTable(columns: [
      .init("term", texts: rows.map(\.0)), .init("estimate", numbers: rows.map(\.1)),
      .init(
        "lower", numbers: rows.map { $0.0 == "areaUnderROC" ? areaUnderROC.interval.lower : nil }),
      .init(
        "upper", numbers: rows.map { $0.0 == "areaUnderROC" ? areaUnderROC.interval.upper : nil }),
    ])
  }

  /// One row: the counts and the area.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("count", label: "Cases", counts: [matrix.count]),
      .init("positives", counts: [matrix.positives]), .init("threshold", numbers: [threshold]),
      .init("truePositives", counts: [matrix.truePositives]),
      .init("falsePositives", counts: [matrix.falsePositives]),
      .init("falseNegatives", counts: [matrix.falseNegatives]),
      .init("trueNegatives", counts: [matrix.trueNegatives]),
    ])
  }
}
