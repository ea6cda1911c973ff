import Dispatch
import Synchronization

/// Runs work that cannot be interrupted and gives up waiting for it.
enum TimeLimit {
  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// What the work returned, or `nil` after so many seconds; the work then goes on for nothing on
  /// its own thread until it or the process ends.
  static func run<Value: Sendable>(
    seconds: Double,
    _ work: @escaping @Sendable () -> Value
  ) -> Value? {
    let outcome = Outcome<Value>()
    let isDone = DispatchSemaphore(value: 0)
    DispatchQueue.global(qos: .userInitiated).async {
      let value = work()
      outcome.value.withLock { $0 = value }
      isDone.signal()
    }
    let milliseconds = Int(min(max(seconds, 0) * 1000, 1e9))
    guard isDone.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else {
      return nil
    }
    return outcome.value.withLock { $0 }
  }
}
