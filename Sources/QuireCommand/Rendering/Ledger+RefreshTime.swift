import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Ledger {
  /// The ledger with the time of its refresh: that of the former one when nothing that it was made
  /// from has changed, so that rendering again gives the same bytes; else now, or what
  /// `SOURCE_DATE_EPOCH` says.
  func withRefreshTime(from previous: Ledger?) -> Ledger {
    var ledger = self
    let environment = ProcessInfo.processInfo.environment
    if let epoch = environment["SOURCE_DATE_EPOCH"].flatMap({ Int($0) }) {
      ledger.refreshed = epoch
    } else if let previous, previous.inputs == inputs, previous.parameters == parameters,
      previous.software == software
    {
      ledger.refreshed = previous.refreshed
    } else {
      ledger.refreshed = Int(Date().timeIntervalSince1970)
    }
    return ledger
  }
}
