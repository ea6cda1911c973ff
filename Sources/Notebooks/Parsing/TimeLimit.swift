import Dispatch
import Foundation
import Synchronization

/// Runs work that cannot be interrupted and gives up waiting for it.
enum TimeLimit {
  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// Enough for trees as deep as they may be; secondary threads have half a megabyte on some systems.
  private static let stackSize = 8 << 20

  /// What the work returned, or `nil` after so many seconds; the work then goes on for nothing on
  /// its own thread until it or the process ends.
  static func run<Value: Sendable>(
    seconds: Double,
    _ work: @escaping @Sendable () -> Value
  ) -> Value? {
    let outcome = Outcome<Value>()
    let isDone = DispatchSemaphore(value: 0)
    // A thread of its own: work that was given up would take a place in a pool from others.
    let thread = Thread {
      let value = work()
      outcome.value.withLock { $0 = value }
      isDone.signal()
    }
    thread.stackSize = stackSize
    thread.start()
    let milliseconds = Int(min(max(seconds, 0) * 1000, 1e9))
    guard isDone.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else {
      return nil
    }
    return outcome.value.withLock { $0 }
  }
}
