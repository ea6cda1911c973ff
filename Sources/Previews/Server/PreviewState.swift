/// What an open page must know: which report to show, and what is wrong with a newer one.
///
/// A state says everything and not what has changed, so a page that missed some of them, or that comes back after the server was
/// started again, needs only the next one.
public struct PreviewState: Codable, Hashable, Sendable {
  /// The title for the browser's tab.
  public var title: String
  /// The name of the last good report, made of its content; `nil` before the first one.
  public internal(set) var report: String?
  /// Whether a newer report is being made.
  public var isRendering: Bool
  /// What the author should know of the last render; `nil` when there is nothing to tell.
  public var problem: PreviewProblem?

  /// Describes a preview, before its first report.
  public init(title: String, isRendering: Bool = false, problem: PreviewProblem? = nil) {
    self.title = title
    self.isRendering = isRendering
    self.problem = problem
  }
}
