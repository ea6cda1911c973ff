public import Records

/// A number that readers follow from one refresh to the next.
///
///     metric("Claim share", share, format: .percent(1), downIsGood: true, neutral: 0.005)
///
/// The report shows how it has moved since the refresh before; a move within the neutral range, or one that the decimals do not show,
/// counts as none.
///
/// - Parameters:
///   - label: what it is, with unit and period; the same one at each refresh.
///   - value: the number; missing where it is not finite.
///   - format: how it is written.
///   - downIsGood: which way is good; `nil` where neither is.
///   - neutral: by how much it may move without having changed, in its own unit: 0.005 is half a point of a share.
///   - comparison: what it is held against beside the refresh before: `.to("the target", 0.5)`.
///   - sparkline: its course up to now, the oldest first, as a small line without axes; values that are not finite are gaps.
///
/// Metrics that follow each other stand in a row of cards; those before the first section stand below the key findings.
public func metric(
  _ label: String, _ value: Double, format: Metric.Format = .number(), downIsGood: Bool? = nil,
  neutral: Double = 0, comparison: Metric.Comparison? = nil, sparkline: [Double]? = nil
) -> Metric {
  Metric(
    label: label, value: value, format: format, downIsGood: downIsGood, neutral: neutral,
    comparison: comparison, sparkline: sparkline)
}

/// A count that readers follow from one refresh to the next.
public func metric(
  _ label: String, _ value: Int, format: Metric.Format = .number(), downIsGood: Bool? = nil,
  neutral: Double = 0, comparison: Metric.Comparison? = nil, sparkline: [Double]? = nil
) -> Metric {
  metric(
    label, Double(value), format: format, downIsGood: downIsGood, neutral: neutral,
    comparison: comparison, sparkline: sparkline)
}

extension Metric.Comparison {
  /// Held against a number: a target, a plan, the same month of last year.
  public static func to(_ label: String, _ value: Double) -> Self { Self(label, value) }
}

extension Metric.Format {
  /// A number with so many decimals, and a unit behind it.
  public static func number(_ decimals: Int = 0, unit: String = "") -> Self {
    Self(.number, decimals: decimals, unit: unit)
  }

  /// A share as a percentage; it changes in points.
  public static func percent(_ decimals: Int = 1) -> Self { Self(.percent, decimals: decimals) }

  /// So many times: "2.5 times".
  public static func factor(_ decimals: Int = 1) -> Self { Self(.factor, decimals: decimals) }
}

extension Metric: Displayable {
  /// The card.
  public func outputs(in context: DisplayContext) -> [Output] { [.metric(self)] }

  /// The number under the cell's label.
  public var facts: [LabelledValue] { [LabelledValue("", .real(value))] }
}
