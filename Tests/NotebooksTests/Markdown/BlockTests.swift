import Notebooks
import Testing

@Suite struct `Blocks` {
  @Test(arguments: [
    ("- a\n- [x] b\n- [ ] c", "ul(p(a) | [x] p(b) | [ ] p(c))"),
    ("3. a\n\n4. b", "ol3-loose(p(a) | p(b))"),
    ("| a | b |\n|:--|--:|\n| `x \\| y` | 2 |\n| 3 |", "table(a | b / code(x | y) | 2 / 3 | )"),
    ("> a\n\n---\n\n<div>\nx\n</div>", "quote(p(a)) hr html(<div>⏎x⏎</div>⏎)"),
    ("```swift\nlet x\n```", "code:swift(let x⏎)"),
    ("```{{swift}}\nlet x\n```", "code:{swift}(let x⏎)"),
    ("```{.swift #lst-a}\nlet x\n```", "code:swift(let x⏎)"),
    ("```\na\n```\n\n    b", "code(a⏎) code(b⏎)"),
    ("```{=html}\n<b>x</b>\n```", "html(<b>x</b>⏎)"),
    ("> [!WARNING]\n> a\n>\n> b", "div{.callout-warning}(p(a) p(b))"),
    ("> [!NOTE]\n\nx", "div{.callout-note}() p(x)"),
    ("> [!NOTE] x\n\n> [!OTHER]", "quote(p([!NOTE] x)) quote(p([!OTHER]))"),
    ("---\n\na", "hr p(a)"),
    ("***\n\na\n\n---\n", "hr p(a) hr"),
  ]) func `are read`(markdown: String, outline: String) throws {
    #expect(Outline.of(try parse(markdown)) == outline)
  }

  @Test(arguments: [
    ("::: warning\na\n:::", "div{.warning}(p(a))"),
    ("::: {.a #b c=\"d e\" f=g h='i'}\na\n:::\nb", "div{#b .a c=d e f=g h=i}(p(a)) p(b)"),
    (":::: a\n::: b\nx\n:::\ny\n::::", "div{.a}(div{.b}(p(x)) p(y))"),
    ("::: a\n::: b\nx\n:::\ny\n:::\nz", "div{.a}(div{.b}(p(x)) p(y)) p(z)"),
    (":::a\nx\n:::::::", "div{.a}(p(x))"),
    ("::: a :::\nx\n:::", "div{.a}(p(x))"),
    ("text\n::: a\nx\n:::\ntext", "p(text) div{.a}(p(x)) p(text)"),
    ("::: a\n- b\n- c\n:::\nd", "div{.a}(ul(p(b) | p(c))) p(d)"),
    ("- a\n\n  ::: b\n  c\n  :::\n- d", "ul-loose(p(a) div{.b}(p(c)) | p(d))"),
    ("> ::: a\n> b\n> :::", "quote(div{.a}(p(b)))"),
    ("::: a\n> b\n:::", "div{.a}(quote(p(b)))"),
    ("::: a\n| b |\n|---|\n| c |\n:::", "div{.a}(table(b / c))"),
    ("::: a\n```\n:::\n```\n:::", "div{.a}(code(:::⏎))"),
    ("::: a\n<div>\n:::\n\n:::", "div{.a}(html(<div>⏎:::⏎))"),
    ("::: a\n:::\n::: b\n:::", "div{.a}() div{.b}()"),
    ("::: a\n# H {#h}\n\n```{swift}\nx\n```\n:::", "div{.a}(h1{#h}(H) cell0(x))"),
    ("    ::: a\n\nb :::\n`:::`", "code(::: a⏎) p(b :::⏎code(:::))"),
    (":: a", "p(:: a)"),
    ("::: {layout-ncol=2}\na\n:::", "div{layout-ncol=2}(p(a))"),
  ]) func `in containers are read`(markdown: String, outline: String) throws {
    #expect(Outline.of(try parse(markdown)) == outline)
  }

  @Test func `parse the same way in many threads at once`() async throws {
    let text = ConcurrentText.text
    let expected = Outline.of(try parse(text))

    await withTaskGroup(of: String?.self) { group in
      for _ in 0..<64 {
        group.addTask { (try? parse(text)).map(Outline.of) }
      }
      for await outline in group { #expect(outline == expected) }
    }
  }
}

private enum ConcurrentText {
  static let text = String(
    repeating: "~~a~~ www.example.org and http://x.org, `b`\n\n| a |\n|---|\n| ~b~ |\n\n", count: 20
  )
}
