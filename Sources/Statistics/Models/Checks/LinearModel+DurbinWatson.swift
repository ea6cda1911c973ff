import CLAPACK

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension LinearModel {
  /// The rows up to which the distribution of Durbin and Watson's statistic is computed exactly.
  private static let exactLimit = 1_000

  /// Tests whether each error depends on the one before it, in the order of the rows: Durbin & Watson (1950). Near 2 the
  /// errors are independent, below 2 neighbours are alike.
  ///
  /// The p-value is exact for normal errors: the tail of a ratio of quadratic forms, by Imhof's (1961) integral. Beyond 1,000
  /// rows it is that of a normal distribution with the statistic's mean and variance (Durbin & Watson, 1951), as R has it.
  ///
  /// - Parameter alternative: `.greater` is positive dependence, as in `lmtest::dwtest`.
  /// - Returns: `nil` for a perfect fit, or without residual degrees of freedom.
  public func durbinWatson(alternative: Alternative = .greater) -> ModelTest? {
    let errors = weighted(residuals)
    let squares = errors.reduce(0) { $0 + $1 * $1 }
    guard squares > 0, residualDegreesOfFreedom > 0, observationCount > 1 else { return nil }
    let statistic =
      zip(errors.dropFirst(), errors).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / squares
    let below =
      observationCount <= Self.exactLimit
      ? exactDurbinWatson(below: statistic) : normalDurbinWatson(below: statistic)
    let tail =
      switch alternative {
      case .greater: below
      case .less: 1 - below
      case .twoSided: min(1, 2 * min(below, 1 - below))
      }
    return ModelTest(
      .dependentErrors("Durbin–Watson test"), "d", statistic, degreesOfFreedom: [],
      tail: TailProbability(exactly: tail), observationCount: observationCount)
  }

  /// P(Σ(ν − d)χ² < 0) over the eigenvalues ν of MA, M being what projects on the residuals and A the differences.
  private func exactDurbinWatson(below statistic: Double) -> Double {
    let n = observationCount
    let whitened = (0..<n).map { row in
      fitted.whitened(row).map { $0 * rows.weight(row).squareRoot() }
    }
    let project = { (vector: [Double]) -> [Double] in
      var parts = [Double](repeating: 0, count: self.kept.count)
      for row in 0..<n {
        for place in parts.indices { parts[place] += whitened[row][place] * vector[row] }
      }
      return (0..<n).map { row in
        vector[row] - zip(whitened[row], parts).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    // MAM column by column.
    var matrix = Matrix(rowCount: n, columnCount: n)
    for column in 0..<n {
      var unit = [Double](repeating: 0, count: n)
      unit[column] = 1
      let projected = project(unit)
      let differences = (0..<n).map { row in
        let before = row > 0 ? projected[row] - projected[row - 1] : 0
        let after = row < n - 1 ? projected[row + 1] - projected[row] : 0
        return before - after
      }
      let result = project(differences)
      for row in 0..<n { matrix[row, column] = result[row] }
    }
    var values = [Double](repeating: 0, count: n)
    matrix.withElements { buffer in
      _ = LAPACKE_dsyev(
        LAPACK_COL_MAJOR, CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "U")), Int32(n),
        buffer.baseAddress, Int32(n), &values)
    }
    // As many are 0 as there are coefficients: they are the projection's and not the statistic's.
    let own = values.sorted().dropFirst(kept.count)
    return 1 - Self.imhof(own.map { $0 - statistic })
  }

  /// P(Σ λχ²₁ > 0): ½ + 1/π ∫ sin θ(u) / (u ρ(u)) du over u = eᵗ, where the trapezoid rule converges exponentially.
  private static func imhof(_ factors: [Double]) -> Double {
    let largest = factors.map(abs).max() ?? 0
    guard largest > 0 else { return 0.5 }
    let scaled = factors.map { $0 / largest }
    let step = 0.125
    var sum = 0.0
    var t = -42.0
    while t < 90 {
      let u = exp(t)
      var (angle, logLength) = (0.0, 0.0)
      for factor in scaled {
        angle += atan(factor * u)
        logLength += log1p(factor * factor * u * u)
      }
      sum += sin(angle / 2) * exp(-logLength / 4)
      t += step
    }
    return min(1, max(0, 0.5 + sum * step / .pi))
  }

  /// Durbin & Watson (1951): mean and variance of d from traces, and the normal distribution.
  private func normalDurbinWatson(below statistic: Double) -> Double {
    let (n, k) = (Double(observationCount), Double(kept.count))
    let columns = fitted.columns.map { weighted($0.values) }
    let differences = columns.map(Self.differenced)
    let twice = differences.map(Self.differenced)
    let gram = { (left: [[Double]], right: [[Double]]) in
      Matrix(
        columns: right.map { column in
          left.map { zip($0, column).reduce(0) { $0 + $1.0 * $1.1 } }
        })
    }
    let inverse = inverseFactor * inverseFactor.transposed
    let first = inverse * gram(columns, differences)
    let second = inverse * gram(columns, twice)
    let trace = { (matrix: Matrix) in (0..<matrix.rowCount).reduce(0) { $0 + matrix[$1, $1] } }
    let p = 2 * (n - 1) - trace(first)
    let q = 2 * (3 * n - 4) - 2 * trace(second) + trace(first * first)
    let mean = p / (n - k)
    let variance = 2 * (q - p * mean) / ((n - k) * (n - k + 2))
    guard variance > 0 else { return .nan }
    return Normal.standard.cdf((statistic - mean) / variance.squareRoot())
  }

  /// A times a vector: the negative second differences, the ends' one-sided.
  private static func differenced(_ values: [Double]) -> [Double] {
    values.indices.map { row in
      let before = row > 0 ? values[row] - values[row - 1] : 0
      let after = row < values.count - 1 ? values[row + 1] - values[row] : 0
      return before - after
    }
  }
}
