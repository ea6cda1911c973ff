import DataFrames

/// A column as a look at a frame takes it: numbers, labels, free text, or something that names rows.
enum ColumnReading {
  /// Numbers, days and moments; NaN is missing.
  case numbers([Double?])
  /// Few labels.
  case labels([String?])
  /// Text that hardly repeats itself.
  case text([String?])
  /// Whole numbers all of which differ, such as a running number.
  case identifier
  /// No value at all, or a single one.
  case constant

  /// Up to so many labels are few.
  static let mostLabels = 50

  /// Whether whole numbers name rows: more than twenty, none missing, all different, and dense or too large to measure anything.
  static func areRunningNumbers(_ known: [Double], of count: Int) -> Bool {
    guard known.count > 20, known.count == count, let least = known.min(), let most = known.max(),
      Set(known).count == count
    else { return false }
    return most - least < 2 * Double(count) || least >= 1e8
  }

  init(_ column: AnyColumn) {
    switch column.type {
    case _ where column.type.isNumeric:
      let values = Array(column.numbers)
      let known = values.compactMap { $0?.isNaN == false ? $0 : nil }
      let isWhole = column.type == .integer || known.allSatisfy { $0 == $0.rounded() }
      if Set(known).count < 2 {
        self = .constant
      } else if isWhole, Self.areRunningNumbers(known, of: values.count) {
        self = .identifier
      } else {
        self = .numbers(values)
      }
    case .date, .timestamp, .timestampUTC:
      let moments = column.values.map { value -> Double? in
        switch value {
        case .date(let day): Double(day.daysSince1970)
        case .timestamp(let moment): Double(moment.microsecondsSince1970) / 86_400_000_000
        default: nil
        }
      }
      self = Set(moments.compactMap(\.self)).count < 2 ? .constant : .numbers(moments)
    default:
      let labels = Array(column.strings)
      let known = labels.compactMap(\.self)
      let levels = Set(known)
      if levels.count < 2 {
        self = .constant
      } else if levels.count <= Self.mostLabels {
        self = .labels(labels)
      } else {
        self = .text(labels)
      }
    }
  }
}
