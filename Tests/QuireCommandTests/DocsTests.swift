import Foundation
import Reports
import TestSupport
import Testing

/// A folder with what the samples of the docs read.
private func folderForSamples() throws -> ScratchFolder {
  let folder = try ScratchFolder()
  for place in ["data", "notebooks/data", "july"] {
    let made = try Quire.run(["sample-data", "--rows", "2000", "-o", place, "--quiet"], in: folder)
    #expect(made.status == 0, "\(made.standardError)")
  }
  return folder
}

/// What a render warned of, but for the column without a name that the sample data has as the real data does.
private func unexpectedWarnings(of result: Quire.Result) -> [Substring] {
  result.standardError.split(separator: "\n").filter {
    $0.contains(": warning[") && !$0.contains("column 1 has no name")
  }
}

@Suite(.serialized) struct `The docs` {
  @Test(arguments: DocumentationPage.all.filter(\.runs))
  func `are notebooks that render without a warning`(page: DocumentationPage) throws {
    let folder = try folderForSamples()
    for file in page.files where file.path != "quire.yml" {
      try folder.write(file.path, file.text)
    }
    try folder.write(page.name, page.text)

    let result = try Quire.run(["render", page.name, "--quiet"], in: folder)

    #expect(result.status == 0, "\(result.standardError)")
    #expect(unexpectedWarnings(of: result).isEmpty)
  }

  @Test(arguments: DocumentationPage.all.filter { !$0.notebooks.isEmpty })
  func `show notebooks that render without a warning`(page: DocumentationPage) throws {
    let folder = try folderForSamples()
    for (index, notebook) in page.notebooks.enumerated() {
      try folder.write("sample-\(index).md", notebook)
    }

    let names = page.notebooks.indices.map { "sample-\($0).md" }
    let result = try Quire.run(["render", "--quiet"] + names, in: folder)

    #expect(result.status == 0, "\(result.standardError)")
    #expect(unexpectedWarnings(of: result).isEmpty)
  }

  @Test func `show the message of a misspelt column as it is`() throws {
    let page = try DocumentationPage(path: "docs/first-report.md")
    let folder = try folderForSamples()
    let notebook = try #require(page.notebooks.first)
    try folder.write(
      "views.md", notebook.replacing("by: \"claim_status\")", with: "by: \"claim_statsu\")"))

    let result = try Quire.run(["render", "views.md"], in: folder)
    let message = try #require(
      result.standardError.split(separator: "\n").first { $0.contains("error[missing-column]") })

