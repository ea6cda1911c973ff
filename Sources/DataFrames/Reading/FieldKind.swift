/// What one field of a CSV file looks like, before its column's type is known.
enum FieldKind: Int, CaseIterable {
  case missing
  /// A whole number of at most 64 bits.
  case integer
  /// A whole number of up to 38 digits that does not fit 64 bits.
  case wideInteger
  /// A number with a point or an exponent.
  case real
  /// Digits that begin with a zero, such as a postal code: as a number they would lose it.
  case code
  case boolean
  case date
  case time
  case timestamp
  case timestampUTC
  case text
}

extension FieldKind {
  /// Looks at a field that is not missing. Blanks around a number do not matter.
  init(_ field: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var end = field.count
    while start < end, field[start] == 0x20 { start += 1 }
    while end > start, field[end - 1] == 0x20 { end -= 1 }
    guard start < end else {
      self = .text
      return
    }
    let first = field[start]
    // Most text is known by its first letter; only what may be a value is looked at closely.
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      let trimmed = UnsafeBufferPointer(rebasing: field[start..<end])
      self = Self.number(trimmed) ?? Self.moment(trimmed) ?? .text
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      self = Self.isBoolean(UnsafeBufferPointer(rebasing: field[start..<end])) ? .boolean : .text
    default:
      self = .text
    }
  }
}

private let zeroDigit = UInt8(ascii: "0")

extension UInt8 {
  fileprivate var isDigit: Bool { self &- zeroDigit <= 9 }
}

extension FieldKind {
  private static func number(_ field: UnsafeBufferPointer<UInt8>) -> FieldKind? {
    let count = field.count
    var position = field[0] == UInt8(ascii: "-") || field[0] == UInt8(ascii: "+") ? 1 : 0
    let integerStart = position
    while position < count, field[position].isDigit { position += 1 }
    let integerDigits = position - integerStart
    if position == count, integerDigits > 0 {
      return wholeNumber(UnsafeBufferPointer(rebasing: field[integerStart...]), signed: field[0])
    }
    var fractionDigits = 0
    if position < count, field[position] == UInt8(ascii: ".") {
      position += 1
      let start = position
      while position < count, field[position].isDigit { position += 1 }
      fractionDigits = position - start
    }
    guard integerDigits + fractionDigits > 0 else { return nil }
    if position < count, field[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < count, field[position] == 0x2B || field[position] == 0x2D { position += 1 }
      let start = position
      while position < count, field[position].isDigit { position += 1 }
      if position == start { return nil }
    }
    return position == count ? .real : nil
  }

  private static func wholeNumber(
    _ digits: UnsafeBufferPointer<UInt8>, signed sign: UInt8
  ) -> FieldKind {
    if digits.count > 1, digits[0] == zeroDigit { return .code }
    if digits.count <= 18 { return .integer }
    if digits.count > 38 { return .real }
    let limit: StaticString =
      sign == UInt8(ascii: "-") ? "9223372036854775808" : "9223372036854775807"
    if digits.count > limit.utf8CodeUnitCount { return .wideInteger }
    for index in 0..<digits.count where digits[index] != limit.utf8Start[index] {
      return digits[index] < limit.utf8Start[index] ? .integer : .wideInteger
    }
    return .integer
  }

  private static func isBoolean(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    func isWord(_ word: StaticString) -> Bool {
      field.count == word.utf8CodeUnitCount
        && field.indices.allSatisfy { field[$0] | 0x20 == word.utf8Start[$0] }
    }
    return isWord("true") || isWord("false")
  }
}

// MARK: - Dates and times
//
// Only ISO 8601 is taken for a date. "01/02/2024" is January here and February there, and a guess
// would be a silent error; such a column stays text.

extension FieldKind {
  private static func moment(_ field: UnsafeBufferPointer<UInt8>) -> FieldKind? {
    if isClock(field, from: 0) == field.count { return .time }
    guard isDate(field) else { return nil }
    if field.count == 10 { return .date }
    guard field[10] == 0x20 || field[10] == UInt8(ascii: "T") else { return nil }
    guard let end = isClock(field, from: 11) else { return nil }
    if end == field.count { return .timestamp }
    return isZone(field, from: end) ? .timestampUTC : nil
  }

  private static func isDate(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard field.count >= 10, field[4] == 0x2D, field[7] == 0x2D,
      let century = pair(field, 0), let year = pair(field, 2), let month = pair(field, 5),
      let day = pair(field, 8), (1...12).contains(month), day >= 1
    else { return false }
    return day <= CalendarDate.dayCount(year: century * 100 + year, month: month)
  }

  /// Where the clock time that begins at `start` ends; `nil` when there is none.
  private static func isClock(_ field: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard field.count >= start + 5, field[start + 2] == 0x3A,
      let hour = pair(field, start), hour < 24, let minute = pair(field, start + 3), minute < 60
    else { return nil }
    guard field.count > start + 5, field[start + 5] == 0x3A else {
      return start == 0 ? nil : start + 5
    }
    guard field.count >= start + 8, let second = pair(field, start + 6), second < 60 else {
      return nil
    }
    var end = start + 8
    guard end < field.count, field[end] == UInt8(ascii: ".") else { return end }
    end += 1
    let fraction = end
    while end < field.count, field[end].isDigit { end += 1 }
    // Microseconds are what the engine keeps: more digits would be lost.
    return (1...6).contains(end - fraction) ? end : nil
  }

  private static func isZone(_ field: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    if field[start] == UInt8(ascii: "Z") { return field.count == start + 1 }
    guard field[start] == 0x2B || field[start] == 0x2D, field.count >= start + 3,
      let hour = pair(field, start + 1), hour < 16
    else { return false }
    if field.count == start + 3 { return true }
    guard field.count == start + 6, field[start + 3] == 0x3A,
      let minute = pair(field, start + 4)
    else { return false }
    return minute < 60
  }

  private static func pair(_ field: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 1 < field.count, field[index].isDigit, field[index + 1].isDigit else {
      return nil
    }
    return Int(field[index] - zeroDigit) * 10 + Int(field[index + 1] - zeroDigit)
  }
}
