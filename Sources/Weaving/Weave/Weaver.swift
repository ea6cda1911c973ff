public import Notebooks

/// Makes one Swift program of a notebook's cells, directives, queries and inline expressions.
///
/// The program runs them in document order. What belongs to a cell's options (a caption) follows
/// the cell, and what belongs to the front matter (the title) comes last, when every value is
/// there.
public struct Weaver {
  let notebook: Notebook
  let support: [SupportFile]
  let excludedCells: Set<Int>
  let cache: AnalysisCache
  var writer = ProgramWriter()
  var analyses: [Int: CellAnalysis] = [:]
  var names: [Int: CellNames] = [:]
  var texts: [Int: SwiftText] = [:]
  var dependencies = ModelDependencies()
  var keptCells: [Int: KeptCell] = [:]
  var diagnostics: [Diagnostic] = []

  /// Prepares to weave a notebook.
  ///
  /// - Parameters:
  ///   - support: the Swift files that are compiled with it.
  ///   - excludedCells: cells that shall not run, such as one that failed under `error: true`, and
  ///     those that depend on it.
  ///   - cache: what was found out about the cells before.
  public init(
    _ notebook: Notebook, support: [SupportFile] = [], excludedCells: Set<Int> = [],
    cache: AnalysisCache
  ) {
    self.notebook = notebook
    self.support = support
    self.cache = cache
    self.excludedCells = excludedCells
  }

  /// Weaves the notebook.
  ///
  /// What is wrong with single cells is among the program's diagnostics; when one of them is an
  /// error the program must not run.
  public func woven() -> WovenProgram {
    var weaver = self
    return weaver.weave()
  }

  /// The cells that cannot run when some others did not, in document order.
  ///
  /// A cell depends on another when it uses a name that the other one defines.
  public func dependents(of cells: Set<Int>) -> Set<Int> {
    var weaver = self
    weaver.parse()
    var stopped = cells
    for cell in notebook.cells where !stopped.contains(cell.index) {
      let used = Set(weaver.names[cell.index]?.uses.map(\.name) ?? [])
      let lost = stopped.filter { $0 < cell.index }
        .flatMap { weaver.names[$0]?.defined ?? [] }
      if !used.isDisjoint(with: lost) { stopped.insert(cell.index) }
    }
    return stopped.subtracting(cells)
  }
}

extension Weaver {
  private mutating func weave() -> WovenProgram {
    parse()
    checkOrder()
    planKeeping()
    noteDependencies()
    writer.begin(parameters: notebook.frontMatter.parameters)
    for step in steps() {
      switch step {
      case .cell(let cell): write(cell)
      case .expression(let expression): write(expression)
      }
    }
    writer.end()
    return WovenProgram(
      text: writer.text,
      pieces: writer.pieces,
      definedNames: Set(names.values.flatMap(\.defined)),
      unkeptNames: keptCells.reduce(into: [:]) { found, kept in
        for name in kept.value.unkept { found[name] = kept.key }
      },
      hiddenReads: hiddenReads,
      diagnostics: diagnostics
    )
  }

  /// What cells, expressions and Swift files read that nobody hears of, in this order.
  private var hiddenReads: [WovenProgram.HiddenRead] {
    let cells = notebook.cells.flatMap { cell in
      (analyses[cell.index]?.hiddenReads ?? []).map {
        WovenProgram.HiddenRead(name: $0.name, location: texts[cell.index]?.location(at: $0.offset))
      }
    }
    let expressions = notebook.expressions.flatMap { expression in
      let text = SwiftText(expression.source)
      return cache.analysis(of: text.text, as: .expression).hiddenReads.map {
        WovenProgram.HiddenRead(name: $0.name, location: text.location(at: $0.offset))
      }
    }
    let files = support.flatMap { file in
      cache.analysis(of: file.text, as: .statements).hiddenReads.map {
        WovenProgram.HiddenRead(name: $0.name, file: file.path)
      }
    }
    let defined = Set(names.values.flatMap(\.defined))
    return (cells + expressions + files).filter { !defined.contains($0.name) }
  }

  private enum Step {
    case cell(Cell)
    case expression(InlineExpression)
  }

  /// Cells and expressions in the order in which they run.
  private func steps() -> [Step] {
    var captions: [Int: [InlineExpression]] = [:]
    var inPlace: [InlineExpression] = []
    var atEnd: [InlineExpression] = []
    for expression in notebook.expressions {
      switch expression.moment {
      case .inPlace: inPlace.append(expression)
      case .afterCell(let cell): captions[cell, default: []].append(expression)
      case .atEnd: atEnd.append(expression)
      }
    }
    var steps: [Step] = []
    var next = inPlace[...]
    for cell in notebook.cells {
      while let expression = next.first, expression.range.start < cell.range.start {
        steps.append(.expression(next.removeFirst()))
      }
      steps.append(.cell(cell))
      steps += captions[cell.index, default: []].map(Step.expression)
    }
    steps += next.map(Step.expression)
    return steps + atEnd.map(Step.expression)
  }

