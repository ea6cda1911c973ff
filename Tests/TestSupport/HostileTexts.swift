/// Texts that become markup, links, styles, directions or formulas where escaping has a hole.
public enum HostileTexts {
  /// More than a hundred of them, each in the form in which data, file names and parameters could bring it.
  public static let all: [String] =
    scripts + attributes + addresses + styles + drawings + comments + entities + templates
    + directions + controls + tables + markdown + misleading

  /// Elements that run something.
  private static let scripts = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//x.example/x.js></SCRIPT>",
    "<script/x>alert(1)</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>", "<body onload=alert(1)>", "<iframe src=javascript:alert(1)>",
    "<object data=javascript:alert(1)>", "<embed src=//x.example/x.swf>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>",
    "<input autofocus onfocus=alert(1)>", "<form action=//x.example><button>go</button></form>",
    "<base href=//x.example/>", "<link rel=stylesheet href=//x.example/x.css>",
    "<meta http-equiv=refresh content='0;url=//x.example'>", "<math><mtext><script>x</script>",
    "<template><script>x</script></template>", "<noscript><img src=x onerror=x></noscript>",
    "<plaintext>", "<xmp><script>x</script></xmp>", "<textarea></textarea><script>x</script>",
    "\u{FF1C}script\u{FF1E}alert(1)\u{FF1C}/script\u{FF1E}",
  ]

  /// Ends of attributes and of what stands around them.
  private static let attributes = [
    "\"><img src=x onerror=alert(1)>", "'><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)", "\" onfocus=\"alert(1)\" autofocus=\"",
    "` onmouseover=`alert(1)", "\"\u{301}><b onclick=x>", "'\u{301}><b onclick=x>",
    "<\u{338}b onclick=x>", "=\"x\" onload=\"alert(1)", "\" style=\"position:fixed",
    "\" id=\"report", "x\" class=\"technical\" hidden=\"", "\u{0B}onclick=x", "/ onclick=x /",
    "\"\n onclick=alert(1)\n\"",
  ]

  /// Addresses that run or load something.
  private static let addresses = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
    "\u{1}javascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=", "//x.example/x.png", "https://x.example/?q=\"><b>",
    "file:///etc/passwd", "javascript&colon;alert(1)", "jav&#x09;ascript:alert(1)",
  ]

  /// Ends of style and title elements, and rules.
  private static let styles = [
    "</style><script>x</script>", "</title><script>x</script>", "</head><body onload=x>",
    "{} body{background:url(//x.example)}", "}*{display:none", "expression(alert(1))",
    "@import '//x.example/x.css';", "url(javascript:alert(1))", "\\3c script\\3e",
    "color:red;behavior:url(x)",
  ]

  /// Drawings that run something, and ends of drawings.
  private static let drawings = [
    "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "</svg><script>x</script>",
    "<svg><foreignObject><body onload=x></foreignObject></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>", "</desc></svg><b onclick=x>",
    "</text><script>x</script>", "<use href=//x.example/x.svg#x>",
    "<svg><image href=//x.example/x.png></svg>",
  ]

  private static let comments = [
    "<!--", "-->", "--!>", "<!--[if IE]><script>x</script><![endif]-->", "]]>", "<![CDATA[",
    "<?xml version='1.0'?>", "<!DOCTYPE html>", "<!--quire:refused-->",
  ]

  private static let entities = [
    "&lt;script&gt;", "&#60;script&#62;", "&#x3C;script&#x3E;", "&amp;lt;b&amp;gt;", "&quot;",
    "&NewLine;&Tab;", "&", "&;", "&#0;", "&#x110000;",
  ]

  private static let templates = [
    "{{{body}}}", "{{title}}", "{{#body}}x{{/body}}", "{{> page}}", "{{=<% %>=}}", "{count}",
    "`{swift} fatalError()`", "{{< include /etc/passwd >}}", "\\(fatalError())", "${x}",
  ]

  /// Marks that turn the direction of what follows.
  private static let directions = [
    "\u{202E}fdp.exe", "\u{202D}x\u{202C}", "\u{2066}x\u{2069}", "\u{2067}abc",
    "\u{200F}12\u{200E}",
    "שלום <b>x</b>", "\u{061C}x",
  ]

  private static let controls = [
    "a\u{0}b", "a\u{1B}[31mred", "a\u{7F}b", "\u{FEFF}x", "\u{FFFE}", "a\u{85}b",
    "line\u{2028}line\u{2029}end", "\u{8}\u{8}x",
  ]

  /// What spreadsheets would run.
  private static let tables = [
    "x\r\n=cmd|' /C calc'!A0", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a,b\"c", "a|b",
  ]

  private static let markdown = [
    "[x](javascript:alert(1))", "![x](//x.example/x.png)", "<https://x.example>", "# heading",
    "```\n</code>", "| a |\n| - |", "[^1]: note", "::: {.callout-note}",
    "$\\href{javascript:x}{y}$",
    "***", "[x]{.technical onclick=x}", "@fig-x",
  ]

  private static let misleading = [
    "</details></main>", "</table></div>", "</li></ol></section>", "<h1>Other title</h1>",
    "</html>", "<p hidden>", "null", "undefined", "NaN", "__proto__", "constructor", "../../x",
    "con.html", "%3Cscript%3E", "a\\\"b", "\u{1F4A9}", "e\u{301}\u{301}\u{301}\u{301}",
  ]
}
