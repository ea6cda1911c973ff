/// Something a chart draws: bars, bins, a line of reference.
///
/// A mark is a description. ``series(in:)`` runs its transform and yields what is drawn, which the
/// following stages ask for its channels, its space and its elements. A protocol, because a chart
/// may hold marks of its author's own.
public protocol Mark: Sendable {
  /// Runs the mark's transform on its data.
  func series(in context: ChartContext) -> any Series

  /// The mark that draws both this one's rows and those of the next, which follows it in the
  /// chart; `nil` when they stay apart.
  func joined(with next: any Mark) -> (any Mark)?
}

extension Mark {
  /// Marks stay apart unless they say otherwise.
  public func joined(with next: any Mark) -> (any Mark)? { nil }
}
