import Records

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The value of an environment variable, or `nil` where it is not set.
///
/// The ledger keeps the variable's name and the hash of its value, so that a report is made anew when it changes and a secret stays one.
/// What a report prints of it is printed all the same.
///
///     let region = environment("REGION") ?? "EU"
public func environment(_ name: String) -> String? {
  let value = getenv(name).map { String(cString: $0) }
  RunSession.current.noteInput(Input(environmentVariable: name, value: value))
  return value
}
