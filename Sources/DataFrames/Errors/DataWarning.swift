/// Something doubtful about a source that did not stop it from being read.
public struct DataWarning: Hashable, Sendable {
  /// What is doubtful. New kinds may be added.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The kind's name, such as "emptyColumnName".
    public let description: String

    init(_ description: String) { self.description = description }
  }

  /// What is doubtful.
  public let code: Code

  /// The first sentence, without its place.
  public let message: String

  /// The file as the author wrote it.
  public let file: String

  /// The line in the file, counted from 1, where one is to blame.
  public var line: Int?

  /// What to do about it, where that is known.
  public var suggestion: String?

  init(_ code: Code, _ message: String, file: String, line: Int? = nil, suggestion: String? = nil) {
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.suggestion = suggestion
  }
}

extension DataWarning: CustomStringConvertible {
  /// The message with its place, and what to try on a line of its own.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(message)" + (suggestion.map { "\n  try: \($0)" } ?? "")
  }
}

extension DataWarning.Code {
  /// A column had no name and got one.
  public static let emptyColumnName = Self("emptyColumnName")
  /// Two columns had the same name and one got another.
  public static let duplicateColumnName = Self("duplicateColumnName")
  /// Few values that are no numbers made a column of numbers text.
  public static let strayText = Self("strayText")
  /// The file has column names and no row.
  public static let noRows = Self("noRows")
  /// What is read as column names looks like data.
  public static let doubtfulHeader = Self("doubtfulHeader")
  /// A query would answer differently the next time.
  public static let changingQuery = Self("changingQuery")
}
