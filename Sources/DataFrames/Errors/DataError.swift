/// What went wrong with data, where, and what to do next.
///
/// It keeps the facts; ``description`` is the message that reads aloud well. `DataError+Messages`
/// is the one place that turns facts into sentences.
public struct DataError: Error, Hashable, Sendable {
  /// What kind of thing went wrong. New kinds may be added.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The kind's name, such as "missingFile".
    public let description: String

    init(_ description: String) { self.description = description }
  }

  /// What kind of thing went wrong.
  public let code: Code

  /// The first sentence, without its place.
  public let message: String

  /// The data file as the author wrote it, where one is to blame.
  public var file: String?

  /// The line in the data file or in the query, counted from 1.
  public var line: Int?

  /// The column in the line of a query, in UTF-8 bytes from 1.
  public var column: Int?

  /// Further facts, each a sentence.
  public var notes: [String] = []

  /// What to do next, where that is known.
  public var suggestion: String?

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension DataError: CustomStringConvertible {
  /// The message with its place, its notes and what to try, each on a line of its own.
  public var description: String {
    let first = place.map { "\($0): \(message)" } ?? message
    let lines =
      [first] + notes.map { "  note: \($0)" } + (suggestion.map { ["  try: \($0)"] } ?? [])
    return lines.joined(separator: "\n")
  }

  private var place: String? {
    let parts = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
    guard file != nil else { return nil }
    return parts.joined(separator: ":")
  }
}

extension DataError.Code {
  /// There is no file at any place that was tried.
  public static let missingFile = Self("missingFile")
  /// The file is there but cannot be read.
  public static let unreadableFile = Self("unreadableFile")
  /// The file has no content.
  public static let emptyFile = Self("emptyFile")
  /// A row has more or fewer fields than the header.
  public static let raggedRow = Self("raggedRow")
  /// The file breaks the rules of its format.
  public static let malformedFile = Self("malformedFile")
  /// Files of one pattern do not have the same columns.
  public static let differentColumns = Self("differentColumns")
  /// A value is not of the type that was asked for.
  public static let unreadableValue = Self("unreadableValue")
  /// The frame has no such column.
  public static let missingColumn = Self("missingColumn")
  /// There is no such group.
  public static let missingGroup = Self("missingGroup")
  /// A column has the wrong type for what was asked of it.
  public static let wrongType = Self("wrongType")
  /// Counts of values do not agree.
  public static let differentCounts = Self("differentCounts")
  /// A name is used twice.
  public static let duplicateName = Self("duplicateName")
  /// A query cannot be understood or answered.
  public static let query = Self("query")
  /// A query would read something that the ledger could not know of.
  public static let hiddenRead = Self("hiddenRead")
  /// An argument is out of its range.
  public static let argument = Self("argument")
  /// The engine failed in a way that is not foreseen here.
  public static let engine = Self("engine")
}
