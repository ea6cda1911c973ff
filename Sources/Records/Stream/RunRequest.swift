/// What a compiled program is told when it starts, as `run.json` in its private folder.
///
/// Nothing of it is compiled in, so other parameters or another language never compile again.
public struct RunRequest: Codable, Hashable, Sendable {
  /// The environment variable that names the run's private folder.
  public static let folderVariable = "QUIRE_RUN_FOLDER"
  /// The file in that folder which holds the request.
  public static let fileName = "run.json"
  /// The file in that folder to which the program writes its records.
  public static let recordsFileName = "records.jsonl"

  /// The file in that folder that takes what the program prints.
  public static let standardOutputFileName = "output.txt"
  /// The file in that folder that takes what the program prints to standard error.
  public static let standardErrorFileName = "error.txt"

  /// The notebook's folder, where relative paths are sought first.
  public var notebookFolder: String
  /// The parameters by name; every declared one is there.
  public var parameters: [String: ParameterValue]
  /// The language of numbers and fixed words, such as `en`.
  public var language: String

  /// The colours that categories have had in the report before, by field and category.
  public var colors: [String: [String: Int]]
  /// The time that counts as now, in seconds since 1970; `nil` for the clock's.
  public var now: Int?
  /// What cells ask of the size of their figures, by cell index.
  public var figureSizes: [Int: FigureSize]
  /// Where the values of cells with `cache: true` are kept; `nil` where they are not.
  public var keptCells: KeptCells?
  /// The absolute path of the ledger of this report; `nil` where none is written.
  public var ledger: String?

  /// Makes a request.
  public init(
    notebookFolder: String, parameters: [String: ParameterValue], language: String,
    colors: [String: [String: Int]] = [:], now: Int? = nil,
    figureSizes: [Int: FigureSize] = [:], keptCells: KeptCells? = nil,
    ledger: String? = nil
  ) {
    self.notebookFolder = notebookFolder
    self.parameters = parameters
    self.language = language
    self.colors = colors
    self.now = now
    self.figureSizes = figureSizes
    self.keptCells = keptCells
    self.ledger = ledger
  }
}

/// Where the values of cells with `cache: true` are kept.
public struct KeptCells: Codable, Hashable, Sendable {
  /// The notebook's folder of kept values.
  public var folder: String
  /// What else values depend on, such as the library's own hash.
  public var version: String
  /// Whether they are computed anew in any case.
  public var isAnew: Bool

  /// Describes the place.
  public init(folder: String, version: String, isAnew: Bool) {
    (self.folder, self.version, self.isAnew) = (folder, version, isAnew)
  }
}

/// What a cell asks of the size of its figures; what is `nil` follows from the chart.
public struct FigureSize: Codable, Hashable, Sendable {
  /// The width of the wide drawing, in drawing units.
  public var width: Double?
  /// The height over the width of both drawings.
  public var aspectRatio: Double?

  /// Makes a size.
  public init(width: Double? = nil, aspectRatio: Double? = nil) {
    self.width = width
    self.aspectRatio = aspectRatio
  }
}

/// A parameter's value: one value or a list of them.
public enum ParameterValue: Codable, Hashable, Sendable {
  case single(LedgerValue)
  case list([LedgerValue])
}
