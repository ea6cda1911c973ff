/// A column of a frame whose type is not part of its Swift type: `claims["video_view_count"]`.
///
/// It serves in expressions, tests and charts. Where Swift should know the type of the values, write
/// `claims["video_view_count", Double.self]` for a ``Column``.
public struct AnyColumn: ColumnOperand {
  /// The frame that the column belongs to.
  public let frame: DataFrame

  /// The column's name and type.
  public let description: ColumnDescription

  /// The column's name.
  public var name: String { description.name }

  /// What the values are.
  public var type: ColumnType { description.type }

  /// The column as an expression.
  public var expression: ColumnExpression {
    ColumnExpression(sql: SQLText.name(name), type: type)
  }
}

// MARK: - Values

extension AnyColumn {
  /// The numbers in row order, `nil` where one is missing.
  ///
  /// A column that holds no numbers ends the program through ``DataSources/onFailure``.
  public var numbers: Column<Double> {
    DataFailure.orReport {
      let column = try frame.numericDescription(of: name, for: "this")
      return try frame.column(column, as: Double.self)
    }
  }

  /// The values as text in row order, `nil` where one is missing.
  public var strings: Column<String> {
    DataFailure.orReport { try frame.column(description, as: String.self) }
  }

  /// The values with their types kept, in row order.
  public var values: [DataValue] {
    DataFailure.orReport {
      let column = try frame.fetch([description])[0]
      return (0..<column.count).map { column[$0] }
    }
  }

  /// How many rows have no value.
  public var missingCount: Int { frame.missingCount(name) }
}
