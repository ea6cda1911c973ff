import Foundation
import SwiftParser
import SwiftSyntax
import TestSupport
import Testing

@testable import Weaving

@Suite struct `Directive names` {
  @Test func `are the public functions of Quire's directives`() throws {
    let folder = SharedFolder.packageFolder.appending(path: "Sources/Quire/Directives")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    for file in files {
      let tree = Parser.parse(source: try String(contentsOf: file, encoding: .utf8))
      for function in tree.statements.compactMap({ $0.item.as(FunctionDeclSyntax.self) }) {
        let isPublic = function.modifiers.contains { $0.name.text == "public" }
        if isPublic { names.insert(function.name.text) }
      }
    }

    #expect(names == DirectiveNames.all)
  }
}
