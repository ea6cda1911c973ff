import Foundation
import SwiftParser
import SwiftSyntax
import TestSupport
import Testing

@testable import Linting

@Suite struct `Names that the check knows` {
  /// The Swift files below a folder of the sources, as trees.
  private func trees(in folder: String) throws -> [SourceFileSyntax] {
    let home = SharedFolder.packageFolder.appending(path: "Sources/\(folder)")
    return try #require(FileManager.default.enumerator(atPath: home.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
      .map {
        Parser.parse(source: try String(contentsOf: home.appending(path: $0), encoding: .utf8))
      }
  }

  @Test func `are the warnings of the parser`() throws {
    let finder = WarningFinder(viewMode: .sourceAccurate)
    for tree in try trees(in: "Notebooks") { finder.walk(tree) }

    #expect(finder.codes == RuleSelection.parserWarnings)
  }

  @Test func `are the functions that return a chart`() throws {
    let functions = try trees(in: "Quire/Directives/Charts").flatMap(\.statements)
      .compactMap { $0.item.as(FunctionDeclSyntax.self) }
    let charts = functions.filter { function in
      function.modifiers.contains { $0.name.text == "public" }
        && !function.attributes.description.contains("unavailable")
        && function.signature.returnClause?.type.trimmedDescription == "Chart"
    }

    #expect(Set(charts.map(\.name.text)) == ChartFunctions.all)
  }
}

/// Finds the codes of `warning("code", …)`, called of a session or within one.
private final class WarningFinder: SyntaxVisitor {
  var codes: Set<String> = []

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let member = node.calledExpression.as(MemberAccessExprSyntax.self)?.declName
    let callee = member ?? node.calledExpression.as(DeclReferenceExprSyntax.self)
    if callee?.baseName.text == "warning",
      let first = node.arguments.first?.expression.as(StringLiteralExprSyntax.self),
      let code = first.representedLiteralValue
    {
      codes.insert(code)
    }
    return .visitChildren
  }
}
