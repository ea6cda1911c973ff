/// Blocks with a value per treatment, ranked within each block.
struct RankedBlocks {
  /// The treatments' names.
  let treatments: [String]

  /// The ranks of each complete block.
  let ranks: [[Double]]

  /// The largest minus the smallest value of each complete block.
  let ranges: [Double]

  /// The number of blocks left out because a value is missing.
  let missingCount: Int

  /// The sum of each treatment's ranks.
  let rankSums: [Double]

  /// Σ(t³ − t) over groups of equal values within blocks.
  let tieCorrection: Double

  /// The median of each treatment.
  let medians: [Double?]

  /// - Throws: ``StatisticsError``: fewer than two treatments or complete blocks, blocks of different lengths, names
  ///   that are not one per treatment, or all values of each block equal.
  init<Value: Observation>(
    _ blocks: some Collection<[Value]>, treatments names: [String]?, method: String
  ) throws(StatisticsError) {
    let width = blocks.first?.count ?? names?.count ?? 0
    guard width >= 2 else { throw .tooFewGroups(needed: 2, found: width) }
    if let names, names.count != width {
      throw .lengthsDiffer(
        first: "the names of treatments", firstCount: names.count, second: "a block",
        secondCount: width)
    }
    for block in blocks where block.count != width {
      throw .lengthsDiffer(
        first: "the first block", firstCount: width, second: "another block",
        secondCount: block.count)
    }
    let complete = blocks.compactMap { block -> [Double]? in
      let values = Sample.present(block)
      return values.count == width ? values : nil
    }
    guard complete.count >= 2 else {
      throw .tooFewValues(
        sample: "the table of blocks", needed: 2, found: complete.count,
        missing: blocks.count - complete.count)
    }
    let ranked = complete.map { Ranks($0) }
    guard ranked.contains(where: { $0.tieCounts.count > 1 }) else {
      throw .undefined(
        method: method, reason: "the values of each block are equal.",
        suggestion: "look at the values; there is nothing to rank.")
    }
    treatments = names ?? (0..<width).map { "treatment \($0 + 1)" }
    ranks = ranked.map(\.values)
    ranges = complete.map { block in
      let (least, most) = (block.min() ?? 0, block.max() ?? 0)
      return least == most ? 0 : most - least
    }
    missingCount = blocks.count - complete.count
    rankSums = (0..<width).map { column in ranked.reduce(0) { $0 + $1.values[column] } }
    tieCorrection = ranked.reduce(0) { $0 + $1.tieCorrection }
    medians = (0..<width).map { column in complete.map { $0[column] }.median() }
  }

  /// The number of complete blocks.
  var count: Int { ranks.count }
}
