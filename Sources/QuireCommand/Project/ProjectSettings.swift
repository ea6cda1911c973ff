import Linting
import Notebooks
import Themes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a notebook's project says for it: `quire.yml` in the project's folder, if there is one.
struct ProjectSettings: Sendable {
  /// The file as read; `nil` where there is none.
  let file: ProjectFile?
  /// The file's path, whether or not there is one.
  let path: String
  /// The file's bytes; `nil` where there is none.
  let bytes: [UInt8]?
  /// Quire's own theme with the project's values.
  let theme: Theme
  /// What is doubtful in the file.
  let warnings: [Diagnostic]

  /// The folder of the project as it is named from here.
  private let folder: String

  /// The settings of a notebook, or of a folder of notebooks.
  ///
  /// - Throws: `ParsingFailure` with everything that is wrong with the file, `FileReadingError` when it cannot be read.
  init(of notebook: String) throws {
    let project = ProjectFolder(of: notebook)
    path = project.file
    folder = Self.shown(project.root.path)
    guard FileManager.default.fileExists(atPath: path) else {
      (file, bytes, theme, warnings) = (nil, nil, .default, [])
      return
    }
    let bytes = Array(try NotebookReader.data(at: path))
    let file = try ProjectFile(
      bytes, file: folder == "." ? ProjectFile.name : "\(folder)/\(ProjectFile.name)")
    let reader = try ThemeReader(of: file)
    (self.file, self.bytes, theme) = (file, bytes, reader.theme)
    warnings = file.warnings + reader.warnings + Self.unknownRules(of: file)
  }

  /// The language of what is no notebook's own.
  var language: String { file?.frontMatter.language ?? "en" }

  /// The folder of reports that it names, from here.
  var outputFolder: String? { file?.outputFolder.map(fromHere) }

  /// The folder of templates that it names, from here.
  var templates: String? { file?.templates.map(fromHere) }

  /// Notebooks in the order in which their reports are listed: those that the file names, then the others as they come.
  func ordered(_ notebooks: [String]) -> [String] {
    guard let order = file?.order, !order.isEmpty else { return notebooks }
    let places = Dictionary(
      order.enumerated().map { (Self.stem($0.element.name), $0.offset) }
    ) { first, _ in first }
    return notebooks.enumerated().sorted { left, right in
      let first = places[Self.stem(left.element)] ?? order.count
      let second = places[Self.stem(right.element)] ?? order.count
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }

  /// Names of the order that none of the notebooks of its folders has.
  func strayNames(among notebooks: [String]) -> [Diagnostic] {
    guard let file else { return [] }
    let known = Set(notebooks.map(Self.stem))
    return file.order.filter { !known.contains(Self.stem($0.name)) }.map { stray in
      Diagnostic(
        .warning, "order-unknown", "there is no notebook \"\(stray.name)\"", file: file.file,
        range: stray.range, suggestion: "take it out of the order")
    }
  }

  private static func unknownRules(of file: ProjectFile) -> [Diagnostic] {
    file.ignoredRules.filter { !RuleSelection.isKnown($0.name) }.map { mention in
      Diagnostic(
        .warning, "unknown-rule", "there is no rule \"\(mention.name)\"", file: file.file,
        range: mention.range,
        suggestion: RuleSelection.nearest(to: mention.name).map { "write \($0)" }
          ?? "docs/check.md lists the rules")
    }
  }

  private static func stem(_ notebook: String) -> String {
    let name = URL(filePath: notebook).lastPathComponent
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  private func fromHere(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
  }

  /// A folder's path as people would write it from the current one.
  private static func shown(_ folder: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    if folder == here { return "." }
    return folder.hasPrefix(here + "/") ? String(folder.dropFirst(here.count + 1)) : folder
  }
}
