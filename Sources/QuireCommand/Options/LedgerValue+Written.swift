import Records

extension LedgerValue {
  /// The value as a person writes it for a parameter; `null` where there is none.
  var written: String {
    switch self {
    case .missing: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let value): value
    }
  }
}
