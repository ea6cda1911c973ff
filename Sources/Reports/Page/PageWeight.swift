import Records

/// What weighs in a page, to be held against its budgets.
public struct PageWeight: Hashable, Sendable {
  /// The bytes of the whole page.
  public var byteCount: Int
  /// How many figures it has.
  public var figureCount: Int
  /// The bytes of the largest drawing, 0 without any.
  public var largestDrawing: Int

  /// Weighs a page.
  init(of html: [UInt8], _ run: Run) {
    byteCount = html.count
    figureCount = run.figures.count
    largestDrawing = run.figures.map { max($0.wide.utf8.count, $0.narrow.utf8.count) }.max() ?? 0
  }
}
