/// Chooses the hypothesis test that fits data, and says why.
///
///     let advice = try TestAdvisor.advise(comparing: Sample.groups(of: views, by: status))
///
/// Ask by what the data are:
/// - ``advise(comparing:alpha:level:)``: one measurement in two or more independent groups;
/// - ``advise(pairing:alpha:level:)``: two measurements of the same subjects;
/// - ``advise(associating:alpha:level:)``: two classifications of the same subjects;
/// - ``advise(relating:alpha:level:)``: how two measurements go together.
///
/// The rules are those that textbooks agree on and no more: a mean is compared where it is near normal, which large samples
/// see to unless they are very skewed (Cochran 1977, *Sampling Techniques*, 2.15: n > 25 γ²); variances are not assumed
/// equal, since Welch's tests lose next to nothing where they are (Ruxton 2006; Delacre, Lakens & Leys 2017); tests on
/// ranks answer where means cannot; chi-square needs expected counts (Cochran 1954). A preliminary significance test never
/// decides alone: with many values it rejects what does no harm, with few it sees nothing.
///
/// Whether measurements are paired, and whether observations are independent at all, no data show: the caller says the
/// first by the function that is called, and ``TestAdvice`` reminds of the second.
public enum TestAdvisor {}

// MARK: - Shared judgements

extension TestAdvisor {
  /// Runs the candidates that can be run; those that cannot say why.
  struct Runner {
    private(set) var impossible: [String] = []

    /// The result of a test, or `nil` with its reason kept.
    mutating func run<Test: HypothesisTest>(
      _ name: String, _ make: () throws(StatisticsError) -> Test
    ) -> Test? {
      do {
        return try make()
      } catch {
        impossible.append("\(name): \(error)")
        return nil
      }
    }
  }

  /// Judges whether the mean of a sample is near normal: Cochran's rule, and for few values the values themselves.
  static func normalMean(of sample: Sample, name: String) -> AssumptionCheck {
    let assumption = "mean of \(name) near normal"
    let skewness = sample.moments.skewness ?? 0
    let needed = cochranFactor * skewness * skewness
    let fact = ResultSection.Fact("skewness", .number(skewness))
    let count = Double(sample.count)
    if sample.count < smallCount {
      let shapiro = try? ShapiroWilkTest(sample.values)
      let verdict: AssumptionCheck.Verdict =
        shapiro.map { $0.pValue < 0.05 ? .violated : .doubtful } ?? .doubtful
      return AssumptionCheck(
        assumption: assumption, method: "Shapiro–Wilk on few values",
        statistic: shapiro.map { .init("W", .number($0.statistic)) }, pValue: shapiro?.pValue,
        verdict: verdict,
        sentence: verdict == .violated
          ? "With \(sample.count) values that are not near normal, compare ranks instead."
          : "With only \(sample.count) values nothing speaks against a normal distribution, and little could; compare with ranks."
      )
    }
    let isMet = count >= needed
    return AssumptionCheck(
      assumption: assumption, method: "n ≥ 25 × skewness²", statistic: fact,
      verdict: isMet ? .met : count >= needed / 2 ? .doubtful : .violated,
      sentence: isMet
        ? "\(sample.count) values are enough for a mean this skewed."
        : "A mean this skewed needs about \(NumberText.significant(needed.rounded(.up), digits: 6)) values, and there are \(sample.count); compare ranks, or take logarithms."
    )
  }

