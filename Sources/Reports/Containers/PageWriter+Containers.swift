import Markup
import Notebooks
import Records
import Themes

extension PageWriter {
  /// A `:::` container: a callout, a labelled figure or table, tabs, columns, a part for some readers, or a
  /// plain division with the author's classes.
  mutating func container(_ container: Container) -> [Node] {
    switch Visibility(container.attributes, format: format, notebook.frontMatter) {
    case .everyone: return shown(container)
    case .technical:
      return audience == .executive ? [] : technical([division(container, as: "technical")])
    case .summary:
      return audience == .technical ? [] : summary([division(container, as: "summary-only")])
    case .nobody: return []
    }
  }

  private mutating func shown(_ container: Container) -> [Node] {
    if container.isTabset { return [tabset(container)] }
    if container.isColumns { return [columns(container)] }
    if container.isMarginNote { return [marginNote(container)] }
    if let callout = Callout(container) { return [self.callout(callout, container.attributes)] }
    if let label = container.attributes.id, let target = numbering.targets[label],
      let kind = Numbering.Kind(label: label), kind == target.kind,
      kind == .figure || kind == .table || kind == .listing
    {
      return labelled(container, as: target)
    }
    return [division(container)]
  }

  /// - Parameter part: the class of a part that only some readers see; `nil` for one that all do.
  private mutating func division(_ container: Container, as part: String? = nil) -> Node {
    let outer = self.part
    if audience == .both, let part { self.part = part }
    defer { self.part = outer }
    let classes = container.attributes.classes.map(IdentifierSet.sanitized)
    return .element(
      "div",
      [
        "id": container.attributes.id.map { identifiers.claim($0) },
        "class": classes.isEmpty ? nil : classes.joined(separator: " "),
      ], blocks(container.blocks))
  }
}

// MARK: - Callouts

extension PageWriter {
  /// A box that a cell displays.
  mutating func callout(_ output: CalloutOutput, of cell: Cell) -> Node {
    var attributes = Notebooks.Attributes()
    if let label = cell.options.label, numbering.targets[label] == nil { attributes.id = label }
    return callout(
      Callout(output, blocks: InlineMarkdown.blocks(output.markdown)), attributes)
  }

  private mutating func callout(_ callout: Callout, _ attributes: Notebooks.Attributes) -> Node {
    let anchor = attributes.id.map { identifiers.claim($0) }
    let title = identifiers.claim("\(anchor ?? callout.kind.rawValue)-title")
    let classes = "callout callout-\(callout.kind.rawValue)"
    let words = titleNodes(of: callout, label: attributes.id)
    // The title is no heading: a callout stands beside the outline of the report.
    let body = Element("div", ["class": "callout-body"], blocks(callout.blocks))
    switch callout.folding {
    case .none:
      return .element(
        "div", ["class": classes, "id": anchor, "role": "note", "aria-labelledby": title]
      ) {
        Element("p", ["class": "callout-title", "id": title], words)
        body
      }
    case .folded, .open:
      return .element(
        "details",
        ["class": classes, "id": anchor, "open": callout.folding == .open ? "" : nil]
      ) {
        Element("summary", ["class": "callout-title"], words)
        body
      }
    }
  }

  private mutating func titleNodes(of callout: Callout, label: String?) -> [Node] {
    let word = callout.kind.label.word(in: wording)
    let target = label.flatMap { numbering.targets[$0] }
    let name = target.map { $0.name(in: wording) } ?? word
    guard let title = callout.title else { return [.text(name)] }
    // The kind is said in words too: colour alone would not tell a warning from a tip.
    return [.element("span", ["class": "kind"], [.text("\(name):")]), " "] + inlines(title)
  }
}

// MARK: - Labelled divisions

extension PageWriter {
  /// A div with a label whose last paragraph is the caption of what is in it.
  private mutating func labelled(_ container: Container, as target: Numbering.Target) -> [Node] {
    var content = container.blocks
    var caption: [Inline] = []
    if content.count > 1, case .paragraph(let inlines, _)? = content.last, inlines.onlyImage == nil
    {
      caption = inlines
      content.removeLast()
    }
    let isGivenToOutput = numbering.outputs.values.contains(target)
    let isTable =
      target.kind == .table && content.contains { if case .table = $0 { true } else { false } }
    guard isGivenToOutput || isTable else {
      return [figure(around: content, as: target, caption: caption)]
    }
    pendingCaption = PendingCaption(target: target, content: caption)
    defer { pendingCaption = nil }
    return blocks(content)
  }

  private mutating func figure(
    around content: [Block], as target: Numbering.Target, caption: [Inline]
  ) -> Node {
    let anchor = identifiers.claim(target.anchor)
    let number = identifiers.claim("\(anchor)-h")
    let level = min(6, section.level + 1)
    return .element("figure", ["id": anchor, "aria-labelledby": number]) {
      if caption.isEmpty {
        Element("p", ["class": "fignum", "id": number]) { target.name(in: wording) }
      } else {
        Element("p", ["class": "fignum"]) { target.name(in: wording) }
        Element("h\(level)", ["id": number, "class": "takeaway"], inlines(caption))
      }
      blocks(content)
    }
  }

  /// The caption and id that a surrounding div has for a Markdown table, once.
  mutating func takeCaption(of kind: Numbering.Kind) -> (anchor: String, caption: Caption)? {
    guard let pending = pendingCaption, pending.target.kind == kind else { return nil }
    pendingCaption = nil
    let anchor = identifiers.claim(pending.target.anchor)
    return (anchor, caption(pending.content, as: pending.target))
  }

  /// A table's caption: number, then words.
  mutating func caption(_ content: [Inline], as target: Numbering.Target) -> Caption {
    let id = identifiers.claim("\(target.anchor)-caption")
    let node = Element("caption", ["id": id]) {
      Element("span") {
        Element("span", ["class": "fignum"]) { target.name(in: wording) }
        if !content.isEmpty { [" "] + inlines(content) }
      }
    }
    return Caption(id: id, node: node)
  }
}

/// A caption with the id that its table is named by.
struct Caption {
  var id: String
  var node: Element
}
