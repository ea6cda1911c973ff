import Statistics
import Themes

/// How values are spread, as a smooth curve for each group; the area under each is one.
public struct DensityMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels
  private let bandwidth: Double?

  /// Makes density curves.
  ///
  /// - Parameters:
  ///   - x: the values, one an observation.
  ///   - bandwidth: how far each value is smeared, in its unit; `nil` for Silverman's rule.
  public init(x: PlottableValue, bandwidth: Double? = nil) {
    channels = Channels([.x: x])
    self.bandwidth = bandwidth
  }

  /// Estimates the densities; equal values, which have none, draw nothing.
  public func series(in context: ChartContext) -> any Series {
    let channels = channels.expanded
    let values = channels[.x]?.numbers ?? []
    let names = channels[.color]?.names
    let groups = names.map { $0.map { context.groupName($0) }.uniqued } ?? [""]
    var members: [String: [Double]] = [:]
    let finite = FiniteValues(values)
    for (index, value) in values.enumerated() {
      guard let value, value.isFinite else { continue }
      members[names.map { context.groupName($0[at: index]) } ?? "", default: []].append(value)
    }
    var (x, y, owners): ([Double?], [Double?], [String?]) = ([], [], [])
    for group in groups {
      guard let density = KernelDensity(members[group] ?? [], bandwidth: bandwidth) else {
        continue
      }
      x += density.positions.map { $0 }
      y += density.densities.map { $0 }
      owners += density.positions.map { _ in group }
    }
    var curve = Channels([
      .x: PlottableValue(channels[.x]?.label ?? "", .numbers(x)),
      .y: PlottableValue(context.wording.density, .numbers(y)),
    ])
    if let color = channels[.color] {
      curve[.color] = PlottableValue(color.label, .categories(owners))
    }
    var options = LineMark.Options()
    options.kind = .density
    options.zero = .always
    options.shape = .plot
    let wording = context.wording
    return DensitySeries(
      line: LineSeries(curve, options: options, context: context), context: context,
      valueName: context.named(channels[.x]?.label ?? "", or: wording.value),
      groups: groups.filter { members[$0] != nil }.map { ($0, members[$0] ?? []) },
      notes: context.leftOut(missing: finite.missingCount, infinite: finite.infiniteCount))
  }
}
