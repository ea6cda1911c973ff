extension Chart {
  /// Makes a line chart; lines are named at their ends, at most six in colours of their own.
  ///
  ///     Chart.line(x: .time("Month", iso: months), y: reports, yName: "Reports", by: teams)
  ///
  /// - Parameters:
  ///   - x: moments, numbers, or names of periods in their order, one for each value.
  ///   - y: the values; a missing one breaks its line.
  ///   - lower: the lower limit of a band around the line; needs `upper`, and no groups.
  ///   - upper: the upper limit of the band.
  ///   - groups: the line of each value; `nil` for one line.
  ///   - highlight: the lines that are the subject; all others are grey.
  public static func line(
    x: PlottableValue, y: [Double?], yName: String = "", lower: [Double?]? = nil,
    upper: [Double?]? = nil, by groups: [String?]? = nil, groupName: String = "",
    highlight: Set<String>? = nil, format: ValueFormat = .automatic
  ) -> Chart {
    var line = LineMark(x: x, y: .value(yName, y)).highlighting(highlight).valueFormat(format)
    if let groups { line = line.foregroundStyle(by: .value(groupName, groups)) }
    return Chart {
      if let lower, let upper {
        AreaMark(x: x, yStart: .value("", lower), yEnd: .value("", upper)).valueFormat(format)
      }
      line
    }
  }

  /// Makes an area chart: one area from zero, or several on each other.
  ///
  /// - Parameters:
  ///   - x: moments, numbers, or names of periods in their order, one for each value.
  ///   - stacking: amounts that add up, or shares of the whole.
  public static func area(
    x: PlottableValue, y: [Double?], yName: String = "", by groups: [String?]? = nil,
    groupName: String = "", stacking: BarStacking = .standard, format: ValueFormat = .automatic
  ) -> Chart {
    var area = AreaMark(x: x, y: .value(yName, y)).stacking(stacking).valueFormat(format)
    if let groups { area = area.foregroundStyle(by: .value(groupName, groups)) }
    return Chart { area }
  }

  /// Makes a slope chart: two moments of several groups, each a line with its values at both ends.
  ///
  /// - Parameters:
  ///   - labels: a name for each group.
  ///   - moments: what the two moments are called.
  public static func slope(
    labels: [String], start: [Double?], end: [Double?], moments: (String, String),
    valueName: String = "", groupName: String = "", highlight: Set<String>? = nil,
    format: ValueFormat = .automatic
  ) -> Chart {
    let count = min(labels.count, start.count, end.count)
    let names = Array(labels.prefix(count))
    let line = LineMark(
      x: .value(
        "", Array(repeating: moments.0, count: count) + Array(repeating: moments.1, count: count)),
      y: .value(valueName, Array(start.prefix(count)) + Array(end.prefix(count)))
    )
    .foregroundStyle(by: .value(groupName, names + names))
    .highlighting(highlight ?? (count > 6 ? [] : nil))
    .valueFormat(format)
    .configured {
      $0.labelsBothEnds = true
      $0.zero = .never
    }
    return Chart { line }
  }

  /// Makes small lines of equal scales, one for each name, at most twelve.
  ///
  /// - Parameters:
  ///   - x: moments, numbers or names of periods, one for each value.
  ///   - names: the panel of each value.
  ///   - order: panels by their typical value, or as they appear.
  public static func smallMultiples(
    x: PlottableValue, y: [Double?], yName: String = "", by names: [String?], name: String = "",
    order: BarOrder = .byValue, format: ValueFormat = .automatic
  ) -> Chart {
    Chart {
      LineMark(x: x, y: .value(yName, y)).valueFormat(format).endLabels(false)
    }
    .facets(by: .value(name, names), order: order)
  }

  /// Makes a sparkline: a grey line of 120 × 32 without axes, for a card beside its number.
  public static func sparkline(_ values: [Double?], name: String = "") -> Chart {
    let line = LineMark(
      x: .value("", values.indices.map(Double.init)), y: .value(name, values)
    ).configured {
      $0.isContext = true
      $0.zero = .never
    }
    return Chart { line }
      .chartXAxis(.hidden).chartYAxis(.hidden)
      .chartShape(.sparkline)
  }
}
