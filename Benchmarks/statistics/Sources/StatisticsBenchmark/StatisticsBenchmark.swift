import Foundation
import Statistics

/// Times one task of each family on the same numbers that the peer reads.
///
/// Usage: StatisticsBenchmark COUNT FILE. Writes two samples of COUNT numbers to FILE as raw doubles, then prints the
/// best of three times of each task, a line each.
@main struct StatisticsBenchmark {
  static func main() throws {
    let count = Int(CommandLine.arguments[1]) ?? 1_000_000
    var generator = SeededGenerator(seed: 1)
    // Skewed like counts of views, with ties like them, the second sample a little higher.
    let first = (0..<count).map { _ in generator.logNormal(logMean: 8, logDeviation: 1).rounded() }
    let second = (0..<count).map { _ in
      generator.logNormal(logMean: 8.01, logDeviation: 1).rounded()
    }
    try (first + second).withUnsafeBytes { Data($0) }
      .write(to: URL(filePath: CommandLine.arguments[2]))
    let labels = (0..<count).map { _ in ["a", "b", "c"][generator.index(below: 3)] }
    let others = (0..<count).map { _ in ["x", "y"][generator.index(below: 2)] }
    let groups = try Sample.groups(of: first, by: labels)
    let small = Array(first.prefix(2_000))

    try time("moments, one pass") { MomentAccumulator(first).variance ?? 0 }
    try time("summary with quantiles") { NumericSummary(first).median ?? 0 }
    try time("Welch t test") { try WelchTTest(first, second).pValue }
    try time("Mann-Whitney U test") { try MannWhitneyUTest(first, second).pValue }
    try time("Wilcoxon signed-rank test") {
      try WilcoxonSignedRankTest(PairedSample(first, second)).pValue
    }
    try time("Kolmogorov-Smirnov, two samples") {
      try KolmogorovSmirnovTest(first, second).pValue
    }
    try time("one-way ANOVA, three groups") { try OneWayANOVA(groups).pValue }
    try time("Kruskal-Wallis, three groups") { try KruskalWallisTest(groups).pValue }
    try time("chi-square from labels") {
      try ChiSquareTest(ContingencyTable(labels, others)).pValue
    }
    try time("Pearson correlation") { try PearsonCorrelation(first, second).pValue }
    try time("Spearman correlation") { try SpearmanCorrelation(first, second).pValue }
    try time("Kendall correlation") { try KendallCorrelation(first, second).pValue }
    try time("Shapiro-Wilk, 2,000 values") { try ShapiroWilkTest(small).pValue }
    try time("bootstrap of a mean, 2,000 values, 2,000 draws") {
      try Bootstrap(small, of: .mean, resamples: 2_000, seed: 1).estimate
    }
  }

  private static func time(_ name: String, _ task: () throws -> Double) throws {
    var best = Double.infinity
    for _ in 0..<3 {
      let clock = ContinuousClock()
      let start = clock.now
      let value = try task()
      let elapsed = clock.now - start
      // The value is looked at, so that no task can be optimised away.
      precondition(!value.isNaN, name)
      best = min(
        best, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
    }
    print("\(name)\t\(best)")
  }
}
