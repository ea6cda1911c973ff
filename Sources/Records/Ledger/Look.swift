/// How often a labelled test was run on data that is refreshed, and what that does to its verdict.
///
/// Who tests at each refresh finds a false alarm sooner or later: each look has its own chance of one. If look k is judged at
/// 6α / (π² k²), the chances add up to α over all looks that can ever be, since Σ 1/k² = π²/6 (Bonferroni's inequality; no assumption on
/// how the data of two looks hang together).
public struct Look: Codable, Hashable, Sendable {
  /// The test's name: the cell's label or the binding.
  public var name: String
  /// Which look it is, from 1.
  public var number: Int
  /// The p-value.
  public var pValue: Double
  /// The significance level of the first look without a correction.
  public var alpha: Double

  /// Counts a look.
  public init(name: String, number: Int = 1, pValue: Double, alpha: Double = 0.05) {
    (self.name, self.number, self.pValue, self.alpha) = (name, number, pValue, alpha)
  }

  /// What this look is judged at: 6α / (π² k²) at look k.
  public var correctedAlpha: Double {
    6 * alpha / (Double.pi * Double.pi * Double(number) * Double(number))
  }

  /// Whether the p-value is below the level, as if nobody had looked before.
  public var isSignificant: Bool { pValue < alpha }

  /// Whether the p-value is below what this look is judged at; for a first look, below the level.
  public var isSignificantCorrected: Bool {
    number == 1 ? isSignificant : pValue < correctedAlpha
  }

  /// The look as the one that follows an earlier one: the same when it found the same, as when the same data is rendered again.
  func following(_ earlier: Look?) -> Look {
    var look = self
    guard let earlier else { return look }
    look.number = earlier.pValue == pValue ? earlier.number : earlier.number + 1
    return look
  }
}

extension [Look] {
  /// The looks as those that follow the ones of an earlier refresh; a test that was not run this time keeps its count.
  public func following(_ earlier: [Look]) -> [Look] {
    let known = Dictionary(earlier.map { ($0.name, $0) }) { first, _ in first }
    let names = Set(map(\.name))
    return map { $0.following(known[$0.name]) } + earlier.filter { !names.contains($0.name) }
  }
}
