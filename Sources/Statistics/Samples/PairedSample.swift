/// Two measurements of each subject: before and after, views and likes.
///
///     let pairs = try PairedSample([5, nil, 7], [4, 6, 6])
///     pairs.count         // 2
///     pairs.missingCount  // 1
///
/// A pair of which either value is `nil` or NaN is left out and counted. Infinities are values.
public struct PairedSample: Sendable, Hashable, Codable {
  /// What the first measurement is called, such as its column; `nil` when not given.
  public let firstName: String?

  /// What the second measurement is called; `nil` when not given.
  public let secondName: String?

  /// What the values count or measure, when both do the same; `nil` when not given.
  public let unit: String?

  /// The first values of the complete pairs, in the order of the data.
  public let first: [Double]

  /// The second values of the complete pairs, in the order of the data.
  public let second: [Double]

  /// The number of pairs left out because a value of theirs is missing.
  public let missingCount: Int

  /// Pairs values by their position.
  ///
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``.
  public init(
    _ first: some Collection<some Observation>,
    _ second: some Collection<some Observation>,
    names: (String, String)? = nil,
    unit: String? = nil
  ) throws(StatisticsError) {
    guard first.count == second.count else {
      throw .lengthsDiffer(
        first: names?.0 ?? "the first sample", firstCount: first.count,
        second: names?.1 ?? "the second sample", secondCount: second.count)
    }
    var (kept, partners): ([Double], [Double]) = ([], [])
    kept.reserveCapacity(first.count)
    partners.reserveCapacity(first.count)
    for (one, other) in zip(first, second) {
      guard let x = one.measurement, let y = other.measurement, !x.isNaN, !y.isNaN else { continue }
      kept.append(x)
      partners.append(y)
    }
    self.first = kept
    self.second = partners
    missingCount = first.count - kept.count
    firstName = names?.0
    secondName = names?.1
    self.unit = unit
  }
}

extension PairedSample {
  /// The number of complete pairs.
  public var count: Int { first.count }

  /// The first value minus the second of each pair; the difference of equal infinities counts as missing.
  public var differences: Sample {
    let differences = zip(first, second).map { $0 - $1 }
    let present = differences.filter { !$0.isNaN }
    return Sample(
      present: present, missingCount: missingCount + differences.count - present.count,
      name: "the differences", unit: unit)
  }
}
