/// A hypothesis test together with its result.
///
/// The test is its result: an immutable value made by an initialiser that computes once and keeps the ingredients.
public protocol HypothesisTest: StatisticalResult {
  /// What is true if the null hypothesis holds, in words.
  var nullHypothesis: String { get }

  /// What is true otherwise, in words.
  var alternativeHypothesis: String { get }

  /// What the test is about, with the null value, the estimate and its interval; `nil` for a test of a whole distribution.
  var parameter: TestedParameter? { get }

  /// Which departures from the null hypothesis count.
  var alternative: Alternative { get }

  /// The statistic's symbol: "t", "U", "χ²".
  var statisticName: String { get }

  /// The test statistic.
  var statistic: Double { get }

  /// The degrees of freedom of the statistic's distribution, in their order; empty when it has none.
  var allDegreesOfFreedom: [Double] { get }

  /// The probability of a statistic at least as extreme if the null hypothesis holds.
  var pValue: Double { get }

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  var logPValue: Double { get }

  /// The samples with what the test used of them.
  var samples: [TestedSample] { get }

  /// How large the effect is, the first being the one to show; empty where no measure is accepted.
  var effectSizes: [EffectSize] { get }

  /// Whether a small p-value speaks for a difference, as of most tests, and not for likeness, as of a test of equivalence.
  var seeksDifference: Bool { get }

  /// Facts beyond those that every test has, for the details.
  var furtherDetails: [ResultSection.Fact] { get }
}

// MARK: - Defaults

extension HypothesisTest {
  /// The parameter equals its null value.
  public var nullHypothesis: String {
    parameter.map { "\($0.name) is \(NumberText.significant($0.nullValue, digits: 6))" } ?? ""
  }

  /// The parameter differs from its null value in the direction of the ``alternative``.
  public var alternativeHypothesis: String {
    parameter.map {
      "\($0.name) is \(alternative.relation) \(NumberText.significant($0.nullValue, digits: 6))"
    } ?? "the null hypothesis does not hold"
  }

  /// No degrees of freedom.
  public var allDegreesOfFreedom: [Double] { [] }

  /// No effect size.
  public var effectSizes: [EffectSize] { [] }

  /// A small p-value speaks for a difference.
  public var seeksDifference: Bool { true }

  /// Nothing further.
  public var furtherDetails: [ResultSection.Fact] { [] }

  /// The number of values, or pairs, used from each sample.
  public var sampleSizes: [Int] { samples.map(\.count) }

  /// The number of values, or pairs, left out of each sample because they are missing.
  public var missingCounts: [Int] { samples.map(\.missingCount) }

  /// The first of the ``effectSizes``, or `nil` without any.
  public var effectSize: EffectSize? { effectSizes.first }
}

// MARK: - Facts

extension HypothesisTest {
  /// The facts for print and page: what was asked, what was found, details.
  public var sections: [ResultSection] {
    [
      ResultSection(
        title: "What was asked",
        facts: [
          .init("Null hypothesis", .text(nullHypothesis)),
          .init("Alternative", .text(alternativeHypothesis)),
        ]),
      ResultSection(title: "What was found", facts: found),
      ResultSection(title: "Details", facts: details),
    ]
  }

  private var found: [ResultSection.Fact] {
    var facts: [ResultSection.Fact] = []
    if let parameter {
      facts.append(.init(parameter.name.capitalizedFirst, .number(parameter.estimate)))
      facts += Self.fact(of: parameter.interval)
    }
    for effect in effectSizes {
      facts.append(.init(effect.name, .number(effect.estimate)))
      facts += Self.fact(of: effect.interval, label: effect.name)
    }
    facts.append(.init("p-value", .pValue(pValue, log: logPValue)))
    return facts
  }

  private static func fact(
    of interval: ConfidenceInterval?, label: String? = nil
  ) -> [ResultSection.Fact] {
    guard let interval else { return [] }
    let level = "\(NumberText.significant(interval.level * 100, digits: 6)) % interval"
    return [.init(label.map { "\(level) of \($0)" } ?? level, .interval(interval))]
  }

  private var details: [ResultSection.Fact] {
    var facts: [ResultSection.Fact] = [.init(statisticName, .number(statistic))]
    switch allDegreesOfFreedom.count {
    case 0: break
    case 1: facts.append(.init("Degrees of freedom", .number(allDegreesOfFreedom[0])))
    default:
      let texts = allDegreesOfFreedom.map { NumberText.significant($0, digits: 6) }
      facts.append(.init("Degrees of freedom", .text(texts.joined(separator: " and "))))
    }
    if let error = parameter?.standardError {
      facts.append(.init("Standard error", .number(error)))
    }
    facts += furtherDetails
    for sample in samples {
      facts.append(.init("\(sample.name.capitalizedFirst): values", .count(sample.count)))
      if sample.missingCount > 0 {
        facts.append(.init("\(sample.name.capitalizedFirst): missing", .count(sample.missingCount)))
      }
      facts += sample.facts.map {
        .init("\(sample.name.capitalizedFirst): \($0.label)", $0.value)
      }
    }
    return facts
  }
}

// MARK: - Rows

extension HypothesisTest {
  /// One row: the estimate with its interval, the statistic and the p-value.
  public func tidy() -> ResultTable { glance() }

  /// One row: the estimate with its interval, the statistic and the p-value, the method and its alternative.
  public func glance() -> ResultTable {
    let interval = parameter?.interval
    var columns: [ResultTable.Column] = [
      .init("term", texts: [parameter?.name]),
      .init("estimate", numbers: [parameter?.estimate]),
      .init("standardError", numbers: [parameter?.standardError]),
      .init("statistic", label: statisticName, numbers: [statistic]),
    ]
    for (position, degrees) in allDegreesOfFreedom.enumerated() {
      let suffix = allDegreesOfFreedom.count > 1 ? "\(position + 1)" : ""
      columns.append(.init("degreesOfFreedom\(suffix)", numbers: [degrees]))
    }
    columns += [
      .init("pValue", label: "p-value", pValues: [pValue], logs: [logPValue]),
      .init("lower", numbers: [interval?.lower]),
      .init("upper", numbers: [interval?.upper]),
      .init("effectSize", numbers: [effectSize?.estimate]),
      .init("method", texts: [method]),
      .init("alternative", texts: [alternative.rawValue]),
    ]
    return ResultTable(columns: columns)
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
