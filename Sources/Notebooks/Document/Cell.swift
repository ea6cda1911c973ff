/// A fenced block that runs.
public struct Cell: Sendable {
  /// What runs it.
  public enum Engine: Hashable, Sendable {
    /// Swift code.
    case swift
    /// A query against the notebook's frames.
    case sql
    /// A call of the function of this name, its body being the arguments.
    case directive(String)
  }
  /// The place in ``Notebook/cells``.
  public var index: Int
  /// What runs it.
  public var engine: Engine
  /// Where the engine's name stands in the fence line.
  public var engineRange: SourceRange
  /// The options of the leading `//|` lines (and of a knitr-style header).
  public var options: CellOptions
  /// The code below the options.
  public var source: SourceLines
  /// The option lines and the code as written, for showing (`echo: fenced` and source listings).
  public var fencedText: String
  /// From the opening to the closing fence.
  public var range: SourceRange

  /// What messages call it: its label, else "cell 3" counting from 1.
  public var name: String { options.label ?? "cell \(index + 1)" }
}
