import Notebooks
import SwiftParser
import SwiftSyntax
import Weaving

extension Rule {
  static let rawColumnName = Rule(
    "Q401", "raw-column-name", .warning,
    summary: "A chart shows a reader the name of a column as the file has it.",
    explanation: """
      A chart calls its axes and groups by the names of their columns unless it is told other words, so \
      `video_view_count` would stand below it. Named are columns with `_` in their names that Quire's charts are \
      given without a name, and names with `_` where words for a reader belong. Names that are made by code are not \
      seen.
      """,
    bad: """
      # Views

      ```{swift}
      let claims: DataFrame = ["video_view_count": [1, 2, 2, 3]]
      ```

      ```{histogram}
      //| label: fig-views
      //| fig-cap: "Views by video"
      claims["video_view_count"]
      ```
      """,
    good: """
      # Views

      ```{swift}
      let claims: DataFrame = ["video_view_count": [1, 2, 2, 3]]
      ```

      ```{histogram}
      //| label: fig-views
      //| fig-cap: "Views by video"
      claims["video_view_count"]
      name: "Views per video"
      ```
      """
  ) { notebook in
    notebook.codes.flatMap { code -> [Violation] in
      // Most cells have no such name, and need no second look.
      guard code.text.text.contains("_"), code.isShown || code.cell.engine == .swift,
        let tree = CellTree(of: code)
      else { return [] }
      let finder = RawNameFinder(viewMode: .sourceAccurate)
      finder.walk(tree.syntax)
      return finder.found.map { name in
        Violation(
          "readers would see the column's name \"\(name.text)\"", at: tree.range(of: name.node),
          suggestion: name.label.map { "name it in a reader's words: \($0): \"…\"" }
            ?? "write it in a reader's words")
      }
    }
  }
}

/// Finds columns' names that a chart would show.
private final class RawNameFinder: SyntaxVisitor {
  struct Name {
    var text: String
    var node: Syntax
    /// The argument that would name it, or `nil` where it is a name itself.
    var label: String?
  }

  var found: [Name] = []

  /// Which argument names which of a chart's data; an empty word is the first argument, without a label.
  private static let namers: [String: [String: String]] = {
    let plane = ["x": "xName", "y": "yName", "by": "groupName"]
    let spread = ["": "name", "by": "groupName"]
    let parts = ["groups": "groupName", "parts": "partName", "values": "valueName"]
    return [
      "area": plane, "line": plane, "scatter": plane,
      "smallMultiples": ["x": "xName", "y": "yName", "by": "name"],
      "histogram": ["": "name"], "qqPlot": ["": "name"], "boxPlot": spread, "density": spread,
      "rangeChart": spread, "violin": spread,
      "columns": ["periods": "periodName", "values": "valueName"],
      "groupedBar": parts, "mosaic": parts, "pie": parts,
      "stackedBar": parts.merging(["counting": "groupName", "by": "partName"]) { $1 },
      "heatmap": ["rows": "rowName", "columns": "columnName", "values": "valueName"],
      "bullet": ["values": "valueName", "targets": "targetName"],
      "dotInterval": ["estimates": "valueName"],
      "dumbbell": ["start": "startName", "end": "endName"],
    ]
  }()

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    if let function = node.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text,
      ChartFunctions.all.contains(function)
    {
      look(at: node.arguments, of: function)
    } else if let member = node.calledExpression.as(MemberAccessExprSyntax.self),
      member.base == nil,
      member.declName.baseName.text == "value", let first = node.arguments.first,
      first.label == nil
    {
      note(name: first.expression)
    }
    return .visitChildren
  }

  private func look(at arguments: LabeledExprListSyntax, of function: String) {
    let labels = Set(arguments.compactMap { $0.label?.text })
    let namers = Self.namers[function] ?? [:]
    for (index, argument) in arguments.enumerated() {
      let label = argument.label?.text ?? (index == 0 ? "" : "?")
      if label == "name" || label.hasSuffix("Name") { note(name: argument.expression) }
      guard let namer = namers[label], !labels.contains(namer),
        let access = argument.expression.as(SubscriptCallExprSyntax.self),
        let column = access.arguments.first?.expression, let text = rawName(column)
      else { continue }
      found.append(Name(text: text, node: Syntax(column), label: namer))
    }
  }

  private func note(name expression: ExprSyntax) {
    guard let text = rawName(expression) else { return }
    found.append(Name(text: text, node: Syntax(expression), label: nil))
  }

  /// The text of a literal that has the form of a column's name.
  private func rawName(_ expression: ExprSyntax) -> String? {
    guard let text = expression.as(StringLiteralExprSyntax.self)?.representedLiteralValue,
      text.contains("_"), text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    else { return nil }
    return text
  }
}
