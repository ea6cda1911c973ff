#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A linear regression from cross products, for data that is too large or too far away to be read: by the normal equations.
///
///     let model = try AggregatedLinearModel(sums)
///     model.coefficients
///
/// The normal equations lose twice as many digits as columns are alike; where fewer than eight are left the model says so
/// (``conditionNumber``), and ``LinearModel`` is the one to use. What needs single rows, residuals and robust errors and checks, is not
/// known.
public struct AggregatedLinearModel: StatisticalResult, Hashable, Codable {
  /// What the model was made from.
  public let crossProducts: CrossProducts

  /// The coefficients with classical standard errors, the intercept first.
  public let coefficients: [ModelCoefficient]

  /// Σ e²; of a nearly perfect fit it has few digits.
  public let residualSumOfSquares: Double

  /// The rows less the coefficients.
  public let residualDegreesOfFreedom: Double

  /// The largest singular value of the columns, centred and of length 1, over the smallest.
  public let conditionNumber: Double

  /// The names of the columns that those before them determine, so that they have no coefficient.
  public let aliasedColumns: [String]

  /// The coverage of the intervals that tables show.
  public let level: Double

  /// Solves the normal equations.
  ///
  /// - Throws: ``StatisticsError`` for a level outside 0 to 1.
  public init(
    _ crossProducts: CrossProducts, level: Double = 0.95
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    self.crossProducts = crossProducts
    let products = crossProducts.products
    let size = crossProducts.columns.count
    let lengths = (0..<size).map { max(0, products[$0][$0]).squareRoot() }
    var kept: [Int] = []
    // Cholesky of the correlations, a row of L per kept column.
    var factor: [[Double]] = []
    for column in 0..<size where !crossProducts.isConstant(column) {
      var row: [Double] = []
      for (place, other) in kept.enumerated() {
        let correlation = products[column][other] / lengths[column] / lengths[other]
        let known = zip(row, factor[place]).reduce(0) { $0 + $1.0 * $1.1 }
        row.append((correlation - known) / factor[place][place])
      }
      let rest = 1 - row.reduce(0) { $0 + $1 * $1 }
      // Correlations have about 16 digits; of a column of which less is left nothing can be told.
      guard rest > 1e-12 else { continue }
      factor.append(row + [rest.squareRoot()])
      kept.append(column)
    }
    let count = kept.count
    var triangle = Matrix(rowCount: count, columnCount: count)
    for row in 0..<count { for column in 0...row { triangle[row, column] = factor[row][column] } }
    let inverse = triangle.inverseOfLower
    let target = kept.map { products[$0][size] / lengths[$0] }
    let half = inverse * target
    let scaled = inverse.transposedTimes(half)
    let slopes = zip(kept, scaled).map { $1 / lengths[$0] }
    let explained = half.reduce(0) { $0 + $1 * $1 }
    let total = products[size][size]
    residualSumOfSquares = max(0, total - explained)
    let degrees = Double(crossProducts.count - count - 1)
    residualDegreesOfFreedom = degrees
    let variance = degrees > 0 ? residualSumOfSquares / degrees : nil
    let values = triangle.singularValues
    conditionNumber = values.last.map { (values.first ?? 1) / $0 } ?? 1
    let used = Set(kept)
    aliasedColumns = (0..<size).filter { !used.contains($0) }.map { crossProducts.columns[$0] }
    // The lengths of the columns of L⁻¹ are the roots of the inverse's diagonal.
    let errors = inverse.transposed.rowLengths
    let center =
      inverse
      * kept.map { crossProducts.means[$0] / lengths[$0] }
    let interceptSquare = 1 / Double(crossProducts.count) + center.reduce(0) { $0 + $1 * $1 }
    let mean = crossProducts.means[size]
    let intercept = zip(kept, slopes).reduce(mean) { $0 - $1.1 * crossProducts.means[$1.0] }
    let degreesOrNil: Double? = degrees
    var rows = [
      ModelCoefficient(
        name: ModelDesign.interceptName, estimate: intercept,
        standardError: variance.map { ($0 * interceptSquare).squareRoot() },
        degreesOfFreedom: degreesOrNil)
    ]
    let places = Dictionary(zip(kept, 0...)) { first, _ in first }
    for column in 0..<size {
      let place = places[column]
      rows.append(
        ModelCoefficient(
          name: crossProducts.columns[column], estimate: place.map { slopes[$0] },
          standardError: place.flatMap { place in
            variance.map { $0.squareRoot() * errors[place] / lengths[column] }
          }, degreesOfFreedom: degreesOrNil))
    }
    coefficients = rows
  }
}

