#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Says which regression fits a response, from what the response is and from fits of those that could explain it.
public enum RegressionAdvisor {
  /// Advises on a response of numbers.
  ///
  /// The kind of the response chooses the regressions; where it leaves a choice, as between Poisson and negative binomial
  /// regression, the dispersion around the fitted means decides, and between ways to explain skewed amounts AIC does, each on the
  /// response's own scale.
  ///
  /// - Parameters:
  ///   - response: a number per row; 0 and 1 for yes and no.
  ///   - terms: what explains it.
  ///   - offset: a known part of the sum of terms, such as the logarithm of an exposure.
  ///   - folds: in how many folds candidates are tried on rows held back; `nil` does not try them.
  ///   - seed: of the folds.
  /// - Throws: ``StatisticsError``: a response that is always the same, or for which no candidate could be fitted.
  /// - Complexity: a fit for each of two to four candidates, and one per fold.
  public static func advise(
    _ response: some Collection<some Observation>,
    named name: String = "the response",
    by terms: [ModelTerm],
    hasIntercept: Bool = true,
    offset: [Double]? = nil,
    folds: Int? = 5,
    seed: UInt64 = 1
  ) throws(StatisticsError) -> RegressionAdvice {
    let values = response.doubles
    let known = values.filter { !$0.isNaN }
    var search = Search(
      values: values, name: name, terms: terms, hasIntercept: hasIntercept, offset: offset,
      folds: folds, seed: seed)
    let kind = ResponseKind(of: values)
    switch kind {
    case .constant:
      throw .undefined(
        method: "the choice of a regression", reason: "every value of \(name) is the same.",
        suggestion: "check the filter and the column.")
    case .binary: return try search.binary(known)
    case .count, .overdispersedCount: return try search.counts(known)
    case .share: return try search.shares(known)
    case .positiveSkewed: return try search.amounts(known)
    case .continuous, .ordered, .manyClasses: return try search.numbers(known)
    }
  }

  /// Advises on a response of labels: two of them, grades, or classes.
  ///
  /// - Parameters:
  ///   - labels: a label per row, or missing.
  ///   - positive: of two labels the one to look for; the second in the order of text when `nil`.
  ///   - isOrdered: whether the labels are grades.
  /// - Throws: as ``advise(_:named:by:hasIntercept:offset:folds:seed:)``.
  public static func advise(
    labels: [String?], positive: String? = nil, named name: String = "the response",
    by terms: [ModelTerm], isOrdered: Bool = false, folds: Int? = 5, seed: UInt64 = 1
  ) throws(StatisticsError) -> RegressionAdvice {
    let levels = Set(labels.compactMap(\.self)).sorted()
    switch ResponseKind(of: labels, isOrdered: isOrdered) {
    case .binary:
      let yes = positive ?? levels[1]
      return try advise(
        labels.map { $0.map { $0 == yes ? 1.0 : 0 } }, named: name, by: terms, folds: folds,
        seed: seed)
    case .ordered:
      return beyond(
        name, .ordered, levels,
        "Ordered logistic regression (proportional odds)",
        "keeps the order of the grades and needs one coefficient per variable",
        "A logistic regression for each cut between grades",
        "is what this library has: fit each as a yes or no, and compare the odds ratios")
    case .manyClasses:
      return beyond(
        name, .manyClasses, levels, "Multinomial logistic regression",
        "gives the classes probabilities that sum up to one",
        "A logistic regression for each class against the others",
        "is what this library has: fit each as a yes or no, and call a case the likeliest class")
    default:
      throw .undefined(
        method: "the choice of a regression", reason: "\(name) has fewer than two labels.",
        suggestion: "check the filter and the column.")
    }
  }

  private static func beyond(
    _ name: String, _ kind: ResponseKind, _ levels: [String], _ method: String, _ reason: String,
    _ other: String, _ otherReason: String
  ) -> RegressionAdvice {
    let candidate = { (method: String, reason: String) in
      RegressionAdvice.Candidate(method: method, reason: reason, model: nil, aic: nil, score: nil)
    }
    return RegressionAdvice(
      responseName: name, kind: kind,
      evidence: ["\(levels.count) labels: \(levels.prefix(8).joined(separator: ", "))"],
      recommended: candidate(method, reason),
      alternatives: [candidate(other, otherReason)], scoreName: "Score",
      impossible: ["\(method): this library does not have it"])
  }
}

// MARK: - Candidates

extension RegressionAdvisor {
  /// Fits candidates and keeps what could not be fitted.
  private struct Search {
    let values: [Double]
    let name: String
    let terms: [ModelTerm]
    let hasIntercept: Bool
    let offset: [Double]?
    let folds: Int?
    let seed: UInt64
    var impossible: [String] = []

