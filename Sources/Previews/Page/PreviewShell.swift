import Markup

/// The page that holds the report: two frames that take turns, and a panel for what is wrong.
///
/// The report is framed and not changed: it is shown byte for byte as it would be written, under its own policy, which allows no
/// script that could load it again.
enum PreviewShell {
  /// The page.
  static func html(title: String) -> String {
    "<!doctype html>\n"
      + Element("html", ["lang": "en"], [.element(head(title)), .element(body(title))]).render()
      + "\n"
  }

  private static func head(_ title: String) -> Element {
    Element("head") {
      Element("meta", ["charset": "utf-8"])
      Element(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      Element("title") { title }
      Element("link", ["rel": "icon", "href": "data:,"])
      Element("link", ["rel": "stylesheet", "href": "/preview.css"])
      Element("script", ["src": "/preview.js", "defer": ""])
    }
  }

  private static func body(_ title: String) -> Element {
    Element("body") {
      Element("div", ["id": "progress", "aria-hidden": "true"])
      Element("main", ["aria-label": "Report"]) {
        Element("h1") { "Preview: \(title)" }
        Element("iframe", ["title": "Report", "class": "shown"])
        Element("iframe", ["title": "Report, next version", "inert": ""])
        Element("p", ["id": "empty"]) { "The report is being made." }
      }
      Element("aside", ["aria-label": "Preview"]) {
        Element("p", ["id": "news", "role": "status"])
        Element("details", ["id": "problem", "hidden": ""]) {
          Element("summary", ["id": "summary"])
          Element(
            "div",
            ["id": "messages", "role": "region", "aria-labelledby": "summary", "tabindex": "0"])
        }
        Element("p", ["id": "ended", "hidden": ""]) {
          "The preview has ended. This page goes on when it runs again."
        }
      }
    }
  }
}
