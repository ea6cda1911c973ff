import Themes

/// A name of an axis that is the same in every report of a language.
enum AxisWord: Sendable, Hashable {
  case falsePositiveRate
  case truePositiveRate
  case precision
  case shareOfCases
  case lift
  case predictedShare
  case observedShare
  case normalQuantiles
  case sampleQuantiles
  case fittedValues
  case residual
  case rootOfResiduals
  case standardizedResiduals
  case leverage
  case row

  /// The name in a language.
  func text(in wording: Wording) -> String {
    switch self {
    case .falsePositiveRate: wording.falsePositiveRate
    case .truePositiveRate: wording.truePositiveRate
    case .precision: wording.precision
    case .shareOfCases: wording.shareOfCases
    case .lift: wording.lift
    case .predictedShare: wording.predictedShare
    case .observedShare: wording.observedShare
    case .normalQuantiles: wording.normalQuantiles
    case .sampleQuantiles: wording.sampleQuantiles
    case .fittedValues: wording.fittedValues
    case .residual: wording.residual
    case .rootOfResiduals: wording.rootOfResiduals
    case .standardizedResiduals: wording.standardizedResiduals
    case .leverage: wording.leverage
    case .row: wording.row
    }
  }
}
