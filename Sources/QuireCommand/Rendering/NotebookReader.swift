import Digests
import Notebooks
import Records
import Weaving

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A notebook as read from its file, with the Swift files beside it.
struct NotebookReader {
  /// The parsed notebook.
  let notebook: Notebook
  /// The folder in which it lies.
  let folder: String
  /// The Swift files that compile in.
  let support: [SupportFile]
  /// The notebook and the files that belong to it, for the ledger.
  let inputs: [Input]
  /// What its project says for it.
  let project: ProjectSettings

  /// Reads and parses.
  ///
  /// - Throws: `ParsingFailure` with everything that is wrong, `FileReadingError` when the file
  ///   cannot be read.
  init(path: String) throws {
    let data = try Self.data(at: path)
    let folder = Self.folder(of: path)
    self.folder = folder
    let project = try ProjectSettings(of: path)
    self.project = project
    let notebook = try NotebookParser(file: path, directory: folder, project: project.file).parse(
      Array(data))
    self.notebook = notebook
    support = try Self.supportFiles(in: folder)
    inputs =
      [
        Self.input(
          .notebook, path: path, resolvedPath: URL(filePath: path).lastPathComponent, bytes: data)
      ]
      + (project.bytes.map { bytes in
        let place = Self.relativePath(of: project.path, from: folder)
        return [Self.input(.project, path: place, resolvedPath: place, bytes: Data(bytes))]
      } ?? [])
      + notebook.includes.map {
        Self.input(.include, path: $0.path, resolvedPath: $0.path, bytes: Data($0.bytes))
      }
      + support.map { file in
        let name = "Support/\(URL(filePath: file.path).lastPathComponent)"
        return Self.input(
          .supportFile, path: name, resolvedPath: name, bytes: Data(file.text.utf8))
      }
      + notebook.images.filter { !$0.path.lowercased().hasPrefix("data:") }.map {
        Self.input(
          .image, path: $0.path, resolvedPath: $0.file,
          bytes: Data($0.bytes))
      }
  }

  /// The bytes of a notebook's file.
  ///
  /// - Throws: `FileReadingError`.
  static func data(at path: String) throws -> Data {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      _ = try ContentHash(ofFile: path)
      throw FileReadingError(path: path, code: EISDIR)
    }
    return data
  }

  /// The folder in which a notebook lies.
  static func folder(of path: String) -> String {
    URL(filePath: path).absoluteURL.deletingLastPathComponent().path
  }

  /// The path of a file in the folder, or in one around it.
  private static func relativePath(of file: String, from folder: String) -> String {
    let url = URL(filePath: file)
    let home = url.deletingLastPathComponent().pathComponents.count
    let depth = URL(filePath: folder).standardizedFileURL.pathComponents.count - home
    return String(repeating: "../", count: max(0, depth)) + url.lastPathComponent
  }

  /// The Swift files of the folder `Support` beside a notebook, by name.
  static func supportFiles(in folder: String) throws -> [SupportFile] {
    let place = URL(filePath: folder).appending(path: "Support")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return try names.filter { $0.hasSuffix(".swift") && !$0.hasPrefix(".") }.sorted().map { name in
      let file = place.appending(path: name)
      return SupportFile(path: file.path, text: try String(contentsOf: file, encoding: .utf8))
    }
  }

  private static func input(
    _ kind: Input.Kind, path: String, resolvedPath: String, bytes: Data
  ) -> Input {
    Input(
      kind: kind, path: path, resolvedPath: resolvedPath,
      hash: ContentHash(of: bytes).description, byteCount: bytes.count)
  }
}
