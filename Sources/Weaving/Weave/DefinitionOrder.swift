/// Finds variables that are used before the statement that defines them has run.
///
/// The compiler accepts this at the top level of a program: the variable then reads as zero, or the
/// program crashes. In a notebook the order of cells is what the author controls, so it is an error.
///
/// A function may be written above the variables that it reads, as long as both stand in one cell
/// and nothing calls it between.
struct DefinitionOrder {
  /// A use that comes too early.
  struct Violation {
    var use: CellNames.Occurrence
    var user: Piece.Owner
    var definition: CellNames.Occurrence
    var definer: Piece.Owner
  }

  private struct Unit {
    var owner: Piece.Owner
    var runs: Bool
    var variables: [CellNames.Occurrence]
    var declarations: [CellNames.Occurrence]
    var uses: [CellNames.Occurrence]
  }

  private var units: [Unit] = []

  /// Adds a Swift cell, statement by statement.
  mutating func add(_ owner: Piece.Owner, _ statements: [Statement], _ names: CellNames) {
    for statement in statements {
      units.append(
        Unit(
          owner: owner, runs: statement.kind != .declaration,
          variables: names.variables.within(statement.offsets),
          declarations: names.declarations.within(statement.offsets),
          uses: names.uses.within(statement.offsets)))
    }
  }

  /// Adds a directive, a query or an inline expression.
  mutating func add(
    _ owner: Piece.Owner, defining variables: [CellNames.Occurrence] = [],
    using uses: [CellNames.Occurrence] = []
  ) {
    units.append(
      Unit(owner: owner, runs: true, variables: variables, declarations: [], uses: uses))
  }

  /// The uses that come too early, each name once for each cell.
  func violations() -> [Violation] {
    var definitions: [String: Int] = [:]
    for (index, unit) in units.enumerated() {
      for name in unit.variables.map(\.name) where definitions[name] == nil {
        definitions[name] = index
      }
    }
    // A name that is also a function's or a type's is the compiler's to judge.
    for name in units.flatMap(\.declarations).map(\.name) { definitions[name] = nil }

    var violations: [Violation] = []
    for (index, unit) in units.enumerated() {
      for use in unit.uses {
        guard let later = definitions[use.name], later > index,
          isTooEarly(unit, at: index, definedAt: later),
          !violations.contains(where: { $0.use.name == use.name && $0.user == unit.owner }),
          let definition = units[later].variables.first(where: { $0.name == use.name })
        else { continue }
        violations.append(
          Violation(
            use: use, user: unit.owner, definition: definition, definer: units[later].owner))
      }
    }
    return violations
  }

  private func isTooEarly(_ unit: Unit, at index: Int, definedAt later: Int) -> Bool {
    if unit.runs || unit.owner != units[later].owner { return true }
    let names = Set(unit.declarations.map(\.name))
    return units[index..<later].contains { between in
      between.runs && between.uses.contains { names.contains($0.name) }
    }
  }
}
