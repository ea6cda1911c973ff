import Notebooks
import Testing

@Suite struct `Messages` {
  static let cases: [(text: String, printed: String)] = [
    (
      "```{swift}\n//| fig-capp: \"x\"\ny\n```",
      """
      n.md:2:5: error[option-unknown]: unknown option "fig-capp"
        2 | //| fig-capp: "x"
          |     ^~~~~~~~
        try: write "fig-cap"

      """
    ),
    (
      "```{swift}\n//| echo: maybe\n```",
      """
      n.md:2:11: error[option-type]: echo takes true, false or fenced, not "maybe"
        2 | //| echo: maybe
          |           ^~~~~

      """
    ),
    (
      "```{swift}\n//| fig-width: wide\n//| eval: 3\n```",
      """
      n.md:2:16: error[option-type]: fig-width takes a number of inches above 0 and up to 100, not "wide"
        2 | //| fig-width: wide
          |                ^~~~
      n.md:3:11: error[option-type]: eval takes true or false, not "3"
        3 | //| eval: 3
          |           ^

      """
    ),
    (
      "```{swift}\n//| label: a b\n```",
      """
      n.md:2:12: error[label-malformed]: a label has letters, digits and dashes, so "a b" is none
        2 | //| label: a b
          |            ^~~
        try: write "a-b"

      """
    ),
    (
      "```{swift}\n//| label: a\n```\n\n# B {#a}",
      """
      n.md:5:5: error[label-duplicate]: the label "a" is used twice
        5 | # B {#a}
          |     ^~~~
        note: n.md:2:12: first used here
        try: give one of them another label

      """
    ),
    (
      "```{swift}\n//| as: x\n```",
      """
      n.md:2:5: error[binding-on-swift]: "as" names the result of a directive or a query, not of Swift code
        2 | //| as: x
          |     ^~
        try: name the value in the code: let x = …

      """
    ),
    (
      "```{tTest}\n//| as: class\n```",
      """
      n.md:2:9: error[binding-malformed]: "class" is a keyword of Swift and cannot name a value
        2 | //| as: class
          |         ^~~~~
        try: use letters, digits and _, beginning with a letter

      """
    ),
    (
      "```{swift}\n//| fig-cap: a: b\n```",
      """
      n.md:2:15: error[yaml]: the options cannot be read as YAML: mapping values are not allowed in this context
        2 | //| fig-cap: a: b
          |               ^
        try: put a text that holds ": " into quotes

      """
    ),
    (
      "```{swift}\n//| echo: true\n//| echo: false\n```",
      """
      n.md:3:5: error[yaml-duplicate]: "echo" stands twice in the options
        3 | //| echo: false
          |     ^~~~
        note: n.md:2:5: first written here
        try: keep one of them

      """
    ),
    (
      "```{swift}\n|# echo: true\n```",
      """
      n.md:2:1: error[option-line-malformed]: an option line begins with //|, not with |#
        2 | |# echo: true
          | ^~
        try: write //| at the line's very beginning

      """
    ),
    (
      "```{swift}\nlet x = 1\n//| echo: true\n```",
      """
      n.md:3:1: warning[option-late]: an option line below code is a comment and changes nothing
        3 | //| echo: true
          | ^~~~~~~~~~~~~~
        try: move it above the first line of code

      """
    ),
    (
      "> ```{python}\n> x\n> ```",
      """
      n.md:1:7: error[engine-foreign]: Quire runs Swift and SQL; it does not run {python}
        1 | > ```{python}
          |       ^~~~~~
        try: write ```python to show the code without running it

      """
    ),
    (
      "```{swift\nx\n```",
      """
      n.md:1:4: error[fence-malformed]: the braces of this fence are not closed
        1 | ```{swift
          |    ^~~~~~
        try: write ```{swift}

      """
    ),
    (
      "x\n\n````{swift}\ny\n```",
      """
      n.md:3:1: error[fence-unclosed]: this code block is never closed
        3 | ````{swift}
          | ^~~~~~~~~~~
        try: write a line ```` where it ends

      """
    ),
    (
      "```{swift, echo=f(x)}\ny\n```",
      """
      n.md:1:17: error[fence-malformed]: "f(x)" is R code, which Quire does not run
        1 | ```{swift, echo=f(x)}
          |                 ^~~~
        try: write options on lines of their own: //| echo: false

      """
    ),
    (
      "漢字 `{swift}` and `{r} x`",
      """
      n.md:1:8: error[expression-empty]: there is no expression after {swift}
        1 | 漢字 `{swift}` and `{r} x`
          |      ^~~~~~~~~
        try: write `{swift} expression`
      n.md:1:24: error[inline-engine]: code in prose is Swift; {r} is not run here
        1 | 漢字 `{swift}` and `{r} x`
          |                      ^
        try: write `{swift} expression`, or `{{r}} …` to show it

      """
    ),
    (
      "# A {key = \"v\"}",
      """
      n.md:1:9: error[attribute-malformed]: spaces around "=" in attributes are not read
        1 | # A {key = "v"}
          |         ^
        try: write key="value" without spaces

      """
    ),
    (
      "::: {.a b}\nx\n:::",
      """
      n.md:1:9: error[attribute-malformed]: "b" is neither an id, a class nor a key with a value
        1 | ::: {.a b}
          |         ^
        try: write .b for a class or b="value"

      """
    ),
    (
      "- ::: a\n  x\n\n::: two words\n:::",
      """
      n.md:1:3: error[container-unclosed]: this container is never closed
        1 | - ::: a
          |   ^~~~~
        try: write a line ::: where it ends, inside the same list item or quote
      n.md:4:5: error[container-malformed]: a line of colons takes one word or attributes in braces
        4 | ::: two words
          |     ^~~~~~~~~
        try: write ::: {.class #id key="value"}

      """
    ),
    (
      "x\n:::\ny",
      """
      n.md:2:1: error[container-unopened]: there is no open container that this line could close
        2 | :::
          | ^~~
        try: take the line away, or open a container with ::: {.class} above

      """
    ),
    (
      "See @fig-reech.\n\n```{swift}\n//| label: fig-reach\nx\n```",
      """
      n.md:1:5: warning[reference-unresolved]: nothing is labelled "fig-reech"
        1 | See @fig-reech.
          |     ^~~~~~~~~~
        try: write @fig-reach

      """
    ),
    (
      "a[^b]",
      """
      n.md:1:2: warning[footnote-undefined]: there is no footnote "b"
        1 | a[^b]
          |  ^~~~
        try: add a line "[^b]: the note"

      """
    ),
    (
      "---\ntitel: x\nparams:\n  a-b: 1\n  class: 2\n  c:\n  d: {e: 1}\n---\n\nx",
      """
      n.md:2:1: warning[key-unknown]: unknown key "titel" in the front matter
        2 | titel: x
          | ^~~~~
        try: write "title"
      n.md:4:3: error[parameter-name]: "a-b" cannot name a parameter: it is read as params.a-b in Swift
        4 |   a-b: 1
          |   ^~~
        try: write "aB"
      n.md:5:3: error[parameter-name]: "class" is a keyword of Swift and cannot name a parameter
        5 |   class: 2
          |   ^~~~~
        try: use letters, digits and _, beginning with a letter
      n.md:6:3: error[parameter-type]: parameter "c" has no default, and its type is that of its default
        6 |   c:
          |   ^
        try: write a default
      n.md:7:6: error[parameter-type]: parameter "d" is a map, and a parameter is one value or a list of values
        7 |   d: {e: 1}
          |      ^~~~~
        try: make a parameter of each of its keys

      """
    ),
    (
      "---\ntitle: [a\n---\nx",
      """
      n.md:2:10: error[yaml]: the front matter cannot be read as YAML: did not find expected ',' or ']'
        2 | title: [a
          |          ^
        note: n.md:2:8: while parsing a flow sequence

      """
    ),
    (
      "---\ntitle: x\n\nprose",
      """
      n.md:1:1: error[front-matter-unclosed]: the front matter is never closed
        1 | ---
          | ^~~
        try: write a line --- below its last key

      """
    ),
    ("", "n.md: warning[notebook-empty]: the notebook has no text and no cells\n"),
    (
      "a\u{0}b",
      """
      n.md:1:2: error[text-nul]: byte 1 of the file is a NUL, which no text has
        1 | a␀b
          |  ^
        try: save the notebook as UTF-8

      """
    ),
    (
      "![a](https://x.org/a.png)",
      """
      n.md:1:1: error[image-remote]: the image "https://x.org/a.png" is on another computer, and a report asks nothing of one
        1 | ![a](https://x.org/a.png)
          | ^~~~~~~~~~~~~~~~~~~~~~~~~
        try: download it and write its path here

      """
    ),
  ]

  @Test(arguments: cases.indices) func `say what, where and what to do next`(index: Int) {
    let (text, printed) = Self.cases[index]

    #expect(problems(text) == printed)
  }

  @Test func `name the byte that is no UTF-8`() throws {
    let error = #expect(throws: ParsingFailure.self) {
      try NotebookParser(file: "n.md", directory: "")
        .parse([0xEF, 0xBB, 0xBF] + Array("ab\nc".utf8) + [0xC3, 0x28])
    }

    let printed = try #require(error).description
    #expect(
      printed == """
        n.md:2:2: error[text-encoding]: byte 7 of the file (0xC3) is not UTF-8
          2 | c\u{FFFD}(
            |  ^
          try: save the notebook as UTF-8

        """)
  }

  @Test func `tell how many more there are`() {
    var limits = ParsingLimits()
    limits.diagnostics = 2

    let printed = problems(String(repeating: "`{swift}` ", count: 5), limits: limits)

    #expect(printed.contains("note: 3 more like these are not shown"))
  }
}
