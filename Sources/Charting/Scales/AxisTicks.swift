import Themes

/// The ticks of an axis with their labels, and the domain that holds them.
public struct AxisTicks: Sendable, Hashable {
  /// Where the ticks are, lowest first.
  public let values: [Double]
  /// What is written at each of them; empty texts are not written.
  public let labels: [String]
  /// The numbers at both ends of the axis.
  public let domain: ClosedRange<Double>
  /// How numbers become positions.
  public let type: ScaleType
  /// What the axis's name must say beside the name, such as that each gridline is ten times the
  /// last; `nil` for nothing.
  public let note: String?
  /// Where the ticks are evenly spaced, the distance.
  let step: Double?

  /// Finds ticks for what the marks need and the author asked.
  ///
  /// - Parameters:
  ///   - extent: the numbers to show.
  ///   - settings: what is asked of the axis.
  ///   - wanted: how many steps there should be.
  ///   - limit: how many steps there may be.
  init(
    over extent: Channel.Extent, _ settings: AxisSettings, wanted: Double, limit: Int,
    context: ChartContext
  ) {
    let range = settings.domain ?? Self.range(of: extent, settings)
    switch settings.type ?? (extent.isTime ? .date() : .linear) {
    case .date(let zone):
      let ticks = TimeTicks(over: range, wanted: wanted, zone: zone, language: context.language)
      self.init(
        values: ticks.values, labels: ticks.labels, domain: ticks.domain,
        type: .date(timeZone: zone), note: nil, step: nil)
    case .log:
      let lowest = range.lowerBound > 0 ? range.lowerBound : extent.smallestPositive ?? 1
      let ticks = LogTicks(over: lowest...max(range.upperBound, lowest), limit: limit)
      self.init(
        ticks.values,
        domain: settings.domain.flatMap { $0.lowerBound > 0 ? $0 : nil }
          ?? ticks.domain, type: .log, note: Self.note(of: ticks, context),
        isShare: (extent.isShare || settings.isShare),
        context)
    case .symmetricLog(let bound):
      let ticks = SymmetricLogTicks(over: range, linearWithin: bound, limit: limit)
      self.init(
        ticks.values, domain: settings.domain ?? ticks.domain,
        type: .symmetricLog(linearWithin: ScaleType.positive(bound)), note: nil,
        isShare: (extent.isShare || settings.isShare), context)
    case .squareRoot:
      let even = Ticks(over: range, wanted: Int(wanted), limit: limit, isCount: extent.isCount)
      self.init(
        even, domain: settings.domain, type: .squareRoot,
        isShare: (extent.isShare || settings.isShare), context)
    case .linear:
      let even = Ticks(over: range, wanted: Int(wanted), limit: limit, isCount: extent.isCount)
      self.init(
        even, domain: settings.domain, type: .linear, isShare: (extent.isShare || settings.isShare),
        context)
    }
  }
}

// MARK: - Parts

extension AxisTicks {
  private init(
    values: [Double], labels: [String], domain: ClosedRange<Double>, type: ScaleType,
    note: String?, step: Double?
  ) {
    self.values = values
    self.labels = labels
    self.domain = domain
    self.type = type
    self.note = note
    self.step = step
  }

  private init(
    _ ticks: Ticks, domain: ClosedRange<Double>?, type: ScaleType, isShare: Bool,
    _ context: ChartContext
  ) {
    let values = ticks.values.filter { domain?.contains($0) ?? true }
    self.init(
      values: values,
      labels: isShare
        ? context.format.percentAxis(values, step: ticks.step)
        : context.format.axis(values, step: ticks.step),
      domain: domain ?? ticks.domain, type: type, note: nil, step: ticks.step)
  }

  private init(
    _ values: [Double], domain: ClosedRange<Double>, type: ScaleType, note: String?,
    isShare: Bool, _ context: ChartContext
  ) {
    let values = values.filter { domain.contains($0) }
    self.init(
      values: values,
      labels: values.map {
        isShare && $0 >= 1e-6
          ? context.format.percent($0, decimals: max(0, LogTicks.decimals(of: $0) - 2))
          : LogTicks.label($0, context.format)
      },
      domain: domain, type: type, note: note, step: nil)
  }

  /// The numbers with zero, where the axis begins there.
  private static func range(
    of extent: Channel.Extent, _ settings: AxisSettings
  ) -> ClosedRange<Double> {
    guard let range = extent.range else { return 0...1 }
    let isEven: Bool =
      switch settings.type {
      case .log, .date: false
      default: !extent.isTime
      }
    guard isEven, settings.includesZero ?? wantsZero(range, extent.zero) else { return range }
    return min(range.lowerBound, 0)...max(range.upperBound, 0)
  }

  private static func wantsZero(
    _ range: ClosedRange<Double>, _ rule: Channel.ZeroRule
  ) -> Bool {
    switch rule {
    case .never: return false
    case .always: return true
    case .automatic:
      let (small, large) =
        range.lowerBound >= 0
        ? (range.lowerBound, range.upperBound) : (-range.upperBound, -range.lowerBound)
      return range.lowerBound.sign != range.upperBound.sign || small < large / 2
    }
  }

  private static func note(of ticks: LogTicks, _ context: ChartContext) -> String? {
    guard ticks.values.count > 1, ticks.decades > 0 else { return nil }
    let factor = context.format.measured(
      TickStep(factor: 1, power: ticks.decades).value)
    return context.fill(context.wording.eachGridline, ["factor": factor])
  }
}
