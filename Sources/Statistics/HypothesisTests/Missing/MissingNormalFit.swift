import CLAPACK

/// Means and covariances of normal columns with missing values by maximum likelihood: the EM algorithm of Dempster, Laird &
/// Rubin (1977), as in Little & Rubin (2002), *Statistical Analysis with Missing Data*, section 11.2.
struct MissingNormalFit {
  var means: [Double]
  var covariance: Matrix

  private static let limit = 5_000

  /// `nil` where a covariance matrix is singular.
  init?(_ patterns: [ObservedPattern], size: Int) {
    let total = patterns.reduce(0) { $0 + Double($1.count) }
    means = (0..<size).map { column in
      let own = patterns.compactMap { pattern in
        pattern.observed.firstIndex(of: column).map { (Double(pattern.count), pattern.means[$0]) }
      }
      return own.reduce(0) { $0 + $1.0 * $1.1 } / own.reduce(0) { $0 + $1.0 }
    }
    covariance = Matrix(rowCount: size, columnCount: size)
    for column in 0..<size { covariance[column, column] = 1 }
    for _ in 0..<Self.limit {
      guard let next = step(patterns, size: size, total: total) else { return nil }
      let moved =
        (0..<size).map { column in
          max(
            abs(next.means[column] - means[column]),
            (0..<size).map { abs(next.covariance[$0, column] - covariance[$0, column]) }.max() ?? 0)
        }.max() ?? 0
      self = next
      if moved < 1e-10 {
        guard covariance.symmetricInverse != nil else { return nil }
        return
      }
    }
    return nil
  }

  private init(means: [Double], covariance: Matrix) {
    (self.means, self.covariance) = (means, covariance)
  }

  private func step(
    _ patterns: [ObservedPattern], size: Int, total: Double
  ) -> MissingNormalFit? {
    var sums = [Double](repeating: 0, count: size)
    var parts: [(count: Double, means: [Double], products: Matrix)] = []
    for pattern in patterns {
      let observed = pattern.observed
      let missing = (0..<size).filter { !observed.contains($0) }
      guard let inverse = covariance.rows(at: observed).columns(at: observed).symmetricInverse
      else { return nil }
      let slopes = covariance.rows(at: missing).columns(at: observed) * inverse
      let distance = zip(observed, pattern.means).map { $1 - means[$0] }
      let shift = slopes * distance
      var full = [Double](repeating: 0, count: size)
      for (place, column) in observed.enumerated() { full[column] = pattern.means[place] }
      for (place, column) in missing.enumerated() { full[column] = means[column] + shift[place] }
      // All columns as sums of the observed ones.
      var loadings = Matrix(rowCount: size, columnCount: observed.count)
      for (place, column) in observed.enumerated() { loadings[column, place] = 1 }
      for (place, column) in missing.enumerated() {
        for other in observed.indices { loadings[column, other] = slopes[place, other] }
      }
      var products = loadings * Matrix(columns: pattern.products) * loadings.transposed
      let explained = slopes * covariance.rows(at: observed).columns(at: missing)
      for (row, first) in missing.enumerated() {
        for (column, second) in missing.enumerated() {
          products[first, second] +=
            Double(pattern.count) * (covariance[first, second] - explained[row, column])
        }
      }
      let count = Double(pattern.count)
      for column in 0..<size { sums[column] += count * full[column] }
      parts.append((count, full, products))
    }
    let mean = sums.map { $0 / total }
    var next = Matrix(rowCount: size, columnCount: size)
    for part in parts {
      for column in 0..<size {
        for row in 0..<size {
          let distance = (part.means[row] - mean[row]) * (part.means[column] - mean[column])
          next[row, column] += (part.products[row, column] + part.count * distance) / total
        }
      }
    }
    return MissingNormalFit(means: mean, covariance: next)
  }
}

extension Matrix {
  /// The inverse of a symmetric matrix with positive eigenvalues; `nil` of others.
  var symmetricInverse: Matrix? {
    guard rowCount > 0 else { return self }
    var work = self
    let (order, side) = (Int32(rowCount), CChar(UInt8(ascii: "U")))
    let status = work.withElements { buffer -> Int32 in
      let found = LAPACKE_dpotrf(LAPACK_COL_MAJOR, side, order, buffer.baseAddress, order)
      guard found == 0 else { return found }
      return LAPACKE_dpotri(LAPACK_COL_MAJOR, side, order, buffer.baseAddress, order)
    }
    guard status == 0, (0..<rowCount).allSatisfy({ work[$0, $0] < 1e14 }) else { return nil }
    for column in 0..<columnCount {
      for row in 0..<column { work[column, row] = work[row, column] }
    }
    return work
  }
}
