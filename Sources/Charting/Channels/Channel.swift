/// What a series needs of one position scale.
public enum Channel: Sendable, Hashable {
  /// Nothing: the series does not use this direction.
  case unused
  /// Rows or columns side by side.
  case band(Bands)
  /// Numbers or moments.
  case continuous(Extent)

  /// Rows or columns with their names.
  public struct Bands: Sendable, Hashable {
    /// The names, first to last.
    public var names: [String]
    /// The height of a row in drawing units; `nil` for the theme's.
    public var rowHeight: Double?
    /// Whether a narrow drawing writes the name above its row, so that the row has all the width.
    public var isNameAbove: Bool
    /// Whether positions are points, the first and last of them near the edges.
    public var isPoints: Bool

    /// Makes bands.
    public init(
      _ names: [String], rowHeight: Double? = nil, isNameAbove: Bool = true, isPoints: Bool = false
    ) {
      self.names = names
      self.rowHeight = rowHeight
      self.isNameAbove = isNameAbove
      self.isPoints = isPoints
    }

    /// The bands of both, each name once.
    func union(_ other: Bands) -> Bands {
      guard names != other.names else { return self }
      var union = self
      let known = Set(names)
      union.names += other.names.filter { !known.contains($0) }
      return union
    }
  }

  /// Whether an axis begins at zero.
  public enum ZeroRule: Int, Sendable, Hashable, Comparable {
    /// Only when the numbers reach it.
    case never
    /// When the smallest number is below half of the largest.
    case automatic
    /// Always: lengths and areas are compared.
    case always

    /// The stricter one is the larger.
    public static func < (first: ZeroRule, second: ZeroRule) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// The numbers that a scale must hold.
  public struct Extent: Sendable, Hashable {
    /// From the smallest to the largest; `nil` when there are none.
    public var range: ClosedRange<Double>?
    /// The smallest number above zero; `nil` when there are none.
    public var smallestPositive: Double?
    /// Whether the numbers count something, so that ticks between whole numbers mean nothing.
    public var isCount: Bool
    /// Whether the values stand at the marks, so that an axis would say them twice.
    public var isLabelled: Bool
    /// Whether the axis begins at zero.
    public var zero: ZeroRule
    /// Whether the numbers are moments.
    public var isTime: Bool
    /// Whether the numbers are shares, written as percentages.
    public var isShare: Bool

    /// Makes an extent.
    public init(
      _ range: ClosedRange<Double>?, isCount: Bool = false, isLabelled: Bool = false,
      zero: ZeroRule = .never, isTime: Bool = false, isShare: Bool = false
    ) {
      self.range = range
      self.isCount = isCount
      self.isLabelled = isLabelled
      self.zero = zero
      self.isTime = isTime
      self.isShare = isShare
      smallestPositive = range.flatMap { $0.lowerBound > 0 ? $0.lowerBound : nil }
    }

    /// Makes the extent of numbers; those that are not finite are not looked at.
    public init(
      of values: [Double], zero: ZeroRule = .never, isTime: Bool = false,
      isShare: Bool = false, isCount: Bool = false
    ) {
      var (low, high, positive) = (Double.infinity, -Double.infinity, Double.infinity)
      for value in values where value.isFinite {
        low = min(low, value)
        high = max(high, value)
        if value > 0 { positive = min(positive, value) }
      }
      self.init(
        low <= high ? low...high : nil, isCount: isCount, zero: zero, isTime: isTime,
        isShare: isShare)
      smallestPositive = positive.isFinite ? positive : nil
    }

    /// The extent of both.
    func union(_ other: Extent) -> Extent {
      // A reference line or a band says nothing about what the numbers are.
      var union = self
      union.range = Self.union(range, other.range)
      union.smallestPositive = [smallestPositive, other.smallestPositive].compactMap { $0 }.min()
      union.isCount = isCount && other.isCount
      union.isLabelled = isLabelled || other.isLabelled
      union.zero = max(zero, other.zero)
      union.isTime = isTime || other.isTime
      union.isShare = isShare || other.isShare
      return union
    }

    private static func union(
      _ first: ClosedRange<Double>?, _ second: ClosedRange<Double>?
    ) -> ClosedRange<Double>? {
      guard let first, let second else { return first ?? second }
      return min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
    }
  }

  /// What both need.
  func union(_ other: Channel) -> Channel {
    switch (self, other) {
    case (.unused, _): other
    case (_, .unused): self
    case (.band(let first), .band(let second)): .band(first.union(second))
    case (.band, .continuous): self
    case (.continuous, .band): other
    case (.continuous(let first), .continuous(let second)): .continuous(first.union(second))
    }
  }

  /// The bands; `nil` for numbers.
  var bands: Bands? {
    if case .band(let bands) = self { bands } else { nil }
  }
}
