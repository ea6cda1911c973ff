extension Chart {
  /// Makes a row for each estimate with its interval: coefficients, odds ratios, means.
  ///
  ///     Chart.dotInterval(
  ///       labels: ["Claim", "Verified"], estimates: [6.8, 0.62], lower: [5.9, 0.51],
  ///       upper: [7.9, 0.75], valueName: "Odds ratio", reference: 1, isLog: true)
  ///
  /// - Parameters:
  ///   - reference: the value of no difference; rows whose interval holds it are grey.
  ///   - referenceName: what no difference is called, such as "same odds"; `nil` for no label.
  ///   - isLog: whether the axis is logarithmic, as it should be for ratios.
  ///   - order: as given, or the largest estimate first.
  public static func dotInterval(
    labels: [String], estimates: [Double?], lower: [Double?], upper: [Double?],
    valueName: String = "", groupName: String = "", reference: Double? = nil,
    referenceName: String? = nil, isLog: Bool = false, order: BarOrder = .asGiven,
    highlight: Set<String>? = nil, format: ValueFormat = .automatic
  ) -> Chart {
    Chart {
      IntervalMark(
        xStart: .value("", lower), xEnd: .value("", upper), y: .value(groupName, labels)
      )
      .estimate(.value(valueName, estimates))
      .reference(reference).sorted(order).highlighting(highlight).valueFormat(format)
      if let reference, let referenceName {
        RuleMark(x: .value("", reference)).annotation(referenceName).behind()
      }
    }
    .chartXScale(type: isLog ? .log : nil)
    .chartXAxisLabel(valueName.isEmpty ? nil : valueName)
  }

  /// Makes a dumbbell for each group: two moments, the later one in colour.
  public static func dumbbell(
    labels: [String], start: [Double?], end: [Double?], startName: String = "",
    endName: String = "", groupName: String = "", order: BarOrder = .byValue,
    highlight: Set<String>? = nil, format: ValueFormat = .automatic
  ) -> Chart {
    Chart {
      IntervalMark(
        xStart: .value(startName, start), xEnd: .value(endName, end), y: .value(groupName, labels)
      )
      .dumbbell().sorted(order).highlighting(highlight).valueFormat(format)
    }
  }

  /// Makes a waterfall: from one total to another by steps, in rows from top to bottom.
  ///
  ///     Chart.waterfall(
  ///       labels: ["Opened", "Closed", "Reopened"], changes: [640, -298, 41], start: 1_200,
  ///       startName: "May", endName: "June", downIsGood: true)
  ///
  /// - Parameters:
  ///   - changes: what each step adds or takes away; a missing one counts as nothing.
  ///   - start: the total at the beginning.
  ///   - downIsGood: whether less is better; decides the colours of the steps.
  public static func waterfall(
    labels: [String], changes: [Double?], start: Double, startName: String, endName: String,
    valueName: String = "", downIsGood: Bool = false
  ) -> Chart {
    var (names, starts, ends): ([String], [Double], [Double]) = ([startName], [0], [start])
    var tones: [BarTone] = [.context]
    var (level, texts): (Double, [Double?]) = (start, [start])
    for (label, change) in zip(labels, changes) {
      let step = change.flatMap { $0.isFinite ? $0 : nil } ?? 0
      names.append(label)
      starts.append(level)
      level += step
      ends.append(level)
      texts.append(step)
      tones.append((step > 0) == downIsGood ? .bad : .good)
    }
    names.append(endName)
    starts.append(0)
    ends.append(level)
    texts.append(level)
    tones.append(.context)
    // Two rows of the same name would be one.
    var seen: [String: Int] = [:]
    let rows = names.map { name in
      seen[name, default: 0] += 1
      return seen[name] == 1 ? name : "\(name) (\(seen[name] ?? 0))"
    }
    let mark = BarMark(
      xStart: .value("", starts), xEnd: .value("", ends), y: .value("", rows)
    ).tones(tones).connected().amounts(texts)
    return Chart { mark }
  }

  /// Makes a bullet for each row: a bar, the target as a tick, and up to three neutral bands behind.
  ///
  /// - Parameters:
  ///   - targets: what each value is held against; `nil` for none.
  ///   - bands: the upper ends of the bands, the same for all rows, at most three.
  public static func bullet(
    labels: [String], values: [Double?], targets: [Double?], bands: [Double] = [],
    valueName: String = "", targetName: String = "", groupName: String = "",
    format: ValueFormat = .automatic
  ) -> Chart {
    let edges = Array(Set(bands.filter { $0.isFinite && $0 > 0 })).sorted().prefix(3)
    let starts = [0] + edges.dropLast()
    return Chart {
      for (start, end) in zip(starts, edges) {
        RectangleMark(
          xStart: .value("", Array(repeating: start, count: labels.count)),
          xEnd: .value("", Array(repeating: end, count: labels.count)),
          y: .value(groupName, labels))
      }
      BarMark(x: .value(valueName, values), y: .value(groupName, labels))
        .sorted(.asGiven).valueLabels(false).valueFormat(format).thin()
      RuleMark(x: .value(targetName, targets), y: .value(groupName, labels))
    }
    .chartXAxisLabel(valueName.isEmpty ? nil : valueName)
  }

  /// Makes bars of what is kept of rows at each step, with what was lost.
  ///
  ///     Chart.funnelOfRows(steps: ["Read", "Labelled", "Complete"], counts: [19_382, 19_084, 19_084])
  ///
  /// - Parameters:
  ///   - steps: the steps in their order.
  ///   - counts: how many rows are left after each.
  public static func funnelOfRows(
    steps: [String], counts: [Int], countName: String = "", stepName: String = ""
  ) -> Chart {
    let mark = BarMark(x: .value(countName, counts), y: .value(stepName, steps))
      .sorted(.asGiven).valueFormat(.count).losses()
    return Chart { mark }
  }
}
