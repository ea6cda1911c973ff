import Statistics

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

// Files of data, by their profiles. A file that another parameter names is the same one where each side has only one.
extension LedgerDifference {
  static func data(_ earlier: [DataProfile], _ later: [DataProfile]) -> [LedgerChange] {
    if earlier.count == 1, later.count == 1 { return file(earlier[0], later[0]) }
    let gone = earlier.filter { old in !later.contains { $0.path == old.path } }
    return later.flatMap { profile -> [LedgerChange] in
      guard let former = earlier.first(where: { $0.path == profile.path }) else {
        return [
          .init(.fileNew, profile.path, after: .integer(profile.rowCount), isMaterial: true)
        ]
      }
      return file(former, profile)
    }
      + gone.map {
        .init(.fileGone, $0.path, before: .integer($0.rowCount), isMaterial: true)
      }
  }

  private static func file(_ old: DataProfile, _ new: DataProfile) -> [LedgerChange] {
    let path = new.path
    var changes: [LedgerChange] = []
    if old.rowCount != new.rowCount {
      let ratio = Double(new.rowCount) / Double(max(old.rowCount, 1))
      changes.append(
        .init(
          .rowCount, path, before: .integer(old.rowCount), after: .integer(new.rowCount),
          isMaterial: ratio > 2.5 || ratio < 0.8))
    }
    let both = new.columns.compactMap { column in
      old.columns.first { $0.name == column.name }.map { ($0, column) }
    }
    // What a test must pass, so that of a thousand refreshes without a change one tells of a column.
    let alpha = 0.001 / Double(max(both.count, 1))
    for column in new.columns where !old.columns.contains(where: { $0.name == column.name }) {
      changes.append(
        .init(.columnNew, column.name, in: path, after: .text(column.type), isMaterial: true))
    }
    for column in old.columns where !new.columns.contains(where: { $0.name == column.name }) {
      changes.append(
        .init(.columnGone, column.name, in: path, before: .text(column.type), isMaterial: true))
    }
    for (former, column) in both {
      guard former.type == column.type || former.isEmpty || column.isEmpty else {
        changes.append(
          .init(
            .columnType, column.name, in: path, before: .text(former.type),
            after: .text(column.type), isMaterial: true))
        continue
      }
      changes += missing(former, old.rowCount, column, new.rowCount, in: path, alpha)
      changes += categories(former, old.rowCount, column, new.rowCount)
      changes += distribution(former, column, in: path, alpha)
    }
    return changes
  }

  private static func missing(
    _ old: DataProfile.Column, _ oldRows: Int, _ new: DataProfile.Column, _ newRows: Int,
    in path: String, _ alpha: Double
  ) -> [LedgerChange] {
    guard oldRows > 0, newRows > 0 else { return [] }
    let (n, m) = (Double(oldRows), Double(newRows))
    let (before, after) = (Double(old.missingCount) / n, Double(new.missingCount) / m)
    guard before != after else { return [] }
    let pooled = Double(old.missingCount + new.missingCount) / (n + m)
    let error = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    let pValue = error > 0 ? erfc(abs(after - before) / error / 2.0.squareRoot()) : 1
    return [
      LedgerChange(
        .missingShare, new.name, in: path, before: .real(before), after: .real(after),
        pValue: pValue, isMaterial: abs(after - before) >= 0.01 && pValue < alpha)
    ]
  }

  private static func categories(
    _ old: DataProfile.Column, _ oldRows: Int, _ new: DataProfile.Column, _ newRows: Int
  ) -> [LedgerChange] {
    guard let before = old.categories, let after = new.categories, !before.isEmpty, !after.isEmpty
    else { return [] }
    let fresh = after.keys.filter { before[$0] == nil }.sorted().map {
      LedgerChange(
        .categoryNew, $0, in: new.name, before: .integer(0), after: .integer(after[$0] ?? 0),
        isMaterial: true)
    }
    let lost = before.keys.filter { after[$0] == nil }.sorted().map { name in
      let count = before[name] ?? 0
      let expected = Double(count) / Double(max(oldRows, 1)) * Double(newRows)
      return LedgerChange(
        .categoryGone, name, in: new.name, before: .integer(count), after: .integer(0),
        isMaterial: expected >= 5)
    }
    return fresh + lost
  }

  private static func distribution(
    _ old: DataProfile.Column, _ new: DataProfile.Column, in path: String, _ alpha: Double
  ) -> [LedgerChange] {
    let stability: PopulationStability?
    if let before = old.numbers, let after = new.numbers, before.count > 0, after.count > 0 {
      // Missing values have a line of their own.
      stability = try? PopulationStability(of: after.known, from: before.known)
    } else if let before = old.categories, let after = new.categories {
      // Values that came or went have lines of their own, too.
      stability = try? PopulationStability(
        ofCounts: after.filter { before[$0.key] != nil },
        from: before.filter { after[$0.key] != nil })
    } else {
      stability = nil
    }
    guard let stability, stability.index > 0 else { return [] }
    let pValue = stability.pValue
    return [
      LedgerChange(
        .distribution, new.name, in: path, before: old.center, after: new.center,
        stabilityIndex: stability.index, pValue: pValue,
        isMaterial: stability.verdict != .stable && pValue < alpha)
    ]
  }
}

extension DataProfile.Column {
  /// Whether nothing is there from which a type could be told.
  fileprivate var isEmpty: Bool { numbers?.count == 0 || categories?.isEmpty == true }

  /// The median, or the share of the most frequent value.
  fileprivate var center: LedgerValue {
    if let numbers, numbers.quantiles.count == 101 { return .real(numbers.quantiles[50]) }
    guard let most = categories?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return .missing
    }
    return .text(most.key)
  }
}

extension QuantileDigest {
  /// The digest without the count of missing values.
  fileprivate var known: QuantileDigest { QuantileDigest(quantiles: quantiles, count: count) }
}
