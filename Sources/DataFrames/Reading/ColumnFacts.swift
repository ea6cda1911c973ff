/// What the fields of one column of a CSV file were.
struct ColumnFacts: Sendable {
  /// A field with its place.
  struct Sighting: Sendable {
    let text: String
    let line: Int
    /// Rows are counted from 1, without the header.
    let row: Int
  }

  /// How many fields there were of each kind.
  private(set) var counts = [Int](repeating: 0, count: FieldKind.allCases.count)

  /// The first field of each kind.
  private(set) var first = [Sighting?](repeating: nil, count: FieldKind.allCases.count)

  func count(_ kinds: FieldKind...) -> Int { kinds.reduce(0) { $0 + counts[$1.rawValue] } }

  var presentCount: Int { counts.reduce(0, +) - counts[FieldKind.missing.rawValue] }

  mutating func add(_ kind: FieldKind, sighting: @autoclosure () -> Sighting) {
    if counts[kind.rawValue] == 0 { first[kind.rawValue] = sighting() }
    counts[kind.rawValue] += 1
  }
}

extension ColumnFacts {
  /// Adds what was seen in the same column of a later file.
  mutating func add(_ other: ColumnFacts) {
    for kind in counts.indices {
      counts[kind] += other.counts[kind]
      first[kind] = first[kind] ?? other.first[kind]
    }
  }
}

// MARK: - The type of the column

extension ColumnFacts {
  /// The narrowest type that every field can be read as; text when there is no field.
  var type: ColumnType {
    let total = presentCount
    if total == 0 { return .text }
    if count(.integer) == total { return .integer }
    if count(.integer, .wideInteger) == total { return .other("HUGEINT") }
    if count(.integer, .wideInteger, .real) == total { return .real }
    if count(.boolean) == total { return .boolean }
    if count(.date) == total { return .date }
    if count(.time) == total { return .time }
    if count(.date, .timestamp) == total { return .timestamp }
    if count(.timestampUTC) == total { return .timestampUTC }
    return .text
  }

  /// The first field that cannot be read as a type.
  func firstUnreadable(as type: ColumnType) -> Sighting? {
    let readable = Self.readable(as: type)
    let others = FieldKind.allCases.filter { $0 != .missing && !readable.contains($0) }
    return others.compactMap { first[$0.rawValue] }.min { $0.row < $1.row }
  }

  private static func readable(as type: ColumnType) -> [FieldKind] {
    switch type {
    case .integer: [.integer, .code]
    case .real, .decimal: [.integer, .wideInteger, .real, .code]
    case .boolean: [.boolean]
    case .date: [.date]
    case .time: [.time]
    case .timestamp: [.date, .timestamp]
    case .timestampUTC: [.date, .timestamp, .timestampUTC]
    case .text, .other: FieldKind.allCases
    }
  }
}

// MARK: - Strays

extension ColumnFacts {
  /// Few fields that made text of a column of something else.
  struct Stray {
    let sighting: Sighting
    let strayCount: Int
    let regularCount: Int
    let regularType: ColumnType
  }

  /// The stray fields of a column that would have had another type without them.
  ///
  /// A column is taken to have been meant as that type when at least 95 of 100 fields are of it.
  var stray: Stray? {
    guard type == .text, presentCount > 0 else { return nil }
    let candidates: [(ColumnType, [FieldKind])] = [
      (.real, [.integer, .wideInteger, .real]), (.timestamp, [.date, .timestamp]),
      (.timestampUTC, [.timestampUTC]), (.boolean, [.boolean]), (.time, [.time]),
    ]
    for (type, kinds) in candidates {
      let regular = kinds.reduce(0) { $0 + counts[$1.rawValue] }
      guard regular > 0, regular * 100 >= presentCount * 95 else { continue }
      let isWhole = count(.real) == 0 && type == .real
      let isDate = count(.timestamp) == 0 && type == .timestamp
      let others = FieldKind.allCases.filter { $0 != .missing && !kinds.contains($0) }
      guard let sighting = others.compactMap({ first[$0.rawValue] }).min(by: { $0.row < $1.row })
      else { continue }
      return Stray(
        sighting: sighting,
        strayCount: presentCount - regular,
        regularCount: regular,
        regularType: isWhole ? .integer : isDate ? .date : type
      )
    }
    return nil
  }
}
