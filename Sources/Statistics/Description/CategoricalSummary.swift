#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a collection of labels looks like: how many, how often each, how evenly spread.
///
///     var status = CategoricalSummary(["claim", nil, "opinion", "claim"])
///     status.mode              // "claim"
///     status.missingCount      // 1
///     status.entropy(in: .bits)
///
/// One pass, memory for the different categories only. Summaries merge into what one pass would have found, and take
/// counts that an engine grouped.
public struct CategoricalSummary<Category: Hashable & Sendable>: Sendable {
  /// A category with the number of its values.
  public struct Frequency: Sendable, Hashable {
    /// The category.
    public let category: Category

    /// How often it occurs, at least once.
    public let count: Int
  }

  /// The number of values that were not missing.
  public private(set) var count = 0

  /// The number of values that were `nil`.
  public private(set) var missingCount = 0

  /// The categories in the order of their first occurrence, and where each stands there.
  private var categories: [Category] = []
  private var counts: [Int] = []
  private var positions: [Category: Int] = [:]

  /// Starts with no values.
  public init() {}

  /// The categories of values, of which `nil` are missing.
  public init(_ values: some Sequence<Category?>) {
    for value in values { append(value) }
  }

  /// The categories that an engine has counted.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a negative count.
  public init(
    counts: some Sequence<(Category, Int)>,
    missingCount: Int = 0
  ) throws(StatisticsError) {
    self.init()
    for count in [missingCount] + counts.map(\.1) where count < 0 {
      throw .parameterOutOfRange(name: "count", value: Double(count), allowed: "0 or more")
    }
    for (category, count) in counts { add(category, count) }
    self.missingCount = SafeCount.sum(missingCount, 0)
  }
}

// MARK: - Adding

extension CategoricalSummary {
  /// Adds a value; `nil` counts as missing.
  public mutating func append(_ value: Category?) {
    if let value { add(value, 1) } else { missingCount += 1 }
  }

  /// Adds everything that another summary has seen.
  public mutating func merge(_ other: CategoricalSummary) {
    for (category, count) in zip(other.categories, other.counts) { add(category, count) }
    missingCount = SafeCount.sum(missingCount, other.missingCount)
  }

  private mutating func add(_ category: Category, _ number: Int) {
    guard number > 0 else { return }
    if let position = positions[category] {
      counts[position] = SafeCount.sum(counts[position], number)
    } else {
      positions[category] = categories.count
      categories.append(category)
      counts.append(number)
    }
    count = SafeCount.sum(count, number)
  }
}

// MARK: - Frequencies

extension CategoricalSummary {
  /// The number of different categories.
  public var distinctCount: Int { categories.count }

  /// The categories from the most to the least frequent; equally frequent ones in the order of their first occurrence.
  ///
  /// - Complexity: O(*k* log *k*) for *k* categories.
  public var frequencies: [Frequency] {
    counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { Frequency(category: categories[$0], count: counts[$0]) }
  }

  /// The number of values of a category; 0 when there are none.
  public func count(of category: Category) -> Int {
    positions[category].map { counts[$0] } ?? 0
  }

  /// The share of a category among the values that are not missing, or `nil` without values.
  public func proportion(of category: Category) -> Double? {
    count > 0 ? Double(count(of: category)) / Double(count) : nil
  }

  /// The most frequent category, the first to occur among several; `nil` without values.
  public var mode: Category? { modes.first }

  /// All categories that occur most often, in the order of their first occurrence; empty without values.
  public var modes: [Category] {
    let most = counts.max()
    return counts.indices.filter { counts[$0] == most }.map { categories[$0] }
  }

  /// How often the ``mode`` occurs; 0 without values.
  public var modeCount: Int { counts.max() ?? 0 }
}

// MARK: - Diversity

extension CategoricalSummary {
  /// Shannon's entropy −Σ p ln p of the observed shares: 0 for one category, ln k for k equally frequent ones.
  ///
  /// The estimate from the shares as they are, without correction for bias. Shannon (1948), "A mathematical theory of
  /// communication", Bell System Technical Journal 27. SciPy's `entropy`.
  ///
  /// - Parameter unit: natural units or bits.
  /// - Returns: `nil` without values.
  public func entropy(in unit: EntropyUnit = .nats) -> Double? {
    guard count > 0 else { return nil }
    let total = Double(count)
    var sum = DoubleDouble.zero
    for count in counts {
      let share = Double(count) / total
      // The share's own rounding would be all that is left of the logarithm of a share near 1.
      let log = share > 0.5 ? log1p(-Double(self.count - count) / total) : log(share)
      sum += -share * log
    }
    return sum.value / unit.nats
  }

  /// The entropy over the greatest that as many categories can have, ln k: 1 when all are equally frequent (Pielou's
  /// evenness). `nil` below two categories.
  public var evenness: Double? {
    guard distinctCount > 1, let entropy = entropy() else { return nil }
    return min(entropy / log(Double(distinctCount)), 1)
  }

  /// The Gini–Simpson index 1 − Σ p²: the probability that two draws with replacement differ; `nil` without values.
  ///
  /// Simpson (1949), "Measurement of diversity", Nature 163, 688. Decision trees call it Gini impurity.
  public var giniSimpsonIndex: Double? {
    guard count > 0 else { return nil }
    let total = Double(count)
    // 1 − Σ p² = Σ p (1 − p), which loses no digits where one category has nearly all.
    var sum = DoubleDouble.zero
    for count in counts { sum += DoubleDouble.product(Double(count), Double(self.count - count)) }
    return (sum / total / total).value
  }

  /// The probability that two different values differ, 1 − Σ k (k − 1) / (n (n − 1)): the unbiased estimate of the
  /// population's ``giniSimpsonIndex``. `nil` below two values.
  public var unbiasedGiniSimpsonIndex: Double? {
    guard count > 1, let index = giniSimpsonIndex else { return nil }
    return index * (Double(count) / Double(count - 1))
  }
}

extension CategoricalSummary: Hashable {
  /// Whether both have the same counts; the order of first occurrence does not matter.
  public static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && left.missingCount == right.missingCount
      && left.countsByCategory == right.countsByCategory
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(missingCount)
    hasher.combine(countsByCategory)
  }

  private var countsByCategory: [Category: Int] { positions.mapValues { counts[$0] } }
}

extension CategoricalSummary: Codable where Category: Codable {}

extension CategoricalSummary.Frequency: Codable where Category: Codable {}
