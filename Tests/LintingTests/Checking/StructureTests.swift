import Testing

@Suite struct `Structure` {
  @Test(arguments: [
    ("# A\n\n## B\n\n## C\n\nText.\n", ["empty-section"]),
    ("# A\n\n## B\n\n<!-- later -->\n", ["empty-section"]),
    ("# A\n\n## B\n\n### C\n\nText.\n", []),
    ("# A\n", []),
    ("# A\n\n::: {.panel-tabset}\n\n## One\n\n## Two\n\nText.\n\n:::\n", ["empty-section"]),
    ("### A\n\nText.\n", ["heading-jump"]),
    ("## A\n\nText.\n\n#### B\n\nText.\n\n## C\n\nText.\n", ["heading-jump"]),
    ("# A\n\n::: {.callout-note}\n#### Title\n\nText.\n:::\n", []),
    ("Text.\n", []), ("", ["notebook-empty"]), ("`{swift} 1`\n", ["title-missing"]),
    ("# A\n\n`{swift} 1`\n", []), ("<!-- x -->\n\n# A\n\n`{swift} 1`\n", []),
    ("See @fig-x.\n", ["reference-unresolved"]),
  ])
  func `is looked over`(_ text: String, _ found: [String]) {
    #expect(names(text) == found)
  }
}
