import Digests
import Notebooks

/// Finds out for each cell with `cache: true` what its values rest on, and says where they cannot be kept.
struct KeepingPlan {
  private let notebook: Notebook
  private let support: [SupportFile]
  private let units: [NotebookUnit]
  private let analyses: [Int: CellAnalysis]
  private let names: [Int: CellNames]
  private let texts: [Int: SwiftText]
  private(set) var cells: [Int: KeptCell] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ notebook: Notebook, support: [SupportFile], cache: AnalysisCache,
    analyses: [Int: CellAnalysis], names: [Int: CellNames], texts: [Int: SwiftText]
  ) {
    (self.notebook, self.support) = (notebook, support)
    (self.analyses, self.names, self.texts) = (analyses, names, texts)
    let keeping = notebook.cells.filter { $0.options.caching.isOn && analyses[$0.index] != nil }
    guard !keeping.isEmpty else {
      units = []
      return
    }
    let files = support.flatMap { file in
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let text = SwiftText(
        SourceLines(
          lines.enumerated().map {
            SourceLines.Line(String($1), at: SourceLocation(line: $0 + 1, column: 1))
          }))
      let analysis = cache.analysis(of: text.text, as: .statements)
      return analysis.statements.map {
        NotebookUnit($0, of: NotebookUnit.support, text, analysis)
      }
    }
    units = files + notebook.cells.flatMap { Self.units(of: $0, analyses, names, texts) }
    for cell in keeping { plan(cell) }
  }

  private static func units(
    of cell: Cell, _ analyses: [Int: CellAnalysis], _ names: [Int: CellNames],
    _ texts: [Int: SwiftText]
  ) -> [NotebookUnit] {
    guard let analysis = analyses[cell.index], let text = texts[cell.index] else { return [] }
    guard cell.engine == .swift else {
      return [
        NotebookUnit(
          "\(cell.engine)\n\(text.text)", of: cell.index, defining: cell.options.bindingName,
          using: Set((names[cell.index].map { $0.uses + $0.mentions } ?? []).map(\.name)),
          hiddenReads: analysis.hiddenReads)
      ]
    }
    return analysis.statements.map { NotebookUnit($0, of: cell.index, text, analysis) }
  }
}

private extension KeepingPlan {
  mutating func plan(_ cell: Cell) {
    guard let analysis = analyses[cell.index], let names = names[cell.index],
      let text = texts[cell.index]
    else { return }
    let caching = cell.options.caching
    let others = indices(of: caching.dependencies, for: cell)
    let foundation = CellFoundation(of: cell.index, among: units, besides: others)
    let count = diagnostics.count
    let kept = kept(names.variables, in: cell)
    check(names, of: cell, text)
    check(foundation, of: cell)
    guard diagnostics.count == count else { return }
    let earlier = units.filter { $0.cell < cell.index }
    let used = Set(names.uses.map(\.name))
    let reached = used.union(
      foundation.units.filter { !$0.declarations.isEmpty }.flatMap(\.surelyUsed))
    cells[cell.index] = KeptCell(
      names: kept, mutable: names.mutable,
      unkept: Set(names.variables.map(\.name)).subtracting(kept.map(\.name)),
      uses: reached.intersection(earlier.flatMap(\.variables)).sorted(),
      captures: used.intersection(earlier.flatMap(\.mutable)).sorted(),
      key: key(of: cell, foundation, kept), cells: foundation.cells,
      parameters: foundation.parameters?.sorted(), isAnew: caching.isAnew,
      isAsynchronous: analysis.isAsynchronous)
  }

  func key(
    of cell: Cell, _ foundation: CellFoundation, _ kept: [CellNames.Occurrence]
  ) -> String {
    var hasher = ContentHasher()
    hasher.update(part: cell.options.label ?? "cell \(cell.index + 1)")
    hasher.update(part: cell.options.caching.extra)
    for name in kept { hasher.update(part: name.name) }
    for unit in foundation.units { hasher.update(part: unit.text) }
    for file in support {
      hasher.update(part: file.path)
      hasher.update(part: file.text)
    }
    return hasher.finish().description
  }

