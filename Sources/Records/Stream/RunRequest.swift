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

  /// The notebook's folder, where relative paths are sought first.
  public var notebookFolder: String
  /// The parameters by name; every declared one is there.
  public var parameters: [String: ParameterValue]
  /// The language of numbers and fixed words, such as `en`.
  public var language: String

  /// Makes a request.
  public init(notebookFolder: String, parameters: [String: ParameterValue], language: String) {
    self.notebookFolder = notebookFolder
    self.parameters = parameters
    self.language = language
  }
}

/// A parameter's value: one value or a list of them.
public enum ParameterValue: Codable, Hashable, Sendable {
  case single(LedgerValue)
  case list([LedgerValue])
}
