/// A way of raising p-values so that asking many questions does not make chance findings look like answers.
///
///     try PValueAdjustment.holm.adjusted([0.01, 0.04, 0.03])   // [0.03, 0.06, 0.06]
///
/// The first six keep the probability of *any* false finding below α when every p-value up to α is believed; the last
/// two keep the expected *share* of false ones among the findings below α. ``holm`` is never worse than ``bonferroni``
/// and needs no assumption, so it is the one to reach for; ``benjaminiHochberg`` suits searches over hundreds.
/// ``QValues`` goes further where many of the questions have true effects.
///
/// The same as R's `p.adjust`, which lacks ``sidak`` and ``holmSidak``; those are statsmodels'.
public enum PValueAdjustment: String, Sendable, Hashable, CaseIterable, Codable {
  /// Each p-value times their number. Any dependence between the tests.
  case bonferroni

  /// Bonferroni's factor shrinks with every rejected hypothesis. Any dependence.
  ///
  /// Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 65–70.
  case holm

  /// Holm's factors from the largest p-value downwards. Independent or positively dependent tests.
  ///
  /// Hochberg (1988), "A sharper Bonferroni procedure for multiple tests of significance", Biometrika 75, 800–802.
  case hochberg

  /// The closed test of Simes' inequality, never worse than Hochberg's. Independent or positively dependent tests.
  ///
  /// Hommel (1988), "A stagewise rejective multiple test procedure based on a modified Bonferroni test", Biometrika 75,
  /// 383–386; as Meijer, Krebs & Goeman (2019), "Hommel's procedure in linear time", Biometrical Journal 61, 73–82.
  case hommel

  /// 1 − (1 − p)^n, exact for independent tests.
  ///
  /// Šidák (1967), "Rectangular confidence regions for the means of multivariate normal distributions", Journal of the
  /// American Statistical Association 62, 626–633.
  case sidak

  /// Šidák's formula with Holm's shrinking exponent. Independent or positively dependent tests.
  case holmSidak

  /// Keeps the false discovery rate. Independent or positively dependent tests.
  ///
  /// Benjamini & Hochberg (1995), "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57,
  /// 289–300.
  case benjaminiHochberg

  /// Keeps the false discovery rate under any dependence, at the price of a factor of about ln n.
  ///
  /// Benjamini & Yekutieli (2001), "The control of the false discovery rate in multiple testing under dependency", Annals
  /// of Statistics 29, 1165–1188.
  case benjaminiYekutieli
}

extension PValueAdjustment {
  /// The method's name in a table: "Benjamini–Hochberg".
  public var title: String {
    switch self {
    case .bonferroni: "Bonferroni"
    case .holm: "Holm"
    case .hochberg: "Hochberg"
    case .hommel: "Hommel"
    case .sidak: "Šidák"
    case .holmSidak: "Holm–Šidák"
    case .benjaminiHochberg: "Benjamini–Hochberg"
    case .benjaminiYekutieli: "Benjamini–Yekutieli"
    }
  }

  /// Whether the method bounds the expected share of false findings rather than the chance of any.
  public var controlsFalseDiscoveryRate: Bool {
    self == .benjaminiHochberg || self == .benjaminiYekutieli
  }
}

// MARK: - Adjusting

extension PValueAdjustment {
  /// The adjusted p-values, each in the place of its p-value.
  ///
  /// - Parameters:
  ///   - pValues: between 0 and 1. NaN is missing: it stays NaN and does not count as a test.
  ///   - count: the number of tests made, if more than are given here; the others are taken to have had p-value 1.
  /// - Returns: values of the same number and order, at most 1; empty for none.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a p-value outside 0...1 or a `count`
  ///   below the number of p-values.
  /// - Complexity: O(*n* log *n*) for all methods.
  public func adjusted(
    _ pValues: some Collection<Double>, count: Int? = nil
  ) throws(StatisticsError) -> [Double] {
    try adjust(TailProbability.given(pValues), count: count).map { $0?.value ?? .nan }
  }

  /// The adjusted p-values, each in the place of its p-value; `nil` and NaN are missing and stay `nil`.
  ///
  /// - Parameters:
  ///   - pValues: between 0 and 1, or missing.
  ///   - count: the number of tests made, if more than are given here; the others are taken to have had p-value 1.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a p-value outside 0...1 or a `count`
  ///   below the number of p-values.
  public func adjusted(
    _ pValues: some Collection<Double?>, count: Int? = nil
  ) throws(StatisticsError) -> [Double?] {
    try adjust(TailProbability.given(pValues), count: count).map { $0?.value }
  }

  /// The natural logarithms of the adjusted p-values, from those of p-values that may be far below 1e-308.
  ///
  /// - Parameter logPValues: at most 0; −∞ stands for a p-value of 0, `nil` and NaN are missing and stay `nil`.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a logarithm above 0 or a `count` below
  ///   the number of p-values.
  public func adjusted(
    logPValues: some Collection<Double?>, count: Int? = nil
  ) throws(StatisticsError) -> [Double?] {
    try adjust(TailProbability.given(logs: logPValues), count: count).map { $0?.log }
  }

  /// Adjusts p-values that carry their logarithms; `nil` stays.
  func adjust(
    _ pValues: [TailProbability?], count: Int?
  ) throws(StatisticsError) -> [TailProbability?] {
    let present = pValues.indices.filter { pValues[$0] != nil }
    let total = count ?? present.count
    guard total >= present.count else {
      throw .parameterOutOfRange(
        name: "count", value: Double(total),
        allowed: "at least the number of p-values, which is \(present.count)")
    }
    let known = pValues.compactMap { $0 }
    let order = known.indices.sorted { known[$0] < known[$1] }
    let sorted = adjusted(ascending: order.map { known[$0] }, count: Double(total))
    var result = pValues
    for (position, rank) in zip(order, sorted.indices) { result[present[position]] = sorted[rank] }
    return result
  }
}
