public import DataFrames
public import Statistics

// Where columns of a frame meet the statistics library: a test's inputs are samples, and here a column becomes one.

extension AnyColumn {
  /// The column's numbers as one sample, named for the column.
  ///
  /// - Parameter unit: what the numbers count or measure, in a reader's words.
  public func sample(unit: String? = nil) -> Sample {
    Sample(numbers, name: name, unit: unit)
  }

  /// The column's numbers split by another column of the same frame, a sample for each of its values.
  ///
  /// The samples come in the order of their names; rows without a value in `groups` are in none.
  ///
  /// - Throws: ``GroupingError`` unless both columns are of one frame.
  public func samples(by groups: AnyColumn, unit: String? = nil) throws -> [Sample] {
    let (numbers, labels) = (numbers, groups.strings)
    try Self.requireSameRows(self, numbers.count, groups, labels.count)
    return try Sample.groups(of: numbers, by: labels, unit: unit)
  }

  /// The column's numbers beside those of another column of the same frame.
  ///
  /// - Throws: ``GroupingError`` unless both columns are of one frame.
  public func pairs(with other: AnyColumn, unit: String? = nil) throws -> PairedSample {
    let (first, second) = (numbers, other.numbers)
    try Self.requireSameRows(self, first.count, other, second.count)
    return try PairedSample(first, second, names: (name, other.name), unit: unit)
  }

  /// The two samples of a comparison of two groups.
  ///
  /// - Throws: ``GroupingError`` unless there are exactly two groups.
  func twoSamples(
    by groups: AnyColumn, unit: String?, for purpose: String
  ) throws -> (Sample, Sample) {
    let samples = try samples(by: groups, unit: unit)
    guard samples.count == 2 else {
      let names = samples.prefix(8).compactMap(\.name).joined(separator: ", ")
      throw GroupingError(
        "\(purpose) compares two groups, and \"\(groups.name)\" has \(samples.count)"
          + (names.isEmpty ? "" : ": \(names)"),
        suggestion: samples.count > 2
          ? "keep two of them with filter, or use a test for several groups"
          : "take a column with two values")
    }
    return (samples[0], samples[1])
  }

  static func requireSameRows(
    _ first: AnyColumn, _ firstCount: Int, _ second: AnyColumn, _ secondCount: Int
  ) throws {
    guard firstCount == secondCount else {
      throw GroupingError(
        "\(first.name) has \(firstCount) rows and \(second.name) has \(secondCount)",
        suggestion: "take both columns from one frame")
    }
  }
}
