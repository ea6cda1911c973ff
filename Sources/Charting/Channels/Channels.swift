/// The data of a mark by the channel that shows it.
///
/// A channel with one value stands for all rows: the value is repeated.
public struct Channels: Sendable, Hashable {
  /// What a mark can show data by.
  public enum Role: Int, Sendable, Hashable, CaseIterable {
    /// Positions from left to right, and the ends of something that spans them.
    case x, xStart, xEnd
    /// Positions from bottom to top or rows from top to bottom, and the ends of a span.
    case y, yStart, yEnd
    /// Colour, the shape of points, the dash of lines.
    case color, symbol, dash
    /// The place beside others of the same row.
    case position
    /// Words at the mark.
    case text
    /// The amount that a cell's colour shows.
    case amount
    /// The panel of small multiples that a row is in.
    case facet
  }

  private var values: [Role: PlottableValue] = [:]

  /// Makes channels from roles and their data; `nil` leaves a channel out.
  public init(_ values: [Role: PlottableValue?] = [:]) {
    self.values = values.compactMapValues(\.self)
  }

  /// The data of a channel; `nil` when the mark does not use it.
  public subscript(role: Role) -> PlottableValue? {
    get { values[role] }
    set { values[role] = newValue }
  }

  /// The channels that are used, in a fixed order.
  var used: [(role: Role, value: PlottableValue)] {
    Role.allCases.compactMap { role in values[role].map { (role, $0) } }
  }

  /// The number of rows: that of the longest channel.
  public var rowCount: Int { values.values.map(\.count).max() ?? 0 }

  /// The same channels with every single value repeated for all rows.
  var expanded: Channels {
    let count = rowCount
    return mapped { $0.repeated(count) }
  }

  /// The same channels with every single value repeated, but for some.
  func expanded(except roles: Set<Role>) -> Channels {
    var changed = expanded
    for role in roles { changed.values[role] = values[role] }
    return changed
  }

  /// The channels with the data of each changed.
  func mapped(_ change: (PlottableValue) throws -> PlottableValue) rethrows -> Channels {
    var changed = self
    for (role, value) in used { changed.values[role] = try change(value) }
    return changed
  }

  /// Some of the rows.
  func rows(_ places: [Int]) -> Channels {
    expanded.mapped { $0.rows(places) }
  }

  /// Whether the rows of the other can follow: the same channels with the same labels and kinds.
  func joins(_ other: Channels) -> Bool {
    values.count == other.values.count
      && values.allSatisfy { role, value in other.values[role].map(value.joins) ?? false }
  }

  /// The rows of channels that join each other, one after the other.
  static func joined(_ parts: [Channels]) -> Channels {
    guard let first = parts.first, parts.count > 1 else { return parts.first ?? Channels() }
    let expanded = parts.map(\.expanded)
    var joined = Channels()
    for (role, _) in first.used {
      joined[role] = PlottableValue.joined(expanded.compactMap { $0[role] })
    }
    return joined
  }
}
