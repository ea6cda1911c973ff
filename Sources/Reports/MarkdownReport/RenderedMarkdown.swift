public import Notebooks

/// A report as Markdown, with the pictures that it shows, ready to be written to files.
public struct RenderedMarkdown: Sendable {
  /// The report as UTF-8, in GitHub's Markdown; see ``AtomicFile`` for writing it.
  public var text: [UInt8]
  /// The title without markup, for a ledger or an index.
  public var title: String
  /// What the author should know: unresolved references, sizes, refused links.
  public var warnings: [Diagnostic]
  /// The drawings that the text shows, in order, each with the path from the report's folder under which it is looked for, such as
  /// `01-reach-files/fig-reach.svg`.
  ///
  /// A drawing has no background and its words are dark; `FramedDrawing` gives it the light page's, for readers of dark pages.
  public var pictures: [(name: String, svg: String)]
  /// The author's pictures that the text shows, in order, with paths like those of ``pictures``.
  public var images: [(name: String, bytes: [UInt8])]
}
