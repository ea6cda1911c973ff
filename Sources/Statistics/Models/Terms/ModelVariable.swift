/// A variable that a model explains its response by: numbers, powers of them, or labels.
public struct ModelVariable: Sendable, Hashable, Codable {
  /// A column that a variable gives to a design.
  struct Column: Sendable, Hashable, Codable {
    /// What follows the variable's name in the column's: "[opinion]"; empty for the numbers themselves.
    var suffix: String
    var numbers: ExtendedColumn
  }

  enum Storage: Sendable, Hashable, Codable {
    case columns([Column])
    /// The place of each row's level, `nil` where it is missing.
    case categories([Int?], levels: [String], CategoricalCoding)
  }

  /// The name: "views", "log1p(views)", "claim_status".
  public let name: String

  let storage: Storage

  /// A variable of numbers; NaN is missing.
  public static func numeric(
    _ name: String, _ values: some Collection<some Observation>
  ) -> ModelVariable {
    let numbers = values.doubles
    return ModelVariable(
      name: name, storage: .columns([Column(suffix: "", numbers: ExtendedColumn(values: numbers))]))
  }

  /// A variable of labels, its levels in the factor's order.
  ///
  /// A level that does not occur among the complete rows has no effect that could be told, and is left out.
  public static func categorical(
    _ factor: GroupingFactor, coding: CategoricalCoding = .treatment()
  ) -> ModelVariable {
    let places = Dictionary(zip(factor.levels, 0...)) { first, _ in first }
    let levels = factor.levels.enumerated().filter { places[$1] == $0 }.map(\.element)
    let codes = Dictionary(zip(levels, 0...)) { first, _ in first }
    return ModelVariable(
      name: factor.name,
      storage: .categories(
        factor.labels.map { $0.flatMap { codes[$0] } }, levels: levels, coding))
  }

  /// The first powers of a variable: x, x², …; NaN is missing.
  ///
  /// Powers are held to twice a double's digits, so that high ones, which are nearly the same column, can still be told
  /// apart. Prefer ``polynomial(_:_:basis:)``.
  ///
  /// - Throws: ``StatisticsError``: a degree below 1.
  public static func powers(
    _ name: String, _ values: some Collection<some Observation>, degree: Int
  ) throws(StatisticsError) -> ModelVariable {
    guard degree >= 1 else {
      throw .parameterOutOfRange(name: "degree", value: Double(degree), allowed: "at least 1")
    }
    let numbers = values.doubles
    var current = numbers.map { DoubleDouble($0) }
    var columns = [Column(suffix: "[1]", numbers: ExtendedColumn(values: numbers))]
    for power in 2..<degree + 1 {
      for row in numbers.indices where numbers[row].isFinite {
        current[row] = current[row] * numbers[row]
      }
      let isFinite = current.map(\.value).map(\.isFinite)
      columns.append(
        Column(
          suffix: "[\(power)]",
          numbers: ExtendedColumn(
            values: zip(current, numbers).map { $1.isFinite ? $0.value : $1 },
            remainders: zip(current, isFinite).map { $1 ? $0.remainder : 0 })))
    }
    return ModelVariable(name: name, storage: .columns(columns))
  }

  /// Polynomials of a variable that are uncorrelated over the data their basis was made from.
  ///
  /// - Parameter basis: from the data that the model is fitted to, also where the model is asked about other data.
  public static func polynomial(
    _ name: String, _ values: some Collection<some Observation>, basis: OrthogonalPolynomial
  ) -> ModelVariable {
    let columns = basis.columns(at: values.doubles)
    return ModelVariable(
      name: name,
      storage: .columns(
        columns.enumerated().map {
          Column(suffix: "[\($0 + 1)]", numbers: ExtendedColumn(values: $1))
        }))
  }
}

extension ModelVariable {
  /// The number of rows.
  var rowCount: Int {
    switch storage {
    case .columns(let columns): columns.first?.numbers.values.count ?? 0
    case .categories(let codes, _, _): codes.count
    }
  }

