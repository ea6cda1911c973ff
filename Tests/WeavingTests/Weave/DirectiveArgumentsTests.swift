import Testing

@testable import Weaving

@Suite struct `Directive arguments` {
  @Test(arguments: [
    ("claims[\"x\"]\nby: claims[\"y\"]", "claims[\"x\"],\nby: claims[\"y\"]"),
    ("claims[\"x\"],\nby: claims[\"y\"]", "claims[\"x\"],\nby: claims[\"y\"]"),
    ("a, b\nc: d", "a, b,\nc: d"),
    ("\"one\" // why\nholds: x", "\"one\", // why\nholds: x"),
    ("frame\n  .filter(a)\nby: b", "frame\n  .filter(a),\nby: b"),
    ("{ $0 + 1 }\nlabel: x ? y\n  : z", "{ $0 + 1 },\nlabel: x ? y\n  : z"),
    (
      "\"\"\"\n  text, with commas\n  by: no\n  \"\"\"\nholds: true",
      "\"\"\"\n  text, with commas\n  by: no\n  \"\"\",\nholds: true"
    ),
    ("", ""),
    ("x", "x"),
    ("x\n", "x\n"),
  ])
  func `get the commas that a line's end replaces`(_ body: String, _ expected: String) {
    #expect(DirectiveArguments.text(of: body) == expected)
  }
}
