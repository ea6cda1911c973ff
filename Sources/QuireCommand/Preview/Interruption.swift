import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The wish that a command which goes on for ever may end: Ctrl-C, a closed terminal, `kill`.
enum Interruption {
  private static let count = Atomic<Int>(0)

  /// Takes such signals from now on; a second one ends the process at once.
  ///
  /// A handler and not `SIG_IGN`, which the programs that are started would inherit.
  static func listen() {
    count.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in
        if Interruption.count.add(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
      }
    }
  }

  /// Whether the command is to end.
  static var isAsked: Bool { count.load(ordering: .relaxed) > 0 }
}
