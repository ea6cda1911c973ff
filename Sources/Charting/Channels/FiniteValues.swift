/// Numbers with the missing, NaN and infinite ones told apart from the rest.
struct FiniteValues {
  /// The finite values in their order.
  private(set) var values: [Double] = []
  /// How many were `nil` or NaN.
  private(set) var missingCount = 0
  /// How many were infinite.
  private(set) var infiniteCount = 0

  init(_ column: [Double?]) {
    values.reserveCapacity(column.count)
    for value in column {
      if let value, value.isFinite {
        values.append(value)
      } else if value?.isInfinite == true {
        infiniteCount += 1
      } else {
        missingCount += 1
      }
    }
  }
}
