import Records

/// Sorts the records of a run into where they belong.
struct RunCollector {
  private(set) var run = Run()
  /// The piece that is running, or ran last.
  private(set) var piece: String?
  /// The program's own word on why it stopped.
  private(set) var failure: Failure?
  /// Whether it came to its end.
  private(set) var isFinished = false
  private var cell: Int?
  /// Where in the printed text each cell began, in order.
  private var starts: [(cell: Int?, output: Int, error: Int)] = []

  /// Keeps a profile, and the newest day with what was read.
  private mutating func take(_ profile: DataProfile) {
    run.profiles.append(profile)
    for place in run.inputs.indices
    where run.inputs[place].kind == .data && run.inputs[place].path == profile.path {
      run.inputs[place].newestDate = profile.newestDate
    }
  }

  mutating func take(_ record: Record) {
    switch record {
    case .cell(let index, let output, let error):
      cell = index
      starts.append((index, output, error))
      run.cells[index, default: Run.CellResult()].outputs += []
    case .piece(let name): piece = name
    case .output(let output): run.cells[cell ?? 0, default: .init()].outputs.append(output)
    case .inline(let index, let value): run.inlines[index] = value
    case .caution(let index, let cautions): run.cautions[index] = cautions
    case .value(let value): run.values.append(value)
    case .input(let input): if !run.inputs.contains(input) { run.inputs.append(input) }
    case .profile(let profile): take(profile)
    case .hiddenRead(let words): run.hiddenReads.append(words)
    case .restored: if let cell { run.restoredCells.insert(cell) }
    case .warning(let text): run.cells[cell ?? 0, default: .init()].warnings.append(text)
    case .colors(let colors): run.colors = colors
    case .failure(let failure): self.failure = failure
    case .finished(let output, let error):
      isFinished = true
      starts.append((nil, output, error))
    }
  }

  /// Gives each cell what was printed while it ran.
  ///
  /// What is printed between cells, by inline expressions, belongs to the cell before.
  mutating func distribute(standardOutput: [UInt8], standardError: [UInt8]) {
    for (index, start) in starts.enumerated() {
      guard let cell = start.cell else { continue }
      let next = index + 1 < starts.count ? starts[index + 1] : nil
      run.cells[cell]?.standardOutput += Self.text(
        standardOutput, from: start.output, to: next?.output ?? standardOutput.count)
      run.cells[cell]?.standardError += Self.text(
        standardError, from: start.error, to: next?.error ?? standardError.count)
    }
  }

  /// What the program printed to standard error since the last cell began.
  func lastWords(in standardError: [UInt8]) -> String {
    Self.text(standardError, from: starts.last?.error ?? 0, to: standardError.count)
  }

  private static func text(_ bytes: [UInt8], from start: Int, to end: Int) -> String {
    guard start >= 0, start < end, end <= bytes.count else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