  /// Judges whether values are near normal, by Shapiro and Wilk's test, beyond its reach by D'Agostino and Pearson's;
  /// `nil` for so few values that ``normalMean(of:name:)`` asks already, and where neither test answers.
  ///
  /// It is told and decides nothing: the mean of many values is near normal whether they are or not.
  static func normalValues(of sample: Sample, name: String) -> AssumptionCheck? {
    guard sample.count >= smallCount else { return nil }
    let test: (any NormalityTest)? =
      sample.count <= ShapiroWilkTest.greatestCount
      ? try? ShapiroWilkTest(sample) : try? DAgostinoPearsonTest(sample)
    guard let test else { return nil }
    let isNormal = test.pValue >= 0.05
    return AssumptionCheck(
      assumption: "values of \(name) near normal", method: test.method,
      statistic: .init(test.statisticName, .number(test.statistic)), pValue: test.pValue,
      verdict: isNormal ? .met : .doubtful,
      sentence: isNormal
        ? "Nothing speaks against a normal distribution."
        : "The values are not normal; what matters is whether their mean is, which the line before judges."
    )
  }

  /// Judges whether every group has enough values to be compared at all.
  static func groupSizes(of samples: [Sample]) -> AssumptionCheck {
    let counts = samples.map(\.count)
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    let verdict: AssumptionCheck.Verdict =
      least >= smallCount ? .met : least >= tinyCount ? .doubtful : .violated
    let sizes = zip(samples, counts).map { "\($0.name ?? "a group") \($1)" }
    return AssumptionCheck(
      assumption: "enough values in every group", method: "values of the smallest group",
      statistic: .init("values", .count(least)), verdict: verdict,
      sentence: verdict == .met
        ? "Every group has \(least) values or more, the largest \(most)."
        : "Values: \(sizes.prefix(6).joined(separator: ", ")). So few show large differences only.")
  }

  /// Judges whether the spreads are alike: the ratio of the largest to the smallest standard deviation.
  static func equalSpread(of samples: [Sample]) -> AssumptionCheck? {
    let variances = samples.compactMap { $0.values.variance() }
    guard variances.count == samples.count, let least = variances.min(),
      let greatest = variances.max(), greatest > 0
    else { return nil }
    let levene = try? LeveneTest(samples, center: .median)
    let ratio = least > 0 ? (greatest / least).squareRoot() : .infinity
    // A ratio of two is where the error rate of the classical F starts to leave its nominal level (Box 1954), for groups of
    // one size; where the smaller group varies differently, it leaves it sooner.
    let counts = samples.map { $0.values.count }
    let isBalanced = (counts.max() ?? 0) * 2 <= (counts.min() ?? 0) * 3
    let limits = isBalanced ? (1.5, 2.0) : (1.25, 1.75)
    let verdict: AssumptionCheck.Verdict =
      ratio < limits.0 ? .met : ratio < limits.1 ? .doubtful : .violated
    return AssumptionCheck(
      assumption: "equal spread of the groups", method: "Levene's test about the median",
      statistic: .init("largest over smallest standard deviation", .number(ratio)),
      pValue: levene?.pValue, verdict: verdict,
      sentence: verdict == .met
        ? "The spreads are close enough; tests with and without the assumption will say nearly the same."
        : verdict == .doubtful && !isBalanced
          ? "The spreads differ a little and the groups differ in size: a test that assumes equal spreads has a likely range of the wrong width."
          : "The spreads differ, so a test that assumes them equal would misjudge its own error.")
  }

  /// Judges how many values are equal to another one.
  static func ties(in values: [Double]) -> AssumptionCheck {
    let distinct = Set(values).count
    let share = values.isEmpty ? 0 : 1 - Double(distinct) / Double(values.count)
    let verdict: AssumptionCheck.Verdict = share < 0.5 ? .met : .doubtful
    return AssumptionCheck(
      assumption: "few ties", method: "share of values that repeat another",
      statistic: .init("share", .number(share)), verdict: verdict,
      sentence: verdict == .met
        ? "Ranks tell most values apart; ties are corrected for."
        : "Many values are equal, so ranks carry less; the correction for ties matters here.")
  }

  /// Cochran's rule: this many times the squared skewness.
  private static let cochranFactor = 25.0

  /// Below this many values a sample cannot show what its distribution is.
  private static let smallCount = 20

  /// Below this many values a group says next to nothing.
  private static let tinyCount = 5
}
