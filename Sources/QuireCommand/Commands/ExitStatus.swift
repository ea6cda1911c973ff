/// What an exit code of `quire` means; a folder exits with its gravest.
enum ExitStatus: Int32, Error, Sendable {
  /// Everything is as it should be.
  case good = 0
  /// A cell, compile, render or write error, a limit, or a crashed program.
  case failed = 1
  /// Wrong usage, or an unknown or ill-typed parameter.
  case usage = 2
  /// Rendered, but a finding failed or, under `--strict`, a warning arose.
  case doubtful = 3
  /// An input is missing, or an expectation refused the data; the last good report is kept.
  case refused = 4
  /// A fault of Quire itself.
  case fault = 5

  /// The graver of two: 5, 1, 4, 3, 0 in this order, with wrong usage beside failure.
  func orGraver(_ other: ExitStatus) -> ExitStatus {
    rank >= other.rank ? self : other
  }

  private var rank: Int {
    switch self {
    case .good: 0
    case .doubtful: 1
    case .refused: 2
    case .usage: 3
    case .failed: 4
    case .fault: 5
    }
  }
}
