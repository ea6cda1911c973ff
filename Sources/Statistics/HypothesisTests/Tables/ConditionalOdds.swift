#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The odds ratio of a 2 × 2 table given its margins: Fisher's noncentral hypergeometric distribution of the first cell.
///
/// The weight of a first cell k is h(k) ω^k, h being the hypergeometric mass and ω the odds ratio. Sums start at the mode with
/// weight 1 and go outwards by ratios of neighbours until nothing is added, so that no factorial is computed and nothing
/// overflows; the far tails start from their own first term, which the masses place in relation to the mode.
struct ConditionalOdds {
  /// A sum runs over some ten standard deviations, √n / 4 at most; beyond this many observations it would take too long, and
  /// a chi-square test has nothing left to be blamed for.
  static let limit = 10_000_000_000

  private let hypergeometric: Hypergeometric
  private let support: ClosedRange<Int>
  private let observed: Int
  private let rowTotal: Double
  private let columnTotal: Double
  private let rest: Double
  private let guess: Double

  /// Throws unless the table is 2 × 2 and of at most ``limit`` observations.
  init(_ table: ContingencyTable) throws(StatisticsError) {
    let cells = try FourfoldTable(table)
    guard table.total <= Self.limit else {
      throw .tooManyValues(
        sample: "the table", limit: Self.limit, found: table.total,
        suggestion: "use ChiSquareTest, which has the same p-value for so many.")
    }
    hypergeometric = try Hypergeometric(
      population: table.total, successes: table.rowTotals[0], draws: table.columnTotals[0])
    support = hypergeometric.support
    observed = table.counts[0][0]
    rowTotal = Double(table.rowTotals[0])
    columnTotal = Double(table.columnTotals[0])
    rest = Double(table.total) - rowTotal - columnTotal
    guess = log((cells.a + 0.5) / (cells.b + 0.5)) - log((cells.c + 0.5) / (cells.d + 0.5))
  }

  /// Whether the margins leave only one table, which says nothing of the odds.
  var isDetermined: Bool { support.lowerBound == support.upperBound }
}

// MARK: - Answers

extension ConditionalOdds {
  /// The p-value of the observed table for a null value of the odds ratio.
  func pValue(oddsRatio: Double, _ alternative: Alternative) -> TailProbability {
    let weights = Weights(self, logOdds: log(oddsRatio))
    return DiscreteTails(
      support: support, mode: weights.mode, logMass: weights.logWeight,
      logAtMost: weights.logAtMost, logAtLeast: weights.logAtLeast
    ).pValue(of: observed, alternative)
  }

  /// The odds ratio under which the observed first cell is the expected one, which is the likeliest; 0 and infinite at the
  /// ends of the support, 1 where there is only one table.
  var estimate: Double {
    if isDetermined { return 1 }
    if observed == support.lowerBound { return 0 }
    if observed == support.upperBound { return .infinity }
    return root { Weights(self, logOdds: $0).meanExcess(over: observed) }
  }

  /// The odds ratios that the one-sided tests at half the error do not reject (Cornfield 1956), or at all of it.
  func interval(level: Double, alternative: Alternative) -> ConfidenceInterval {
    let tail = log(alternative == .twoSided ? (1 - level) / 2 : 1 - level)
    let isOpenBelow = alternative == .less || observed == support.lowerBound
    let isOpenAbove = alternative == .greater || observed == support.upperBound
    return ConfidenceInterval(
      lower: isOpenBelow
        ? 0 : root { Weights(self, logOdds: $0).logAtLeast(observed) - tail },
      upper: isOpenAbove
        ? .infinity : root { Weights(self, logOdds: $0).logAtMost(observed) - tail },
      level: level)
  }

  /// The odds ratio at which a monotone function of its logarithm is 0.
  private func root(_ function: (Double) -> Double) -> Double {
    // e^±600 is beyond every odds ratio that ten billion observations can suggest.
    let root = RootFinder.monotoneRoot(
      near: guess, step: 0.5, within: -600...600, of: function)
    return root.map { exp($0) } ?? .nan
  }
}

// MARK: - Weights

extension ConditionalOdds {
  /// The weights for one odds ratio, in relation to that of their mode.
  private struct Weights {
    let odds: ConditionalOdds
    let logOdds: Double
    let ratioOfOdds: Double
    let mode: Int
    let logMassOfMode: Double
    let logTotal: Double
    let meanOffset: Double

    init(_ odds: ConditionalOdds, logOdds: Double) {
      self.odds = odds
      self.logOdds = logOdds
      ratioOfOdds = exp(logOdds)
      mode = Self.mode(odds, ratioOfOdds)
      logMassOfMode = odds.hypergeometric.logMass(mode)
      let up = Self.sum(odds, ratioOfOdds, from: mode, step: 1)
      let down = Self.sum(odds, ratioOfOdds, from: mode, step: -1)
      let total = up.total + down.total - 1
      logTotal = log(total)
      meanOffset = (up.offsets - down.offsets) / total
    }

    /// The expected first cell minus a value.
    func meanExcess(over value: Int) -> Double { Double(mode - value) + meanOffset }

    /// The logarithm of a weight over that of the mode.
    func logWeight(_ k: Int) -> Double {
      k == mode
        ? 0 : odds.hypergeometric.logMass(k) - logMassOfMode + Double(k - mode) * logOdds
    }

    func logAtLeast(_ k: Int) -> Double {
      if k <= odds.support.lowerBound { return 0 }
      if k > odds.support.upperBound { return -.infinity }
      if k <= mode { return SpecialFunctions.logOneMinusExp(logTail(from: k - 1, step: -1)) }
      return logTail(from: k, step: 1)
    }

    func logAtMost(_ k: Int) -> Double {
      if k >= odds.support.upperBound { return 0 }
      if k < odds.support.lowerBound { return -.infinity }
      if k >= mode { return SpecialFunctions.logOneMinusExp(logTail(from: k + 1, step: 1)) }
      return logTail(from: k, step: -1)
    }

    /// The logarithm of the probability of a value and of all beyond it, away from the mode.
    private func logTail(from k: Int, step: Int) -> Double {
      min(
        0, logWeight(k) + log(Self.sum(odds, ratioOfOdds, from: k, step: step).total) - logTotal)
    }

    /// The sum of the weights from `start` outwards, in units of the first, and of their distances from it.
    private static func sum(
      _ odds: ConditionalOdds, _ ratioOfOdds: Double, from start: Int, step: Int
    ) -> (total: Double, offsets: Double) {
      let end = step > 0 ? odds.support.upperBound : odds.support.lowerBound
      var (total, offsets, term, offset) = (1.0, 0.0, 1.0, 0.0)
      var k = start
      while k != end {
        let ratio = odds.ratio(step > 0 ? k : k - 1) * ratioOfOdds
        term = step > 0 ? term * ratio : term / ratio
        offset += 1
        total += term
        offsets += term * offset
        k += step
        // Ratios only fall further, so that what is left is less than this term over and over.
        if term * offset < 1e-19 * total { break }
      }
      return (total, offsets)
    }

    /// The first k of which the next is no likelier.
    private static func mode(_ odds: ConditionalOdds, _ ratioOfOdds: Double) -> Int {
      var (low, high) = (odds.support.lowerBound, odds.support.upperBound)
      while low < high {
        let middle = low + (high - low) / 2
        if odds.ratio(middle) * ratioOfOdds <= 1 { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  /// h(k + 1) / h(k).
  private func ratio(_ k: Int) -> Double {
    let k = Double(k)
    return (rowTotal - k) / (k + 1) * ((columnTotal - k) / (rest + k + 1))
  }
}
