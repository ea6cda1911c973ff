/// A YAML value as an option or front matter key holds it.
public indirect enum OptionValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  case text(String)
  case list([OptionValue])
  case map([String: OptionValue])
}
