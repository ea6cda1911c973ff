import Suggestions

extension Notebook {
  /// Reads a notebook from a file; images are sought beside it.
  ///
  /// - Throws: ``ParsingFailure``, also when the file cannot be read.
  public init(
    contentsOf path: String,
    limits: ParsingLimits = ParsingLimits()
  ) throws(ParsingFailure) {
    let bytes: [UInt8]
    do throws(FileSystem.Failure) {
      bytes = try FileSystem.read(path, limit: limits.textBytes)
    } catch {
      throw ParsingFailure([Self.diagnostic(error, path, limits)], source: SourceText(lines: []))
    }
    let directory = FileSystem.directory(of: path)
    self = try NotebookParser(file: path, directory: directory, limits: limits).parse(bytes)
  }

  private static func diagnostic(
    _ failure: FileSystem.Failure,
    _ path: String,
    _ limits: ParsingLimits
  ) -> Diagnostic {
    switch failure {
    case .missing:
      let directory = FileSystem.directory(of: path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let near = NearestName.of(name, among: FileSystem.names(in: directory))
      return Diagnostic(
        .error, "file-missing", "there is no such file", file: path,
        suggestion: near.map { "write \"\(FileSystem.path($0, in: directory))\"" })
    case .tooLarge(let bytes):
      return Diagnostic(
        .error, "text-too-long",
        "the notebook has \(bytes) bytes, and one may have \(limits.textBytes)", file: path,
        suggestion: "keep data in files beside the notebook")
    case .unreadable(let reason):
      return Diagnostic(
        .error, "file-unreadable", "the file cannot be read: \(reason)", file: path)
    }
  }
}
