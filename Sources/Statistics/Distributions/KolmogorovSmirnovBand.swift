#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Whether a sample's empirical distribution function stays within ±d of the true one: Pomeranz' recursion, followed on
/// both sides.
///
/// Scaled to the time 0…n, the number of values seen so far is a Poisson process that is known to end at n. It leaves
/// the band upwards only just before some time i − nd, downwards only just after some time i + nd, so that 2n steps
/// between those times suffice: Pomeranz, J. (1974), "Exact cumulative distribution of the Kolmogorov–Smirnov statistic
/// for small samples", Communications of the ACM 17, 703–704, as told by Simard, R. & L'Ecuyer, P. (2011), "Computing
/// the two-sided Kolmogorov–Smirnov distribution", Journal of Statistical Software 39 (11).
///
/// What leaves the band is summed as well, each state with the probability to end at n from there. That gives the upper
/// tail from positive terms alone, where the published methods subtract from 1.
///
/// - Complexity: O(n · nd), with up to 30 terms for each state.
struct KolmogorovSmirnovBand {
  /// log P(D ≤ d).
  private(set) var logInside: Double

  /// P(D > d).
  private(set) var outside: Double

  /// The states within the band: `mass[j]` · 2^`exponent` · e^(−time) is the probability of j values so far, inside.
  private var mass: [Double]
  private var exponent = 0.0
  private var lowest = 0
  private var highest = 0

  private let n: Int
  private let logOfEnd: Double

  /// Follows n values in a band of ±d, for d from above 1/(2n) to below 1.
  init(count n: Int, d: Double) {
    self.n = n
    let size = Double(n)
    logOfEnd = SpecialFunctions.logPoissonTerm(size, size)
    mass = [Double](repeating: 0, count: n + 1)
    mass[0] = 1
    logInside = -.infinity
    outside = 0
    // n d = whole + fraction, with what rounding leaves out of the product.
    let product = size * d
    let rest = (-product).addingProduct(size, d)
    var whole = product.rounded(.down)
    if product == whole, rest < 0 { whole -= 1 }
    follow(whole: Int(whole), fraction: (product - whole) + rest)
  }

  private mutating func follow(whole: Int, fraction: Double) {
    let isLowerFirst = fraction <= 0.5
    // The two times within each unit are this far from its ends, and the rest of the unit apart.
    let margin = isLowerFirst ? fraction : 1 - fraction
    let outer = Self.jumps(2 * margin)
    let inner = Self.jumps(1 - 2 * margin)
    move(Self.jumps(margin))
    for unit in 0..<n {
      if unit > 0 { move(outer) }
      let (first, second) = (Double(n - unit) - margin, Double(n - unit - 1) + margin)
      if isLowerFirst {
        dropBelow(unit - whole + 1, timeLeft: first)
        move(inner)
        dropAbove(unit + whole, timeLeft: second)
      } else {
        dropAbove(unit + whole, timeLeft: first)
        move(inner)
        dropBelow(unit - whole + 1, timeLeft: second)
      }
      guard lowest <= highest else { return }
      rescale()
    }
    move(Self.jumps(margin))
    if highest == n, mass[n] > 0 {
      logInside = min(0, log(mass[n]) + logScale(timeLeft: 0) - logOfEnd)
    }
  }

  /// The probabilities of 0, 1, 2, … values within a time, but for the factor e^−time.
  private static func jumps(_ time: Double) -> [Double] {
    var (terms, term) = ([1.0], 1.0)
    for k in 1...30 {
      term *= time / Double(k)
      if term < 1e-26 { break }
      terms.append(term)
    }
    return terms
  }

  /// Lets a time pass.
  private mutating func move(_ jumps: [Double]) {
    let top = min(n, highest + jumps.count - 1)
    let (lowest, highest) = (lowest, highest)
    mass.withUnsafeMutableBufferPointer { mass in
      jumps.withUnsafeBufferPointer { jumps in
        // Downwards, so that the states below are still those from before.
        var state = top
        while state >= lowest {
          var sum = 0.0
          var k = max(0, state - highest)
          while k < jumps.count, state - k >= lowest {
            sum += jumps[k] * mass[state - k]
            k += 1
          }
          mass[state] = sum
          state -= 1
        }
      }
    }
    self.highest = top
  }

  private mutating func dropAbove(_ bound: Int, timeLeft: Double) {
    guard highest > bound else { return }
    let first = max(bound + 1, lowest)
    leave(first, through: highest, timeLeft: timeLeft)
    highest = bound
  }

  private mutating func dropBelow(_ bound: Int, timeLeft: Double) {
    guard lowest < bound else { return }
    leave(lowest, through: min(bound - 1, highest), timeLeft: timeLeft)
    lowest = bound
  }

  /// Adds what is in some states to the outside, with the probability that n values come together from there.
  private mutating func leave(_ first: Int, through last: Int, timeLeft: Double) {
    guard first <= last else { return }
    let scale = logScale(timeLeft: timeLeft) - logOfEnd
    var logWeight = scale + Self.logPoisson(n - first, timeLeft)
    for state in first...last {
      if mass[state] > 0 { outside += mass[state] * exp(logWeight) }
      mass[state] = 0
      // From P(n − j) to P(n − j − 1).
      logWeight += log(Double(n - state) / timeLeft)
    }
  }

  private static func logPoisson(_ count: Int, _ time: Double) -> Double {
    count == 0
      ? -time : time > 0 ? SpecialFunctions.logPoissonTerm(Double(count), time) : -.infinity
  }

  /// log(2^exponent e^−time), with the first product exact but for one rounding.
  private func logScale(timeLeft: Double) -> Double {
    // log 2 in two parts, whole multiples of the first being exact (FDLIBM).
    let high = 6.931_471_803_691_238_164_90e-01
    let low = 1.908_214_929_270_587_700_02e-10
    return (exponent * high - (Double(n) - timeLeft)) + exponent * low
  }

  /// Keeps the states within the range of doubles.
  private mutating func rescale() {
    var largest = 0.0
    for state in lowest...highest { largest = max(largest, mass[state]) }
    guard largest > 0x1p200 || largest < 0x1p-200 else { return }
    let shift = largest > 1 ? -200.0 : 200
    let factor = largest > 1 ? 0x1p-200 : 0x1p200
    for state in lowest...highest { mass[state] *= factor }
    exponent -= shift
  }
}
