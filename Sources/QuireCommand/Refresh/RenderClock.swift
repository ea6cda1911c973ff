import ArgumentParser

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The time that counts as now.
enum RenderClock {
  /// What `SOURCE_DATE_EPOCH` says, in seconds since 1970; `nil` where it is not set.
  static var given: Int? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
  }

  /// What is given, else the clock's time.
  static var now: Int { given ?? Int(Date().timeIntervalSince1970) }

  /// Refuses a `SOURCE_DATE_EPOCH` that is no time of the years 1970 to 9999.
  static func check() throws {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] else { return }
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw ValidationError(
        "SOURCE_DATE_EPOCH is \"\(text)\"; it takes whole seconds since 1970, from 0 to 253402300799"
      )
    }
  }
}
