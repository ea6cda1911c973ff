import Markup
import Notebooks
import Themes

// Tabs, columns and notes in the margin, without scripts.
extension PageWriter {
  /// The most tabs that the style sheet has rules for.
  private static let tabLimit = 8

  /// `::: {.panel-tabset}`: a choice of its headings, each with what follows it.
  ///
  /// A browser that cannot choose, and paper, show all of them one after the other.
  mutating func tabset(_ container: Container) -> Node {
    let tabs = Tab.tabs(in: container)
    guard tabs.count > 1, tabs.count <= Self.tabLimit else {
      if tabs.count > Self.tabLimit {
        warn(
          "tabs-many", "\(tabs.count) tabs are shown one after the other", at: container.range,
          suggestion: "make at most \(Self.tabLimit) of them")
      }
      return .element("div", ["class": "tabset plain"]) {
        blocks(Tab.introduction(of: container))
        for tab in tabs { self.tab(tab) }
      }
    }
    let name = identifiers.claim(container.attributes.id ?? "tabs")
    let chosen = tabs.firstIndex(where: \.isActive) ?? 0
    let choices = tabs.enumerated().map { place, tab in
      Element("label") {
        Element(
          "input",
          [
            "type": "radio", "name": name, "checked": place == chosen ? "" : nil,
          ])
        " "
        tab.title.plainText(with: run)
      }
    }
    let introduction = blocks(Tab.introduction(of: container))
    let choice = Node.element("div", ["class": "tabset", "id": name]) {
      Element("fieldset", ["class": "tabs"]) {
        Element("legend", ["class": "visually-hidden"]) { wording.tabs }
        choices
      }
      for tab in tabs { self.tab(tab) }
    }
    return .fragment(introduction + [choice])
  }

  private mutating func tab(_ tab: Tab) -> Node {
    .element("div", ["class": "tab"]) {
      Element("p", ["class": "tab-title"], inlines(tab.title))
      blocks(tab.blocks)
    }
  }

  /// `::: {layout-ncol=2}` and `:::: {.columns}`: beside each other where there is room, else below each other.
  mutating func columns(_ container: Container) -> Node {
    let count = container.attributes["layout-ncol"].flatMap(Int.init)
    var classes = ["columns"]
    if let count, (1...6).contains(count) {
      classes.append("cols-\(count)")
      generatedRules["cols-\(count)"] = "--cols:\(count)"
    }
    var parts: [Node] = []
    for block in container.blocks {
      let nodes = blocks([block])
      guard !nodes.isEmpty else { continue }
      // What belongs to one block, such as a figure and its fold, stays together.
      parts.append(.element("div", ["class": "column"], nodes))
    }
    return .element(
      "div",
      [
        "id": container.attributes.id.map { identifiers.claim($0) },
        "class": classes.joined(separator: " "),
      ], parts)
  }

  /// `::: {.column-margin}`: beside the text where there is room, else within it.
  mutating func marginNote(_ container: Container) -> Node {
    .element(
      "div", ["class": "margin", "role": "note", "aria-label": wording.marginNote],
      blocks(container.blocks))
  }
}

/// A heading of a tabset with what follows it.
struct Tab {
  var title: [Inline]
  var isActive: Bool
  var blocks: [Block]

  /// The tabs of a container: its first heading's level counts, deeper ones belong to their tab.
  static func tabs(in container: Container) -> [Tab] {
    var tabs: [Tab] = []
    var level: Int?
    for block in container.blocks {
      if case .heading(let heading) = block, heading.level <= level ?? heading.level {
        level = level ?? heading.level
        let isActive = heading.attributes.classes.contains("active")
        tabs.append(Tab(title: heading.content, isActive: isActive, blocks: []))
      } else if !tabs.isEmpty {
        tabs[tabs.count - 1].blocks.append(block)
      }
    }
    return tabs
  }

  /// What stands before the first heading.
  static func introduction(of container: Container) -> [Block] {
    Array(
      container.blocks.prefix { if case .heading = $0 { false } else { true } })
  }
}

extension Container {
  /// Whether its headings are tabs.
  var isTabset: Bool { attributes.classes.contains("panel-tabset") }

  /// Whether what is in it stands beside each other.
  var isColumns: Bool {
    attributes["layout-ncol"] != nil || attributes.classes.contains("columns")
  }

  /// Whether it stands in the margin.
  var isMarginNote: Bool {
    !Set(attributes.classes).isDisjoint(with: ["column-margin", "aside", "margin"])
  }
}
