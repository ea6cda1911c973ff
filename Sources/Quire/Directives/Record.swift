import Records

/// Puts a number into the ledger under a name, in full precision, and displays nothing.
///
///     record("claims.rows", claims.rowCount)
public func record(_ name: String, _ value: Double) {
  RunSession.current.record(name, .real(value))
}

/// Puts a whole number into the ledger under a name.
public func record(_ name: String, _ value: Int) {
  RunSession.current.record(name, .integer(value))
}

/// Puts a text into the ledger under a name.
public func record(_ name: String, _ value: String) {
  RunSession.current.record(name, .text(value))
}

/// Puts a verdict into the ledger under a name.
public func record(_ name: String, _ value: Bool) {
  RunSession.current.record(name, .boolean(value))
}