    typealias Candidate = RegressionAdvice.Candidate

    // MARK: Yes or no

    mutating func binary(_ known: [Double]) throws(StatisticsError) -> RegressionAdvice {
      let most = known.max() ?? 1
      let yes = values.map { $0.isNaN ? .nan : $0 == most ? 1.0 : 0 }
      let share = Double(known.count { $0 == most }) / Double(known.count)
      let logistic = binomial(
        yes, .logit, "keeps probabilities from 0 to 1 and says what multiplies the odds")
      let probit = binomial(
        yes, .probit, "gives nearly the same probabilities, without odds ratios")
      let logs = binomial(
        yes, .complementaryLogLog,
        "suits yeses that are events over time; it multiplies the rate at which they happen")
      let line = try? LinearModel(
        yes, named: name, by: terms, hasIntercept: hasIntercept, offset: offset)
      let outside = line?.fittedValues.count { $0 < 0 || $0 > 1 } ?? 0
      let found = [logistic, probit, logs].compactMap(\.self)
      var evidence = ["\(percent(share)) are yes"]
      if outside > 0 {
        evidence.append(
          "a straight line would give \(outside) rows a probability below 0 or above 1")
      }
      return try advice(.binary, evidence, found, "Log loss of rows held back")
    }

    private mutating func binomial(
      _ yes: [Double], _ link: LinkFunction, _ reason: String
    ) -> Candidate? {
      generalized(yes, .binomial(link: link), reason) { $0.score / 2 }
    }

    // MARK: Counts

    mutating func counts(_ known: [Double]) throws(StatisticsError) -> RegressionAdvice {
      let poisson = generalized(
        values, .poisson(), "models counts that vary about as much as chance makes them"
      ) { $0.meanAbsoluteError }
      let ratio = (poisson?.model as? GeneralizedLinearModel).map {
        $0.pearsonChiSquare / $0.residualDegreesOfFreedom
      }
      let isWide = (ratio ?? 1) >= 1.5
      let negative =
        isWide
        ? generalized(
          values, .negativeBinomial(), "lets counts vary more than chance alone would"
        ) { $0.meanAbsoluteError } : nil
      let quasi = generalized(
        values, .quasiPoisson(),
        isWide
          ? "keeps the Poisson coefficients and widens their ranges as the data ask"
          : "keeps the Poisson coefficients and asks the data how much counts vary"
      ) { $0.meanAbsoluteError }
      let narrow = poisson.map {
        isWide
          ? Candidate(
            method: $0.method,
            reason:
              "takes counts to vary as chance makes them; here they vary \(number(ratio ?? 1)) times as much, so its ranges are far too narrow",
            model: $0.model, aic: $0.aic, score: $0.score)
          : $0
      }
      let mean = known.mean() ?? 0
      let variance = known.variance() ?? 0
      return try advice(
        isWide ? .overdispersedCount : .count,
        [
          "whole numbers from \(number(known.min() ?? 0)) to \(number(known.max() ?? 0))",
          "the variance is \(number(variance / mean)) times the mean",
          ratio.map { "around the fitted means it is \(number($0)) times what chance makes" },
        ].compactMap(\.self),
        (isWide ? [negative, quasi, narrow] : [narrow, quasi]).compactMap(\.self),
        "Mean absolute error of rows held back")
    }

    // MARK: Shares, amounts, numbers

    mutating func shares(_ known: [Double]) throws(StatisticsError) -> RegressionAdvice {
      let fractional = generalized(
        values, .quasiBinomial(), "keeps shares from 0 to 1 and asks the data how much they vary"
      ) { $0.meanAbsoluteError }
      let line = linear(values, "is easier to tell, and may leave the range from 0 to 1")
      return try advice(
        .share, ["shares from \(number(known.min() ?? 0)) to \(number(known.max() ?? 1))"],
        [fractional, line?.candidate].compactMap(\.self), "Mean absolute error of rows held back")
    }

    mutating func amounts(_ known: [Double]) throws(StatisticsError) -> RegressionAdvice {
      let skewness = NumericSummary(known).skewness ?? 0
      var candidates: [Candidate?]
      if known.allSatisfy({ $0 > 0 }) {
        candidates = [
          generalized(
            values, .gamma(), "models the mean of positive amounts whose spread grows with it"
          ) { $0.meanAbsoluteError },
          logarithmic(
            "models the logarithm, so that effects multiply and the long tail is drawn in"),
          spreadLine(),
        ]
        // All three are densities of the amounts themselves, so their criteria can be compared.
        candidates.sort { ($0?.aic ?? .infinity) < ($1?.aic ?? .infinity) }
      } else {
        candidates = [
          generalized(
            values, .quasiPoisson(),
            "models the mean of amounts with zeros whose spread grows with it"
          ) { $0.meanAbsoluteError }, spreadLine(),
        ]
      }
      return try advice(
        .positiveSkewed, ["the skewness is \(number(skewness)), a long upper tail"],
        candidates.compactMap(\.self), "Mean absolute error of rows held back")
    }

