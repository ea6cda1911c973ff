/// The groups of a test of variances, named, of which those without values are only told about.
struct VarianceGroups: Sendable, Hashable {
  /// Every group, with the name that messages use.
  let all: [Sample]

  /// The groups with values.
  let used: [Sample]

  /// - Throws: ``StatisticsError``: fewer than two groups with values, or a value that is infinite.
  init(_ groups: [Sample]) throws(StatisticsError) {
    all = groups.enumerated().map { $1.named(ifUnnamed: "group \($0 + 1)") }
    used = all.filter { $0.count > 0 }
    guard used.count >= 2 else { throw .tooFewGroups(needed: 2, found: used.count) }
    for group in used where group.values.contains(where: \.isInfinite) {
      let moments = group.moments
      throw .unusableMoments(
        sample: group.name ?? "", mean: moments.mean, variance: moments.variance)
    }
  }
}

extension VarianceGroups {
  /// The number of all values.
  var count: Int { used.reduce(0) { $0 + $1.count } }

  var unit: String? { all.lazy.compactMap(\.unit).first }

  /// What tests tell of the groups: sizes, and standard deviations where there are two values.
  var tested: [TestedSample] { all.map { TestedSample($0.moments, or: $0.name ?? "") } }
}

extension UsableMoments {
  /// - Throws: ``StatisticsError/undefined(method:reason:suggestion:)`` naming the first sample of equal values.
  static func refuseConstant(
    _ samples: [UsableMoments], method: String
  ) throws(StatisticsError) {
    guard let constant = samples.first(where: { $0.variance == 0 }) else { return }
    throw .undefined(
      method: method,
      reason: "all values of \(constant.name) are equal, so its variance is 0.",
      suggestion: "leave that group out, or use Levene's test.")
  }
}
