import Records
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Follows a running program: reads its records, and ends it when it exceeds a limit.
final class Supervisor: Sendable {
  private struct State {
    var collector = RunCollector()
    var records: RecordReader
    var outputs: [FileHandleReader]
    var exceeded: RunFailure.Limit?
  }

  private let limits: RunLimits
  private let state: Mutex<State>

  init(limits: RunLimits, records: String, printed: [String]) throws {
    self.limits = limits
    state = Mutex(
      State(
        records: try RecordReader(path: records),
        outputs: try printed.map { try FileHandleReader(path: $0) }))
  }

  /// Watches a process group until the task is cancelled, which is when the program has ended.
  func watch(group: Int32, progress: (String) -> Void) async {
    let clock = ContinuousClock()
    let start = clock.now
    // Short runs end within the first waits; long ones are looked at often enough for a person.
    var wait = Duration.milliseconds(5)
    while !Task.isCancelled {
      try? await Task.sleep(for: wait)
      wait = min(wait * 2, .milliseconds(50))
      read(progress: progress)
      if Task.isCancelled { return }
      if let limit = exceededLimit(after: clock.now - start, group: group) {
        state.withLock { $0.exceeded = limit }
        kill(-group, SIGKILL)
        return
      }
    }
  }

  /// What was collected, after the program has ended.
  func finish() -> (collector: RunCollector, exceeded: RunFailure.Limit?) {
    read(progress: { _ in })
    return state.withLock { ($0.collector, $0.exceeded) }
  }

  private func read(progress: (String) -> Void) {
    let pieces = state.withLock { state in
      var pieces: [String] = []
      for record in state.records.next() {
        state.collector.take(record)
        if case .piece(let name) = record { pieces.append(name) }
      }
      return pieces
    }
    pieces.forEach(progress)
  }

  private func exceededLimit(after elapsed: Duration, group: Int32) -> RunFailure.Limit? {
    if elapsed >= .seconds(limits.seconds) { return .time(seconds: limits.seconds) }
    let memory = ProcessGroupMemory.residentSize(ofGroup: group)
    if memory > limits.memory { return .memory(bytes: limits.memory) }
    let printed = state.withLock { $0.outputs.reduce(0) { $0 + $1.size } }
    return printed > limits.output ? .output(bytes: limits.output) : nil
  }
}