    /// A linear model of skewed amounts, with what its errors say of their spread.
    private mutating func spreadLine() -> Candidate? {
      guard let line = linear(values, "") else { return nil }
      let isUnequal = (line.model.breuschPagan()?.pValue ?? 1) < 0.05
      let plain = line.candidate
      return Candidate(
        method: plain.method,
        reason: isUnequal
          ? "takes the spread to be the same everywhere, which it is not here"
          : "says what a unit of each variable adds, and nothing speaks against an equal spread",
        model: plain.model, aic: plain.aic, score: plain.score)
    }

    mutating func numbers(_ known: [Double]) throws(StatisticsError) -> RegressionAdvice {
      var candidates = [
        linear(values, "says what a unit of each variable adds to the mean")?.candidate
      ]
      if known.allSatisfy({ $0 > 0 }) {
        candidates.append(
          logarithmic(
            "says by what each variable multiplies; ask for it where effects are in percent"))
      }
      let ridge =
        hasIntercept && offset == nil
        ? try? RidgeRegression(values, named: name, by: terms) : nil
      candidates.append(
        ridge.map {
          Candidate(
            method: $0.method,
            reason: "draws coefficients towards 0; for variables that know of each other",
            model: $0, aic: nil, score: nil)
        })
      return try advice(
        .continuous, ["numbers from \(number(known.min() ?? 0)) to \(number(known.max() ?? 0))"],
        candidates.compactMap(\.self), "Mean absolute error of rows held back")
    }

    // MARK: Fits

    private mutating func generalized(
      _ response: [Double], _ family: ModelFamily, _ reason: String,
      score: (CrossValidation) -> Double
    ) -> Candidate? {
      do throws(StatisticsError) {
        let model = try GeneralizedLinearModel(
          response, named: name, by: terms, family: family, hasIntercept: hasIntercept,
          offset: offset)
        let tried = folds.flatMap { try? model.crossValidation(folds: $0, seed: seed) }
        return Candidate(
          method: model.method, reason: reason, model: model, aic: model.aic,
          score: tried.map(score))
      } catch {
        impossible.append("\(family.method): \(error)")
        return nil
      }
    }

    private mutating func linear(
      _ response: [Double], _ reason: String
    ) -> (candidate: Candidate, model: LinearModel)? {
      do throws(StatisticsError) {
        let model = try LinearModel(
          response, named: name, by: terms, hasIntercept: hasIntercept, offset: offset)
        let tried = folds.flatMap { try? model.crossValidation(folds: $0, seed: seed) }
        return (
          Candidate(
            method: model.method, reason: reason, model: model, aic: model.aic,
            score: tried?.meanAbsoluteError), model
        )
      } catch {
        impossible.append("Linear regression: \(error)")
        return nil
      }
    }

    /// A linear model of the logarithm; its AIC is brought to the scale of the response.
    private mutating func logarithmic(_ reason: String) -> Candidate? {
      let logs = values.map { log($0) }
      do throws(StatisticsError) {
        let model = try LinearModel(
          logs, named: "log(\(name))", by: terms, hasIntercept: hasIntercept, offset: offset)
        let tried = folds.flatMap { try? model.crossValidation(folds: $0, seed: seed) }
        let error = tried.map { tried in
          zip(tried.responses, tried.predictions).reduce(0) { $0 + abs(exp($1.0) - exp($1.1)) }
            / Double(tried.responses.count)
        }
        return Candidate(
          method: "Linear regression of the logarithm", reason: reason, model: model,
          aic: model.aic + 2 * model.response.reduce(0, +), score: error)
      } catch {
        impossible.append("Linear regression of the logarithm: \(error)")
        return nil
      }
    }

    private func advice(
      _ kind: ResponseKind, _ evidence: [String], _ candidates: [Candidate], _ scoreName: String
    ) throws(StatisticsError) -> RegressionAdvice {
      guard let first = candidates.first else {
        throw .undefined(
          method: "the choice of a regression",
          reason: impossible.first ?? "nothing could be fitted.",
          suggestion: "name other variables, or check the filter.")
      }
      return RegressionAdvice(
        responseName: name, kind: kind, evidence: evidence, recommended: first,
        alternatives: Array(candidates.dropFirst()), scoreName: scoreName,
        impossible: impossible)
    }

    private func percent(_ share: Double) -> String {
      NumberText.significant(share * 100, digits: 3) + "%"
    }

    private func number(_ value: Double) -> String { NumberText.significant(value, digits: 3) }
  }
}
