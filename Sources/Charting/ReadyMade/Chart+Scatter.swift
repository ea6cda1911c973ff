extension Chart {
  /// A line through the points of a scatter plot.
  public enum Fit: Sendable, Hashable {
    /// The straight line of least squares with the band in which its mean lies at 95%.
    case line
    /// A smooth line that follows the points (Cleveland's lowess).
    case lowess
  }

  /// Makes a scatter plot; beyond 2,000 points it shows how many lie in each square.
  ///
  ///     Chart.scatter(x: views, y: likes, xName: "Views", yName: "Likes", fit: .line)
  ///
  /// - Parameters:
  ///   - groups: a category for each point: colours and shapes; `nil` for none.
  ///   - names: a name for each point, of which those that fit are written, at most twelve.
  ///   - fit: a line through the points; `nil` for none.
  public static func scatter(
    x: [Double?], y: [Double?], xName: String = "", yName: String = "", by groups: [String?]? = nil,
    groupName: String = "", names: [String?]? = nil, fit: Fit? = nil
  ) -> Chart {
    var points = PointMark(x: .value(xName, x), y: .value(yName, y))
    if let groups { points = points.foregroundStyle(by: .value(groupName, groups)) }
    if let names { points = points.annotation(names) }
    let fitted = fit.map { Fitting.marks($0, x, y, names: (xName, yName)) }
    return Chart {
      if let fitted { for mark in fitted.behind { mark } }
      points
      if let fitted { for mark in fitted.over { mark } }
    }
    .chartXAxisLabel(xName.isEmpty ? nil : xName)
    .chartYAxisLabel(yName.isEmpty ? nil : yName)
  }
}
