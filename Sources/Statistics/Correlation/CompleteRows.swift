/// The rows of two measurements and their controls in which nothing is missing.
struct CompleteRows {
  let pairs: CorrelatedPairs

  /// The controls, then the first and the second measurement.
  let columns: [[Double]]

  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``.
  init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    _ controls: [(name: String, values: [Double?])], names: (String, String)?
  ) throws(StatisticsError) {
    let measurements = [first.map(\.measurement), second.map(\.measurement)]
    let firstName = names?.0 ?? "the first measurement"
    let secondName = names?.1 ?? "the second measurement"
    let others = [(name: secondName, values: measurements[1])] + controls
    for other in others where other.values.count != first.count {
      throw .lengthsDiffer(
        first: firstName, firstCount: first.count, second: other.name,
        secondCount: other.values.count)
    }
    let all = controls.map { $0.values.map { $0?.measurement } } + measurements
    let complete = (0..<first.count).filter { row in all.allSatisfy { $0[row] != nil } }
    columns = all.map { column in complete.compactMap { column[$0] } }
    pairs = CorrelatedPairs(
      first: firstName, second: secondName, count: complete.count,
      missingCount: first.count - complete.count)
  }
}
