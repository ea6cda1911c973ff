/// What a cell says about keeping its values for later renders: `cache: true` and its kin.
public struct CellCaching: Hashable, Sendable {
  /// `cache`: whether the values that the cell defines are kept.
  public var isOn = false
  /// `cache-rebuild`: whether they are computed anew although they were kept.
  public var isAnew = false
  /// `cache-vars`: the names that are kept, the others staying within the cell; `nil` for all of them.
  public var names: [String]?
  /// `dependson`: labels of cells on which the values rest although no name says so.
  public var dependencies: [String] = []
  /// `cache-extra`: another text whose change makes them be computed anew.
  public var extra = ""
  /// Where the value of each option stands, by its key.
  public var ranges: [String: SourceRange] = [:]

  /// Keeps nothing.
  public init() {}
}
