public import Records
public import Statistics
import Themes

extension WelchTTest: Displayable {
  /// The plain sentence, and the facts that the test prints.
  public func outputs(in context: DisplayContext) -> [Output] {
    let lines = sections.flatMap { section in
      section.facts.map { ResultOutput.Line($0.label, text(of: $0.value, in: context)) }
    }
    return [
      .result(
        ResultOutput(
          method: method, sentence: sentence(in: context), lines: lines,
          warnings: warnings.map { "\($0)" }))
    ]
  }

  /// The test's numbers in full precision.
  public var facts: [LabelledValue] {
    [
      LabelledValue("statistic", .real(statistic)),
      LabelledValue("degreesOfFreedom", .real(degreesOfFreedom)),
      LabelledValue("pValue", .real(pValue)),
      LabelledValue("logPValue", .real(logPValue)),
      LabelledValue("estimate", .real(estimate)),
      LabelledValue("standardError", .real(standardError)),
      LabelledValue("confidenceInterval.lower", .real(confidenceInterval.lower)),
      LabelledValue("confidenceInterval.upper", .real(confidenceInterval.upper)),
      LabelledValue("first.count", .integer(first.count)),
      LabelledValue("first.mean", .real(first.mean ?? .nan)),
      LabelledValue("second.count", .integer(second.count)),
      LabelledValue("second.mean", .real(second.mean ?? .nan)),
    ]
  }

  /// What happened in the reader's unit, then how sure that is; no test's name and no p-value.
  func sentence(in context: DisplayContext) -> String {
    let numbers = context.numbers
    let names = (first.name ?? "the first group", second.name ?? "the second group")
    let (lower, upper) = (confidenceInterval.lower, confidenceInterval.upper)
    guard lower > 0 || upper < 0 else {
      return "No clear difference between \(names.0) and \(names.1): anything from "
        + "\(numbers.change(lower)) to \(numbers.change(upper)) fits the data."
    }
    let (high, low) = estimate > 0 ? names : (names.1, names.0)
    let (least, most) = estimate > 0 ? (lower, upper) : (-upper, -lower)
    let means = estimate > 0 ? (first.mean, second.mean) : (second.mean, first.mean)
    return "On average \(numbers.measured(means.0 ?? .nan)) for \(high), against "
      + "\(numbers.measured(means.1 ?? .nan)) for \(low): a difference of "
      + "\(numbers.measured(abs(estimate))) (likely range "
      + "\(numbers.measured(least)) to \(numbers.measured(most)))."
  }

  private func text(of value: ResultSection.Value, in context: DisplayContext) -> String {
    let numbers = context.numbers
    return switch value {
    case .text(let text): text
    case .count(let count): numbers.count(count)
    case .number(let number): numbers.significant(number, digits: 4)
    case .pValue(let p, let log):
      p > 0 ? numbers.exactPValue(p) : "e^\(numbers.significant(log, digits: 6))"
    case .interval(let interval):
      "\(numbers.significant(interval.lower, digits: 4)) to "
        + numbers.significant(interval.upper, digits: 4)
    }
  }
}
