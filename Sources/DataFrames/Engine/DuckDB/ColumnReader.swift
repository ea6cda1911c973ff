import CDuckDB

/// Gathers one column of a result, chunk by chunk, into Swift arrays.
///
/// A query is written so that only eight kinds of vector arrive; see ``Session/fetch(_:columns:)``.
struct ColumnReader {
  private let description: ColumnDescription
  private var isMissing: [Bool] = []

  // Only one of these is filled, by the column's type. They are properties of their own rather than
  // cases of an enum so that each grows in place.
  private var booleans: [Bool] = []
  private var integers: [Int64] = []
  private var reals: [Double] = []
  private var days: [Int32] = []
  private var texts: [String] = []

  init(_ description: ColumnDescription) {
    self.description = description
  }

  mutating func read(_ vector: duckdb_vector?, count: Int) {
    guard let vector, let data = duckdb_vector_get_data(vector) else { return }
    let start = isMissing.count
    readMask(duckdb_vector_get_validity(vector), count: count)
    switch description.type {
    case .boolean: Self.append(data, count, to: &booleans)
    case .real: Self.append(data, count, to: &reals)
    case .date: Self.append(data, count, to: &days)
    case .integer, .time, .timestamp, .timestampUTC: Self.append(data, count, to: &integers)
    case .text, .decimal, .other:
      let strings = data.assumingMemoryBound(to: duckdb_string_t.self)
      for row in 0..<count {
        texts.append(isMissing[start + row] ? "" : Self.text(&strings[row]))
      }
    }
  }

  private static func append<Value: BitwiseCopyable>(
    _ data: UnsafeMutableRawPointer, _ count: Int, to values: inout [Value]
  ) {
    let start = data.assumingMemoryBound(to: Value.self)
    values.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  private mutating func readMask(_ validity: UnsafeMutablePointer<UInt64>?, count: Int) {
    guard let validity else {
      isMissing.append(contentsOf: repeatElement(false, count: count))
      return
    }
    for row in 0..<count {
      isMissing.append(validity[row >> 6] >> UInt64(row & 63) & 1 == 0)
    }
  }

  static func text(_ string: inout duckdb_string_t) -> String {
    withBytes(of: &string) { String(decoding: $0, as: UTF8.self) }
  }

  /// A text's bytes where they lie.
  static func withBytes<Result>(
    of string: inout duckdb_string_t, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let length = Int(string.value.inlined.length)
    if length <= 12 {
      return withUnsafeBytes(of: &string.value.inlined.inlined) {
        body(UnsafeRawBufferPointer(rebasing: $0.prefix(length)))
      }
    }
    return body(UnsafeRawBufferPointer(start: string.value.pointer.ptr, count: length))
  }

  var column: DataColumn {
    let name = description.name
    func typed<Value, Element>(
      _ values: [Value], _ make: (Value) -> Element
    ) -> Column<Element> {
      Column(name: name, storage: values.map(make), isMissing: isMissing)
    }
    switch description.type {
    case .boolean:
      return .booleans(Column(name: name, storage: booleans, isMissing: isMissing))
    case .integer:
      return .integers(Column(name: name, storage: integers, isMissing: isMissing))
    case .real:
      return .reals(Column(name: name, storage: reals, isMissing: isMissing))
    case .date:
      return .dates(typed(days) { CalendarDate(daysSince1970: $0) })
    case .time:
      return .times(typed(integers) { TimeOfDay(microseconds: $0) })
    case .timestamp, .timestampUTC:
      let isUTC = description.type == .timestampUTC
      return .timestamps(typed(integers) { Timestamp(microsecondsSince1970: $0, isUTC: isUTC) })
    case .text, .decimal, .other:
      let column = Column(name: name, storage: texts, isMissing: isMissing)
      return description.type.isNumeric ? .decimals(column) : .texts(column)
    }
  }
}
