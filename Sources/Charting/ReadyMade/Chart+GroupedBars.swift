extension Chart {
  /// Makes bars of several colours side by side in each group: at most three groups of four or
  /// four of three.
  ///
  ///     Chart.groupedBar(
  ///       groups: ["claim", "claim", "opinion", "opinion"],
  ///       parts: ["active", "banned", "active", "banned"],
  ///       values: [500_000, 513_000, 4_950, 5_080], valueName: "Median views")
  ///
  /// More are drawn as small multiples, and the drawing's warnings say so.
  ///
  /// - Parameters:
  ///   - groups: the group of each value; rows of the drawing.
  ///   - parts: the part of each value; colours.
  ///   - values: the values; those of the same group and part are added.
  public static func groupedBar(
    groups: [String?], parts: [String?], values: [Double?], valueName: String = "",
    groupName: String = "", partName: String = "", order: BarOrder = .byValue,
    format: ValueFormat = .automatic
  ) -> Chart {
    Chart {
      BarMark(x: .value(valueName, values), y: .value(groupName, groups))
        .foregroundStyle(by: .value(partName, parts))
        .position(by: .value(partName, parts))
        .sorted(order)
        .valueFormat(format)
    }
  }

  /// Makes bars whose parts lie end to end, as long as their values or all equally long.
  ///
  ///     Chart.stackedBar(
  ///       groups: status, parts: content, values: counts, valueName: "Videos", stacking: .normalized)
  ///
  /// Parts of a whole are at most four; the smallest of more are joined as "Other". Values are
  /// printed in segments that have room, names of parts over the first row where they fit.
  ///
  /// - Parameters:
  ///   - groups: the group of each value; rows of the drawing. One name for all makes one bar.
  ///   - parts: the part of each value; colours.
  ///   - values: the values; those of the same group and part are added.
  ///   - stacking: amounts that add up, or shares of the whole.
  public static func stackedBar(
    groups: [String?], parts: [String?], values: [Double?], valueName: String = "",
    groupName: String = "", partName: String = "", order: BarOrder = .byValue,
    stacking: BarStacking = .standard, format: ValueFormat = .automatic
  ) -> Chart {
    Chart {
      BarMark(x: .value(valueName, values), y: .value(groupName, groups))
        .foregroundStyle(by: .value(partName, parts))
        .stacking(stacking)
        .sorted(order)
        .valueFormat(format)
    }
  }

  /// Makes a pie of at most three parts; more are drawn as one stacked bar, and the drawing's
  /// warnings say so.
  public static func pie(
    parts: [String?], values: [Double?], valueName: String = "", partName: String = ""
  ) -> Chart {
    Chart {
      SectorMark(angle: .value(valueName, values), name: .value(partName, parts))
    }
  }

  /// Makes a mosaic of a table of counts: columns as wide as their groups are large, each cut by
  /// share.
  public static func mosaic(
    groups: [String?], parts: [String?], counts: [Double?]? = nil, groupName: String = "",
    partName: String = "", countName: String = ""
  ) -> Chart {
    Chart {
      MosaicMark(
        x: .value(groupName, groups), parts: .value(partName, parts),
        counts: counts.map { .value(countName, $0) })
    }
  }
}
