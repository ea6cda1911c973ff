/// Sizes inside drawings, in drawing units, which are CSS pixels at natural size.
public struct ChartMetrics: Sendable, Hashable, Codable {
  /// A size that differs between the wide and the narrow drawing of a figure.
  public struct Pair: Sendable, Hashable, Codable {
    /// The size in the wide drawing.
    public var wide: Double
    /// The size in the narrow drawing.
    public var narrow: Double

    /// Makes a pair.
    public init(_ wide: Double, _ narrow: Double) {
      self.wide = wide
      self.narrow = narrow
    }
  }

  /// The drawing's width.
  public var width = Pair(720, 340)
  /// The height of line charts.
  public var lineHeight = Pair(340, 300)
  /// The height of histograms and scatter plots.
  public var plotHeight = Pair(420, 340)
  /// The side of square diagnostic plots.
  public var square = 340.0

  /// The size of all text.
  public var textSize = 13.0
  /// The distance between two baselines of one text.
  public var textLineHeight = 14.0
  /// The weight of labels and values at the data.
  public var labelWeight = 600
  /// How much wider than Arial the widest common fallback font runs.
  public var textWidthFactor = 1.15
  /// How much wider bold text runs than regular text.
  public var boldWidthFactor = 1.10
  /// By how much of their size a reader may space letters without losing any (WCAG 2.2, 1.4.12).
  public var letterSpacing = 0.12
  /// The share of a width that a text takes at most which ends at the drawing's edge, so that spaced letters have room.
  public var spacedTextShare = 0.8
  /// What a drawing may count on beside it for spaced letters, where the reader's font runs wide already.
  public var pageMargin = 6.0
  /// The width of the page-coloured edge of text over marks or gridlines.
  public var haloWidth = 3.0

  /// Space above the plot: bare, and with an axis name or a legend.
  public var topMargin = 14.0
  /// Space above the plot with an axis name or a row of legend.
  public var topMarginWithName = 48.0
  /// Space below the plot, for ticks.
  public var bottomMargin = 26.0
  /// Space below the plot with ticks and an axis name.
  public var bottomMarginWithName = 46.0
  /// The least space right of the plot.
  public var rightMargin = 14.0
  /// The space between tick labels and the plot.
  public var tickLabelGap = 8.0
  /// What the right margin keeps beyond half of the last tick's label.
  public var lastTickGap = 4.0
  /// The length of tick marks on a continuous x axis.
  public var tickLength = 4.0
  /// The width of gridlines and baselines.
  public var hairline = 1.0
  /// How many steps a y axis should have.
  public var yTicks = Pair(5, 4)
  /// The most steps an x axis has.
  public var xTicks = Pair(7, 4)
  /// The width of one step of an x axis.
  public var xTickSpacing = 110.0
  /// The most gridlines a drawing has.
  public var gridlineLimit = 7

  /// The height of a row of horizontal bars; in the narrow drawing the label stands above the bar.
  public var barRow = Pair(34, 50)
  /// The thickness of a bar.
  public var barThickness = 20.0
  /// The space between the end of a bar and its value.
  public var barValueGap = 7.0
  /// What a bar must be longer than the text inside it.
  public var insideLabelPadding = 14.0
  /// What a segment of a stack must be wider than the text inside it.
  public var segmentLabelPadding = 12.0
  /// The gap between the bins of a histogram.
  public var binGap = 1.0
  /// The page-coloured gap between neighbouring marks.
  public var neighbourGap = 1.5
  /// The most periods that are drawn as columns.
  public var columnLimit = 12
  /// The most bars that are drawn before the rest is joined as "Other".
  public var barLimit = 20

  /// The width of lines.
  public var lineWidth = 2.25
  /// The width of lines that are context.
  public var contextLineWidth = 1.5
  /// The radius of the dot at a line's end.
  public var endDotRadius = 3.5
  /// The space between a line's end and its label.
  public var endLabelGap = 9.0
  /// The least vertical distance of two end labels.
  public var endLabelSpacing = 17.0
  /// How far an end label may move before it gets a leader line.
  public var leaderDistance = 12.0
  /// The radius of points: few, and more than ``pointCountForSmall``.
  public var pointRadius = Pair(3, 2)
  /// The number of points beyond which they are drawn small.
  public var pointCountForSmall = 200
  /// The opacity of points that overlap, in `c1`.
  public var pointOpacity = 0.75
  /// The radius of the dot on an interval.
  public var intervalDotRadius = 5.0
  /// The most points that carry a name.
  public var pointLabelLimit = 12

  /// The dash of reference lines.
  public var referenceDash: [Double] = [4, 3]
  /// The most annotations of a drawing.
  public var annotationLimit = 3
  /// The most characters of an annotation.
  public var annotationLength = 30
  /// The side of a legend's swatch.
  public var swatch = 10.0
  /// What a swatch of a colour step is wider than its label.
  public var stepSwatchPadding = 8.0
  /// The most characters of one line of a label.
  public var labelLineLength = 24
  /// The most lines of a label.
  public var labelLines = 2
  /// The most marks of a drawing that carry a native tooltip.
  public var tooltipLimit = 200
  /// The most panels of small multiples.
  public var panelLimit = 12

  /// How much of the wide and of the narrow drawing's width names of rows may take.
  public var rowNameShare = Pair(0.36, 0.32)
  /// How much of the narrow drawing's width a name at a line's end may take, in both drawings.
  public var endLabelShare = Pair(0.6, 0.36)
  /// The same for a name with its value, in drawings that label both ends.
  public var bothEndsLabelShare = Pair(0.7, 0.42)
  /// The most lines that are drawn; more cannot be followed even in grey.
  public var lineLimit = 60

  /// The height of the plot of a panel.
  public var panelHeight = Pair(150, 120)
  /// The space between panels.
  public var panelGap = 24.0
  /// The height of a panel's title.
  public var panelTitleHeight = 22.0
  /// The height of a row of the legend.
  public var legendRow = 20.0
  /// The height of a row of cells.
  public var cellRow = Pair(34, 30)
  /// The most rows and columns of a heatmap whose cells carry their values.
  public var cellLabelLimit = 12
  /// The most rows of a heatmap.
  public var cellRowLimit = 60
  /// The most columns of a heatmap.
  public var cellColumnLimit = 40
  /// How many blocks of rows a map of missing values has.
  public var stripBlocks = 60
  /// The side of the squares in which many points are counted, as nearly as ticks allow.
  public var countSquare = 11.0
  /// The size of a sparkline.
  public var sparkline = Pair(120, 32)
  /// The thickness of a bar that shares its row with others.
  public var groupedBarThickness = 14.0
  /// The space between groups of bars that stand side by side.
  public var barGroupGap = 14.0
  /// The thickness of a bar over neutral bands.
  public var bulletThickness = 8.0
  /// The thickness of the middle half in a row of ranges.
  public var rangeThickness = 12.0
  /// The thickness of a box.
  public var boxThickness = 16.0
  /// The height of a row of violins.
  public var violinRow = 56.0
  /// The thickness of a violin where it is thickest.
  public var violinThickness = 44.0
  /// The most values beyond the whiskers of a box that are drawn; more would cover each other.
  public var outlierLimit = 300
  /// The radius of a pie.
  public var pieRadius = 86.0
  /// The most groups and bars in each that stand side by side.
  public var groupedBarLimit = Pair(3, 4)
  /// The most parts of a stacked bar.
  public var stackLimit = 4
  /// The most parts of a pie.
  public var sectorLimit = 3
  /// How many lines keep their labels where not all can.
  public var endLabelLimit = 5

  /// Makes the default sizes.
  public init() {}
}
