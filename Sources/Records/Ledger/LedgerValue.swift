/// A number or text as a ledger keeps it: in full precision, also where JSON has no word for it.
///
/// A whole number is equal to a real one of the same size, since JSON does not tell them apart; NaN is equal to itself.
public enum LedgerValue: Hashable, Sendable, Codable {
  case missing
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  case text(String)

  /// Reads `null`, a Boolean, a number, or a text; `"NaN"`, `"Infinity"` and `"-Infinity"` in the
  /// form `{"real": "NaN"}` are the numbers of that name.
  public init(from decoder: any Decoder) throws {
    if let keyed = try? decoder.container(keyedBy: RealKey.self),
      let name = try? keyed.decode(String.self, forKey: .real)
    {
      self = .real(Double(name) ?? .nan)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .missing
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .real(value)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// Writes the value so that reading it back gives the same one, except that a real whole number
  /// comes back as an integer.
  public func encode(to encoder: any Encoder) throws {
    if case .real(let value) = self, !value.isFinite {
      var keyed = encoder.container(keyedBy: RealKey.self)
      let name = value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
      return try keyed.encode(name, forKey: .real)
    }
    var container = encoder.singleValueContainer()
    switch self {
    case .missing: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .real(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    }
  }

  private enum RealKey: String, CodingKey { case real }
}

extension LedgerValue {
  /// Whether two values are the same one.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.missing, .missing): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.real(let a), .real(let b)): a == b || (a.isNaN && b.isNaN)
    case (.integer(let a), .real(let b)), (.real(let b), .integer(let a)): Double(a) == b
    default: false
    }
  }

  /// Hashes whole and real numbers of the same size alike.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .missing: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(Double(value))
    case .real(let value): hasher.combine(value.isNaN ? .infinity : value)
    case .text(let value): hasher.combine(value)
    }
  }
}
