/// The values of one column in row order, with `nil` where a value is missing.
///
/// Values lie in one array with a mask beside it, so that a million numbers are one block of
/// memory. ``nonMissing`` gives what statistics work on.
///
/// ```swift
/// let views = claims["video_view_count", Double.self]
/// views.count             // 19382
/// views.missingCount      // 298
/// views.nonMissing.max()
/// ```
public struct Column<Element: ColumnElement>: Sendable {
  /// The column's name.
  public let name: String

  /// A value for each row; what stands at the place of a missing one means nothing.
  let storage: [Element]

  /// Whether each row's value is missing; empty when none is.
  let isMissing: [Bool]

  /// How many rows have no value.
  public let missingCount: Int

  init(name: String, storage: [Element], isMissing: [Bool]) {
    self.name = name
    self.missingCount = isMissing.reduce(0) { $1 ? $0 + 1 : $0 }
    self.storage = storage
    self.isMissing = missingCount == 0 ? [] : isMissing
  }

  /// The values that are there, in row order; empty when there are none.
  public var nonMissing: [Element] {
    if isMissing.isEmpty { return storage }
    var values: [Element] = []
    values.reserveCapacity(storage.count - missingCount)
    for (value, isMissing) in zip(storage, isMissing) where !isMissing { values.append(value) }
    return values
  }

  /// The column with another name.
  public func renamed(_ name: String) -> Column {
    Column(name: name, storage: storage, isMissing: isMissing)
  }
}

extension Column: RandomAccessCollection {
  /// The first row.
  public var startIndex: Int { 0 }

  /// The number of rows.
  public var endIndex: Int { storage.count }

  /// The value in a row, counted from 0; `nil` when it is missing.
  ///
  /// - Precondition: the row exists, as for an array.
  public subscript(row: Int) -> Element? {
    let value = storage[row]
    return !isMissing.isEmpty && isMissing[row] ? nil : value
  }
}

extension Column: Equatable {
  /// Whether two columns have the same name and the same values in the same rows.
  public static func == (left: Column, right: Column) -> Bool {
    left.name == right.name && left.elementsEqual(right)
  }
}

extension Column: Codable where Element: Codable {}
