#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension GeneralizedLinearModel {
  /// Tests whether responses vary more than their family says: Σ Pearson residuals² against χ².
  ///
  /// - Returns: `nil` where the dispersion is estimated, for single yes-or-no answers, which show none, and without residual
  ///   degrees of freedom.
  public func dispersionTest() -> ModelTest? {
    guard !family.estimatesDispersion, !isBinary, residualDegreesOfFreedom > 0 else { return nil }
    return ModelTest(
      .dispersion, "χ²", chiSquare: pearsonChiSquare, residualDegreesOfFreedom,
      observationCount: observationCount)
  }

  /// How many zeros there are, and how many the model expects.
  public struct ZeroCount: Sendable, Hashable, Codable {
    /// The zeros among the responses.
    public let observed: Int

    /// The sum of the probabilities of a zero.
    public let expected: Double

    /// The score test of more zeros than a Poisson model expects: van den Broek (1995), Biometrics 51, 738–743; `nil` for other
    /// families.
    public let test: ModelTest?

    /// Σ p (1 − p) over the rows: the variance of the number of zeros, were the means known.
    public let variance: Double
  }

  /// Compares the zeros among counts with those that the model expects.
  ///
  /// - Returns: `nil` unless the model is one of counts with a likelihood, each row weighing 1.
  public func zeroCount() -> ZeroCount? {
    guard weights?.allSatisfy({ $0 == 1 }) ?? true else { return nil }
    let zeros: [Double]
    switch family.distribution {
    case .poisson: zeros = fittedValues.map { exp(-$0) }
    case .negativeBinomial(let theta?):
      zeros = fittedValues.map { exp(-theta * log1p($0 / theta)) }
    default: return nil
    }
    let observed = response.count { $0 == 0 }
    let isPoisson = family.distribution == .poisson && family.link == .log
    return ZeroCount(
      observed: observed, expected: zeros.reduce(0, +),
      test: isPoisson ? zeroTest(zeros: zeros) : nil,
      variance: zeros.reduce(0) { $0 + $1 * (1 - $1) })
  }

  private func zeroTest(zeros: [Double]) -> ModelTest? {
    let means = fittedValues
    var (score, information) = (0.0, 0.0)
    var sums = [Double](repeating: 0, count: kept.count)
    for row in means.indices {
      score += (response[row] == 0 ? 1 / zeros[row] : 0) - 1
      information += expm1(means[row])
      for place in kept.indices {
        sums[place] += means[row] * design.columns[kept[place]].values[row]
      }
    }
    let known = inverseFactor.transposedTimes(sums).reduce(0) { $0 + $1 * $1 }
    let variance = information - known
    guard variance > 0, score.isFinite, variance.isFinite else { return nil }
    return ModelTest(
      .zeroInflation, "χ²", chiSquare: score * score / variance, 1,
      observationCount: observationCount)
  }

  /// Tests whether the square of the sum of terms tells anything: then the link, or the terms, are not right. Pregibon (1980),
  /// Applied Statistics 29, 15–24; Stata's `linktest`.
  ///
  /// - Returns: `nil` where the sums are too alike for a square of them to tell anything, or some diverge.
  public func linkTest() -> ModelTest? {
    guard divergingColumns.isEmpty, let low = linearPredictors.min(),
      let high = linearPredictors.max(), low < high
    else { return nil }
    // Centred and scaled: the square's z does not depend on it, its digits do.
    let scaled = linearPredictors.map { ($0 - (low + high) / 2) / ((high - low) / 2) }
    var problem = problem
    problem.offset = nil
    problem.columns = [
      ExtendedColumn(values: [Double](repeating: 1, count: observationCount)),
      ExtendedColumn(values: scaled), ExtendedColumn(values: scaled.map { $0 * $0 }),
    ]
    let fit = ReweightedLeastSquares(problem)
    guard fit.isConverged, fit.kept.count == 3, let error = fit.inverseFactor.rowLengths.last,
      let spread = dispersion, error > 0
    else { return nil }
    let z = fit.coefficients[2] / (error * spread.squareRoot())
    return ModelTest(
      .link, "z", z, degreesOfFreedom: [],
      tail: TailProbability(z, symmetric: Normal.standard, .twoSided),
      observationCount: observationCount)
  }

  /// Rows of similar probability: how many of them had a yes, and how many the model expects.
  public struct CalibrationGroup: Sendable, Hashable, Codable {
    /// The rows.
    public let count: Int

    /// Those with a yes.
    public let observed: Int

    /// The sum of their probabilities.
    public let expected: Double
  }

  /// Rows in groups of equal size by their probability: cut at its quantiles of type 7, each group with its upper end.
  ///
  /// - Parameter count: how many groups, from 2; equal probabilities stay together, so there may be fewer.
  /// - Returns: the groups, the least likely first; empty unless every response is a single yes or no.
  public func calibrationGroups(_ count: Int = 10) -> [CalibrationGroup] {
    guard isBinary, count >= 2 else { return [] }
    let means = fittedValues
    // A quantile between two equal probabilities may be off by its last digit. One that is the least probability cuts nothing.
    let fuzz = 1 + 0x1p-48
    let least = (means.min() ?? 0) * fuzz
    let limits = means.quantiles((1..<count).map { Double($0) / Double(count) })
      .compactMap { $0 }.filter { $0 > least }
    var cells = Array(repeating: (count: 0, observed: 0, expected: 0.0), count: count)
    for (mean, y) in zip(means, response) {
      let group = limits.firstIndex { mean <= $0 * fuzz } ?? count - 1
      cells[group].count += 1
      cells[group].observed += y == 1 ? 1 : 0
      cells[group].expected += mean
    }
    return cells.filter { $0.count > 0 }.map {
      CalibrationGroup(count: $0.count, observed: $0.observed, expected: $0.expected)
    }
  }

  /// Tests whether probabilities come about: Hosmer & Lemeshow (1980), in groups by their probability.
  ///
  /// - Parameter groups: how many; the degrees of freedom are two less.
  /// - Returns: `nil` unless every response is a single yes or no, and for fewer than three groups.
  public func hosmerLemeshow(groups: Int = 10) -> ModelTest? {
    let cells = calibrationGroups(groups)
    guard cells.count > 2 else { return nil }
    let statistic = cells.reduce(0) { sum, cell in
      let variance = cell.expected * (1 - cell.expected / Double(cell.count))
      let difference = Double(cell.observed) - cell.expected
      return sum + (difference == 0 ? 0 : difference * difference / variance)
    }
    return ModelTest(
      .calibration, "χ²", chiSquare: statistic, Double(cells.count - 2),
      observationCount: observationCount)
  }

  /// How many times the variance of each coefficient is what it would be if the design's columns were uncorrelated, as for
  /// ``LinearModel/varianceInflationFactors``: the design as it is, without the weights of the fit.
  public var varianceInflationFactors: [(column: String, factor: Double)] {
    let factor = DesignFactor(fitted.columns, weights: weights)
    let lengths = factor.inverse.rowLengths
    return factor.kept.enumerated().compactMap { place, column in
      guard design.termOfColumn[kept[column]] != nil else { return nil }
      let spread = rows.sumOfSquares(
        of: design.columns[kept[column]].values, isCentered: design.hasIntercept)
      return (design.columnNames[kept[column]], lengths[place] * lengths[place] * spread.value)
    }
  }

  /// The variance inflation of each term in the fit, whatever its coding: Fox & Monette (1992), as `car::vif` has it.
  public var generalizedVarianceInflationFactors: [VarianceInflation] { fitted.varianceInflation }
}

extension ModelTest.Question {
  fileprivate static let dispersion = ModelTest.Question(
    method: "Test of over-dispersion", null: "responses vary as the family says",
    alternative: "they vary more",
    sentences: (
      "The responses vary no more than the model expects.",
      "The responses vary more than the model expects, so its usual likely ranges are too narrow."
    ))

  fileprivate static let zeroInflation = ModelTest.Question(
    method: "Score test of zero inflation", null: "there are as many zeros as the model expects",
    alternative: "there are more, or fewer",
    sentences: (
      "There are as many zeros as the model expects.",
      "There are other numbers of zeros than the model expects."
    ))

  fileprivate static let link = ModelTest.Question(
    method: "Link test", null: "the square of the sum of terms tells nothing",
    alternative: "it does: the link or the terms are not right",
    sentences: (
      "Nothing speaks against how the terms are put together.",
      "The terms are not put together in the right way: one is bent, or the link is another."
    ))

  fileprivate static let calibration = ModelTest.Question(
    method: "Hosmer–Lemeshow test", null: "what the model says is likely comes about as often",
    alternative: "it does not",
    sentences: (
      "What the model calls likely comes about about as often as it says.",
      "What the model calls likely does not come about as often as it says."
    ))
}
