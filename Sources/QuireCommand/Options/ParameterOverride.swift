import Notebooks
import Records
import Suggestions

/// One setting of a parameter by the person who renders.
struct ParameterOverride: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    /// Text of the command line, to be read as the parameter's type.
    case written(String)
    /// A value of a parameter file.
    case parsed(OptionValue)
  }

  var name: String
  var value: Value
  /// Where it was said, for messages: `-P`, or the file's name.
  var origin: String
}

/// A parameter that does not exist, or a value that is not of its type.
struct ParameterError: Error, Hashable, CustomStringConvertible {
  var description: String
}

/// The parameters of one run: the notebook's defaults with what was set over them.
struct RunParameters {
  private(set) var values: [String: ParameterValue] = [:]

  init(_ declared: [FrontMatter.Parameter], overrides: [ParameterOverride], file: String) throws {
    for parameter in declared {
      values[parameter.name] = Self.parameterValue(parameter.defaultValue)
    }
    for override in overrides {
      guard let parameter = declared.first(where: { $0.name == override.name }) else {
        throw Self.unknown(override, among: declared.map(\.name), file: file)
      }
      values[parameter.name] = try Self.value(of: override, as: parameter.defaultValue)
    }
  }

  /// The values as the ledger keeps them.
  var ledgerValues: [String: LedgerValue] {
    values.mapValues { value in
      switch value {
      case .single(let value): value
      case .list(let values): .text("[\(values.map(\.written).joined(separator: ", "))]")
      }
    }
  }

  private static func unknown(
    _ override: ParameterOverride, among names: [String], file: String
  ) -> ParameterError {
    var message = "error: \(file) has no parameter \"\(override.name)\" (from \(override.origin))\n"
    message +=
      names.isEmpty
      ? "  note: it has no parameters at all" : "  note: it has \(names.joined(separator: ", "))"
    if let nearest = NearestName.of(override.name, among: names) {
      message += "\n  try: -P \(nearest):…"
    }
    return ParameterError(description: message)
  }

  private static func value(
    of override: ParameterOverride, as type: OptionValue
  ) throws -> ParameterValue {
    let value: OptionValue? =
      switch override.value {
      case .written(let text): read(text, as: type)
      case .parsed(let value): converted(value, to: type)
      }
    guard let value else {
      let shown: String =
        switch override.value {
        case .written(let text): "\"\(text)\""
        case .parsed(let value): "\(value)"
        }
      throw ParameterError(
        description: """
          error: parameter "\(override.name)" cannot be \(shown): it is \(name(of: type)) \
          (from \(override.origin))
            try: \(example(override.name, type))
          """)
    }
    return parameterValue(value)
  }

  /// Reads the text of a command line as the type of a default.
  private static func read(_ text: String, as type: OptionValue) -> OptionValue? {
    switch type {
    case .boolean:
      switch text.lowercased() {
      case "true", "yes": .boolean(true)
      case "false", "no": .boolean(false)
      default: nil
      }
    case .integer: Int(text).map(OptionValue.integer)
    case .real: Double(text).map(OptionValue.real)
    case .list(let elements):
      list(text, of: elements.first ?? .text(""))
    case .text, .null, .map: .text(text)
    }
  }

  private static func list(_ text: String, of element: OptionValue) -> OptionValue? {
    var inside = text[...]
    if inside.hasPrefix("["), inside.hasSuffix("]") { inside = inside.dropFirst().dropLast() }
    let parts = inside.isEmpty ? [] : inside.split(separator: ",", omittingEmptySubsequences: false)
    let values = parts.map { read(trimmed($0), as: element) }
    return values.contains(nil) ? nil : .list(values.compactMap { $0 })
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// A value of a file as the type of a default: exactly, save that a whole number is a real one too.
  private static func converted(_ value: OptionValue, to type: OptionValue) -> OptionValue? {
    switch (value, type) {
    case (.boolean, .boolean), (.integer, .integer), (.real, .real), (.text, .text): value
    case (.integer(let number), .real): .real(Double(number))
    case (.list(let values), .list(let elements)):
      elements.first.map { element in values.allSatisfy { converted($0, to: element) != nil } }
        ?? true ? value : nil
    default: nil
    }
  }

  private static func parameterValue(_ value: OptionValue) -> ParameterValue {
    if case .list(let values) = value { return .list(values.map(ledgerValue)) }
    return .single(ledgerValue(value))
  }

  private static func ledgerValue(_ value: OptionValue) -> LedgerValue {
    switch value {
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .real(let value): .real(value)
    case .text(let value): .text(value)
    case .null, .map, .list: .missing
    }
  }

  /// A type in words.
  static func name(of type: OptionValue) -> String {
    switch type {
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .real: "a number"
    case .list: "a list"
    case .text, .null, .map: "a text"
    }
  }

  private static func example(_ name: String, _ type: OptionValue) -> String {
    switch type {
    case .boolean: "-P \(name):true"
    case .integer: "-P \(name):10"
    case .real: "-P \(name):0.05"
    case .list: "-P \(name):[a,b]"
    case .text, .null, .map: "-P \(name):text"
    }
  }
}
