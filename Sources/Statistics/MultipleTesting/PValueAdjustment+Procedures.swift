extension PValueAdjustment {
  /// The adjusted values of ascending p-values among `n` tests, of which those not given have p-value 1.
  func adjusted(ascending p: [TailProbability], count n: Double) -> [TailProbability] {
    // A single test needs no correction; so says R, and so say all formulas but for rounding.
    guard n > 1 else { return p }
    let scaled = { (factor: (Double) -> Double) in
      p.enumerated().map { $1.scaled(by: factor(Double($0 + 1))) }
    }
    return switch self {
    case .bonferroni: scaled { _ in n }
    case .holm: Self.raised(scaled { rank in n - rank + 1 })
    case .hochberg: Self.lowered(scaled { rank in n - rank + 1 })
    case .hommel: Self.hommel(p, count: n)
    case .sidak: p.map { $0.ofAny(of: n) }
    case .holmSidak: Self.raised(p.enumerated().map { $1.ofAny(of: n - Double($0)) })
    case .benjaminiHochberg: Self.lowered(scaled { rank in n / rank })
    case .benjaminiYekutieli:
      Self.lowered(scaled { [harmonic = Self.harmonicNumber(n)] rank in harmonic * n / rank })
    }
  }

  /// Each value raised to the largest before it: a step-down procedure stops at the first hypothesis that it keeps.
  private static func raised(_ values: [TailProbability]) -> [TailProbability] {
    var highest = TailProbability(exactly: 0)
    return values.map { value in
      highest = max(highest, value)
      return highest
    }
  }

  /// Each value lowered to the least after it: a step-up procedure rejects all before the last that it rejects.
  private static func lowered(_ values: [TailProbability]) -> [TailProbability] {
    var lowest = TailProbability.one
    var result = values
    for index in values.indices.reversed() {
      lowest = min(lowest, values[index])
      result[index] = lowest
    }
    return result
  }

  /// 1 + ½ + … + 1/n; beyond a million terms by Euler's expansion, whose error is then below 1e-26.
  private static func harmonicNumber(_ n: Double) -> Double {
    guard n > 1_000_000 else {
      return stride(from: n, through: 1, by: -1).reduce(0) { $0 + 1 / $1 }
    }
    return PortableMath.log(n) + 0.577_215_664_901_532_9 + 1 / (2 * n) - 1 / (12 * n * n)
  }
}

// MARK: - Hommel

extension PValueAdjustment {
  /// The largest, over all m, of the lesser of m pᵢ and of Simes' p-value of the m largest p-values.
  ///
  /// Hommel's test rejects hypothesis i at α where h(α) pᵢ ≤ α, h(α) being the largest m for which Simes' test keeps the m
  /// largest p-values (Meijer, Krebs & Goeman 2019, section 3). As Simes' p-value falls with m and m pᵢ rises, the
  /// largest of the lesser is found where they cross.
  private static func hommel(_ p: [TailProbability], count n: Double) -> [TailProbability] {
    let simes = simesOfLargest(p, count: n)
    let others = n - Double(p.count)
    let adjusted = p.map { value in
      // The number of entries, from m = others + 1 on, up to which m pᵢ is the lesser.
      var (low, high) = (0, simes.count)
      while low < high {
        let middle = (low + high) / 2
        let isLesser = value.scaled(by: others + Double(middle + 1)) <= simes[middle]
        if isLesser { low = middle + 1 } else { high = middle }
      }
      let before = value.scaled(by: others + Double(low))
      return low < simes.count ? max(before, simes[low]) : before
    }
    return raised(adjusted)
  }

  /// Simes' p-value min m p₍ₖ₎ / (k − (n − m)) of the m largest p-values, for those m that reach into the given ones, of
  /// which the first is one more than the number of tests that are not given.
  ///
  /// The best k moves down as m grows, since p₍ⱼ₎/(j − x) ≤ p₍ₖ₎/(k − x) for j < k stays true as x falls. So the best k of
  /// the middle m splits the search for the others in two: O(n log n) comparisons.
  private static func simesOfLargest(
    _ p: [TailProbability], count n: Double
  ) -> [TailProbability] {
    var least = [TailProbability](repeating: .one, count: p.count)
    // Each piece: the range of left-out counts x = n − m, and the range of candidates for k, counted from 0.
    var pieces = [(left: 0..<p.count, candidates: 0..<p.count)]
    while let (left, candidates) = pieces.popLast() {
      guard !left.isEmpty else { continue }
      let x = (left.lowerBound + left.upperBound) / 2
      let allowed = max(candidates.lowerBound, x)..<candidates.upperBound
      let quotient = { (k: Int) in p[k].scaled(by: 1 / Double(k + 1 - x)) }
      var best = (allowed.lowerBound, quotient(allowed.lowerBound))
      for k in allowed.dropFirst() {
        let candidate = quotient(k)
        if candidate < best.1 { best = (k, candidate) }
      }
      least[p.count - 1 - x] = p[best.0].scaled(by: (n - Double(x)) / Double(best.0 + 1 - x))
      pieces.append((left.lowerBound..<x, candidates.lowerBound..<best.0 + 1))
      pieces.append((x + 1..<left.upperBound, best.0..<candidates.upperBound))
    }
    return least
  }
}
