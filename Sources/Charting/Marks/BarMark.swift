/// How the bars of a chart follow each other.
public enum BarOrder: Sendable, Hashable {
  /// The largest value first; equal values in the order of the data, missing ones last.
  case byValue
  /// As in the data: for categories that have an order of their own.
  case asGiven
}

/// What becomes of the bars beyond the limit, which are joined as "Other".
public enum BarRest: Sendable, Hashable {
  /// The row says between which values they lie: right for medians, means, shares.
  case range
  /// The row shows their sum: right for counts and amounts.
  case sum
}

/// Bars that compare groups, one a row of the data.
///
/// A numeric `x` makes horizontal bars, the default for groups; a numeric `y` makes columns, which
/// are for at most twelve periods with short names; where that does not hold the columns are drawn
/// as rows. Bars start at zero and carry their value. A value that is missing, NaN or infinite
/// leaves a row that says "no data". Groups of the same name stay rows of their own.
public struct BarMark: Mark, Hashable {
  struct Options: Sendable, Hashable {
    var order = BarOrder.byValue
    var highlight: Set<String>?
    var limit: Int?
    var rest = BarRest.range
    var showsValues = true
  }

  private let x: PlottableValue
  private let y: PlottableValue
  private let countsNames: Bool
  var options = Options()

  /// Makes bars of numbers in one direction and names in the other.
  public init(x: PlottableValue, y: PlottableValue) {
    self.x = x
    self.y = y
    countsNames = false
    // Columns are periods, which have an order.
    if case .numbers = y.column, case .categories = x.column { options.order = .asGiven }
  }

  /// Makes a horizontal bar for each name, as long as the name is frequent; `nil` names are counted
  /// as "no data".
  ///
  /// - Parameters:
  ///   - names: a name for each observation.
  ///   - label: what is counted, such as "Videos".
  public init(counting names: PlottableValue, as label: String) {
    x = PlottableValue(label, .numbers([]))
    y = names
    countsNames = true
    options.rest = .sum
  }

  /// Puts the bars in an order; by value unless they are columns.
  public func sorted(_ order: BarOrder) -> BarMark {
    changing { $0.order = order }
  }

  /// Draws these groups in the first colour and all others in grey; `nil` gives all the first.
  public func highlighting(_ names: Set<String>?) -> BarMark {
    changing { $0.highlight = names }
  }

  /// Draws at most so many bars, at least two; the rest is joined as "Other". `nil` is the theme's.
  public func limited(to count: Int?, rest: BarRest = .range) -> BarMark {
    changing {
      $0.limit = count
      $0.rest = rest
    }
  }

  /// Shows values at the bars, the default, or an axis with gridlines instead.
  public func valueLabels(_ areShown: Bool) -> BarMark {
    changing { $0.showsValues = areShown }
  }

  /// Runs the count where one was asked for, orders the rows and joins those beyond the limit.
  public func series(in context: ChartContext) -> any Series {
    let (names, values, isColumns) = rows()
    return BarSeries(
      rows: BarRows(names: names, values: values, options: options, context: context),
      valueName: isColumns ? y.label : x.label,
      groupName: isColumns ? x.label : y.label,
      isCount: countsNames, wantsColumns: isColumns, showsValues: options.showsValues,
      context: context)
  }

  /// Joins rows that were given one at a time.
  public func joined(with next: any Mark) -> (any Mark)? {
    guard let next = next as? BarMark, !countsNames, !next.countsNames, options == next.options,
      let x = x.appending(next.x), let y = y.appending(next.y)
    else { return nil }
    var mark = BarMark(x: x, y: y)
    mark.options = options
    return mark
  }
}

extension BarMark {
  private func changing(_ change: (inout Options) -> Void) -> BarMark {
    var mark = self
    change(&mark.options)
    return mark
  }

  private func rows() -> (names: [String?], values: [Double?], isColumns: Bool) {
    switch (x.column, y.column) {
    case (_, .categories(let names)) where countsNames:
      let counts = CategoryCounts(names)
      return (counts.names, counts.counts, false)
    case (.numbers(let values), .categories(let names)): return (names, values, false)
    case (.categories(let names), .numbers(let values)): return (names, values, true)
    case (.numbers(let values), .numbers(let groups)):
      // Numbers as groups are names: years, ratings, sizes.
      return (groups.map { $0.map(Self.name) }, values, false)
    case (.categories(let names), .categories): return (names, names.map { _ in nil }, false)
    }
  }

  private static func name(_ number: Double) -> String {
    number.rounded() == number && abs(number) < 0x1p53 ? String(Int(number)) : String(number)
  }
}
