/// Measurements of one group: the values that are there, and how many are missing.
///
///     let hours = Sample([7.5, nil, 8.1], name: "night shift", unit: "hours")
///     hours.count         // 2
///     hours.missingCount  // 1
///
/// Tests that need every value take samples; tests that need only means and variances take ``SampleMoments``.
public struct Sample: Sendable, Hashable, Codable {
  /// What the group is called in messages and tables, such as its label in the data.
  public let name: String?

  /// What the values count or measure, in a reader's words, such as "views"; `nil` when not given.
  public let unit: String?

  /// The values that are not missing, in the order of the data. Infinities are values.
  public let values: [Double]

  /// The number of values left out because they are `nil` or NaN.
  public let missingCount: Int

  /// The measurements of a group, of which `nil` and NaN are missing.
  public init(
    _ measurements: some Collection<some Observation>, name: String? = nil, unit: String? = nil
  ) {
    let values = Self.present(measurements)
    self.init(
      present: values, missingCount: measurements.count - values.count, name: name, unit: unit)
  }

  init(present values: [Double], missingCount: Int, name: String?, unit: String?) {
    self.values = values
    self.missingCount = missingCount
    self.name = name
    self.unit = unit
  }
}

extension Sample {
  /// The number of values that are not missing.
  public var count: Int { values.count }

  /// The moments of the values.
  public var moments: SampleMoments { SampleMoments(self) }

  /// Whether all values are equal; `true` without values.
  public var isConstant: Bool {
    guard let first = values.first else { return true }
    return values.allSatisfy { $0 == first }
  }

  /// The same values under a name, unless they have one.
  public func named(ifUnnamed name: String) -> Sample {
    guard self.name == nil else { return self }
    return Sample(present: values, missingCount: missingCount, name: name, unit: unit)
  }
}

extension Sample {
  /// Splits measurements into groups by the label beside each, in the order of the labels as text.
  ///
  /// Rows without a label are in no group. Groups all of whose values are missing stay, with no values.
  ///
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``.
  /// - Complexity: O(*n*) dictionary operations.
  public static func groups(
    of measurements: some Collection<some Observation>,
    by labels: some Collection<String?>,
    unit: String? = nil
  ) throws(StatisticsError) -> [Sample] {
    guard measurements.count == labels.count else {
      throw .lengthsDiffer(
        first: "the values", firstCount: measurements.count,
        second: "the labels", secondCount: labels.count)
    }
    var positions: [String: Int] = [:]
    var groups: [(name: String, values: [Double], missing: Int)] = []
    for (measurement, label) in zip(measurements, labels) {
      guard let label else { continue }
      let position = positions[label] ?? groups.count
      if position == groups.count {
        positions[label] = position
        groups.append((label, [], 0))
      }
      if let value = measurement.measurement {
        groups[position].values.append(value)
      } else {
        groups[position].missing += 1
      }
    }
    return groups.sorted { $0.name < $1.name }.map {
      Sample(present: $0.values, missingCount: $0.missing, name: $0.name, unit: unit)
    }
  }
}

extension Sample {
  /// The measurements that are there. Arrays of doubles, the common case, are read without a call per element.
  static func present(_ measurements: some Collection<some Observation>) -> [Double] {
    if let doubles = measurements as? [Double] {
      return doubles.contains { $0.isNaN } ? doubles.filter { !$0.isNaN } : doubles
    }
    var values: [Double] = []
    values.reserveCapacity(measurements.count)
    if let optionals = measurements as? [Double?] {
      for case let value? in optionals where !value.isNaN { values.append(value) }
    } else {
      for measurement in measurements {
        if let value = measurement.measurement, !value.isNaN { values.append(value) }
      }
    }
    return values
  }
}
