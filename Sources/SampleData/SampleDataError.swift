/// Why sample data could not be made or written.
public enum SampleDataError: Error, Sendable, Hashable {
  /// The number of rows is not one that a file can have.
  case rowsOutOfRange(Int, allowed: ClosedRange<Int>)

  /// The number of months is not one that can be written.
  case monthsOutOfRange(Int, allowed: ClosedRange<Int>)

  /// There are more months than rows, so some month would bring nothing.
  case fewerRowsThanMonths(rows: Int, months: Int)

  /// The system refused to write; `reason` is what it says.
  case cannotWrite(path: String, reason: String)
}

extension SampleDataError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .rowsOutOfRange(let rows, let allowed):
      "cannot make \(rows) rows: the number must be from \(allowed.lowerBound) to \(allowed.upperBound)."
    case .monthsOutOfRange(let months, let allowed):
      "cannot make \(months) monthly files: the number must be from \(allowed.lowerBound) to \(allowed.upperBound)."
    case .fewerRowsThanMonths(let rows, let months):
      """
      cannot spread \(rows) rows over \(months) months: every month needs at least one.
        try: at least \(months) rows, or fewer months.
      """
    case .cannotWrite(let path, let reason):
      """
      cannot write "\(path)": \(reason).
        try: a folder that exists and may be written to, with room left on the disk.
      """
    }
  }
}
