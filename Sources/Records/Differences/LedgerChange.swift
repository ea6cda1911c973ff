/// Something that is other than it was at an earlier refresh.
public struct LedgerChange: Codable, Hashable, Sendable {
  /// What sort of thing changed, the gravest first.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// A finding holds no longer.
    case findingLost
    /// A finding holds again.
    case findingRegained
    /// An expectation is not met any more.
    case expectationFailed
    /// A column is gone.
    case columnGone
    /// A column holds something else.
    case columnType
    /// A metric moved.
    case metric
    /// A column is new.
    case columnNew
    /// A value occurs in a column for the first time.
    case categoryNew
    /// A value occurs no longer.
    case categoryGone
    /// More or fewer values are missing.
    case missingShare
    /// The values of a column are distributed otherwise.
    case distribution
    /// An estimate left its former interval.
    case coefficient
    /// There are more or fewer rows.
    case rowCount
    /// A file is read that was not.
    case fileNew
    /// A file is read no longer.
    case fileGone
    /// An expectation is met again.
    case expectationMet
    /// A finding is stated for the first time.
    case findingNew
    /// A finding is not stated any more.
    case findingGone
    /// A parameter was set otherwise.
    case parameter
    /// The notebook or its Swift files were changed.
    case notebook
    /// Quire or the compiler is another one.
    case software
    /// A labelled value is another one.
    case value
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// What changed: a finding's sentence, a metric's label, a column, a value's name.
  public var subject: String
  /// The file, or the column of a category; `nil` for others.
  public var place: String?
  /// What it was.
  public var before: LedgerValue
  /// What it is.
  public var after: LedgerValue
  /// How a metric is written; `nil` for others.
  public var format: Metric.Format?
  /// The population stability index of a distribution; `nil` for others.
  public var stabilityIndex: Double?
  /// The p-value of the test that the change is no chance, where there is one.
  public var pValue: Double?
  /// Whether a reader should be told.
  public var isMaterial: Bool

  /// Describes a change.
  public init(
    _ kind: Kind, _ subject: String, in place: String? = nil, before: LedgerValue = .missing,
    after: LedgerValue = .missing, format: Metric.Format? = nil, stabilityIndex: Double? = nil,
    pValue: Double? = nil, isMaterial: Bool
  ) {
    (self.kind, self.subject, self.place) = (kind, subject, place)
    (self.before, self.after, self.format) = (before, after, format)
    (self.stabilityIndex, self.pValue) = (stabilityIndex, pValue)
    self.isMaterial = isMaterial
  }
}
