import Statistics

extension Ledger {
  /// Whether counts are numbers that can be counted on with; an edited or damaged file may hold others.
  public var hasPossibleCounts: Bool {
    let most = 1 << 53
    let counts = profiles.flatMap { profile in
      [profile.rowCount]
        + profile.columns.flatMap { column in
          [column.missingCount, column.numbers?.count ?? 0, column.numbers?.missingCount ?? 0]
            + (column.categories.map { Array($0.values) } ?? [])
        }
    }
    return (1...most).contains(number) && counts.allSatisfy((0...most).contains)
      && looks.allSatisfy { (1...most).contains($0.number) }
      && metrics.allSatisfy { (0...9).contains($0.format.decimals) }
      && profiles.allSatisfy { Set($0.columns.map(\.name)).count == $0.columns.count }
  }
}
