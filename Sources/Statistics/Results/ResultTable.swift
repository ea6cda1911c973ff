/// Rows of a result under fixed names: a row per term, per comparison, per group.
///
/// What R's broom calls tidy and glance. A report shows it as a table and turns it into a data frame; the names are the
/// frame's columns, the labels are for readers.
public struct ResultTable: Sendable, Hashable, Codable {
  /// A column: its name for programs, its label for readers, and a cell per row.
  public struct Column: Sendable, Hashable, Codable {
    /// The name, in the library's spelling: "standardError".
    public let name: String

    /// The label: "Standard error".
    public let label: String

    /// A value per row, `nil` where a row has none.
    public let cells: [ResultSection.Value?]

    /// A column from its name and cells.
    ///
    /// - Parameter label: `nil` makes one of the name: "Standard error" of "standardError".
    public init(_ name: String, label: String? = nil, _ cells: [ResultSection.Value?]) {
      self.name = name
      self.label = label ?? ResultTable.label(of: name)
      self.cells = cells
    }

    /// A column of numbers.
    public init(_ name: String, label: String? = nil, numbers: [Double?]) {
      self.init(name, label: label, numbers.map { $0.map { .number($0) } })
    }

    /// A column of words.
    public init(_ name: String, label: String? = nil, texts: [String?]) {
      self.init(name, label: label, texts.map { $0.map { .text($0) } })
    }

    /// A column of counts.
    public init(_ name: String, label: String? = nil, counts: [Int?]) {
      self.init(name, label: label, counts.map { $0.map { .count($0) } })
    }

    /// A column of p-values with their logarithms.
    public init(_ name: String, label: String? = nil, pValues: [Double], logs: [Double]) {
      self.init(name, label: label, zip(pValues, logs).map { .pValue($0, log: $1) })
    }
  }

  /// What the table shows; empty where the result's own title says it.
  public let title: String

  /// The columns, in the order in which they are to be read, all of the same length.
  public let columns: [Column]

  /// A table from its columns.
  ///
  /// Columns shorter than the longest are filled up with `nil`.
  public init(title: String = "", columns: [Column]) {
    let rowCount = columns.map(\.cells.count).max() ?? 0
    self.title = title
    self.columns = columns.map { column in
      let lacking = rowCount - column.cells.count
      return lacking == 0
        ? column
        : Column(
          column.name, label: column.label,
          column.cells + [ResultSection.Value?](repeating: nil, count: lacking))
    }
  }
}

extension ResultTable {
  /// The number of rows.
  public var rowCount: Int { columns.first?.cells.count ?? 0 }

  /// The column of that name, or `nil`.
  public subscript(name: String) -> Column? { columns.first { $0.name == name } }

  /// "standardError" as "Standard error"; names that are symbols stay.
  static func label(of name: String) -> String {
    var label = ""
    for character in name {
      if label.isEmpty {
        label += character.uppercased()
      } else if character.isUppercase {
        label += " " + character.lowercased()
      } else {
        label.append(character)
      }
    }
    return label
  }
}

extension ResultTable: CustomStringConvertible {
  /// Aligned plain text: labels, then rows; numbers to the right.
  public var description: String {
    let cells = columns.map { column in
      [column.label] + column.cells.map { $0.map { "\($0)" } ?? "" }
    }
    let isText = columns.map { column in
      column.cells.contains { if case .text? = $0 { true } else { false } }
    }
    let widths = cells.map { $0.map(\.count).max() ?? 0 }
    let lines = (0...rowCount).map { row in
      var line = ""
      for column in columns.indices {
        let text = cells[column][row]
        let padding = String(repeating: " ", count: widths[column] - text.count)
        line += (column == 0 ? "  " : "   ") + (isText[column] ? text + padding : padding + text)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    return ((title.isEmpty ? [] : [title]) + lines).joined(separator: "\n")
  }
}