extension AggregatedLinearModel {
  /// The number of rows.
  public var observationCount: Int { crossProducts.count }

  /// Σ (y − ȳ)².
  public var totalSumOfSquares: Double { crossProducts.products.last?.last ?? 0 }

  /// The share of the variance that the model explains; `nil` for a constant response.
  public var rSquared: Double? {
    !crossProducts.isConstant(crossProducts.columns.count)
      ? 1 - residualSumOfSquares / totalSumOfSquares : nil
  }

  /// R² less what as many columns of noise would explain.
  public var adjustedRSquared: Double? {
    guard let rSquared, residualDegreesOfFreedom > 0 else { return nil }
    return 1 - (1 - rSquared) * Double(observationCount - 1) / residualDegreesOfFreedom
  }

  /// The estimated standard deviation of the errors; `nil` where no degrees of freedom are left.
  public var residualStandardError: Double? {
    residualDegreesOfFreedom > 0
      ? (residualSumOfSquares / residualDegreesOfFreedom).squareRoot() : nil
  }

  /// Akaike's information criterion, as ``LinearModel/aic``.
  public var aic: Double {
    let n = Double(observationCount)
    let parameters = n - residualDegreesOfFreedom + 1
    return n * (log(2 * .pi * residualSumOfSquares / n) + 1) + 2 * parameters
  }

  /// The coefficient of a column, or `nil` without such a column.
  public subscript(column: String) -> ModelCoefficient? {
    coefficients.first { $0.name == column }
  }

  /// "Linear regression from sums".
  public var method: String { "Linear regression from sums" }

  /// How much of the response's differences the model explains.
  public var sentence: PlainSentence {
    guard let rSquared else {
      return "All values of \(crossProducts.response) are equal, so there is nothing to explain."
    }
    return
      "The model explains \(rSquared, .percent) of the differences in \(crossProducts.response)."
  }

  /// What was asked, what was found.
  public var sections: [ResultSection] {
    [
      ResultSection(
        title: "What was asked",
        facts: [
          .init("Response", .text(crossProducts.response)),
          .init("Terms", .text(crossProducts.columns.joined(separator: ", "))),
        ]),
      ResultSection(
        title: "What was found",
        facts: [
          .init("R²", rSquared.map { .number($0) } ?? .text("none")),
          .init("Residual degrees of freedom", .number(residualDegreesOfFreedom)),
          .init("Condition number", .number(conditionNumber)),
          .init("Rows", .count(observationCount)),
        ]),
    ]
  }

  /// The coefficients.
  public var tables: [ResultTable] { [coefficients.table(statistic: "t", level: level)] }

  /// Columns without a coefficient, and columns so alike that the sums have lost their digits.
  public var warnings: [TestWarning] {
    let digits = 16 - 2 * log10(conditionNumber)
    return [
      aliasedColumns.isEmpty ? nil : .aliasedColumns(aliasedColumns),
      digits < 8
        ? TestWarning(
          code: "ill-conditioned",
          "The columns are so alike (condition number \(NumberText.significant(conditionNumber, digits: 3))) that about \(max(0, Int(digits))) digits of these coefficients can be relied on; fit them to the rows themselves."
        ) : nil,
      residualDegreesOfFreedom > 0 ? nil : .saturatedModel,
    ].compactMap(\.self)
  }

  /// A row per coefficient.
  public func tidy() -> ResultTable { coefficients.table(title: "", statistic: "t", level: level) }

  /// One row about the model.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("rSquared", label: "R²", numbers: [rSquared]),
      .init("adjustedRSquared", label: "Adjusted R²", numbers: [adjustedRSquared]),
      .init("residualStandardError", numbers: [residualStandardError]),
      .init("residualDegreesOfFreedom", numbers: [residualDegreesOfFreedom]),
      .init("conditionNumber", numbers: [conditionNumber]),
      .init("aic", label: "AIC", numbers: [aic]),
      .init("observationCount", label: "Rows", counts: [observationCount]),
    ])
  }
}

extension Matrix {
  /// The inverse of a lower triangle without zeros on its diagonal.
  fileprivate var inverseOfLower: Matrix {
    var result = Matrix(rowCount: rowCount, columnCount: columnCount)
    for column in 0..<columnCount {
      for row in column..<rowCount {
        let known = (column..<row).reduce(row == column ? 1.0 : 0) {
          $0 - self[row, $1] * result[$1, column]
        }
        result[row, column] = known / self[row, row]
      }
    }
    return result
  }
}
