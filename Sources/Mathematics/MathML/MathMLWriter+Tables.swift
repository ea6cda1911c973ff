import Markup

extension MathMLWriter {
  func node(of table: FormulaTable) -> Node {
    let drawn = Node.element(
      "mtable",
      [
        "class": table.className,
        "displaystyle": table.environment == .aligned ? "true" : nil,
      ],
      table.rows.map { row in
        .element("mtr", [:], row.enumerated().map { cell($1, column: $0, of: table) })
      })
    let (opening, closing) = table.environment.fence
    guard opening != nil || closing != nil else { return drawn }
    return .element(
      "mrow", [:], fence(opening, isOpening: true) + [drawn] + fence(closing, isOpening: false))
  }

  private func cell(_ items: [FormulaNode], column: Int, of table: FormulaTable) -> Node {
    let alignment = table.alignment(ofColumn: column)
    let writer = MathMLWriter(isDisplay: table.environment == .aligned)
    return .element(
      "mtd",
      [
        "class": table.ruledColumns.contains(column) ? "ruled" : nil,
        "columnalign": alignment == .center ? nil : alignment.rawValue,
      ],
      writer.nodes(of: items, after: table.continues(inColumn: column) ? .ordinary : nil))
  }
}

extension FormulaTable {
  /// What a style sheet may know the table by.
  fileprivate var className: String? {
    switch environment {
    case .aligned, .cases: environment.rawValue
    case .matrix, .pmatrix, .bmatrix, .Bmatrix, .vmatrix, .Vmatrix, .array: nil
    }
  }
}
