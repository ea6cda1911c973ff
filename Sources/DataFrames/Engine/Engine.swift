import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The one engine of a program: opened when first needed, one question at a time.
final class Engine: @unchecked Sendable {
  static let shared = Engine()

  // The lock guards the session and everything reached through it.
  private let lock = Mutex(())
  private var session: Session?

  private let isOpening = Mutex(false)

  // Tables whose frames are gone; a frame may go while the engine is at work, so they wait here.
  private let dropped = Mutex<[String]>([])

  /// Works with the open engine, alone.
  func run<Result: Sendable>(_ work: (Session) throws -> Result) throws -> Result {
    try lock.withLock { _ in
      let session = try openSession()
      let tables = dropped.withLock { names in
        defer { names = [] }
        return names
      }
      for table in tables { try session.execute("DROP TABLE IF EXISTS \(table)") }
      return try work(session)
    }
  }

  /// Lets a table go with the next question.
  func drop(_ table: String) {
    dropped.withLock { $0.append(table) }
  }

  /// Opens the engine on another thread, once.
  func openInBackground() {
    let isFirst = isOpening.withLock { isOpening in
      defer { isOpening = true }
      return !isOpening
    }
    if !isFirst { return }
    // Ending the program takes DuckDB's own data away, which must not happen while it opens.
    atexit { Engine.shared.waitUntilIdle() }
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { _ in
        // A failure shows again, with its message, when the engine is first needed.
        _ = try? Engine.shared.run { _ in }
        return nil
      }, nil
    )
    if status == 0 { pthread_detach(thread) }
  }

  /// Waits for the engine, but not for ever: the one who ends the program may be at work with it.
  private func waitUntilIdle() {
    for _ in 0..<1000 {
      if lock.withLockIfAvailable({ _ in true }) == true { return }
      usleep(1000)
    }
  }

  private func openSession() throws -> Session {
    if let session { return session }
    let opened = try Session()
    session = opened
    return opened
  }
}
