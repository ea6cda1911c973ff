package import Notebooks
import SwiftParser
import SwiftSyntax

/// What Swift's parser says about one cell or one inline expression.
///
/// It depends on the text alone, so it is kept from one render to the next: parsing is most of the
/// work of weaving, and nearly every cell is the one of last time.
package struct CellAnalysis: Codable, Sendable {
  /// What a text is read as.
  package enum Reading: Hashable, Codable, Sendable {
    case statements
    case arguments
    case query
    case expression

    /// What a cell's source is read as.
    package init(of engine: Cell.Engine) {
      switch engine {
      case .swift: self = .statements
      case .directive: self = .arguments
      case .sql: self = .query
      }
    }
  }

  /// The top-level statements of a Swift cell.
  package var statements: [Statement] = []
  /// A directive's arguments with their commas.
  package var arguments = ""
  /// Which names it defines and uses.
  package var names = CellNames()
  /// What it reads that nobody hears of.
  package var hiddenReads: [CellNames.Occurrence] = []
  /// What is wrong with it.
  var errors: [SyntaxError] = []
  /// Whether it waits for something with `await`.
  var isAsynchronous = false
  /// Whether an inline expression is one expression.
  var isOneExpression = true

  init(of text: String, as reading: Reading) {
    switch reading {
    case .statements:
      let tree = Parser.parse(source: text)
      statements = Statement.all(in: tree)
      names = CellNames(of: tree)
      hiddenReads = HiddenReads.all(in: tree, besides: Set(names.declarations.map(\.name)))
      errors = SyntaxError.all(in: tree)
      isAsynchronous = Self.waits(in: tree)
    case .arguments:
      arguments = DirectiveArguments.text(of: text)
      // Commas that were put in move what follows them on: offsets are right to within these.
      let opening = "f(\n"
      let tree = Parser.parse(source: opening + arguments + "\n)")
      names = CellNames(usesOf: tree).moved(by: -opening.utf8.count)
      hiddenReads = HiddenReads.all(in: tree, besides: []).compactMap {
        $0.offset < opening.utf8.count
          ? nil : .init(name: $0.name, offset: $0.offset - opening.utf8.count)
      }
      errors = SyntaxError.all(in: tree).map { $0.moved(by: -opening.utf8.count) }
      isAsynchronous = Self.waits(in: tree)
    case .query:
      names.uses = SQLWords.identifiers(in: text).map { .init(name: $0.name, offset: $0.offset) }
      names.mentions = names.uses
      hiddenReads = names.uses.filter {
        HiddenReads.samplingWords.contains($0.name.lowercased())
      }
    case .expression:
      let tree = Parser.parse(source: text)
      names = CellNames(usesOf: tree)
      hiddenReads = HiddenReads.all(in: tree, besides: [])
      errors = SyntaxError.all(in: tree)
      if case .expr? = tree.statements.first?.item, tree.statements.count == 1 {
      } else {
        isOneExpression = false
      }
    }
  }

  private static func waits(in tree: SourceFileSyntax) -> Bool {
    tree.tokens(viewMode: .sourceAccurate).contains { $0.tokenKind == .keyword(.await) }
  }
}

extension CellNames {
  /// The names of a text of which this one was a part; what is left of it is dropped.
  fileprivate func moved(by distance: Int) -> CellNames {
    func moved(_ occurrences: [Occurrence]) -> [Occurrence] {
      occurrences.compactMap {
        $0.offset + distance < 0 ? nil : Occurrence(name: $0.name, offset: $0.offset + distance)
      }
    }
    var names = self
    (names.uses, names.mentions) = (moved(uses), moved(mentions))
    return names
  }
}

extension SyntaxError {
  fileprivate func moved(by distance: Int) -> SyntaxError {
    var moved = self
    moved.offset = max(0, offset + distance)
    moved.notes = notes.map { Note(message: $0.message, offset: max(0, $0.offset + distance)) }
    return moved
  }
}
