/// A number or text as a ledger keeps it: in full precision, also where JSON has no word for it.
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
