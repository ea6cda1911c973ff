/// `matrix:` of the front matter: the values of parameters for each of which the notebook is rendered.
public struct ParameterMatrix: Hashable, Sendable {
  /// One parameter with the values that it takes.
  public struct Axis: Hashable, Sendable {
    /// The parameter's name.
    public var name: String
    /// Its values, at least one, each with what was written for it.
    public var values: [Value]

    /// Names values.
    public init(name: String, values: [Value]) {
      self.name = name
      self.values = values
    }
  }

  /// A value of a parameter.
  public struct Value: Hashable, Sendable {
    /// What was written: a part of the report's name.
    public var text: String
    /// The value, `nil` where it is to be read as the parameter's type.
    public var value: OptionValue?

    /// Makes a value.
    public init(text: String, value: OptionValue? = nil) {
      self.text = text
      self.value = value
    }
  }

  /// A parameter with one value.
  public struct Setting: Hashable, Sendable {
    /// The parameter's name.
    public var name: String
    /// Its value.
    public var value: Value
  }

  /// The most reports that one notebook may ask for.
  public static let memberLimit = 1_000

  /// The combinations, each with every parameter of the matrix, in the order of their axes; empty without a matrix.
  public private(set) var members: [[Setting]]

  /// No matrix.
  public init() { members = [] }

  /// Every value of an axis with every value of the others, the last axis changing quickest.
  public init(_ axes: [Axis]) {
    members = axes.isEmpty ? [] : [[]]
    for axis in axes {
      members = members.flatMap { member in
        axis.values.map { member + [Setting(name: axis.name, value: $0)] }
      }
    }
  }

  /// Combinations that an author lists.
  ///
  /// - Parameter combinations: each with the same names.
  public init(combinations: [[(name: String, value: Value)]]) {
    members = combinations.map { $0.map { Setting(name: $0.name, value: $0.value) } }
  }

  /// The parameters' names in order.
  public var names: [String] { members.first?.map(\.name) ?? [] }

  /// The combinations in which a parameter has a value, as it is written; `nil` where none has.
  public func picking(_ text: String, of name: String) -> ParameterMatrix? {
    var picked = self
    picked.members = members.filter { member in
      member.contains { $0.name == name && $0.value.text == text }
    }
    return picked.members.isEmpty ? nil : picked
  }

  /// The matrix in which an axis has other values: one that is not there yet becomes the last.
  public func replacing(_ axis: Axis) -> ParameterMatrix {
    var changed = self
    guard names.contains(axis.name) else {
      let members = members.isEmpty ? [[]] : members
      changed.members = members.flatMap { member in
        axis.values.map { member + [Setting(name: axis.name, value: $0)] }
      }
      return changed
    }
    var seen: Set<[Setting]> = []
    changed.members = members.flatMap { member in
      axis.values.map { value in
        member.map { $0.name == axis.name ? Setting(name: axis.name, value: value) : $0 }
      }
    }.filter { seen.insert($0).inserted }
    return changed
  }
}
