/// A chart as a value: the marks it consists of, its scales, its panels and the names of its axes.
///
/// It is described in the words of Swift Charts and drawn by
/// ``drawing(id:title:theme:language:slots:)``:
///
///     let chart = Chart {
///       BarMark(x: .value("Median views", [502_000, 4_950]), y: .value("Status", ["claim", "opinion"]))
///     }
///     let drawing = chart.drawing(id: "fig-reach")
///
/// For one plain chart from arrays the functions in `ReadyMade` are shorter, such as
/// ``bar(labels:values:valueName:groupName:order:highlight:limit:rest:)``.
public struct Chart: Sendable {
  /// The marks, drawn in this order.
  public private(set) var marks: [any Mark]
  /// What is asked of the x axis.
  public var xAxis = AxisSettings()
  /// What is asked of the y axis.
  public var yAxis = AxisSettings()
  /// The proportions; `nil` for those of the marks.
  public var shape: DrawingShape?
  /// The height over the width of the wide drawing; `nil` for that of the shape.
  public var aspectRatio: Double?
  /// The width of the wide drawing in drawing units, from 240 to 2,000; `nil` for that of the shape.
  public var wideWidth: Double?
  /// What splits the rows into panels of equal scales; `nil` for one plot.
  public var panels: Panels?
  /// What the drawing is called when nobody names it; empty for what its marks say.
  public var neutralTitle = ""
  /// What is said about the drawing beside what its marks say.
  public var notes: [String] = []
  /// What the author should know.
  public var warnings: [String] = []
  /// The description of the drawing; `nil` for what its marks say.
  public var summary: String?
  /// The drawn values; `nil` for those of the marks.
  public var table: DrawnTable?
  /// The area under a curve, for its description.
  var area: Double?
  /// How many points of a curve are drawn, when not all.
  var thinned: Thinned?

  /// How many of how many points are drawn.
  struct Thinned: Sendable, Hashable {
    var shown: Int
    var count: Int

    init(shown: Int, of count: Int) {
      self.shown = shown
      self.count = count
    }
  }

  /// Makes a chart of marks; one without marks draws the words that there is nothing to draw.
  public init(@ChartBuilder content: () -> [any Mark]) {
    marks = Self.joined(content())
  }

  /// Makes a chart of marks whose channels name columns, read by a function.
  ///
  /// Aggregates are computed for each group: the combinations of the marks' names and colours.
  ///
  /// - Parameters:
  ///   - column: gives the data of a column by its name.
  ///   - facets: the column that splits the rows into panels; `nil` for one plot.
  /// - Throws: what `column` throws.
  public init(
    reading column: (String) throws -> PlottableValue.Column,
    facets: PlottableValue? = nil,
    @ChartBuilder content: () -> [any Mark]
  ) rethrows {
    let read = try content().map { mark in
      var mark = mark
      mark.channels[.facet] = facets
      return try Resolution.resolved(mark, column)
    }
    marks = Self.joined(read)
    panels = facets.map { Panels(label: $0.label, order: .byValue) }
  }

  /// The chart with its marks changed.
  func mapMarks(_ change: (any Mark) -> any Mark) -> Chart {
    var chart = self
    chart.marks = marks.map(change)
    return chart
  }

  /// Joins rows that were given one mark at a time, as in a loop, to one mark.
  private static func joined(_ marks: [any Mark]) -> [any Mark] {
    var joined: [any Mark] = []
    var run: [any Mark] = []
    func flush() {
      guard var mark = run.first else { return }
      if run.count > 1 { mark.channels = Channels.joined(run.map(\.channels)) }
      joined.append(mark)
      run = []
    }
    for mark in marks {
      if let first = run.first, !first.joins(mark) { flush() }
      run.append(mark)
    }
    flush()
    return joined
  }
}
