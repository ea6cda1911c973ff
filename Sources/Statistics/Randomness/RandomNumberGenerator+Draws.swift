/// The draws that the distributions are made of, from any generator.
///
/// Built on ``PortableMath``, so that a seed gives the same bits on every platform.
extension RandomNumberGenerator {
  /// One of 2^53 equally spaced values from 0 up to, not including, 1.
  mutating func unitUniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A uniform value that is never 0.
  mutating func positiveUniform() -> Double { 1 - unitUniform() }

  /// A standard normal value.
  ///
  /// The polar method of Marsaglia & Bray (1964), "A convenient method for generating normal variables", SIAM Review
  /// 6, 260–264. The second value of each pair is not kept, so that a generator has no hidden state.
  mutating func standardNormal() -> Double { normalValue(mean: 0, standardDeviation: 1) }

  /// A normal value; see ``standardNormal()``.
  mutating func normalValue(mean: Double, standardDeviation: Double) -> Double {
    while true {
      let x = 2 * unitUniform() - 1
      let y = 2 * unitUniform() - 1
      let square = x * x + y * y
      guard square < 1, square > 0 else { continue }
      let factor = (-2 * PortableMath.log(square) / square).squareRoot()
      return mean + standardDeviation * x * factor
    }
  }

  /// An exponential value with mean 1, by inversion.
  mutating func standardExponential() -> Double { -PortableMath.log(positiveUniform()) }

  /// A gamma value with rate 1; 0 where it underflows.
  mutating func standardGamma(shape: Double) -> Double {
    shape < 1
      ? PortableMath.exp(logStandardGamma(shape: shape)) : gammaByRejection(shape: shape)
  }

  /// The logarithm of a gamma value with rate 1, finite also for shapes whose values underflow.
  mutating func logStandardGamma(shape: Double) -> Double {
    guard shape < 1 else { return PortableMath.log(gammaByRejection(shape: shape)) }
    // If G has shape a + 1 and U is uniform, G U^(1/a) has shape a (Marsaglia & Tsang, section 6).
    let raised = PortableMath.log(gammaByRejection(shape: shape + 1))
    return raised - standardExponential() / shape
  }

  /// Marsaglia & Tsang (2000), "A simple method for generating gamma variables", ACM Transactions on Mathematical
  /// Software 26, 363–372, for shapes from 1 on.
  private mutating func gammaByRejection(shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = standardNormal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = positiveUniform()
      if PortableMath.log(u) < x * x / 2 + d * (1 - v + PortableMath.log(v)) { return d * v }
    }
  }

  /// A Poisson value, as a double that may lie beyond every `Int`.
  mutating func poisson(mean: Double) -> Double {
    mean < 10 ? poissonByInversion(mean: mean) : poissonByRejection(mean: mean)
  }

  /// Sequential search from 0.
  private mutating func poissonByInversion(mean: Double) -> Double {
    var rest = unitUniform()
    var (k, mass) = (0.0, PortableMath.exp(-mean))
    while rest >= mass, k < 200 {
      rest -= mass
      k += 1
      mass *= mean / k
    }
    return k
  }

  /// Hörmann (1993), "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics
  /// and Economics 12, 39–45, algorithm PTRS, for means from 10 on.
  private mutating func poissonByRejection(mean: Double) -> Double {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let accepted = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = unitUniform() - 0.5
      let v = positiveUniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07, v <= accepted { return k }
      guard k >= 0, us >= 0.013 || v <= us else { continue }
      let left = PortableMath.log(v * inverseAlpha / (a / (us * us) + b))
      // Only a comparison rests on the C library's logarithm, and a draw in 10¹⁴ is that close.
      if left <= SpecialFunctions.logPoissonTerm(k, mean) { return k }
    }
  }
}

// MARK: - Binomial

extension RandomNumberGenerator {
  /// Sequential search from 0, for an expected count below 10 and a probability up to ½.
  mutating func binomialByInversion(trials n: Double, probability p: Double) -> Double {
    let odds = p / (1 - p)
    var rest = unitUniform()
    var (k, mass) = (0.0, PortableMath.exp(n * PortableMath.logOnePlus(-p)))
    while rest >= mass, k < n, k < 200 {
      rest -= mass
      k += 1
      mass *= odds * ((n - k + 1) / k)
    }
    return k
  }

  /// Hörmann (1993), "The generation of binomial random variates", Journal of Statistical Computation and Simulation 46,
  /// 101–110, algorithm BTRS, for an expected count from 10 on and a probability up to ½.
  mutating func binomialByRejection(trials n: Double, probability p: Double) -> Double {
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let center = n * p + 0.5
    let alpha = (2.83 + 5.1 / b) * deviation
    let accepted = 0.92 - 4.2 / b
    let mode = ((n + 1) * p).rounded(.down)
    let massAtMode = SpecialFunctions.logBinomialTerm(mode, n - mode, p)
    while true {
      let u = unitUniform() - 0.5
      var v = positiveUniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + center).rounded(.down)
      if us >= 0.07, v <= accepted { return k }
      guard k >= 0, k <= n else { continue }
      v = PortableMath.log(v * alpha / (a / (us * us) + b))
      // Only a comparison rests on the C library's logarithm, and a draw in 10¹⁴ is that close.
      if v <= SpecialFunctions.logBinomialTerm(k, n - k, p) - massAtMode { return k }
    }
  }
}
