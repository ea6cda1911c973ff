// Each operator exists three times: two operands, and an operand with a Swift value on either side.

// MARK: - Comparing

/// Whether two values are equal; missing when one of them is.
public func == (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .comparing(left.expression, "=", right.expression)
}

/// Whether a value equals a given one; missing when the value is.
public func == (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .comparing(left.expression, "=", ColumnExpression(right.dataValue))
}

/// Whether a value equals a given one; missing when the value is.
public func == (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .comparing(ColumnExpression(left.dataValue), "=", right.expression)
}

/// Whether two values differ; missing when one of them is.
public func != (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .comparing(left.expression, "<>", right.expression)
}

/// Whether a value differs from a given one; missing when the value is.
public func != (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .comparing(left.expression, "<>", ColumnExpression(right.dataValue))
}

/// Whether a value differs from a given one; missing when the value is.
public func != (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .comparing(ColumnExpression(left.dataValue), "<>", right.expression)
}

/// Whether the left value is smaller. Text is ordered by its UTF-8 bytes; NaN is above all numbers.
public func < (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .comparing(left.expression, "<", right.expression)
}

/// Whether a value is smaller than a given one.
public func < (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .comparing(left.expression, "<", ColumnExpression(right.dataValue))
}

/// Whether a given value is smaller.
public func < (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .comparing(ColumnExpression(left.dataValue), "<", right.expression)
}

/// Whether the left value is smaller or equal.
public func <= (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .comparing(left.expression, "<=", right.expression)
}

/// Whether a value is smaller than a given one or equal to it.
public func <= (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .comparing(left.expression, "<=", ColumnExpression(right.dataValue))
}

/// Whether a given value is smaller or equal.
public func <= (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .comparing(ColumnExpression(left.dataValue), "<=", right.expression)
}

/// Whether the left value is larger. Text is ordered by its UTF-8 bytes; NaN is above all numbers.
public func > (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .comparing(left.expression, ">", right.expression)
}

/// Whether a value is larger than a given one.
public func > (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .comparing(left.expression, ">", ColumnExpression(right.dataValue))
}

/// Whether a given value is larger.
public func > (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .comparing(ColumnExpression(left.dataValue), ">", right.expression)
}

/// Whether the left value is larger or equal.
public func >= (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .comparing(left.expression, ">=", right.expression)
}

/// Whether a value is larger than a given one or equal to it.
public func >= (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .comparing(left.expression, ">=", ColumnExpression(right.dataValue))
}

/// Whether a given value is larger or equal.
public func >= (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .comparing(ColumnExpression(left.dataValue), ">=", right.expression)
}

// MARK: - Conditions

/// Whether both conditions are met; missing when that depends on a missing one.
public func && (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .combining(left.expression, "AND", right.expression)
}

/// Whether at least one condition is met; missing when that depends on a missing one.
public func || (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .combining(left.expression, "OR", right.expression)
}

/// Whether a condition is not met; missing when it is missing.
public prefix func ! (operand: some ColumnOperand) -> ColumnExpression {
  .negating(operand.expression)
}

// MARK: - Computing

/// The sum of two values.
public func + (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .computing(left.expression, "+", right.expression)
}

/// The sum of a value and a given one.
public func + (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .computing(left.expression, "+", ColumnExpression(right.dataValue))
}

/// The sum of a given value and another.
public func + (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .computing(ColumnExpression(left.dataValue), "+", right.expression)
}

/// The difference of two values.
public func - (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .computing(left.expression, "-", right.expression)
}

/// The difference of a value and a given one.
public func - (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .computing(left.expression, "-", ColumnExpression(right.dataValue))
}

/// The difference of a given value and another.
public func - (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .computing(ColumnExpression(left.dataValue), "-", right.expression)
}

/// The product of two values.
public func * (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .computing(left.expression, "*", right.expression)
}

/// The product of a value and a given one.
public func * (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .computing(left.expression, "*", ColumnExpression(right.dataValue))
}

/// The product of a given value and another.
public func * (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .computing(ColumnExpression(left.dataValue), "*", right.expression)
}

/// The quotient of two values, always a floating number.
public func / (left: some ColumnOperand, right: some ColumnOperand) -> ColumnExpression {
  .computing(left.expression, "/", right.expression)
}

/// The quotient of a value and a given one, always a floating number.
public func / (left: some ColumnOperand, right: some ColumnLiteral) -> ColumnExpression {
  .computing(left.expression, "/", ColumnExpression(right.dataValue))
}

/// The quotient of a given value and another, always a floating number.
public func / (left: some ColumnLiteral, right: some ColumnOperand) -> ColumnExpression {
  .computing(ColumnExpression(left.dataValue), "/", right.expression)
}

/// The value with the other sign.
public prefix func - (operand: some ColumnOperand) -> ColumnExpression {
  .computing(ColumnExpression(.integer(0)), "-", operand.expression)
}

// MARK: - What operators mean in SQL

extension ColumnExpression {
  static func comparing(_ left: Self, _ sign: String, _ right: Self) -> Self {
    DataFailure.orReport {
      guard left.isComparable(to: right) else {
        throw DataError.notComparable(left.type, right.type)
      }
      return Self(sql: "(\(left.sql) \(sign) \(right.sql))", type: .boolean)
    }
  }

  static func combining(_ left: Self, _ sign: String, _ right: Self) -> Self {
    DataFailure.orReport {
      for side in [left, right] where side.type != .boolean {
        throw DataError.wrongOperand(
          sign == "AND" ? "&&" : "||", needs: "conditions", found: side.type)
      }
      return Self(sql: "(\(left.sql) \(sign) \(right.sql))", type: .boolean)
    }
  }

  static func negating(_ operand: Self) -> Self {
    DataFailure.orReport {
      guard operand.type == .boolean else {
        throw DataError.wrongOperand("!", needs: "a condition", found: operand.type)
      }
      return Self(sql: "(NOT \(operand.sql))", type: .boolean)
    }
  }

  static func computing(_ left: Self, _ sign: String, _ right: Self) -> Self {
    DataFailure.orReport {
      for side in [left, right] where !side.type.isNumeric {
        throw DataError.wrongOperand(sign, needs: "numbers", found: side.type)
      }
      let isWhole = left.type == .integer && right.type == .integer && sign != "/"
      let type = isWhole ? "BIGINT" : "DOUBLE"
      return Self(
        sql: "(CAST(\(left.sql) AS \(type)) \(sign) CAST(\(right.sql) AS \(type)))",
        type: isWhole ? .integer : .real
      )
    }
  }

  func isComparable(to other: Self) -> Bool {
    if type == other.type || (type.isNumeric && other.type.isNumeric) { return true }
    let moments: Set<ColumnType> = [.date, .timestamp, .timestampUTC]
    return moments.contains(type) && moments.contains(other.type)
  }
}
