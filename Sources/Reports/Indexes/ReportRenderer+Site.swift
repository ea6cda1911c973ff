import Markup
import Notebooks
import Records
import Themes

extension ReportRenderer {
  /// Renders the page that lists the reports of a folder: whole without its script, which adds a search.
  ///
  /// - Throws: ``TemplateError`` when the templates cannot be used.
  public func render(
    _ site: SiteIndex, _ provenance: Provenance
  ) throws(TemplateError) -> RenderedReport {
    var frontMatter = FrontMatter()
    let range = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))
    func text(_ text: String) -> RichText {
      RichText(text: text, content: [.text(text)], range: range)
    }
    frontMatter.title = text(site.title)
    frontMatter.subtitle = site.subtitle.map(text)
    frontMatter.language = site.language
    frontMatter.tableOfContents = false
    let page = Notebook(file: provenance.notebook, frontMatter: frontMatter)
    let list = SiteList(site, Language(for: site.language))
    return try render(page, Run(), provenance) { parts in
      parts.body = list.nodes
      parts.script = SiteList.script
    }
  }
}

/// The list of a site's reports, and the search above it.
private struct SiteList {
  let site: SiteIndex
  let language: Language
  private var wording: Wording { language.wording }
  private var numbers: NumberFormat { NumberFormat(language) }

  init(_ site: SiteIndex, _ language: Language) { (self.site, self.language) = (site, language) }

  var nodes: [Node] {
    [search]
      + [
        .element("ol", ["class": "reports", "id": "reports"], site.entries.map(item)),
        .element("script", [:], [.raw(Self.script)]),
      ]
  }

  /// Hidden until the script shows it: without the script it would do nothing.
  private var search: Node {
    .element("div", ["class": "search", "id": "search-box", "role": "search", "hidden": ""]) {
      Element("label", ["for": "search"]) { wording.search }
      Element("input", ["type": "search", "id": "search", "autocomplete": "off"])
      Element(
        "p",
        [
          "id": "found", "role": "status",
          "data-words": wording.fill(
            wording.reportsFound, with: ["total": numbers.count(site.entries.count)]),
        ])
    }
  }

  private func item(_ entry: SiteIndex.Entry) -> Node {
    .element("li", ["data-words": words(of: entry)]) {
      Element("h2") {
        if let file = entry.file {
          Element.a(href: FileLink.address(of: file)) { entry.title ?? entry.name }
        } else {
          entry.name
        }
      }
      if let subtitle = entry.subtitle, !subtitle.isEmpty { Element("p") { subtitle } }
      Element("ul", ["class": "meta"], facts(of: entry).map { .element("li", [:], [$0]) })
      let lost = entry.findings.filter { !$0.holds }
      if !lost.isEmpty {
        Element("ul", ["class": "lost"]) {
          for finding in lost {
            Element("li", ["class": "unsupported"]) {
              Element.span(["class": "verdict"]) { wording.noLongerSupported }
              " \(finding.statement)"
            }
          }
        }
      }
    }
  }

  private func facts(of entry: SiteIndex.Entry) -> [Node] {
    guard entry.file != nil else { return [.text(wording.notRendered)] }
    let dates = DateFormat(language)
    var facts: [Node] = []
    if let day = entry.dataDay {
      facts.append(.text("\(wording.dataTo) \(dates.date(from: day))"))
    } else if let refreshed = entry.refreshed {
      facts.append(.text("\(wording.refreshed) \(dates.day(secondsSince1970: refreshed))"))
    }
    if !entry.findings.isEmpty {
      let held = entry.findings.count(where: \.holds)
      facts.append(
        state(
          wording.fill(
            wording.findingsHold,
            with: [
              "held": numbers.count(held), "count": numbers.count(entry.findings.count),
            ]), isGood: held == entry.findings.count))
    }
    if entry.unmetCount > 0 {
      facts.append(
        state(
          wording.fill(
            wording.expectationsUnmet, with: ["count": numbers.count(entry.unmetCount)]),
          isGood: false))
    }
    if entry.isRefused { facts.append(state(wording.isRefused, isGood: false)) }
    return facts
  }

  private func state(_ words: String, isGood: Bool) -> Node {
    isGood ? .text(words) : .element("strong", ["class": "bad"], [.text(words)])
  }

  /// What the search looks in, in small letters.
  private func words(of entry: SiteIndex.Entry) -> String {
    ([entry.name, entry.title, entry.subtitle].compactMap(\.self) + entry.headings
      + entry.findings.map(\.statement)).joined(separator: " ").lowercased()
  }

  /// Shows the field, and hides the reports in which one of the words does not occur.
  static let script =
    "{const b=document.getElementById(\"search-box\"),s=document.getElementById(\"search\"),"
    + "f=document.getElementById(\"found\"),l=[...document.getElementById(\"reports\").children];"
    + "b.hidden=false;s.addEventListener(\"input\",()=>{"
    + "const w=s.value.toLowerCase().split(/\\s+/).filter(Boolean);let n=0;"
    + "for(const i of l){i.hidden=!w.every(x=>i.dataset.words.includes(x));n+=!i.hidden}"
    + "f.textContent=w.length?f.dataset.words.replace(\"{count}\",n):\"\"})}"
}