  /// Whether a row is missing.
  func isMissing(_ row: Int) -> Bool {
    switch storage {
    case .columns(let columns): columns.contains { $0.numbers.values[row].isNaN }
    case .categories(let codes, _, _): codes[row] == nil
    }
  }

  /// The variable with some of its rows, and of its levels those that occur among them.
  func keeping(_ rows: [Int]) -> ModelVariable {
    switch storage {
    case .columns(let columns):
      let kept = columns.map { column in
        Column(
          suffix: column.suffix,
          numbers: ExtendedColumn(
            values: rows.map { column.numbers.values[$0] },
            remainders: column.numbers.remainders.map { all in rows.map { all[$0] } }))
      }
      return ModelVariable(name: name, storage: .columns(kept))
    case .categories(let codes, let levels, let coding):
      return ModelVariable(
        name: name, storage: .categories(rows.map { codes[$0] }, levels: levels, coding)
      ).droppingUnusedLevels
    }
  }

  private var droppingUnusedLevels: ModelVariable {
    guard case .categories(let codes, let levels, let coding) = storage else { return self }
    let used = Set(codes.compactMap(\.self))
    guard used.count < levels.count else { return self }
    let kept = levels.indices.filter(used.contains)
    let places = Dictionary(zip(kept, 0...)) { first, _ in first }
    return ModelVariable(
      name: name,
      storage: .categories(
        codes.map { $0.flatMap { places[$0] } }, levels: kept.map { levels[$0] }, coding))
  }

  /// The levels, or `nil` for numbers.
  var levels: [String]? {
    if case .categories(_, let levels, _) = storage { levels } else { nil }
  }

  /// The labels of the rows by another variable's levels.
  ///
  /// - Throws: ``StatisticsError`` naming levels that the other does not know.
  func matching(_ fitted: ModelVariable) throws(StatisticsError) -> ModelVariable {
    switch (storage, fitted.storage) {
    case (.columns(let own), .columns(let others)) where own.count == others.count: return self
    case (.categories(let codes, let own, _), .categories(_, let levels, let coding)):
      let places = Dictionary(zip(levels, 0...)) { first, _ in first }
      let used = Set(codes.compactMap(\.self)).sorted().map { own[$0] }
      let unknown = used.filter { places[$0] == nil }
      guard unknown.isEmpty else {
        let names = unknown.map { "“\($0)”" }.joined(separator: ", ")
        throw .undefined(
          method: "the prediction",
          reason:
            "the model has never seen \(name) = \(names); it knows \(levels.joined(separator: ", ")).",
          suggestion: "fit the model to data with these levels, or leave the rows out.")
      }
      return ModelVariable(
        name: name,
        storage: .categories(codes.map { $0.flatMap { places[own[$0]] } }, levels: levels, coding))
    default:
      throw .undefined(
        method: "the prediction", reason: "\(name) was of another kind when the model was fitted.",
        suggestion: "give numbers for numbers and labels for labels.")
    }
  }

  /// The columns that the variable gives to a design.
  ///
  /// - Parameters:
  ///   - isFull: whether every level gets a column, because no other term of the model spans their sum.
  ///   - coding: the coding to use in place of the variable's own, or `nil`.
  func columns(
    isFull: Bool, coding override: CategoricalCoding? = nil
  ) throws(StatisticsError) -> [Column] {
    switch storage {
    case .columns(let columns): return columns
    case .categories(let codes, let levels, let own):
      let contrasts =
        isFull
        ? levels.indices.map { level in
          (name: levels[level], values: levels.indices.map { $0 == level ? 1.0 : 0 })
        }
        : try (override ?? own).contrasts(of: levels, variable: name)
      return contrasts.map { contrast in
        Column(
          suffix: "[\(contrast.name)]",
          numbers: ExtendedColumn(
            values: codes.map { $0.map { contrast.values[$0] } ?? .nan }))
      }
    }
  }
}
