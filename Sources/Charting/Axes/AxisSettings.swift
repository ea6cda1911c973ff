import Themes

/// Whether an axis is drawn.
public enum AxisVisibility: Sendable, Hashable {
  /// Where the marks need one.
  case automatic
  /// Neither ticks nor lines; the scale stays.
  case hidden
}

/// What is asked of an axis; what is `nil` follows from the data.
public struct AxisSettings: Sendable, Hashable {
  /// A fixed word that names the axis in the report's language, where it has no name of its own.
  var word: AxisWord?
  /// Whether the numbers are shares, written as percentages.
  public var isShare = false
  /// The axis's name: above the y axis at the left edge, below the x axis at its right end.
  public var name: String?
  /// The numbers at both ends.
  public var domain: ClosedRange<Double>?
  /// How numbers become positions.
  public var type: ScaleType?
  /// Whether the axis begins at zero.
  public var includesZero: Bool?
  /// Whether the axis is drawn.
  public var visibility = AxisVisibility.automatic

  /// The axis's name in a language; `nil` when it has none.
  func name(in wording: Wording) -> String? {
    name ?? word?.text(in: wording)
  }

  mutating func set(domain: ClosedRange<Double>?, type: ScaleType?, includesZero: Bool?) {
    if let domain, domain.lowerBound.isFinite, domain.upperBound.isFinite,
      domain.lowerBound < domain.upperBound
    {
      self.domain = domain
    }
    if let type { self.type = type }
    if let includesZero { self.includesZero = includesZero }
  }
}
