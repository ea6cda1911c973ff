/// A chart as a value: the marks it consists of and the names of its axes.
///
/// It is described in the words of Swift Charts and drawn by ``drawing(id:title:theme:language:)``:
///
///     let chart = Chart {
///       BarMark(x: .value("Median views", [502_000, 4_950]), y: .value("Status", ["claim", "opinion"]))
///     }
///     let drawing = chart.drawing(id: "fig-reach")
///
/// For one plain chart from arrays, ``bar(labels:values:valueName:groupName:order:highlight:limit:rest:)``
/// and ``histogram(_:name:countName:bins:showsAxisNames:)`` are shorter.
public struct Chart: Sendable {
  /// The marks, drawn in this order.
  public private(set) var marks: [any Mark]
  var axisLabels = AxisLabels()

  /// Makes a chart of marks; one without marks draws the words that there is nothing to draw.
  public init(@ChartBuilder content: () -> [any Mark]) {
    marks = Self.joined(content())
  }

  /// Names the x axis; for when the figure's subtitle has not said what it shows.
  public func chartXAxisLabel(_ label: String?) -> Chart {
    var chart = self
    chart.axisLabels.x = label
    return chart
  }

  /// Names the y axis; for when the figure's subtitle has not said what it shows.
  public func chartYAxisLabel(_ label: String?) -> Chart {
    var chart = self
    chart.axisLabels.y = label
    return chart
  }

  /// Joins rows that were given one mark at a time, as in a loop, to one mark.
  private static func joined(_ marks: [any Mark]) -> [any Mark] {
    marks.reduce(into: []) { joined, mark in
      if let both = joined.last?.joined(with: mark) {
        joined[joined.count - 1] = both
      } else {
        joined.append(mark)
      }
    }
  }
}
