import Mustache
import Themes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The frame of a page and its style sheet: Mustache templates and one CSS file.
///
/// What a template is given is said in `templates/README.md`. The built-in files are part of the
/// program; a folder replaces some or all of them.
public struct TemplateSet: Sendable {
  /// The files by name, the built-in ones included.
  let files: [String: String]
  /// The folder that replaced some, for messages.
  private let folder: String
  private let library: Result<MustacheLibrary, TemplateError>

  /// The built-in templates.
  public static let `default` = TemplateSet(DefaultTemplates.files, folder: "templates")

  /// The built-in files by name, with the page that says what templates are given.
  public static var builtInFiles: [String: String] {
    DefaultTemplates.files.merging(["README.md": DefaultTemplates.contract]) { first, _ in first }
  }

  /// Uses the files of a folder in place of the built-in ones of the same name.
  ///
  /// - Throws: ``TemplateError`` when the folder or a file cannot be read, or a template is broken.
  public init(directory: String) throws(TemplateError) {
    try self.init(replacing: Self.read(directory), folder: directory)
  }

  /// Uses some texts in place of the built-in files of the same name.
  ///
  /// - Throws: ``TemplateError`` when a template is broken.
  public init(
    replacing texts: [String: String], folder: String = "templates"
  ) throws(TemplateError) {
    self.init(DefaultTemplates.files.merging(texts) { $1 }, folder: folder)
    if case .failure(let error) = library { throw error }
  }

  private init(_ files: [String: String], folder: String) {
    self.files = files
    self.folder = folder
    library = Result { () throws(TemplateError) in try Self.parse(files, folder: folder) }
  }
}

// MARK: - Rendering

extension TemplateSet {
  /// The page of some parts.
  func page(
    _ parts: PageParts, audience: Audience, theme: Theme, generatedRules: [String: String]
  ) throws(TemplateError) -> String {
    let markup = parts.markup()
    let style = try StyleSheet(
      theme: theme, script: parts.script,
      report: files["report.css"] ?? "", file: "\(folder)/report.css",
      generatedRules: generatedRules
    ) { name in
      name == parts.direction || markup[name] != nil || markup.contains { $0.value.has(name) }
    }
    let context = parts.context(markup, audience: audience, style: style)
    guard let page = try library.get().render(context, withTemplate: "page") else {
      throw TemplateError(file: "\(folder)/page.mustache", message: "there is no such template")
    }
    return page
  }
}

// MARK: - Reading

extension TemplateSet {
  private static func read(_ directory: String) throws(TemplateError) -> [String: String] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
      var texts: [String: String] = [:]
      for name in names where name == "report.css" || name.hasSuffix(".mustache") {
        let path = "\(directory)/\(name)"
        guard let data = FileManager.default.contents(atPath: path),
          let text = String(validating: data, as: UTF8.self)
        else {
          throw TemplateError(file: path, message: "the file cannot be read as UTF-8")
        }
        texts[name] = text
      }
      return texts
    } catch let error as TemplateError {
      throw error
    } catch {
      throw TemplateError(
        file: directory, message: "there is no folder that can be read",
        suggestion: "name a folder with templates, such as a copy of templates/")
    }
  }

  private static func parse(
    _ files: [String: String], folder: String
  ) throws(TemplateError) -> MustacheLibrary {
    _ = MarkupContentType.registration
    var library = MustacheLibrary()
    let partials = Set(files.keys.compactMap(templateName))
    for (file, text) in files.sorted(by: { $0.key < $1.key }) {
      guard let name = templateName(file) else { continue }
      let path = "\(folder)/\(file)"
      do {
        library.register(
          try MustacheTemplate(string: MarkupContentType.pragma + text), named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw TemplateError(error, file: path)
      } catch {
        throw TemplateError(file: path, message: "the template cannot be read: \(error)")
      }
      try TemplateNames.check(text, file: path, partials: partials)
    }
    return library
  }

  private static func templateName(_ file: String) -> String? {
    file.hasSuffix(".mustache") ? String(file.dropLast(9)) : nil
  }
}

extension TemplateError {
  /// Puts the library's error into words, without the pragma that was put before the text.
  fileprivate init(_ error: MustacheTemplate.ParserError, file: String) {
    let line = error.context.lineNumber
    let column = error.context.columnNumber
    let shift = line == 1 ? MarkupContentType.pragma.count : 0
    let (message, suggestion): (String, String?) =
      switch error.error {
      case MustacheTemplate.Error.sectionCloseNameIncorrect:
        ("a section is closed by another name", "close sections in the reverse order of opening")
      case MustacheTemplate.Error.expectedSectionEnd:
        ("a section is not closed", "add {{/name}} at its end")
      case MustacheTemplate.Error.unfinishedName:
        ("a tag is not closed", "close it with }}")
      default: ("the template cannot be read: \(error.error)", nil)
      }
    self.init(
      file: file, line: line, column: max(1, column - shift), message: message,
      suggestion: suggestion)
  }
}
