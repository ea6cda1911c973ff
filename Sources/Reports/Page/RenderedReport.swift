public import Notebooks

/// A page, ready to be written to a file.
public struct RenderedReport: Sendable {
  /// The page as UTF-8; see ``AtomicFile`` for writing it.
  public var html: [UInt8]
  /// The title without markup, for a ledger or an index.
  public var title: String
  /// The sentence below the title without markup, or an empty text.
  public var subtitle: String
  /// The headings of its sections without markup, in order.
  public var headings: [String]
  /// What weighs in it.
  public var weight: PageWeight
  /// What the author should know about the page: unresolved references, sizes, refused links.
  public var warnings: [Diagnostic]
}
