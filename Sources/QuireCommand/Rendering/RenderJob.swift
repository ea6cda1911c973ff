import Notebooks
import Records
import Reports
import Themes
import Weaving

/// One notebook to render.
struct RenderJob: Sendable {
  /// The notebook's path, as the user named it.
  var notebook: String
  /// Where the report goes.
  var output: ReportDestination
  /// What the run says about parameters.
  var overrides: [ParameterOverride]
  /// The file of parameters among it, or `nil`.
  var parameterFile: String?
  /// How long and how large the run may become.
  var limits: RunLimits
  /// The folder of templates, or `nil`.
  var templates: String?
  /// Whether warnings make it doubtful.
  var isStrict: Bool
  /// Whether work of earlier renders is used.
  var cache: CachePolicy = .use
  /// The combination of the notebook's matrix, or `nil` where it is rendered once.
  var member: MatrixMember?
  /// Whether it is rendered once although it may have a matrix.
  var isWithoutMatrix = false
  /// The other forms that are written beside the report.
  var variants: [ReportVariant] = []
  /// The reports around it; `nil` for those of its last render.
  var navigation: Ledger.Navigation?
  /// How many bytes the page may have.
  var maxSize = RenderJob.defaultMaxSize
  /// Where the ledgers of refreshes are kept and how many; the project's own place when `nil`.
  var historyFolder: String?
  /// How many ledgers are kept.
  var historyDepth = 60
}

extension RenderJob {
  /// How large a page may become that nobody has allowed more.
  static let defaultMaxSize = Theme.default.budgets.page.stop ?? .max
}

/// What became of a notebook.
struct RenderResult: Sendable {
  /// How it ended.
  var status: ExitStatus
  /// What to tell the author, ready to print.
  var messages: String
  /// The written report, if there is one.
  var output: ReportDestination?
  /// What weighs in the page; `nil` where none was made.
  var weight: PageWeight?
  /// Why the notebook was rendered or passed over, and what of it was made anew, a line each.
  var explanation: [String] = []
  /// Whether the report was left as it was because nothing has changed.
  var isUnchanged = false
  /// The findings in document order.
  var findings: [Finding] = []
  /// The expectations in document order, also of a run that was refused.
  var expectations: [Expectation] = []
  /// The errors and warnings.
  var diagnostics: [Diagnostic] = []
  /// Where the time went.
  var timings = RenderTimings()
}

/// Where the time of a render went.
struct RenderTimings: Sendable {
  var reading = Duration.zero
  var compiling = Duration.zero
  var running = Duration.zero
  var writing = Duration.zero
  /// Whether the program was compiled in this render.
  var wasCompiled = false

  var total: Duration { reading + compiling + running + writing }

  /// The weight of the page and where the time went.
  func words(_ weight: PageWeight) -> String {
    let compiling = wasCompiled ? "compile \(compiling.seconds), " : ""
    let kilobytes = { (bytes: Int) in "\((bytes + 512) / 1_024) KB" }
    let figures =
      weight.figureCount == 0
      ? ""
      : " (\(weight.figureCount) \(weight.figureCount == 1 ? "figure" : "figures"), the largest drawing "
        + "\(kilobytes(weight.largestDrawing)))"
    return "\(kilobytes(weight.byteCount))\(figures)  \(total.seconds) s (read \(reading.seconds), "
      + "\(compiling)run \(running.seconds), page \(writing.seconds))"
  }
}