  /// The names that only cells which do not run would define.
  var lostNames: Set<String> {
    guard !excludedCells.isEmpty else { return [] }
    let lost = excludedCells.flatMap { names[$0]?.defined ?? [] }
    let kept = names.filter { !excludedCells.contains($0.key) }.flatMap(\.value.defined)
    return Set(lost).subtracting(kept)
  }

  func runs(_ cell: Cell) -> Bool {
    cell.options.eval && !excludedCells.contains(cell.index)
  }
}

// MARK: - Reading

extension Weaver {
  private mutating func parse() {
    for cell in notebook.cells where cell.options.eval {
      let text = SwiftText(cell.source)
      texts[cell.index] = text
      let analysis = cache.analysis(of: text.text, as: .init(of: cell.engine))
      analyses[cell.index] = analysis
      let names = names(of: cell, in: analysis)
      self.names[cell.index] = names
      diagnostics += analysis.errors.map { error in
        error.diagnostic(file: notebook.file) { text.location(at: $0) }
      }
    }
  }

  private mutating func planKeeping() {
    let plan = KeepingPlan(
      notebook, support: support, cache: cache, analyses: analyses, names: names, texts: texts)
    keptCells = plan.cells
    diagnostics += plan.diagnostics
    for (index, kept) in keptCells {
      names[index]?.variables.removeAll { kept.unkept.contains($0.name) }
    }
  }

  private mutating func noteDependencies() {
    for cell in notebook.cells {
      guard let names = names[cell.index] else { continue }
      if cell.engine == .swift {
        dependencies.add(analyses[cell.index]?.statements ?? [], names)
      } else {
        for name in names.variables {
          dependencies.add(defining: name.name, using: names.uses)
        }
      }
    }
  }

  /// The names of a cell, with the function that a directive calls and the name that `as` binds.
  private func names(of cell: Cell, in analysis: CellAnalysis) -> CellNames {
    var names = analysis.names
    if case .directive(let function) = cell.engine {
      names.uses.append(.init(name: function, offset: 0))
    }
    if let name = cell.options.bindingName { names.variables = [.init(name: name, offset: 0)] }
    return names
  }

  /// Reports variables that are used before the statement that defines them.
  private mutating func checkOrder() {
    var order = DefinitionOrder()
    for step in steps() {
      switch step {
      case .cell(let cell):
        guard let analysis = analyses[cell.index], cell.engine != .sql else {
          order.add(.cell(cell.index), defining: names[cell.index]?.variables ?? [])
          continue
        }
        if cell.engine == .swift {
          order.add(.cell(cell.index), analysis.statements, analysis.names)
        } else {
          order.add(
            .cell(cell.index), defining: names[cell.index]?.variables ?? [],
            using: analysis.names.uses)
        }
      case .expression(let expression):
        let text = SwiftText(expression.source).text
        order.add(
          .expression(expression.index),
          using: cache.analysis(of: text, as: .expression).names.uses)
      }
    }
    diagnostics += order.violations().map(diagnostic)
  }

  private func diagnostic(of violation: DefinitionOrder.Violation) -> Diagnostic {
    let (use, name) = (violation.use, violation.use.name)
    let text = text(of: violation.user)
    let isSameOwner = violation.user == violation.definer
    let definer = self.name(of: violation.definer)
    return Diagnostic(
      .error, "use-before-definition",
      "\(self.name(of: violation.user)) uses \"\(name)\" before "
        + (isSameOwner ? "it is defined" : "\(definer) defines it"),
      file: notebook.file, range: text.range(use.offset..<(use.offset + name.utf8.count)),
      notes: [.init("\"\(name)\" is defined here", at: place(of: violation))],
      suggestion: suggestion(for: violation, definer: definer))
  }

  private func place(of violation: DefinitionOrder.Violation) -> SourceLocation {
    guard case .cell(let index) = violation.definer else {
      return text(of: violation.definer).location(at: violation.definition.offset)
    }
    return notebook.cells[index].options.bindingRange?.start
      ?? text(of: violation.definer).location(at: violation.definition.offset)
  }

  private func suggestion(
    for violation: DefinitionOrder.Violation, definer: String
  ) -> String {
    if violation.user == violation.definer { return "move the definition up" }
    guard case .cell = violation.user else { return "move \(definer) above this line" }
    return "move \(definer) above \(name(of: violation.user)), or give the value to the function "
      + "as a parameter"
  }

  private func name(of owner: Piece.Owner) -> String {
    switch owner {
    case .cell(let index): notebook.cells[index].name
    case .expression: "the inline expression"
    }
  }

  private func text(of owner: Piece.Owner) -> SwiftText {
    switch owner {
    case .cell(let index): texts[index] ?? SwiftText(notebook.cells[index].source)
    case .expression(let index): SwiftText(notebook.expressions[index].source)
    }
  }
}
