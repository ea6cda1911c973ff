/// Lists the marks of a chart.
@resultBuilder
public enum ChartBuilder {
  /// Takes a mark.
  public static func buildExpression(_ mark: any Mark) -> [any Mark] { [mark] }
  /// Joins the marks of a block.
  public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap(\.self) }
  /// Takes the marks of an `if` without `else`.
  public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }
  /// Takes the marks of the first branch.
  public static func buildEither(first: [any Mark]) -> [any Mark] { first }
  /// Takes the marks of the second branch.
  public static func buildEither(second: [any Mark]) -> [any Mark] { second }
  /// Joins the marks of a loop.
  public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap(\.self) }
}
