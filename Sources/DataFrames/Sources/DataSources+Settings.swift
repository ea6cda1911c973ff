import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension DataSources {
  struct Settings: Sendable {
    var searchPaths = ["."]
    var onInput: (@Sendable (DataInput) -> Void)?
    var onFrame: (@Sendable (DataFrame, String) -> Void)?
    var onAbsence: (@Sendable (String) -> Void)?
    var now: Int?
    var onClock: (@Sendable (CalendarDate) -> Void)?
    var onWarning: (@Sendable (DataWarning) -> Void)?
    var onFailure: @Sendable (any Error) -> Never = DataSources.printAndExit
    var temporaryFolder: String?
  }

  private static let shared = Mutex(Settings())

  static var settings: Settings { shared.withLock { $0 } }

  static func change(_ work: (inout Settings) -> Void) {
    shared.withLock { work(&$0) }
  }

  private static func printAndExit(_ error: any Error) -> Never {
    let message = Array("error: \(error)\n".utf8)
    message.withUnsafeBytes { bytes in
      _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
    exit(1)
  }

  static func report(_ warnings: [DataWarning]) {
    guard let hear = settings.onWarning else { return }
    warnings.forEach(hear)
  }
}
