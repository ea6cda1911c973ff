import Notebooks

extension Rule {
  static let labelPrefix = Rule(
    "Q204", "label-prefix", .warning,
    summary: "A captioned cell has a label that no reference can name.",
    explanation: """
      References are `@fig-…`, `@tbl-…` and `@lst-…`; the beginning of a label says what kind of thing it is. A cell \
      with `fig-cap` therefore needs a label that begins with `fig-`, one with `tbl-cap` one with `tbl-`, and one \
      with `lst-cap` one with `lst-`. This is not mended by `--fix`, since other files may know the label.
      """,
    bad: """
      # Views

      ```{histogram}
      //| label: views
      //| fig-cap: "Views by video"
      [1, 2, 2, 3]
      name: "Views"
      ```
      """,
    good: """
      # Views

      ```{histogram}
      //| label: fig-views
      //| fig-cap: "Views by video"
      [1, 2, 2, 3]
      name: "Views"
      ```
      """
  ) { notebook in
    notebook.notebook.cells.compactMap { cell in
      let options = cell.options
      let kinds = [
        ("fig", options.figureCaption), ("tbl", options.tableCaption),
        ("lst", options.listingCaption),
      ].filter { $0.1 != nil }.map(\.0)
      guard let label = options.label, let range = options.labelRange, let kind = kinds.first,
        !kinds.contains(where: { label.hasPrefix("\($0)-") })
      else { return nil }
      return Violation(
        "the label \"\(label)\" cannot be referred to, though \(cell.name) has \(kind)-cap",
        at: range, suggestion: "write \(kind)-\(bare(label)), also where it is mentioned")
    }
  }

  /// A label without a prefix of another kind.
  private static func bare(_ label: String) -> Substring {
    for prefix in ["fig-", "tbl-", "lst-"] where label.hasPrefix(prefix) {
      return label.dropFirst(prefix.count)
    }
    return label[...]
  }
}
