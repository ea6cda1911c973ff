/// Rows of cells: a matrix, cases, or equations that are aligned.
struct FormulaTable: Sendable {
  enum Alignment: String, Sendable {
    case left, center, right
  }

  let environment: Environment
  /// Rows of cells of items; rows may differ in length.
  let rows: [[[FormulaNode]]]
  /// The alignments of `array`; columns without one are centred.
  var columns: [Alignment] = []
  /// The columns of `array` that have a rule to their left.
  var ruledColumns: Set<Int> = []

  func alignment(ofColumn column: Int) -> Alignment {
    switch environment {
    case .aligned: column.isMultiple(of: 2) ? .right : .left
    case .cases: .left
    case .array: column < columns.count ? columns[column] : .center
    default: .center
    }
  }

  /// Whether a cell goes on with what the cell before it began, so that a minus in it subtracts.
  func continues(inColumn column: Int) -> Bool {
    environment == .aligned && !column.isMultiple(of: 2)
  }
}

extension FormulaTable {
  enum Environment: String, CaseIterable, Sendable {
    case matrix, pmatrix, bmatrix, Bmatrix, vmatrix, Vmatrix, cases, aligned, array

    /// The brackets around the table.
    var fence: (opening: String?, closing: String?) {
      switch self {
      case .pmatrix: ("(", ")")
      case .bmatrix: ("[", "]")
      case .Bmatrix: ("{", "}")
      case .vmatrix: ("|", "|")
      case .Vmatrix: ("‖", "‖")
      case .cases: ("{", nil)
      case .matrix, .aligned, .array: (nil, nil)
      }
    }
  }
}
