import Statistics
import Themes

extension Chart {
  /// Makes a normal quantile plot: values against the quantiles that normal ones would have, with
  /// the line through the quartiles and a band in which 95% of normal values lie at each place.
  ///
  /// Positions are (i − a) / (n + 1 − 2a) with a = 3/8 up to ten values and 1/2 beyond, as R's
  /// `ppoints`; the band is that of Fox (2016), "Applied Regression Analysis", §3.1.3. Beyond 500
  /// points the middle is thinned; both tails stay whole.
  public static func qqPlot(_ values: [Double?], name: String = "") -> Chart {
    let sorted = FiniteValues(values).values.sorted()
    let n = Double(sorted.count)
    let offset = sorted.count <= 10 ? 0.375 : 0.5
    let budgets = Theme.default.budgets
    let kept = RankThinning.places(
      sorted.count, limit: budgets.curvePoints, tail: budgets.exactTailPoints)
    let normal = Normal.standard
    let shares = kept.map { (Double($0) + 1 - offset) / (n + 1 - 2 * offset) }
    let quantiles = shares.map { normal.quantile($0) }
    let points = PointMark(
      x: .value("", quantiles), y: .value(name, kept.map { sorted[$0] })
    ).binned(false).configured {
      $0.kind = .quantiles
      $0.shape = .square
      $0.zero = .never
    }
    var (line, band): (LineMark?, AreaMark?) = (nil, nil)
    if sorted.count > 2, let low = sorted.quantile(0.25), let high = sorted.quantile(0.75),
      high > low
    {
      let slope = (high - low) / (2 * 0.674_489_750_196_081_7)
      let middle = (low + high) / 2
      let fitted = quantiles.map { middle + slope * $0 }
      let reach = zip(shares, quantiles).map { share, z in
        1.96 * slope / normal.density(z) * (share * (1 - share) / n).squareRoot()
      }
      line = Fitting.curve(quantiles, fitted, ("", ""))
      band = AreaMark(
        x: .value("", quantiles), yStart: .value("", zip(fitted, reach).map { $0 - $1 }),
        yEnd: .value("", zip(fitted, reach).map { $0 + $1 })
      ).configured {
        $0.isSilent = true
        $0.shape = .square
        $0.slot = 0
        $0.fitsPlot = true
      }
    }
    var chart = Chart {
      if let band { band }
      if let line { line }
      points
    }
    .chartShape(.square)
    chart.xAxis.word = .normalQuantiles
    chart.yAxis.word = name.isEmpty ? .sampleQuantiles : nil
    chart.yAxis.name = name.isEmpty ? nil : name
    if kept.count < sorted.count {
      chart.thinned = Chart.Thinned(shown: kept.count, of: sorted.count)
    }
    return chart
  }

  /// Makes a plot of residuals against fitted values, with a smooth line that should be flat and
  /// the names of the three farthest.
  ///
  /// - Parameter names: a name for each observation; `nil` for their numbers, from 1.
  public static func residualPlot(
    fitted: [Double?], residuals: [Double?], names: [String]? = nil
  ) -> Chart {
    var chart = diagnostic(
      x: fitted, y: residuals, far: residuals.map { $0.map { abs($0) } }, names: names, level: 0)
    chart.xAxis.word = .fittedValues
    chart.yAxis.word = .residual
    return chart
  }

  /// Makes a plot of residuals in the order of the rows: a line that is not flat is a drift that the model does not know.
  ///
  /// - Parameters:
  ///   - rows: the number of each observation's row, from 1.
  ///   - residuals: of each observation; `nil` ones, and those beyond the shorter of the two lists, are not drawn.
  ///   - names: a name for each observation; `nil` for their numbers, from 1.
  public static func residualPlot(
    rows: [Int], residuals: [Double?], names: [String]? = nil
  ) -> Chart {
    var chart = residualPlot(fitted: rows.map { Double($0) }, residuals: residuals, names: names)
    chart.xAxis.word = .row
    return chart
  }

