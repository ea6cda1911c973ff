import Markup
import Testing

@Suite struct `Safe URL` {
  @Test(arguments: [
    "http://a.example/x?y=1:2#z", "HTTPS://a.example", "mailto:a@b.example", "a/b.html", "../a.png",
    "/a:b", "?q=a:b", "#fig-x", "", "./a:b", "data:image/png;base64,AAAA", "DATA:IMAGE/SVG+XML,x",
    "data:image/webp,", "a b.png", " a.html ", "naïve.html",
  ])
  func `passes what a report may point to`(_ address: String) {
    #expect(SafeURL.allows(address))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{0}:x", "vbscript:x",
    "data:text/html,<script>", "dAtA:TeXt/HtMl;base64,x", "data:image/svg+xmlx,y", "data:image/png",
    "data:,x", "file:///etc/passwd", "blob:x", "about:blank", "//host/share", "\\\\host\\share",
    "/\\host", "ftp://x", "view-source:http://x", "x:y", ":x", "data:image/bmp,x",
    "javascript:\u{301}x", "h\u{212A}:x", "data:image/png\u{7F};base64,A", "data:ımage/png,",
  ])
  func `refuses everything else`(_ address: String) {
    #expect(!SafeURL.allows(address))
  }

  @Test func `makes a link only of an address that passes`() {
    #expect(
      Element.a(href: "#x", ["class": "y"]) { "t" }.render() == "<a href=\"#x\" class=\"y\">t</a>")
    #expect(Element.a(href: "javascript:x") { "t" }.render() == "<span>t</span>")
  }
}