    #expect(result.status == 1)
    #expect(page.prose.contains("    \(message)"), "\(message)")
  }

  @Test func `show templates that a render accepts`() throws {
    let page = try DocumentationPage(path: "docs/templates.md")
    let folder = try ScratchFolder()
    try folder.write("report.md", "# Things\n\nA paragraph.\n")
    let made = try Quire.run(["new", "template", "templates/ours"], in: folder)
    #expect(made.status == 0, "\(made.standardError)")
    for file in page.files {
      // A style is added to the built-in one, a template takes its place.
      let before = file.path.hasSuffix(".css") ? try folder.text(file.path) : ""
      try folder.write(file.path, before + file.text)
    }

    let result = try Quire.run(
      ["render", "report.md", "--quiet", "--strict", "--template", "templates/ours"], in: folder)
    let html = try folder.text("output/report.html")

    #expect(result.status == 0, "\(result.standardError)")
    #expect(page.files.count == 3)
    #expect(html.contains("Internal. Ask the data team") && html.contains(".house-note"))
  }

  @Test func `show a project file that a render accepts`() throws {
    let page = try DocumentationPage(path: "docs/report.md")
    let project = try #require(page.files.first { $0.path == "quire.yml" })
    let folder = try ScratchFolder()
    try folder.write(project.path, project.text)
    for name in ["00-project-proposal", "01-data", "05-talking-points"] {
      try folder.write("notebooks/\(name).md", "# About \(name)\n\nA paragraph.\n")
    }
    let made = try Quire.run(["new", "template", "templates/ours"], in: folder)
    #expect(made.status == 0, "\(made.standardError)")

    let result = try Quire.run(["render", "--quiet", "--strict"], in: folder)

    #expect(result.status == 0, "\(result.standardError)")
    #expect(try folder.text("reports/index.html").contains("What is known of claims and opinions"))
  }

  @Test func `name commands and options that there are`() throws {
    let folder = try ScratchFolder()
    let commands = DocumentationPage.all.flatMap { page in page.commands.map { (page, $0) } }
    var help: [String: String] = [:]

    for (page, words) in commands {
      let verbs = Array(
        words.prefix { $0.allSatisfy { $0.isLetter || $0 == "-" } && !$0.hasPrefix("-") })
      // "quire new project" has a help of its own; what follows other verbs are arguments.
      let isDeeper =
        verbs.first == "new"
        && ["notebook", "project", "template"].contains(verbs.dropFirst().first)
      let known = Array(verbs.prefix(isDeeper ? 2 : 1))
      let name = known.joined(separator: " ")
      if help[name] == nil {
        let result = try Quire.run(known + ["--help"], in: folder)
        help[name] = result.standardOutput + result.standardError
        #expect(
          result.status == 0 && result.standardOutput.contains("USAGE: quire \(name)"),
          "\(page.path): quire \(name)")
      }
      for word in words where word.hasPrefix("-") && word != "-" {
        let option = String(word.prefix { $0 != "=" })
        #expect(
          help[name]?.split { !($0.isLetter || $0 == "-") }.contains(Substring(option)) ?? false,
          "\(page.path): quire \(name) has no \(option)")
      }
    }

    #expect(commands.count > 30)
  }

  @Test func `link to pages and headings that there are`() throws {
    let pages = Dictionary(uniqueKeysWithValues: DocumentationPage.all.map { ($0.path, $0) })
    let link = /\]\((?<path>[A-Za-z0-9._\/-]*)(#(?<anchor>[^)]+))?\)/
    var seen = 0

    for page in DocumentationPage.all {
      let folder = URL(filePath: "/" + page.path).deletingLastPathComponent()
      for line in page.prose {
        // What stands in a code span is shown and no link.
        let shown = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
        for match in shown.matches(of: link) {
          let written = String(match.path)
          let target =
            written.isEmpty
            ? page.path : String(folder.appending(path: written).standardized.path.dropFirst())
          guard written.isEmpty || line.contains("](\(written)") else { continue }
          seen += 1
          let file = SharedFolder.packageFolder.appending(path: target)
          #expect(FileManager.default.fileExists(atPath: file.path), "\(page.path): \(written)")
          guard let anchor = match.anchor.map(String.init), let linked = pages[target] else {
            continue
          }
          #expect(linked.anchors.contains(anchor), "\(page.path): \(written)#\(anchor)")
        }
      }
    }

    #expect(seen > 60)
  }

  @Test func `build as a catalogue with the public symbols`() throws {
    let folder = try ScratchFolder()
    let script = SharedFolder.packageFolder.appending(path: "scripts/docs").path

    let result = try Quire.run(program: script, ["site"], in: folder)
    let pages = ["home", "quire/first-report", "statistics/welchttest", "dataframes/dataframe"]

    #expect(result.status == 0, "\(result.standardError)")
    for page in pages {
      #expect(folder.exists("site/documentation/\(page)/index.html"), "\(page)")
    }
  }

  @Test func `are all in their list`() throws {
    let list = try DocumentationPage(path: "docs/README.md")

    for page in DocumentationPage.all where page.path.hasPrefix("docs/") && page.name != "README.md"
    {
      #expect(list.text.contains("](\(page.name))"), "\(page.name)")
    }
  }
}

extension DocumentationPage {
  /// The ids of its headings, as GitHub makes them.
  fileprivate var anchors: Set<String> {
    Set(
      prose.filter { $0.hasPrefix("#") }.map { heading in
        let words = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
        return String(
          words.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.map {
            $0 == " " ? "-" : $0
          })
      })
  }
}
