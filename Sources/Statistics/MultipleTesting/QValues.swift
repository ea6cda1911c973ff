/// For each of many tests, the least false discovery rate at which it would still be called a finding.
///
///     let found = try QValues(pValues)
///     found.qValues            // findings are those up to 0.05
///     found.nullProportion     // π₀, the estimated share of tests in which nothing is to be found
///
/// q₍ᵢ₎ = min over j ≥ i of π₀ m p₍ⱼ₎ / j: the p-values of Benjamini and Hochberg times π₀, so they find more where many
/// tests have effects. Meant for hundreds of tests that are independent or nearly so; for a few, ``PValueAdjustment`` is
/// the honest choice. Storey (2002); as the R package qvalue with `pfdr = FALSE`, except that R matches the smoother's
/// three degrees of freedom only to a few digits.
///
/// Where π₀ cannot be estimated, π₀ is 1 and ``warnings`` say so: with no p-value as large as the largest λ, or with an
/// estimate of 0 or less. An estimate above 1 counts as 1.
public struct QValues: Sendable, Hashable, Codable {
  /// How π₀ was to be estimated.
  public let method: NullProportion

  /// π₀: the estimated share of true null hypotheses, above 0 and at most 1.
  public let nullProportion: Double

  /// A q-value in the place of each p-value, `nil` where that is missing.
  public let qValues: [Double?]

  /// The natural logarithms of the q-values, finite where these underflow.
  public let logQValues: [Double?]

  /// That π₀ could not be estimated, or that there are few p-values to estimate it from.
  public let warnings: [TestWarning]

  /// Finds the q-values of p-values, of which `nil` and NaN are missing.
  ///
  /// - Throws: ``StatisticsError``: a p-value outside 0...1, none at all, or a share or λ of the method out of range.
  /// - Complexity: O(*n* log *n*).
  public init(
    _ pValues: some Collection<some Observation>, nullProportion: NullProportion = .smoother
  ) throws(StatisticsError) {
    try self.init(TailProbability.given(pValues), nullProportion)
  }

  /// Finds the q-values of p-values known by their natural logarithms.
  ///
  /// - Throws: as ``init(_:nullProportion:)``.
  public init(
    logPValues: some Collection<some Observation>, nullProportion: NullProportion = .smoother
  ) throws(StatisticsError) {
    try self.init(TailProbability.given(logs: logPValues), nullProportion)
  }

  private init(
    _ pValues: [TailProbability?], _ method: NullProportion
  ) throws(StatisticsError) {
    let present = pValues.compactMap { $0?.value }.sorted()
    guard !present.isEmpty else {
      throw .tooFewValues(
        sample: "the p-values", needed: 1, found: 0, missing: pValues.count)
    }
    self.method = try method.validated()
    let estimate = method.estimate(ascending: present)
    let isUsable = estimate > 0
    let share = isUsable ? min(1, estimate) : 1
    nullProportion = share
    let adjusted = try PValueAdjustment.benjaminiHochberg.adjust(pValues, count: nil)
    let scaled = adjusted.map { $0?.scaled(by: share) }
    qValues = scaled.map { $0?.value }
    logQValues = scaled.map { $0?.log }
    warnings = Self.warnings(method, isUsable: isUsable, count: present.count)
  }
}

extension QValues {
  /// Below this many p-values each step of the smoother's grid expects fewer than five of them.
  private static let fewPValues = 100

  private static func warnings(
    _ method: NullProportion, isUsable: Bool, count: Int
  ) -> [TestWarning] {
    if !isUsable { return [.unknownNullProportion] }
    if case .known = method { return [] }
    return count < fewPValues ? [.fewPValues(count: count)] : []
  }
}

extension NullProportion {
  fileprivate func validated() throws(StatisticsError) -> NullProportion {
    switch self {
    case .known(let share):
      guard share > 0, share <= 1 else {
        throw .parameterOutOfRange(
          name: "the null proportion", value: share, allowed: "above 0 and at most 1")
      }
    case .tuning(let lambda):
      guard lambda >= 0, lambda < 1 else {
        throw .parameterOutOfRange(
          name: "lambda", value: lambda, allowed: "at least 0 and below 1")
      }
    case .smoother, .bootstrap: break
    }
    return self
  }
}

extension TestWarning {
  /// The share of true null hypotheses could not be estimated.
  public static let unknownNullProportion = TestWarning(
    code: "unknown-null-proportion",
    "The share of questions without an effect could not be estimated; the q-values assume that it may be all of them."
  )

  /// There are too few p-values for a good estimate of the share of true null hypotheses.
  public static func fewPValues(count: Int) -> TestWarning {
    TestWarning(
      code: "few-p-values",
      "With only \(count) p-values the share of questions without an effect is a rough guess; adjusted p-values are safer."
    )
  }
}