  /// Makes a scale–location plot: the root of the absolute standardized residuals against fitted
  /// values. A line that rises or falls says that the spread is not the same everywhere.
  public static func scaleLocation(
    fitted: [Double?], standardizedResiduals: [Double?], names: [String]? = nil
  ) -> Chart {
    let roots = standardizedResiduals.map { $0.map { abs($0).squareRoot() } }
    var chart = diagnostic(x: fitted, y: roots, far: roots, names: names, level: nil)
    chart.xAxis.word = .fittedValues
    chart.yAxis.word = .rootOfResiduals
    return chart
  }

  /// Makes a plot of standardized residuals against leverage, with the curves on which Cook's
  /// distance is 0.5 and 1: points beyond them move the model.
  ///
  /// - Parameter parameterCount: how many coefficients the model has, the intercept included.
  public static func leveragePlot(
    leverage: [Double?], standardizedResiduals: [Double?], parameterCount: Int,
    names: [String]? = nil
  ) -> Chart {
    let p = Double(max(parameterCount, 1))
    let cook = zip(leverage, standardizedResiduals).map { h, r -> Double? in
      guard let h, let r, h > 0, h < 1 else { return nil }
      return r * r * h / ((1 - h) * p)
    }
    let pairs = FinitePairs(leverage, standardizedResiduals)
    let most = max(pairs.x.max() ?? 0, 1e-6)
    let farthest = max(pairs.y.map { abs($0) }.max() ?? 1, 1)
    var contours: [LineMark] = []
    for distance in [0.5, 1] {
      for sign in [1.0, -1] {
        let places = (1...80).map { most * Double($0) / 80 }
        let curve = places.map { h -> Double? in
          guard h < 1 else { return nil }
          let value = (distance * p * (1 - h) / h).squareRoot()
          return value <= farthest * 1.05 ? sign * value : nil
        }
        guard curve.contains(where: { $0 != nil }) else { continue }
        contours.append(
          LineMark(x: .value("", places), y: .value("", curve))
            // Without names of their own, rows of one mark, and so a single line.
            .foregroundStyle(
              by: .value("", [String](repeating: "\(distance * sign)", count: places.count))
            )
            .asContext().endLabels(false).configured { $0.isSilent = true })
      }
    }
    var chart = diagnostic(
      x: leverage, y: standardizedResiduals, far: cook, names: names, level: 0, isSmoothed: false,
      behind: contours)
    chart.xAxis.word = .leverage
    chart.yAxis.word = .standardizedResiduals
    return chart
  }

  private static func diagnostic(
    x: [Double?], y: [Double?], far: [Double?], names: [String]?, level: Double?,
    isSmoothed: Bool = true, behind: [LineMark] = []
  ) -> Chart {
    let farthest = far.indices.filter { far[$0]?.isFinite == true }
      .sorted { (-(far[$0] ?? 0), $0) < (-(far[$1] ?? 0), $1) }.prefix(3)
    let isFew = min(x.count, y.count) <= Theme.default.budgets.points
    var texts = [String?](repeating: nil, count: x.count)
    for index in farthest where texts.indices.contains(index) {
      texts[index] = names.flatMap { $0[safe: index] } ?? "\(index + 1)"
    }
    var points = PointMark(x: .value("", x), y: .value("", y)).configured {
      $0.kind = .residuals
      $0.shape = .square
      $0.zero = .never
    }
    if isFew { points = points.annotation(texts) }
    let smooth = isSmoothed ? Fitting.marks(.lowess, x, y, names: ("", "")).over : []
    let marks = points
    return Chart {
      for curve in behind { curve }
      marks
      if let level, FinitePairs(x, y).count > 0 { RuleMark(y: .value("", level)).behind() }
      for mark in smooth { mark }
    }
    .chartShape(.square)
  }
}
