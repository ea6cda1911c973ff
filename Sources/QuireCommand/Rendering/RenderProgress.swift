import Synchronization

/// Tells on standard error how far the renders are.
///
/// A person at a terminal sees one line that changes; a log gets a line when a cell has taken
/// longer than a second, so that it stays short.
final class RenderProgress: Sendable {
  private struct State {
    var cell: (index: Int, since: ContinuousClock.Instant)?
    var lastLine = ""
  }

  private let name: String
  private let isQuiet: Bool
  private let isInteractive: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Parameter isAlone: whether no other notebook is rendered beside it; two cannot share the
  ///   line that changes.
  init(name: String, isQuiet: Bool, isAlone: Bool) {
    self.name = name
    self.isQuiet = isQuiet
    isInteractive = isAlone && Terminal.error.isInteractive
  }

  /// Says which stage begins.
  func say(_ stage: String) {
    guard !isQuiet, isInteractive else { return }
    Terminal.error.write(bytes: Array("\r\u{1B}[K\(name): \(stage)".utf8))
  }

  /// Says which cell begins.
  func reach(cell: Int, of count: Int, label: String?) {
    guard !isQuiet else { return }
    let now = ContinuousClock.now
    let previous = state.withLock { state in
      defer { if state.cell?.index != cell { state.cell = (cell, now) } }
      return state.cell
    }
    guard previous?.index != cell else { return }
    let seconds = (now - start).seconds
    let label = label.map { " · \($0)" } ?? ""
    let text = "\(name): cell \(cell + 1) of \(count)\(label) · \(seconds) s"
    if isInteractive {
      Terminal.error.write(bytes: Array("\r\u{1B}[K\(text)".utf8))
    } else if let previous, now - previous.since > .seconds(1) {
      Terminal.error.write(text)
    }
  }

  /// Takes the changing line away before something else is written.
  func clear() {
    if !isQuiet, isInteractive { Terminal.error.write(bytes: Array("\r\u{1B}[K".utf8)) }
  }
}

extension Duration {
  /// Seconds with two decimals.
  var seconds: String {
    let hundredths = Int((self / .milliseconds(10)).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
