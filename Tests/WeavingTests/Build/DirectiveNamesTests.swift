import Foundation
import SwiftParser
import SwiftSyntax
import TestSupport
import Testing

@testable import Weaving

@Suite struct `Directive names` {
  @Test func `are the public functions of Quire's directives`() throws {
    let folder = SharedFolder.packageFolder.appending(path: "Sources/Quire/Directives")
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    var names: Set<String> = []
    for path in paths {
      let file = folder.appending(path: path)
      let tree = Parser.parse(source: try String(contentsOf: file, encoding: .utf8))
      for function in tree.statements.compactMap({ $0.item.as(FunctionDeclSyntax.self) }) {
        let isPublic = function.modifiers.contains { $0.name.text == "public" }
        // Refused charts are there to be told what to draw instead, not to be suggested.
        let isRefused = function.attributes.description.contains("unavailable")
        if isPublic && !isRefused { names.insert(function.name.text) }
      }
    }

    #expect(names == DirectiveNames.all)
  }
}
