/// Everything on which the values of a cell rest, found from names alone.
///
/// A variable may be changed by whatever mentions it, also through a reference, a function or a type, so every earlier Swift statement
/// that mentions one of the names counts; directives and queries only look. Extensions, conformances and operators count always, since nothing names them.
struct CellFoundation {
  /// What it rests on, in document order, the cell itself included.
  private(set) var units: [NotebookUnit] = []
  /// The functions and types among it whose values change with a variable, and the variable.
  private(set) var changeable: [(declaration: String, variable: String)] = []

  /// - Parameters:
  ///   - cell: the cell's index.
  ///   - all: the units of the notebook in document order.
  ///   - others: further cells that count wholly.
  init(of cell: Int, among all: [NotebookUnit], besides others: Set<Int>) {
    let defined = all.reduce(into: Set<String>()) {
      $0.formUnion($1.variables)
      $0.formUnion($1.declarations)
    }
    var included: Set<Int> = []
    var reached: Set<String> = []
    var open = all.indices.filter {
      all[$0].cell == cell || all[$0].isNameless || others.contains(all[$0].cell)
    }
    while !open.isEmpty {
      for place in open where included.insert(place).inserted {
        reached.formUnion(all[place].uses)
        // What else a statement defines may be changed where the first of them is.
        guard all[place].cell != cell else { continue }
        reached.formUnion(all[place].variables)
        reached.formUnion(all[place].declarations)
      }
      open = all.indices.filter { place in
        guard !included.contains(place) else { return false }
        let unit = all[place]
        if !unit.declarations.isDisjoint(with: reached) { return true }
        guard unit.cell < cell else { return false }
        return !unit.variables.isDisjoint(with: reached)
          || (unit.isSwift && !unit.uses.isDisjoint(with: defined.intersection(reached)))
      }
    }
    units = included.sorted().map { all[$0] }
    changeable = changeable(besides: cell)
  }

  /// The cells on which the values rest, the cell itself among them.
  var cells: [Int] { Set(units.map(\.cell)).subtracting([NotebookUnit.support]).sorted() }

  /// The parameters that are read, `nil` for all of them.
  var parameters: Set<String>? {
    var found: Set<String> = []
    for unit in units {
      guard let further = unit.parameters else { return nil }
      found.formUnion(further)
    }
    return found
  }

  private func changeable(besides cell: Int) -> [(declaration: String, variable: String)] {
    let mutable = units.reduce(into: Set<String>()) {
      if $1.cell != cell { $0.formUnion($1.mutable) }
    }
    return units.compactMap { unit in
      guard let name = unit.declarations.min(),
        let variable = unit.surelyUsed.intersection(mutable).min()
      else { return nil }
      return (name, variable)
    }
  }
}
