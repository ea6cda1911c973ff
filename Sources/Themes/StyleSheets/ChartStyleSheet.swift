/// The style sheet of drawings: what gives the fixed list of classes in an SVG its colours.
///
/// A drawing carries the light colours as presentation attributes, which any CSS rule overrides;
/// these rules let it follow the page into dark, forced colours and print. They use the variables
/// of ``Theme/customProperties``. It lives here and not beside the drawings because pages need it
/// and know nothing of charts.
///
/// Classes: `chart wide narrow grid axis ref band marks labels f0`–`f6` (fills) `l0`–`l6` (lines)
/// `p0`–`p6` (points) `q1`–`q7`, `d1`–`d7` (colour steps) `fg fb` (good, bad) `tick lbl val note
/// halo on`; `on` beside a fill's class is the ink of a label inside it.
public struct ChartStyleSheet: Sendable, Hashable {
  /// The rules as text.
  public let text: String

  /// Writes the rules for a theme.
  public init(_ theme: Theme = .default) {
    text =
      [
        Self.sizes(theme), Self.marks(theme), Self.words(theme), Self.forced(theme),
        Self.print(theme),
      ].joined(separator: "\n") + "\n"
  }
}

extension ChartStyleSheet {
  private static func sizes(_ theme: Theme) -> String {
    let chart = theme.chart
    // A narrow drawing may grow until its text is as large as the page's.
    let narrowest = CSSNumber.text(chart.width.narrow * 16 / chart.textSize)
    return """
      figure{container-type:inline-size}
      .chart{display:block;max-width:100%;height:auto;overflow:visible;\
      font:400 \(CSSNumber.text(chart.textSize))px var(--font);\
      font-variant-numeric:tabular-nums lining-nums}
      .chart.narrow{display:none;width:100%;max-width:\(narrowest)px}
      .chart.narrow[width="\(CSSNumber.text(chart.sparkline.wide))"]{width:auto}
      @container (max-width:\(CSSNumber.text(theme.page.narrowFigure))rem){\
      .chart.wide{display:none}.chart.narrow{display:block}}
      """
  }

  private static func marks(_ theme: Theme) -> String {
    let slots = theme.light.categories.indices
    let fills = slots.map { ".f\($0),.p\($0){fill:var(--c\($0))}.p\($0){stroke:var(--c\($0))}" }
    let lines = slots.map { ".l\($0){stroke:var(--c\($0))}" }
    let steps = ["q", "d"].flatMap { prefix in
      (1...7).map { ".\(prefix)\($0){fill:var(--\(prefix)\($0))}" }
    }
    return (fills + lines + steps).joined() + "\n"
      + ".fg{fill:var(--good)}.fb{fill:var(--bad)}.band{fill-opacity:var(--band)}"
      + ".chart .grid{stroke:var(--grid)}.chart .axis{stroke:var(--axis)}"
      + ".chart .ref{stroke:var(--ink2)}.chart .labels{font-family:inherit;font-size:inherit}"
  }

  private static func words(_ theme: Theme) -> String {
    let inks =
      theme.light.categories.indices.map { ".on.f\($0){fill:var(--c\($0)-on)}" }
      + ["q", "d"].flatMap { prefix in
        (1...7).map { ".on.\(prefix)\($0){fill:var(--\(prefix)\($0)-on)}" }
      }
    return ".tick,.note{fill:var(--ink2)}"
      + ".lbl,.val{fill:var(--ink);font-weight:\(theme.chart.labelWeight)}"
      + ".on{font-weight:\(theme.chart.labelWeight)}"
      + ".chart .halo{paint-order:stroke;stroke:var(--page);"
      + "stroke-width:\(CSSNumber.text(theme.chart.haloWidth))px;stroke-linejoin:round}\n"
      + inks.joined()
  }

  /// Forced colours leave only two; dash, opacity and edges carry what colour carried.
  private static func forced(_ theme: Theme) -> String {
    let dashes = theme.patterns.enumerated().compactMap { index, pattern in
      pattern.dashArray.map { ".chart .l\(index){stroke-dasharray:\($0)}" }
    }
    // Steps by opacity: of one hue from low to high, of two by the distance from the middle.
    let steps = (1...7).flatMap { step in
      let (low, far) = (Double(step - 1) / 6, abs(Double(step) - 4) / 3)
      return [("q\(step)", 0.15 + 0.85 * low), ("d\(step)", 0.15 + 0.85 * far)]
    }
    let shares =
      steps + zip(["f0", "f2", "f3", "f4", "f5", "f6"], [0.5, 0.72, 0.4, 0.86, 0.25, 0.57])
    let opacities = shares.map { ".\($0){--s:\(CSSNumber.text($1))}" }
    // A label needs the other of the two colours on what is more than half filled.
    let dark = shares.filter { $0.1 <= 0.5 }.map { ".on.\($0.0)" }.joined(separator: ",")
    return """
      @media (forced-colors:active){.chart{forced-color-adjust:none}\
      .chart :is(\(classes("f", theme)),\(classes("p", theme)),.fg,.fb,[class^=q],[class^=d])\
      {fill:CanvasText;stroke:Canvas}\
      .chart :is(\(classes("l", theme)),.axis,.ref){stroke:CanvasText}\
      .chart :is(\(classes("p", theme))){stroke:CanvasText}\
      .chart .grid{stroke:CanvasText;stroke-opacity:.3}\
      .chart text{fill:CanvasText;stroke:none}.chart .halo text,.chart text.halo{stroke:Canvas}\
      .chart .on,.chart .on text{fill:Canvas;stroke:none;fill-opacity:1}\
      .chart :is(\(dark)),.chart :is(\(dark)) text{fill:CanvasText}\
      \(dashes.joined())\(opacities.joined())\
      .chart :is([class^=f],[class^=q],[class^=d]):not([fill-opacity]){fill-opacity:var(--s,1)}}
      """
  }

  private static func print(_ theme: Theme) -> String {
    """
    @media print{.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
    .chart.wide{display:block;max-width:min(100%,\(CSSNumber.text(theme.page.printWidth))mm)}\
    .chart.narrow{display:none}}
    """
  }

  private static func classes(_ prefix: String, _ theme: Theme) -> String {
    theme.light.categories.indices.map { ".\(prefix)\($0)" }.joined(separator: ",")
  }
}
