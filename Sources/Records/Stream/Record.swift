/// One line of what a woven program says while it runs.
///
/// Records are written as JSON lines in the order in which things happen, each flushed before the
/// next statement begins, so that a program that dies has still said where it was.
public enum Record: Codable, Sendable {
  /// A cell begins. The offsets say how many bytes the program had printed before.
  case cell(index: Int, standardOutput: Int, standardError: Int)
  /// The named piece of the program, a statement or an inline expression, is about to run.
  case piece(String)
  /// The running cell displays something.
  case output(Output)
  /// The value of an inline expression.
  case inline(index: Int, InlineValue)
  /// What the checks of the models behind an inline value say against it, a sentence each.
  case caution(inline: Int, [String])
  /// A number or text for the ledger.
  case value(LabelledValue)
  /// Something was read.
  case input(Input)
  /// Something was read whose answer is not recorded.
  case hiddenRead(String)
  /// What the columns of a file of data hold.
  case profile(DataProfile)
  /// The colours that categories have so far, by field and category.
  case colors([String: [String: Int]])
  /// The values of the running cell came from an earlier run.
  case restored
  /// Something that the author should know about the running statement.
  case warning(String)
  /// The running statement threw, or stopped for a reason that it could say.
  case failure(Failure)
  /// The program came to its end.
  case finished(standardOutput: Int, standardError: Int)
}

/// Why a program stopped, in its own words.
public struct Failure: Codable, Hashable, Sendable {
  /// The error's type, such as `WelchTTest.InputError`.
  public var type: String
  /// What happened; may span lines.
  public var message: String
  /// The line within the running piece's own text, from 1, where that is known, as for SQL.
  public var line: Int?
  /// The column within that line in UTF-8 bytes, from 1.
  public var column: Int?

  /// Makes a failure of an error's type and words.
  public init(type: String, message: String, line: Int? = nil, column: Int? = nil) {
    self.type = type
    self.message = message
    self.line = line
    self.column = column
  }
}
