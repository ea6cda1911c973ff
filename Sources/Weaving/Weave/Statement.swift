import SwiftSyntax

/// One top-level item of a cell and what becomes of it.
package struct Statement: Codable, Sendable {
  package enum Kind: Codable, Sendable {
    /// An expression whose value the notebook displays.
    case displayed
    /// Runs, and displays nothing: a binding, an assignment, a loop.
    case run
    /// Does not run by itself: a function, a type, an import.
    case declaration
  }
  package var kind: Kind
  /// The item's bytes, without the white space and comments around it.
  package var offsets: Range<Int>

  /// The top-level items of a text.
  static func all(in tree: SourceFileSyntax) -> [Statement] {
    tree.statements.map { item in
      let start = item.positionAfterSkippingLeadingTrivia.utf8Offset
      // A semicolon ends the statement but cannot stand within the call that displays it.
      let end = item.item.endPositionBeforeTrailingTrivia.utf8Offset
      return Statement(kind: kind(of: item.item), offsets: start..<max(start, end))
    }
  }

  private static func kind(of item: CodeBlockItemSyntax.Item) -> Kind {
    switch item {
    case .decl(let declaration):
      declaration.is(VariableDeclSyntax.self) || declaration.is(MacroExpansionDeclSyntax.self)
        || declaration.is(IfConfigDeclSyntax.self) ? .run : .declaration
    case .stmt: .run
    case .expr(let expression): isDisplayed(expression) ? .displayed : .run
    }
  }

  private static func isDisplayed(_ expression: ExprSyntax) -> Bool {
    if let marked = expression.as(TryExprSyntax.self) { return isDisplayed(marked.expression) }
    if let marked = expression.as(AwaitExprSyntax.self) { return isDisplayed(marked.expression) }
    if let sequence = expression.as(SequenceExprSyntax.self) {
      return !sequence.elements.contains { $0.is(AssignmentExprSyntax.self) }
    }
    return !expression.is(IfExprSyntax.self) && !expression.is(SwitchExprSyntax.self)
      && !expression.is(MissingExprSyntax.self)
  }
}