  mutating func indices(of labels: [String], for cell: Cell) -> Set<Int> {
    var found: Set<Int> = []
    for label in labels {
      if let other = notebook.cells.first(where: { $0.options.label == label }) {
        found.insert(other.index)
      } else {
        refuse(
          "no cell is labelled \"\(label)\"", of: cell,
          at: cell.options.caching.ranges["dependson"],
          "name a label, or take it out of dependson")
      }
    }
    return found
  }

  /// The names that are kept, each once, as the cell asks.
  mutating func kept(
    _ variables: [CellNames.Occurrence], in cell: Cell
  ) -> [CellNames.Occurrence] {
    var found: [CellNames.Occurrence] = []
    for name in variables where !found.contains(where: { $0.name == name.name }) {
      found.append(name)
    }
    guard let asked = cell.options.caching.names else { return found }
    for name in asked where !found.contains(where: { $0.name == name }) {
      refuse(
        "\(cell.name) defines no variable \"\(name)\"", of: cell,
        at: cell.options.caching.ranges["cache-vars"],
        found.isEmpty ? nil : "it defines \(found.map(\.name).joined(separator: ", "))")
    }
    return found.filter { asked.contains($0.name) }
  }

  // MARK: What cannot be kept

  mutating func check(_ names: CellNames, of cell: Cell, _ text: SwiftText) {
    func range(of name: CellNames.Occurrence) -> SourceRange {
      text.range(name.offset..<(name.offset + name.name.utf8.count))
    }
    let own = Set(names.variables.map(\.name))
    var told: Set<String> = []
    for change in names.changes
    where !own.contains(change.name) && told.insert(change.name).inserted {
      refuse(
        "\(cell.name) changes \"\(change.name)\", which another cell defines; with the values of an earlier run it would stay as it is",
        of: cell, at: range(of: change), "give the changed value a name of its own")
    }
    guard cell.engine == .swift else { return }
    for name in names.variables where names.decorated.contains(name.name) {
      refuse(
        "\"\(name.name)\" has an attribute, a modifier or observers, which its kept value would lose",
        of: cell, at: range(of: name), "write it as a plain let or var")
    }
    for unit in units where unit.cell == cell.index {
      guard let name = names.declarations.first(where: { unit.declarations.contains($0.name) }),
        let variable = unit.surelyUsed.intersection(own).min()
      else { continue }
      refuse(
        "\"\(name.name)\" uses \"\(variable)\", which is kept, and code is not kept", of: cell,
        at: range(of: name), "move \"\(name.name)\" to a cell below")
    }
  }

  mutating func check(_ foundation: CellFoundation, of cell: Cell) {
    for (declaration, variable) in foundation.changeable {
      refuse(
        "\(cell.name) uses \"\(declaration)\", which reads or changes the variable \"\(variable)\" of another cell",
        of: cell, at: nil, "give \"\(declaration)\" the value as a parameter, or make it a let")
    }
    var told: Set<String> = []
    for unit in foundation.units {
      for read in unit.hiddenReads where told.insert(read.name).inserted {
        let place = texts[unit.cell]?.range(read.offset..<(read.offset + 1))
        refuse(hidden: read.name + (place == nil ? " in Support" : ""), for: cell, at: place)
      }
    }
  }

  mutating func refuse(hidden name: String, for cell: Cell, at range: SourceRange?) {
    refuse(
      "\(cell.name) rests on \(name), which may answer otherwise next time", of: cell, at: range,
      "draw with a seeded generator, read files with DataFrame, or take cache: true away")
  }

  mutating func refuse(
    _ message: String, of cell: Cell, at range: SourceRange?, _ suggestion: String?
  ) {
    diagnostics.append(
      Diagnostic(
        .error, "cache", message, file: notebook.file,
        range: range ?? cell.options.caching.ranges["cache"] ?? cell.engineRange,
        suggestion: suggestion))
  }
}
