public import DataFrames
import Records

/// What a woven notebook calls as it runs; authors have no need of it.
///
/// `Weaving` puts these calls between and around the author's statements. They say which statement
/// is about to run, display values, and pass on what `quire render` said about parameters.
public enum NotebookRun {
  /// Reads what `quire` asked for and makes the data sources report to it.
  ///
  /// Ends the program when it was started by something else than `quire`.
  public static func begin() {
    RunSession.open()
  }

  /// Says that a cell begins.
  public static func enter(_ cell: Int, label: String?) {
    RunSession.current.enter(cell, label: label)
  }

  /// Says that a cell has ended.
  public static func leave() {
    RunSession.current.leave()
  }

  /// Says that a piece is about to run.
  public static func at(_ piece: String) {
    RunSession.current.write(.piece(piece))
  }

  /// Says that everything has run.
  public static func finish() {
    RunSession.current.finish()
  }

  /// The value of a parameter, as the type that its declaration has.
  public static func parameter<Value: NotebookParameter>(_ name: String) -> Value {
    RunSession.current.parameter(name)
  }

  /// Displays nothing: the value of a call that is made for its effect.
  public static func show(_ value: Void, basedOn models: [Any] = []) {}

  /// Displays the value of a top-level expression.
  ///
  /// - Parameter models: the models that it rests on.
  public static func show<Value>(_ value: Value, basedOn models: [Any] = []) {
    RunSession.current.show(value, named: nil, cautions: ModelCautions.of(models))
  }

  /// Displays a value that is bound to a name, which the ledger then uses.
  ///
  /// - Parameter models: the models that it rests on.
  public static func show<Value>(_ value: Value, named name: String, basedOn models: [Any] = []) {
    RunSession.current.show(value, named: name, cautions: ModelCautions.of(models))
  }

  /// Gives the page the value of an inline expression.
  ///
  /// - Parameter models: the models that it rests on; what fails of their checks follows the value.
  public static func inline<Value>(_ index: Int, _ value: Value, basedOn models: [Any] = []) {
    let inline = InlineText.of(value, in: RunSession.current.context)
    RunSession.current.write(.inline(index: index, inline))
    let cautions = ModelCautions.of(models)
    if !cautions.isEmpty { RunSession.current.write(.caution(inline: index, cautions)) }
  }

  /// Answers a `{sql}` cell; values that are no frames are passed over.
  ///
  /// An error ends the program at its place within the query.
  ///
  /// - Parameter earlier: the names that the cells above define, to be told when a frame is not
  ///   found.
  public static func query(
    _ query: String, frames: [String: Any], earlier: [String]
  ) -> DataFrame {
    do {
      let answer = try DataFrame(sql: query, frames.compactMapValues { $0 as? DataFrame })
      RunSession.current.noteQuery(query, rowCount: answer.rowCount)
      return answer
    } catch {
      guard var told = error as? DataError else {
        RunSession.current.fail(type: "\(type(of: error))", String(reflecting: error))
      }
      // The place is the notebook's, and the notebook is where the frames come from.
      told.file = nil
      if told.code == .query, frames.isEmpty {
        told.notes = ["the cells above define \(earlier.joined(separator: ", "))"]
      }
      RunSession.current.fail(
        type: "DataError", String(reflecting: told), line: told.line, column: told.column)
    }
  }
}
