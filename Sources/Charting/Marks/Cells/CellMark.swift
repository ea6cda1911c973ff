/// A cell for each pair of names, coloured in steps by an amount: what two categories have in
/// common.
///
///     CellMark(x: .value("Status", status), y: .value("Content", content), amount: .value("Videos", counts))
///
/// Up to 12 × 12 cells carry their values where those fit. Cells without an amount are hatched.
public struct CellMark: Mark, Hashable {
  struct Options: Sendable, Hashable {
    var reference: Double?
    var reach: Double?
    var edges: [Double]?
    var showsValues = true
    var format = ValueFormat.automatic
    var rowHeight: Double?
    var numbersColumns = false
    /// How many a cell counts, printed before its share.
    var counts: [Int]?
    /// For each row how many are missing and of how many.
    var rowCounts: [MissingCount]?
    var isStrip = false
    var kind: Kind = .heatmap
  }

  /// How many values of a column are missing.
  struct MissingCount: Sendable, Hashable {
    var missing: Int
    var total: Int
  }

  /// What the cells are called in the description.
  enum Kind: Sendable, Hashable {
    case heatmap, correlations, confusion, missingness
  }

  /// The mark's data by channel.
  public var channels: Channels
  var options = Options()

  /// Makes cells; the later of two rows with the same names counts.
  public init(x: PlottableValue, y: PlottableValue, amount: PlottableValue) {
    channels = Channels([.x: x, .y: y, .amount: amount])
  }

  /// Colours cells by how far they are from a value, with two hues.
  ///
  /// - Parameters:
  ///   - reference: the value in the middle.
  ///   - reach: the distance at which the colours end; `nil` for what the data need.
  public func diverging(from reference: Double, reach: Double? = nil) -> CellMark {
    changing {
      $0.options.reference = reference
      $0.options.reach = reach
    }
  }

  /// Sets where one colour step ends and the next begins: up to eight numbers, ascending.
  public func steps(_ edges: [Double]) -> CellMark {
    changing { $0.options.edges = edges }
  }

  /// Prints values in the cells, the default, or explains the colours with a legend.
  public func valueLabels(_ areShown: Bool) -> CellMark {
    changing { $0.options.showsValues = areShown }
  }

  /// Writes values as counts or percentages.
  public func valueFormat(_ format: ValueFormat) -> CellMark {
    changing { $0.options.format = format }
  }

  func configured(_ change: (inout Options) -> Void) -> CellMark {
    changing { change(&$0.options) }
  }

  /// Sorts the rows into cells.
  public func series(in context: ChartContext) -> any Series {
    CellSeries(channels.expanded, options: options, context: context)
  }
}
