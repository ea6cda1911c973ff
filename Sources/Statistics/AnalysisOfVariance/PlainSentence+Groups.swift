extension PlainSentence {
  /// Which group has the highest and which the lowest mean, and how much of the variance the groups explain; or that no
  /// difference is clear.
  static func comparingGroups(
    _ groups: [MeasuredGroup], pValue: Double, level: Double, share: Double
  ) -> PlainSentence {
    guard let high = groups.max(by: { $0.mean.value < $1.mean.value }),
      let low = groups.min(by: { $0.mean.value < $1.mean.value })
    else { return "" }
    guard pValue <= 1 - level else {
      return """
        No clear difference between the means of the \(groups.count) groups, which run from \
        \(low.mean.value, .measured, unit: low.unit) for \(low.name) to \
        \(high.mean.value, .measured) for \(high.name).
        """
    }
    return """
      The means of the \(groups.count) groups differ: from \
      \(low.mean.value, .measured, unit: low.unit) for \(low.name) to \
      \(high.mean.value, .measured) for \(high.name). Which group a value belongs to explains \
      \(share, .percent) of how much the values vary.
      """
  }
}
