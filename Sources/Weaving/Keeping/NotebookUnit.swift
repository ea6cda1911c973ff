/// A statement of a Swift cell, a directive or a query: the smallest thing on which kept values may rest.
struct NotebookUnit {
  /// Stands for the cell of what lies in Swift files beside the notebook: before all others.
  static let support = -1

  var cell: Int
  var text: String
  /// Its bytes within the cell's text.
  var offsets: Range<Int>
  /// Whether it is Swift, which may change what others define; directives and queries look only.
  var isSwift: Bool
  /// Whether it is an extension, an operator or an import: it has no name of its own by which a use could be told.
  var isNameless = false
  var variables: Set<String>
  var mutable: Set<String> = []
  var declarations: Set<String> = []
  /// What it mentions, a name that is bound within it too: the same name may mean another cell's variable beside it.
  var uses: Set<String>
  /// What it uses of other cells in any case.
  var surelyUsed: Set<String> = []
  /// What it reads that nobody hears of.
  var hiddenReads: [CellNames.Occurrence] = []

  /// A statement of a cell.
  init(_ statement: Statement, of cell: Int, _ text: SwiftText, _ analysis: CellAnalysis) {
    let names = analysis.names
    func within(_ occurrences: [CellNames.Occurrence]) -> Set<String> {
      Set(occurrences.within(statement.offsets).map(\.name))
    }
    self.cell = cell
    self.text = text.text(of: statement)
    offsets = statement.offsets
    hiddenReads = analysis.hiddenReads.within(statement.offsets)
    isSwift = true
    variables = within(names.variables)
    mutable = variables.intersection(names.mutable)
    declarations = within(names.declarations)
    uses = within(names.mentions)
    surelyUsed = within(names.uses)
    // An operator is used without being named, as an extension is.
    isNameless =
      statement.kind == .declaration
      && !declarations.contains { $0.first?.isLetter == true || $0.first == "_" }
  }

  /// A directive or a query.
  init(
    _ text: String, of cell: Int, defining name: String?, using uses: Set<String>,
    hiddenReads: [CellNames.Occurrence]
  ) {
    (self.cell, self.text, isSwift) = (cell, text, false)
    offsets = 0..<Int.max
    variables = name.map { [$0] } ?? []
    self.uses = uses
    self.hiddenReads = hiddenReads
  }

  /// The parameters that it reads, `nil` for all of them.
  var parameters: Set<String>? {
    guard uses.contains("params") else { return [] }
    var found: Set<String> = []
    var rest = text[...]
    while let place = rest.firstRange(ofText: "params") {
      rest = rest[place.upperBound...]
      let member = rest.drop { $0.isWhitespace || $0 == "?" }
      guard member.first == "." else { return nil }
      let name = member.dropFirst().drop { $0 == "`" || $0.isWhitespace }
        .prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      found.insert(String(name))
    }
    return found
  }
}
