extension SeededGenerator {
  /// A draw from the uniform distribution on 0..<1: one of 2^53 equally spaced values.
  public mutating func uniform() -> Double {
    unitUniform()
  }

  /// A draw from the uniform distribution from `lower` to `upper`, whichever is the larger.
  public mutating func uniform(from lower: Double, to upper: Double) -> Double {
    lower + (upper - lower) * uniform()
  }

  /// A whole number from `0` to `bound` − 1, each equally likely; 0 when `bound` is below 2.
  ///
  /// Lemire (2019), "Fast random integer generation in an interval", ACM Transactions on Modeling and Computer
  /// Simulation 29 (1), with the rejection that makes it exact.
  public mutating func index(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// `true` with the given probability: never at 0 or below (and for NaN), always at 1 or above.
  public mutating func chance(_ probability: Double) -> Bool {
    uniform() < probability
  }

  /// A draw from the normal distribution.
  ///
  /// The polar method of Marsaglia & Bray (1964), "A convenient method for generating normal variables", SIAM Review
  /// 6, 260–264. The second value of each pair is not kept, so that a generator has no hidden state.
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    normalValue(mean: mean, standardDeviation: standardDeviation)
  }

  /// A draw from the exponential distribution with the given mean, by inversion.
  public mutating func exponential(mean: Double = 1) -> Double {
    mean * standardExponential()
  }

  /// A draw whose logarithm is normal with the given mean and standard deviation.
  public mutating func logNormal(logMean: Double = 0, logDeviation: Double = 1) -> Double {
    PortableMath.exp(normal(mean: logMean, standardDeviation: logDeviation))
  }

  /// The position of one of several categories, each as likely as its weight is to the sum of the weights.
  ///
  /// - Returns: `nil` unless some weight is positive; weights that are not positive and finite are never drawn.
  public mutating func category(weights: some Collection<Double>) -> Int? {
    let usable = { (weight: Double) in weight > 0 && weight.isFinite ? weight : 0 }
    let total = weights.reduce(0) { $0 + usable($1) }
    guard total > 0, total.isFinite else { return nil }
    var rest = uniform() * total
    var last: Int?
    for (position, weight) in weights.enumerated() where usable(weight) > 0 {
      last = position
      rest -= weight
      if rest < 0 { return position }
    }
    // Rounding may leave a hair of the last weight.
    return last
  }
}
