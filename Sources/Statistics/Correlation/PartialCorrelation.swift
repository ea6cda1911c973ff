/// The correlation of two measurements among observations that are alike in others.
///
///     let test = try PartialCorrelation(
///       likes, comments, controlling: [(name: "views", values: views)])
///     test.estimate
///
/// The null hypothesis: what the controls leave of the first is not correlated with what they leave of the second. The
/// alternative: it is, or is negatively (`less`), or positively (`greater`). The controls' part is taken out by least
/// squares, of the values or, with ``Kind/spearman``, of the ranks. Controls that the others determine, or that never
/// change, take nothing out: they are left aside, and a warning names them.
///
/// p-value by Student's t = r √(ν/(1 − r²)) on ν = n − 2 − k degrees of freedom, interval by Fisher's z with standard
/// error 1/√(n − k − 3): Fisher (1924), "The distribution of the partial correlation coefficient", Metron 3, 329–332.
/// For ranks the standard error has Bonett & Wright's factor √(1 + r²/2). As R's `ppcor::pcor.test` and Python's
/// `pingouin`.
public struct PartialCorrelation: CorrelationTest, Hashable, Codable {
  /// Which correlation is meant.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Of the values.
    case pearson

    /// Of the ranks.
    case spearman
  }

  /// The pairs; pairs with a missing control are missing too.
  public let pairs: CorrelatedPairs

  /// Which correlation is meant.
  public let kind: Kind

  /// The names of the controls that take something out.
  public let controls: [String]

  /// Which departures from 0 count.
  public let alternative: Alternative

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// The partial correlation.
  public let estimate: Double

  /// t.
  public let statistic: Double

  /// n − 2 − k.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where that underflows; −∞ only for r = ±1.
  public let logPValue: Double

  /// The interval by Fisher's z; `nil` with one degree of freedom.
  public let confidenceInterval: ConfidenceInterval?

  /// That controls were left aside, that pairs are few or agree without exception.
  public let warnings: [TestWarning]

  /// Tests values paired by their positions with the controls beside them.
  ///
  /// - Parameters:
  ///   - controls: names with values, as many as of the first; none gives the plain correlation.
  /// - Throws: ``StatisticsError``: collections of different lengths, fewer than 3 + k complete rows, an infinite
  ///   value, a measurement without variation or one that the controls determine, a level outside 0 to 1.
  /// - Complexity: O(*n* *k*²).
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    controlling controls: [(name: String, values: [Double?])], names: (String, String)? = nil,
    kind: Kind = .pearson, alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    let rows = try CompleteRows(first, second, controls, names: names)
    pairs = try rows.pairs.requiring(3)
    let columns = kind == .spearman ? rows.columns.map { Ranks($0).values } : rows.columns
    let residuals = try ControlledResiduals(columns, controls.map(\.name), pairs)
    let count = controls.count - residuals.leftAside.count
    _ = try pairs.requiring(3 + count)
    degreesOfFreedom = Double(pairs.count - 2 - count)
    let (r, complement) = CrossMoments.coefficient(
      residuals.firstSquares, residuals.secondSquares, residuals.products)
    estimate = r
    self.kind = kind
    self.alternative = alternative
    self.controls = controls.map(\.name).filter { !residuals.leftAside.contains($0) }
    statistic = r * (degreesOfFreedom / complement).squareRoot()
    let tail = TailProbability(
      statistic, symmetric: try StudentT(degreesOfFreedom: degreesOfFreedom), alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    let factor = kind == .spearman ? (1 + r * r / 2).squareRoot() : 1
    confidenceInterval =
      degreesOfFreedom > 1
      ? FisherTransform(r, complement: complement).interval(
        standardError: factor / (degreesOfFreedom - 1).squareRoot(), level: level, alternative)
      : nil
    warnings =
      residuals.leftAside.map { .redundantControl(name: $0) }
      + (pairs.count < TestWarning.smallSampleCount ? [.fewPairs(count: pairs.count)] : [])
      + (complement == 0 ? [.perfectCorrelation] : [])
  }
}

// MARK: - What it is about

extension PartialCorrelation {
  /// "Partial correlation", or that of ranks.
  public var method: String {
    kind == .pearson ? "Partial correlation" : "Partial rank correlation"
  }

  /// "r" or "ρ".
  public var coefficientName: String { kind == .pearson ? "r" : "ρ" }

  /// "t".
  public var statisticName: String { "t" }

  /// n − 2 − k.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The partial correlation, named with what is held equal.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: "correlation of \(pairs.first) and \(pairs.second)\(condition)", nullValue: 0,
      estimate: estimate, interval: confidenceInterval)
  }

  /// Whether the two go together among observations alike in the controls, which way and how closely.
  public var sentence: PlainSentence {
    guard !controls.isEmpty else { return linkSentence }
    return "Among those alike in \(controls.joined(separator: ", ")): \(linkSentence)"
  }

  private var condition: String {
    controls.isEmpty ? "" : " given \(controls.joined(separator: ", "))"
  }
}

extension TestWarning {
  /// A control is determined by the others, or constant.
  public static func redundantControl(name: String) -> TestWarning {
    TestWarning(
      code: "redundant-control",
      "The control \(name) is constant or determined by the others; it was left aside.")
  }
}
