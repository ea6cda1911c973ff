import Statistics

/// The marks of a fitted line: what lies behind the points and what over them.
enum Fitting {
  static func marks(
    _ fit: Chart.Fit, _ x: [Double?], _ y: [Double?], names: (x: String, y: String)
  ) -> (behind: [any Mark], over: [any Mark]) {
    let pairs = FinitePairs(x, y)
    guard let low = pairs.x.min(), let high = pairs.x.max(), low < high else { return ([], []) }
    switch fit {
    case .line:
      guard let line = RegressionLine(pairs) else { return ([], []) }
      let places = (0...100).map { low + (high - low) * Double($0) / 100 }
      let intervals = places.map { line.interval(at: $0) }
      let band = AreaMark(
        x: .value(names.x, places), yStart: .value(names.y, intervals.map(\.lowerBound)),
        yEnd: .value(names.y, intervals.map(\.upperBound))
      ).configured {
        $0.isSilent = true
        $0.shape = .plot
        $0.slot = 2
        $0.fitsPlot = true
      }
      return ([band], [curve(places, places.map { line($0) }, names)])
    case .lowess:
      // Lowess takes the square of the number of points; a sample of them draws the same line.
      let sample = Self.sample(pairs, count: 1000)
      guard let smooth = Lowess(sample.x, sample.y) else { return ([], []) }
      return ([], [curve(smooth.x, smooth.fitted, names)])
    }
  }

  /// Every so-manieth pair in the order of x: the same sample each time.
  private static func sample(_ pairs: FinitePairs, count: Int) -> (x: [Double], y: [Double]) {
    guard pairs.count > count else { return (pairs.x, pairs.y) }
    let order = pairs.x.indices.sorted { (pairs.x[$0], $0) < (pairs.x[$1], $1) }
    let step = Double(pairs.count - 1) / Double(count - 1)
    let places = (0..<count).map { order[Int((Double($0) * step).rounded())] }
    return (places.map { pairs.x[$0] }, places.map { pairs.y[$0] })
  }

  static func curve(_ x: [Double], _ y: [Double], _ names: (x: String, y: String)) -> LineMark {
    LineMark(x: .value(names.x, x), y: .value(names.y, y)).configured {
      $0.isSilent = true
      $0.labelsEnds = false
      $0.shape = .plot
      $0.slot = 2
      $0.zero = .never
      $0.fitsPlot = true
    }
  }
}
