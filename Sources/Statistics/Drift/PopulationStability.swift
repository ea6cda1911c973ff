#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// How far a distribution has moved from an earlier one: the population stability index, Σ (q − p) · ln(q / p) over bins.
///
///     let drift = try PopulationStability(of: july, from: june)
///     drift.index     // below 0.1 stable, from 0.25 on another population
///
/// Numbers are binned by the tenths of the earlier values, so that each bin held a tenth of them; labels are bins by themselves, and so
/// are missing values. A bin that is empty on one side counts as half a value. It is the symmetric divergence of Jeffreys (1946); the
/// limits are the customary ones of credit scoring (Siddiqi 2006, *Credit Risk Scorecards*, chapter 9).
public struct PopulationStability: Sendable, Hashable, Codable {
  /// A bin with its shares.
  public struct Bin: Sendable, Hashable, Codable {
    /// What is in it: "12 to 40", "claim", "missing".
    public let name: String

    /// The share of the earlier values.
    public let earlierShare: Double

    /// The share of the later ones.
    public let laterShare: Double
  }

  /// How much has moved.
  public enum Verdict: String, Sendable, Hashable, Codable {
    /// Below 0.1.
    case stable
    /// From 0.1 to 0.25.
    case shifted
    /// From 0.25 on.
    case different
  }

  /// The bins.
  public let bins: [Bin]

  /// The index: 0 where nothing moved.
  public let index: Double

  /// The number of earlier values, missing ones among them.
  public let earlierCount: Int

  /// The number of later values, missing ones among them.
  public let laterCount: Int

  /// What the index means by custom.
  public var verdict: Verdict { index < 0.1 ? .stable : index < 0.25 ? .shifted : .different }

  /// Compares numbers; missing ones are a bin of their own.
  ///
  /// - Throws: ``StatisticsError/tooFewValues(sample:needed:found:missing:)`` where either side is empty.
  public init(
    of later: some Collection<some Observation>, from earlier: some Collection<some Observation>,
    binCount: Int = 10
  ) throws(StatisticsError) {
    let (new, old) = (later.map(\.measurement), earlier.map(\.measurement))
    let known = old.compactMap(\.self).filter { !$0.isNaN }
    let shares = (1..<max(2, binCount)).map { Double($0) / Double(max(2, binCount)) }
    var limits: [Double] = []
    for limit in known.quantiles(shares).compactMap(\.self) where limit > limits.last ?? -.infinity
    {
      limits.append(limit)
    }
    let bin = { (value: Double?) -> Int in
      guard let value, !value.isNaN else { return limits.count + 1 }
      return limits.firstIndex { value <= $0 } ?? limits.count
    }
    let names = (0...limits.count).map { place -> String in
      let text = { (value: Double) in NumberText.significant(value, digits: 6) }
      if limits.isEmpty { return "any value" }
      if place == 0 { return "up to \(text(limits[0]))" }
      return place == limits.count
        ? "above \(text(limits[place - 1]))"
        : "\(text(limits[place - 1])) to \(text(limits[place]))"
    }
    try self.init(names + ["missing"], old.map(bin), new.map(bin))
  }

  /// Compares labels; missing ones are a bin of their own.
  ///
  /// - Throws: as ``init(of:from:binCount:)``.
  public init(
    ofLabels later: [String?], from earlier: [String?]
  ) throws(StatisticsError) {
    let labels = Set(later.compactMap(\.self)).union(earlier.compactMap(\.self)).sorted()
    let places = Dictionary(zip(labels, 0...)) { first, _ in first }
    let bin = { (label: String?) -> Int in label.flatMap { places[$0] } ?? labels.count }
    try self.init(labels + ["missing"], earlier.map(bin), later.map(bin))
  }

  private init(
    _ names: [String], _ earlier: [Int], _ later: [Int]
  ) throws(StatisticsError) {
    for (name, bins) in [("the earlier values", earlier), ("the later values", later)]
    where bins.isEmpty {
      throw .tooFewValues(sample: name, needed: 1, found: 0, missing: 0)
    }
    var counts = names.map { _ in (old: 0.0, new: 0.0) }
    for bin in earlier { counts[bin].old += 1 }
    for bin in later { counts[bin].new += 1 }
    try self.init(names, counts)
  }

  /// Compares the counts of labels; missing ones are a label like the others.
  ///
  /// - Throws: as ``init(of:from:binCount:)``.
  public init(
    ofCounts later: [String: Int], from earlier: [String: Int]
  ) throws(StatisticsError) {
    let labels = Set(later.keys).union(earlier.keys).sorted()
    try self.init(labels, labels.map { (Double(earlier[$0] ?? 0), Double(later[$0] ?? 0)) })
  }

  /// Compares numbers of which only the quantiles are known, in tenths of the earlier ones.
  ///
  /// - Throws: as ``init(of:from:binCount:)``.
  public init(of later: QuantileDigest, from earlier: QuantileDigest) throws(StatisticsError) {
    var limits: [Double] = []
    for place in stride(from: 10, through: 90, by: 10) where place < earlier.quantiles.count {
      let limit = earlier.quantiles[place]
      if limit > limits.last ?? -.infinity { limits.append(limit) }
    }
    let counts = { (digest: QuantileDigest) -> [Double] in
      let below = [0] + limits.map { digest.share(upTo: $0) } + [1]
      let known = zip(below, below.dropFirst()).map { ($1 - $0) * Double(digest.count) }
      return known + [Double(digest.missingCount)]
    }
    let names = (0...limits.count).map { place in
      place == limits.count
        ? "the rest" : "up to \(NumberText.significant(limits[place], digits: 6))"
    }
    try self.init(names + ["missing"], Array(zip(counts(earlier), counts(later))))
  }

  private init(
    _ names: [String], _ counts: [(old: Double, new: Double)]
  ) throws(StatisticsError) {
    let n = counts.reduce(0) { $0 + $1.old }
    let m = counts.reduce(0) { $0 + $1.new }
    for (name, count) in [("the earlier values", n), ("the later values", m)] where count < 1 {
      throw .tooFewValues(sample: name, needed: 1, found: 0, missing: 0)
    }
    // Beyond this a double holds no single counts any more, and an integer traps at some point.
    let most = 9e15
    (earlierCount, laterCount) = (Int(min(n, most).rounded()), Int(min(m, most).rounded()))
    var index = 0.0
    var bins: [Bin] = []
    for (name, count) in zip(names, counts) where count.old + count.new > 0 {
      let (p, q) = (count.old / n, count.new / m)
      bins.append(Bin(name: name, earlierShare: p, laterShare: q))
      let (least, most) = (p > 0 ? p : 0.5 / n, q > 0 ? q : 0.5 / m)
      index += (most - least) * log(most / least)
    }
    self.bins = bins
    self.index = index
  }
}

extension PopulationStability {
  /// The probability of shares so different if both sides came from one population: Pearson's χ² test of the bins.
  ///
  /// It says that something moved, where ``index`` says how much. Values that are on both sides, as in data that only grows, make it
  /// too large. 1 where there is only one bin.
  public var pValue: Double {
    let (n, m) = (Double(earlierCount), Double(laterCount))
    guard bins.count > 1,
      let distribution = try? ChiSquare(degreesOfFreedom: Double(bins.count - 1))
    else { return 1 }
    let statistic = bins.reduce(0) { sum, bin in
      let pooled = (n * bin.earlierShare + m * bin.laterShare) / (n + m)
      let distance = bin.laterShare - bin.earlierShare
      return sum + distance * distance / pooled
    }
    return TailProbability(above: statistic * n * m / (n + m), in: distribution).value
  }
}
