/// Everything that one run of a woven program left behind, sorted by where it belongs.
public struct Run: Sendable {
  /// What a cell displayed and printed.
  public struct CellResult: Sendable {
    /// What it displays, in order.
    public var outputs: [Output] = []
    /// What it wrote to standard output.
    public var standardOutput = ""
    /// What it wrote to standard error.
    public var standardError = ""
    /// What the author should know.
    public var warnings: [String] = []

    /// Nothing yet.
    public init() {}
  }

  /// The results by cell index; a cell that did not run has none.
  public var cells: [Int: CellResult] = [:]
  /// The inline values by expression index.
  public var inlines: [Int: InlineValue] = [:]
  /// What speaks against inline values, by expression index.
  public var cautions: [Int: [String]] = [:]
  /// The values for the ledger, in order.
  public var values: [LabelledValue] = []
  /// What was read, in order and each once.
  public var inputs: [Input] = []
  /// What was read whose answer is not recorded, in words.
  public var hiddenReads: [String] = []
  /// The cells whose values came from an earlier run.
  public var restoredCells: Set<Int> = []
  /// What the columns of the files of data hold, in the order in which they were read.
  public var profiles: [DataProfile] = []
  /// The colours that categories have, by field and category.
  public var colors: [String: [String: Int]] = [:]

  /// Nothing yet.
  public init() {}

  /// The findings in document order.
  public var findings: [Finding] {
    outputs.compactMap { if case .finding(let finding) = $0 { finding } else { nil } }
  }

  /// The expectations in document order.
  public var expectations: [Expectation] {
    outputs.compactMap { if case .expectation(let it) = $0 { it } else { nil } }
  }

  /// The looks of labelled tests in document order.
  public var looks: [Look] {
    outputs.compactMap { if case .result(let result) = $0 { result.look } else { nil } }
  }

  /// The metrics in document order.
  public var metrics: [Metric] {
    outputs.compactMap { if case .metric(let metric) = $0 { metric } else { nil } }
  }

  /// The figures in document order.
  public var figures: [FigureOutput] {
    outputs.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  private var outputs: [Output] { cells.sorted { $0.key < $1.key }.flatMap(\.value.outputs) }
}
