import Notebooks
import Testing

@Suite struct `Inlines` {
  @Test(arguments: [
    ("`{swift} x` and `{{swift}} x`", "p(expr0(x) and code({swift} x))"),
    ("shows `{{< include x.md >}}` as it is", "p(shows code({{< include x.md >}}) as it is)"),
    ("``{swift} x`` and `` `{swift} x` ``", "p(code({swift} x) and code(`{swift} x`))"),
    ("`{a} b` `{` `{}`", "p(code({a} b) code({) code({}))"),
    ("See @fig-a, (@tbl-b) and @sec-c.", "p(See ref[fig-a], (ref[tbl-b]) and ref[sec-c].)"),
    ("[-@fig-a] [Fig @fig-a] [@fig-a; @fig-b]", "p(ref[:fig-a] ref[Fig:fig-a] ref[fig-a,fig-b])"),
    ("[Figures\n@fig-a]", "p(ref[Figures:fig-a])"),
    (
      "\\@fig-a a@fig-b `@fig-c` @other @fig- me@fig-x.org",
      #"p(@fig-a a@fig-b code(@fig-c) @other @fig- link[mailto:me@fig-x.org](me@fig-x.org))"#
    ),
    ("[a *b*]{.c #d e=\"f\"} x", "p(span{#d .c e=f}(a em(b)) x)"),
    ("[a [b]{.c}]{.d}", "p(span{.d}(a span{.c}(b)))"),
    ("\\[a]{.c} [a]\\{.c} [a-z]{2,3} [a] {.c}", "p([a]{.c} [a]{.c} [a-z]{2,3} [a] {.c})"),
    (
      "[a](/b){.c target=\"_blank\"} `x`{.swift}",
      "p(span{.c target=_blank}(link[/b](a)) span{.swift}(code(x)))"
    ),
    ("a<br>b", "p(ahtml(<br>)b)"),
    ("~~a~~ ~b~ **c** a  \nb\nc", "p(del(a) del(b) strong(c) a↵b⏎c)"),
    ("Foot[^a] and[^b]\n\n[^b]: B\n[^a]: A", "p(Footnote[a 1] andnote[b 2])"),
    ("&lt;b&gt; &copy; &amp;", "p(<b> © &)"),
    ("[Label @fig-a](/u)", "p(link[/u](Label ref[fig-a]))"),
    ("日本@fig-図、次", "p(日本ref[fig-図]、次)"),
  ]) func `are read`(markdown: String, outline: String) throws {
    #expect(Outline.of(try parse(markdown)) == outline)
  }

  @Test(arguments: [
    ("# A", "h1{#a}(A)"),
    ("# A {#x .y k=v}", "h1{#x .y k=v}(A)"),
    ("## A {-}", "h2{#a .unnumbered}(A)"),
    ("## A {.unnumbered} ##", "h2{#a .unnumbered}(A)"),
    ("# A {b} c}", "h1{#a-b-c}(A {b} c})"),
    ("A {#x}\n===", "h1{#x}(A)"),
    ("# Über *uns* & Co. 100 %", "h1{#über-uns-co-100}(Über em(uns) & Co. 100 %)"),
    ("# A\n# A\n# A-1", "h1{#a}(A) h1{#a-1}(A) h1{#a-1-1}(A-1)"),
    ("# A\n# B {#a}", "h1{#a-1}(A) h1{#a}(B)"),
    ("# !\n#", "h1{#section}(!) h1{#section-1}()"),
    ("# `{swift} x` views {#sec-a}", "h1{#sec-a}(expr0(x) views)"),
    ("# [a]{.b}", "h1{#a}(span{.b}(a))"),
  ]) func `of headings keep their attributes apart`(markdown: String, outline: String) throws {
    #expect(Outline.of(try parse(markdown)) == outline)
  }

  @Test(arguments: [
    ("a <b>x</b> `{swift} y`", "p(a <b>x</b> code({swift} y))"),
    ("<script>alert(1)</script>", "p(<script>alert(1)</script>\n)"),
    (
      "![a](b.png) [c](javascript:alert(1)) [d](JaVa\tscript:x) [e](https://f)",
      "p(span(a) span(c) [d](JaVa\tscript:x) link[https://f](e))"
    ),
    ("# T {#x}\n\n```{swift}\nx\n```", "h1(T {#x}) code:{swift}(x⏎)"),
    ("::: {.a}\n[b]{.c}\n:::", "p(::: {.a}⏎[b]{.c}⏎:::)"),
    ("see @fig-x", "p(see ref[fig-x])"),
    ("", ""),
    ("- a\n- b", "ul(p(a) | p(b))"),
  ]) func `of a value run nothing`(markdown: String, outline: String) {
    #expect(Outline.of(InlineMarkdown.blocks(markdown)) == outline)
  }

  @Test func `of a value can be had without blocks`() {
    #expect(Outline.of(InlineMarkdown.inlines("a *b*\n\n- c\n- d")) == "a em(b)↵c↵d")
  }

  @Test func `of a value that would take minutes are as written`() {
    let text = String(repeating: "www._", count: 24_000)

    let blocks = InlineMarkdown.blocks(text)

    #expect(blocks.count == 1)
    #expect(Outline.of(blocks).utf8.count >= text.utf8.count)
  }
}
