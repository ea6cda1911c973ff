extension Chart {
  /// Makes density curves: how values are spread, as smooth lines.
  ///
  /// - Parameters:
  ///   - values: the values in any order; `nil`, NaN and infinite ones are left out and counted.
  ///   - groups: the group of each value, a curve for each; `nil` for one curve.
  ///   - bandwidth: how far each value is smeared, in its unit; `nil` for Silverman's rule.
  public static func density(
    _ values: [Double?], by groups: [String?]? = nil, name: String = "", groupName: String = "",
    bandwidth: Double? = nil
  ) -> Chart {
    Chart {
      if let groups {
        DensityMark(x: .value(name, values), bandwidth: bandwidth)
          .foregroundStyle(by: .value(groupName, groups))
      } else {
        DensityMark(x: .value(name, values), bandwidth: bandwidth)
      }
    }
    .chartXAxisLabel(name.isEmpty ? nil : name)
  }

  /// Makes box plots of values, one for each group: the rule of the whiskers is in the notes.
  public static func boxPlot(
    _ values: [Double?], by groups: [String?]? = nil, name: String = "", groupName: String = "",
    order: BarOrder = .byValue, highlight: Set<String>? = nil
  ) -> Chart {
    Chart {
      BoxMark(x: .value(name, values), y: groups.map { .value(groupName, $0) })
        .sorted(order).highlighting(highlight)
    }
    .chartXAxisLabel(name.isEmpty ? nil : name)
  }

  /// Makes violins of values, one for each group.
  public static func violin(
    _ values: [Double?], by groups: [String?]? = nil, name: String = "", groupName: String = "",
    order: BarOrder = .byValue, highlight: Set<String>? = nil
  ) -> Chart {
    Chart {
      ViolinMark(x: .value(name, values), y: groups.map { .value(groupName, $0) })
        .sorted(order).highlighting(highlight)
    }
    .chartXAxisLabel(name.isEmpty ? nil : name)
  }

  /// Makes a row for each group that shows its spread: the middle half, the 5th to the 95th
  /// percentile, the median. For readers who know no statistics.
  public static func rangeChart(
    _ values: [Double?], by groups: [String?]? = nil, name: String = "", groupName: String = "",
    order: BarOrder = .byValue, highlight: Set<String>? = nil
  ) -> Chart {
    Chart {
      RangeMark(x: .value(name, values), y: groups.map { .value(groupName, $0) })
        .sorted(order).highlighting(highlight)
    }
    .chartXAxisLabel(name.isEmpty ? nil : name)
  }
}
