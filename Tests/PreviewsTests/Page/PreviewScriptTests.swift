import Testing

@testable import Previews

@Suite struct `The script of a preview's page` {
  @Test(arguments: [
    "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "new Function",
    "DOMParser", "srcdoc",
  ])
  func `makes no markup and no code of text`(_ word: String) {
    #expect(!PreviewScript.text.contains(word))
  }

  @Test func `finds on the page what it looks for`() throws {
    let html = PreviewShell.html(title: "x")
    let names = PreviewScript.text.matches(of: /element\("([a-z]+)"\)/).map { String($0.1) }

    #expect(!names.isEmpty)
    for name in Set(names) { #expect(html.contains("id=\"\(name)\"")) }
  }
}
