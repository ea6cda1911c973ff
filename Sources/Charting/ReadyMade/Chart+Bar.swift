extension Chart {
  /// Makes horizontal bars from plain arrays.
  ///
  ///     Chart.bar(labels: ["claim", "opinion"], values: [502_000, 4_950], valueName: "Median views")
  ///
  /// Without any labels or values the drawing says that there is nothing to draw; of arrays of
  /// different lengths the common part is drawn, and the notes say what was left out.
  ///
  /// - Parameters:
  ///   - labels: a name for each bar.
  ///   - values: a value for each bar; `nil`, NaN and infinite ones become "no data".
  ///   - valueName: what the values are, in a reader's words.
  ///   - groupName: what the labels are, in a reader's words.
  ///   - order: by value, or as given for groups with an order of their own.
  ///   - highlight: the labels that are the subject, drawn in the first colour with all others in
  ///     grey; `nil` gives all bars the first colour.
  ///   - limit: the most bars; the rest is joined as "Other". `nil` is the theme's limit.
  ///   - rest: whether "Other" shows the range of its values or their sum.
  public static func bar(
    labels: [String],
    values: [Double?],
    valueName: String = "",
    groupName: String = "",
    order: BarOrder = .byValue,
    highlight: Set<String>? = nil,
    limit: Int? = nil,
    rest: BarRest = .range
  ) -> Chart {
    Chart {
      BarMark(x: .value(valueName, values), y: .value(groupName, labels))
        .sorted(order)
        .highlighting(highlight)
        .limited(to: limit, rest: rest)
    }
  }

  /// Makes a horizontal bar for each name that occurs, as long as it is frequent.
  ///
  /// - Parameters:
  ///   - names: a name for each observation; `nil` is counted as "no data".
  ///   - countName: what is counted, such as "Videos"; empty for "Count" in English.
  ///   - groupName: what the names are, in a reader's words.
  ///   - order: by count, or in order of first appearance.
  ///   - highlight: the names that are the subject; `nil` gives all bars the first colour.
  ///   - limit: the most bars; the rest is joined as "Other" and added. `nil` is the theme's limit.
  public static func bar(
    counting names: [String?],
    countName: String = "",
    groupName: String = "",
    order: BarOrder = .byValue,
    highlight: Set<String>? = nil,
    limit: Int? = nil
  ) -> Chart {
    Chart {
      BarMark(counting: .value(groupName, names), as: countName)
        .sorted(order)
        .highlighting(highlight)
        .limited(to: limit, rest: .sum)
    }
  }

  /// Makes columns for a few periods in their order, at most twelve; more are drawn as rows.
  ///
  /// - Parameters:
  ///   - periods: the names of the periods, first to last, short ones.
  ///   - values: a value for each period; `nil`, NaN and infinite ones become "no data".
  ///   - valueName: what the values are, in a reader's words.
  ///   - periodName: what the periods are, in a reader's words.
  ///   - highlight: the periods that are the subject; `nil` gives all columns the first colour.
  public static func columns(
    periods: [String],
    values: [Double?],
    valueName: String = "",
    periodName: String = "",
    highlight: Set<String>? = nil
  ) -> Chart {
    Chart {
      BarMark(x: .value(periodName, periods), y: .value(valueName, values))
        .highlighting(highlight)
    }
  }
}
