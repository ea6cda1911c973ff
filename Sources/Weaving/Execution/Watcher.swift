import Synchronization

/// A task beside a program, which must not outlive it, however its run ends.
final class Watcher: Sendable {
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Starts the task.
  func start(_ body: @escaping @Sendable () async -> Void) {
    task.withLock { $0 = Task { await body() } }
  }

  /// Tells the task to end.
  func stop() { task.withLock { $0?.cancel() } }

  /// Tells the task to end, and waits for it.
  func end() async {
    stop()
    await task.withLock { $0 }?.value
  }
}
