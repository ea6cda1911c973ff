// MARK: - Missing values

extension ColumnOperand {
  /// Whether there is no value; never missing itself.
  public var isMissing: ColumnExpression {
    ColumnExpression(sql: "(\(expression.sql) IS NULL)", type: .boolean)
  }

  /// Whether there is a value; never missing itself.
  public var isNotMissing: ColumnExpression {
    ColumnExpression(sql: "(\(expression.sql) IS NOT NULL)", type: .boolean)
  }

  /// The value, or a given one where it is missing.
  public func replacingMissing(with value: some ColumnLiteral) -> ColumnExpression {
    let (own, other) = (expression, ColumnExpression(value.dataValue))
    return ColumnExpression.choosing(own, other) { "coalesce(\($0), \($1))" }
  }
}

// MARK: - Belonging

extension ColumnOperand {
  /// Whether the value is one of some; missing when the value is. Nothing is in no values.
  public func isIn<Value: ColumnLiteral>(_ values: [Value]) -> ColumnExpression {
    DataFailure.orReport {
      let own = expression
      let others = values.map { ColumnExpression($0.dataValue) }
      if let other = others.first(where: { !own.isComparable(to: $0) }) {
        throw DataError.notComparable(own.type, other.type)
      }
      let list = others.map(\.sql).joined(separator: ", ")
      let none = "CASE WHEN \(own.sql) IS NULL THEN NULL ELSE false END"
      return ColumnExpression(
        sql: values.isEmpty ? "(\(none))" : "(\(own.sql) IN (\(list)))", type: .boolean
      )
    }
  }

  /// Whether the value lies between two others or equals one of them; missing when it is.
  public func isBetween<Value: ColumnLiteral>(_ lower: Value, _ upper: Value) -> ColumnExpression {
    (self >= lower) && (self <= upper)
  }
}

// MARK: - Text

extension ColumnOperand {
  /// Whether a text holds another one, capitals as they are.
  public func contains(_ part: String) -> ColumnExpression {
    textual("contains", .boolean) { "contains(\($0), \(SQLText.text(part)))" }
  }

  /// Whether a text begins with another one, capitals as they are.
  public func hasPrefix(_ prefix: String) -> ColumnExpression {
    textual("hasPrefix", .boolean) { "starts_with(\($0), \(SQLText.text(prefix)))" }
  }

  /// Whether a text ends with another one, capitals as they are.
  public func hasSuffix(_ suffix: String) -> ColumnExpression {
    textual("hasSuffix", .boolean) { "ends_with(\($0), \(SQLText.text(suffix)))" }
  }

  /// The length of a text in Unicode code points, as R's `nchar` and Python's `len` count.
  public var length: ColumnExpression { textual("length", .integer) { "length(\($0))" } }

  /// A text in small letters.
  public var lowercased: ColumnExpression { textual("lowercased", .text) { "lower(\($0))" } }

  /// A text in capitals.
  public var uppercased: ColumnExpression { textual("uppercased", .text) { "upper(\($0))" } }

  private func textual(
    _ name: String, _ type: ColumnType, _ sql: (String) -> String
  ) -> ColumnExpression {
    DataFailure.orReport {
      let own = expression
      guard own.type == .text else {
        throw DataError.wrongOperand(name, needs: "text", found: own.type)
      }
      return ColumnExpression(sql: sql(own.sql), type: type)
    }
  }
}

// MARK: - Numbers

extension ColumnOperand {
  /// The natural logarithm: −∞ of 0 and NaN of a negative number.
  public var log: ColumnExpression { numeric("log") { "ln(\($0))" } }

  /// The logarithm to base 10: −∞ of 0 and NaN of a negative number.
  public var log10: ColumnExpression { numeric("log10") { "log10(\($0))" } }

  /// The natural logarithm of one more than the value; near 0 it has the accuracy of `ln(1 + x)`.
  public var log1p: ColumnExpression { numeric("log1p") { "ln(1 + \($0))" } }

  /// e to the power of the value.
  public var exp: ColumnExpression { numeric("exp") { "exp(\($0))" } }

  /// The square root: NaN of a negative number.
  public var squareRoot: ColumnExpression { numeric("squareRoot") { "sqrt(\($0))" } }

  /// The value without its sign, in its own type.
  public var absolute: ColumnExpression {
    let result = numeric("absolute") { "abs(\($0))" }
    guard expression.type == .integer else { return result }
    return ColumnExpression(sql: "CAST(\(result.sql) AS BIGINT)", type: .integer)
  }

  /// The value rounded to so many places, halves away from zero.
  public func rounded(places: Int = 0) -> ColumnExpression {
    numeric("rounded") { "round(\($0), \(places))" }
  }

  private func numeric(_ name: String, _ sql: (String) -> String) -> ColumnExpression {
    DataFailure.orReport {
      let own = expression
      guard own.type.isNumeric else {
        throw DataError.wrongOperand(name, needs: "numbers", found: own.type)
      }
      return ColumnExpression(sql: sql("CAST(\(own.sql) AS DOUBLE)"), type: .real)
    }
  }
}

// MARK: - Types and choices

extension ColumnOperand {
  /// The value in another type.
  ///
  /// A value that cannot be converted, such as "12k" to a number, ends the program when the column is
  /// asked for; with `orMissing` it becomes missing. A floating number becomes the nearest whole one.
  public func cast(to type: ColumnType, orMissing: Bool = false) -> ColumnExpression {
    let function = orMissing ? "TRY_CAST" : "CAST"
    return ColumnExpression(
      sql: "\(function)(\(expression.sql) AS \(SQLText.type(type)))", type: type
    )
  }

  /// One value where this condition is met, another where it is not or is missing.
  ///
  /// ```swift
  /// (claims["video_view_count"] > 100_000).then("popular", otherwise: "other")
  /// ```
  public func then(
    _ value: some ColumnLiteral, otherwise other: some ColumnLiteral
  ) -> ColumnExpression {
    then(ColumnExpression(value.dataValue), otherwise: ColumnExpression(other.dataValue))
  }

  /// One value where this condition is met, another where it is not or is missing.
  public func then(
    _ value: some ColumnOperand, otherwise other: some ColumnOperand
  ) -> ColumnExpression {
    DataFailure.orReport {
      let condition = expression
      guard condition.type == .boolean else {
        throw DataError.wrongOperand("then", needs: "a condition", found: condition.type)
      }
      return ColumnExpression.choosing(value.expression, other.expression) {
        "CASE WHEN \(condition.sql) THEN \($0) ELSE \($1) END"
      }
    }
  }
}

extension ColumnExpression {
  /// One of two values of a common type.
  fileprivate static func choosing(
    _ left: Self, _ right: Self, _ sql: (String, String) -> String
  ) -> Self {
    DataFailure.orReport {
      guard left.isComparable(to: right) else {
        throw DataError.notComparable(left.type, right.type)
      }
      let type = left.type == right.type ? left.type : left.type.isNumeric ? .real : .timestamp
      let name = SQLText.type(type)
      return Self(
        sql: "(" + sql("CAST(\(left.sql) AS \(name))", "CAST(\(right.sql) AS \(name))") + ")",
        type: type
      )
    }
  }
}
