import Suggestions

extension DataError {
  static func missingFile(_ path: String, tried: [String], folder: String, near: [String]) -> Self {
    var error = DataError(.missingFile, "there is no file \(quoted(path)).")
    error.notes = ["looked at " + tried.map(quoted).joined(separator: " and ") + "."]
    switch near.count {
    case 0: break
    case 1: error.suggestion = "\(quoted(near[0])) is in \(quoted(folder)); did you mean that?"
    default:
      error.suggestion =
        "\(quoted(folder)) holds " + near.map(quoted).joined(separator: ", ")
        + "; did you mean one of them?"
    }
    return error
  }

  static func noMatch(_ pattern: String, tried: [String]) -> Self {
    var error = DataError(.missingFile, "no file matches \(quoted(pattern)).")
    error.notes = ["looked for " + tried.map(quoted).joined(separator: " and ") + "."]
    return error
  }

  static func isFolder(_ path: String) -> Self {
    var error = DataError(.unreadableFile, "this is a folder, not a file.")
    error.file = path
    error.suggestion =
      "name a file in it, or all of them by a pattern such as \(quoted(path + "/*.csv"))."
    return error
  }

  static func unreadableFile(_ path: String, reason: String) -> Self {
    var error = DataError(.unreadableFile, "cannot read the file: \(reason).")
    error.file = path
    return error
  }

  static func emptyFile(_ path: String) -> Self {
    var error = DataError(.emptyFile, "the file is empty.")
    error.file = path
    error.suggestion = "write it again; a CSV file needs at least a line with the column names."
    return error
  }

  static func raggedRow(
    _ path: String, line: Int, row: Int, expected: Int, found: Int, delimiter: String
  ) -> Self {
    var error = DataError(
      .raggedRow,
      "row \(row) has \(counted(found, "field")), but the header has \(expected)."
    )
    error.file = path
    error.line = line
    error.notes = ["fields are separated by \(delimiterName(delimiter))."]
    error.suggestion =
      found > expected
      ? "put quotation marks around a field that holds \(delimiterName(delimiter))."
      : "write every field, an empty one for a missing value."
    return error
  }

  static func unterminatedQuote(_ path: String, line: Int) -> Self {
    var error = DataError(.malformedFile, "a quotation mark opens a field and none closes it.")
    error.file = path
    error.line = line
    error.suggestion = "close it, or double a quotation mark that belongs to the text."
    return error
  }

  static func textAfterQuote(_ path: String, line: Int, row: Int) -> Self {
    var error = DataError(
      .malformedFile,
      "row \(row) goes on after the quotation mark that closes a field."
    )
    error.file = path
    error.line = line
    error.suggestion = "double a quotation mark that belongs to the text."
    return error
  }

  static func invalidUTF8(_ path: String, line: Int, row: Int, column: String) -> Self {
    var error = DataError(
      .malformedFile,
      "row \(row) is not UTF-8 in column \(quoted(column))."
    )
    error.file = path
    error.line = line
    error.suggestion = "convert the file, for example with iconv -f ISO-8859-1 -t UTF-8."
    return error
  }

  static func unreadableValue(
    _ path: String, line: Int, row: Int, column: String, value: String, type: ColumnType
  ) -> Self {
    var error = DataError(
      .unreadableValue,
      "cannot read \(quotedValue(value)) as a \(type.words) in column \(quoted(column))."
    )
    error.file = path
    error.line = line
    error.notes = ["it is row \(row); types asks for a \(type.words) in this column."]
    error.suggestion =
      "pass types: [\(quoted(column)): .text] and convert it, or add \(quotedValue(value)) to nilEncodings."
    return error
  }

  static func unknownDeclaredColumn(_ path: String, _ name: String, known: [String]) -> Self {
    var error = missingColumn(name, known: known)
    error.file = path
    error.notes.insert("types names it.", at: 0)
    return error
  }

  static func missingColumn(_ name: String, known: [String]) -> Self {
    let nearest = NearestName.orWhole(of: name, among: known)
    let question = nearest.map { "; did you mean \(quoted($0))?" } ?? "."
    var error = DataError(.missingColumn, "there is no column \(quoted(name))\(question)")
    if known.count <= 20 {
      error.notes = ["the columns are " + known.map(quoted).joined(separator: ", ") + "."]
    }
    return error
  }

  static func missingGroup(_ name: String, keyNames: [String], known: [String]) -> Self {
    let nearest = NearestName.orWhole(of: name, among: known)
    let question = nearest.map { "; did you mean \(quoted($0))?" } ?? "."
    let keys = keyNames.map(quoted).joined(separator: " and ")
    var error = DataError(.missingGroup, "\(keys) has no group \(quoted(name))\(question)")
    if known.count <= 20 {
      error.notes = ["the groups are " + known.map(quoted).joined(separator: ", ") + "."]
    }
    return error
  }

  static func notNumeric(_ name: String, type: ColumnType, purpose: String) -> Self {
    var error = DataError(
      .wrongType,
      "column \(quoted(name)) is \(type.words), but \(purpose) needs numbers."
    )
    error.suggestion = "convert it with cast(to: .real), or pass types: when the file is opened."
    return error
  }

  static func wrongType(_ name: String, type: ColumnType, asked: ColumnType) -> Self {
    DataError(
      .wrongType,
      "column \(quoted(name)) is \(type.words), not \(asked.words)."
    )
  }

  static func notComparable(_ left: ColumnType, _ right: ColumnType) -> Self {
    var error = DataError(.wrongType, "\(left.words) cannot be compared with \(right.words).")
    error.suggestion = "convert one side with cast(to:)."
    return error
  }

  static func wrongOperand(_ operation: String, needs: String, found: ColumnType) -> Self {
    DataError(.wrongType, "\(operation) needs \(needs), but this is \(found.words).")
  }

  static func differentCounts(_ name: String, found: Int, expected: Int) -> Self {
    DataError(
      .differentCounts,
      "column \(quoted(name)) has \(counted(found, "value")), but the frame has "
        + "\(counted(expected, "row"))."
    )
  }

  static func zeroByte(_ name: String) -> Self {
    DataError(.argument, "a name cannot hold a zero byte, as \(quoted(name)) does.")
  }

  static func duplicateName(_ name: String) -> Self {
    DataError(.duplicateName, "there are two columns \(quoted(name)).")
  }
}

extension DataError {
  /// A value from a file in quotation marks, cut when it is long.
  static func quotedValue(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return quoted(scalars.count > 60 ? String(scalars.prefix(60)) + "…" : text)
  }

  /// A name or a path in quotation marks, line breaks in it made visible.
  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\0": "\\0"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  static func delimiterName(_ delimiter: String) -> String {
    switch delimiter {
    case ",": "a comma"
    case ";": "a semicolon"
    case "\t": "a tab"
    case "|": "a vertical bar"
    default: quoted(delimiter)
    }
  }
}
