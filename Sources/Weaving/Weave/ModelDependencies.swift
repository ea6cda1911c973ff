/// Which models a piece of a notebook rests on, so that a model's failed checks can follow its numbers.
///
/// A name rests on what the statement that defines it uses, and on what that rests on. Types are not known here; a name is taken
/// for a model's where it rests on the name of one of the library's models.
struct ModelDependencies {
  /// The types whose checks follow their numbers.
  static let modelTypes: Set<String> = [
    "GeneralizedLinearModel", "LinearModel", "RegressionAdvisor", "whichRegression",
  ]

  private var uses: [String: Set<String>] = [:]
  private var variables: Set<String> = []

  /// Adds a Swift cell, statement by statement.
  mutating func add(_ statements: [Statement], _ names: CellNames) {
    for statement in statements {
      let within = { (occurrences: [CellNames.Occurrence]) in
        occurrences.within(statement.offsets).map(\.name)
      }
      let defined = within(names.variables) + within(names.declarations)
      let used = Set(within(names.uses))
      for name in defined { uses[name, default: []].formUnion(used) }
      variables.formUnion(within(names.variables))
    }
  }

  /// Adds a directive that binds its value to a name.
  mutating func add(defining name: String, using used: [CellNames.Occurrence]) {
    uses[name, default: []].formUnion(used.map(\.name))
    variables.insert(name)
  }

  /// The variables that a piece rests on and that may be models, in the order of their names.
  func models(behind names: [CellNames.Occurrence]) -> [String] {
    let reached = closure(of: Set(names.map(\.name)))
    return reached.filter { name in
      variables.contains(name) && !closure(of: [name]).isDisjoint(with: Self.modelTypes)
    }.sorted()
  }

  private func closure(of names: Set<String>) -> Set<String> {
    var (reached, open) = (names, names)
    while let name = open.popFirst() {
      let further = (uses[name] ?? []).subtracting(reached)
      reached.formUnion(further)
      open.formUnion(further)
    }
    return reached
  }
}
