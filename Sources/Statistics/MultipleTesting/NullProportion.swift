/// How ``QValues`` estimates π₀, the share of true null hypotheses among those tested.
public enum NullProportion: Sendable, Hashable, Codable {
  /// π₀(λ) at λ = 0.05, 0.1, …, 0.95, smoothed by a natural cubic spline with 3 degrees of freedom, taken at 0.95.
  ///
  /// Storey & Tibshirani (2003), "Statistical significance for genomewide studies", Proceedings of the National Academy of
  /// Sciences 100, 9440–9445, with the grid of the R package qvalue.
  case smoother

  /// π₀(λ) at the λ of that grid with the least estimated mean squared error.
  ///
  /// The bootstrap of Storey, Taylor & Siegmund (2004), Journal of the Royal Statistical Society B 66, 187–205, section 6,
  /// with the error in closed form and no resampling, as Robinson gave it and the R package qvalue does.
  case bootstrap

  /// π₀(λ) at one λ, at least 0 and below 1: the number of p-values of λ or more, over m (1 − λ).
  ///
  /// Storey (2002), "A direct approach to false discovery rates", Journal of the Royal Statistical Society B 64, 479–498.
  case tuning(Double)

  /// A known share, above 0 and at most 1; 1 gives the p-values of Benjamini and Hochberg.
  case known(Double)
}

extension NullProportion {
  /// The grid of λ.
  private static let grid = (1...19).map { Double($0) / 20 }

  /// The estimate from p-values in ascending order, before it is held to 0...1.
  func estimate(ascending p: [Double]) -> Double {
    switch self {
    case .known(let share): share
    case .tuning(let lambda): Self.share(of: p, at: lambda)
    case .smoother:
      zip(Self.smootherWeights, Self.grid).reduce(0) { $0 + $1.0 * Self.share(of: p, at: $1.1) }
    case .bootstrap: Self.leastErrorShare(of: p)
    }
  }

  /// The number of p-values of λ or more.
  private static func count(of p: [Double], from lambda: Double) -> Double {
    var (low, high) = (0, p.count)
    while low < high {
      let middle = (low + high) / 2
      if p[middle] < lambda { low = middle + 1 } else { high = middle }
    }
    return Double(p.count - low)
  }

  private static func share(of p: [Double], at lambda: Double) -> Double {
    count(of: p, from: lambda) / Double(p.count) / (1 - lambda)
  }

  private static func leastErrorShare(of p: [Double]) -> Double {
    let m = Double(p.count)
    let shares = grid.map { share(of: p, at: $0) }
    // The tenth percentile stands for the unknown π₀, which every π₀(λ) exceeds on average.
    guard let low = shares.quantile(0.1) else { return 1 }
    let errors = zip(grid, shares).map { lambda, share in
      let kept = count(of: p, from: lambda)
      let variance = kept / (m * m * (1 - lambda) * (1 - lambda)) * (1 - kept / m)
      return variance + (share - low) * (share - low)
    }
    return zip(errors, shares).min { $0.0 < $1.0 }?.1 ?? 1
  }
}

// MARK: - The smoother

extension NullProportion {
  /// What the smoothing spline at the last λ is made of: it is linear in the values, and the grid never changes.
  ///
  /// The spline's values are (I + α K)⁻¹ y with K = Q R⁻¹ Qᵀ, Q and R the band matrices of Reinsch (1967), "Smoothing by
  /// spline functions", Numerische Mathematik 10, 177–183, here with a step of 1. α is such that the trace is 3.
  private static let smootherWeights: [Double] = {
    let penalty = roughness(count: grid.count)
    // The trace falls from 19 to 2 as α grows; a bisection of the logarithm of α ends at neighbouring doubles.
    var (low, high) = (-10.0, 30.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      let smoother = smootherMatrix(penalty, logAlpha: middle)
      let trace = smoother.indices.reduce(0) { $0 + smoother[$1][$1] }
      if trace > 3 { low = middle } else { high = middle }
    }
    return smootherMatrix(penalty, logAlpha: (low + high) / 2).last ?? []
  }()

  private static func smootherMatrix(_ penalty: [[Double]], logAlpha: Double) -> [[Double]] {
    let alpha = PortableMath.exp(logAlpha)
    var matrix = penalty.map { $0.map { alpha * $0 } }
    for index in matrix.indices { matrix[index][index] += 1 }
    return inverse(matrix)
  }

  /// Q R⁻¹ Qᵀ, the integral of the squared second derivative as a form in the values.
  private static func roughness(count: Int) -> [[Double]] {
    let inner = 0..<count - 2
    let r = inner.map { i in inner.map { j in i == j ? 2.0 / 3 : abs(i - j) == 1 ? 1.0 / 6 : 0 } }
    let inverseOfR = inverse(r)
    let second = { (row: Int, j: Int) -> Double in
      row == j || row == j + 2 ? 1 : row == j + 1 ? -2 : 0
    }
    return (0..<count).map { a in
      (0..<count).map { b in
        inner.reduce(0) { sum, i in
          sum + inner.reduce(0) { $0 + second(a, i) * inverseOfR[i][$1] * second(b, $1) }
        }
      }
    }
  }

  /// The inverse of a symmetric positive definite matrix by Gauss–Jordan elimination, which needs no pivoting there.
  private static func inverse(_ matrix: [[Double]]) -> [[Double]] {
    var a = matrix
    for pivot in a.indices {
      let factor = 1 / a[pivot][pivot]
      a[pivot][pivot] = 1
      for column in a.indices { a[pivot][column] *= factor }
      for row in a.indices where row != pivot {
        let multiple = a[row][pivot]
        a[row][pivot] = 0
        for column in a.indices { a[row][column] -= multiple * a[pivot][column] }
      }
    }
    return a
  }
}
