import Markup
import Mathematics
import Notebooks
import Records
import Themes

extension PageWriter {
  /// Writes a line of prose.
  mutating func inlines(_ content: [Inline]) -> [Node] {
    var nodes: [Node] = []
    for inline in content { nodes.append(self.inline(inline)) }
    return nodes
  }

  private mutating func inline(_ inline: Inline) -> Node {
    switch inline {
    case .text(let text): .text(text)
    case .softBreak: "\n"
    case .lineBreak: .element("br")
    case .math(let formula, let isDisplay): math(formula, isDisplay: isDisplay)
    case .code(let code): .element("code", [:], [.text(code)])
    case .emphasis(let content): .element("em", [:], inlines(content))
    case .strong(let content): .element("strong", [:], inlines(content))
    case .strikethrough(let content): .element("del", [:], inlines(content))
    case .link(let destination, let title, let content): link(destination, title, content)
    case .image(let image): self.image(image)
    case .html(let markup): .raw(markup)
    case .footnote(let label, let number): footnoteReference(label, number)
    case .expression(let expression): value(of: expression)
    case .reference(let reference): self.reference(reference)
    case .span(let attributes, let content): span(attributes, content)
    }
  }

  /// A formula; one on a line of its own scrolls sideways when it is too wide, also by keyboard.
  private func math(_ formula: Formula, isDisplay: Bool) -> Node {
    let element = formula.element(isDisplay: isDisplay)
    guard isDisplay else { return .element(element) }
    return .element(
      "span",
      ["class": "formula", "role": "group", "tabindex": "0", "aria-label": wording.equation],
      [.element(element)])
  }

  private mutating func link(_ destination: String, _ title: String, _ content: [Inline]) -> Node {
    guard let url = SafeURL(destination) else {
      warn(
        "link-unsafe", "a link to \"\(destination.prefix(80))\" is shown as text", at: place,
        suggestion: "link to an https: or mailto: address, or to a place in the page")
      return .fragment(inlines(content))
    }
    return .element(
      "a", ["href": url.text, "title": title.isEmpty ? nil : title], inlines(content))
  }

  private mutating func span(_ attributes: Notebooks.Attributes, _ content: [Inline]) -> Node {
    switch Visibility(attributes, format: format, notebook.frontMatter) {
    case .everyone: plainSpan(attributes, content)
    case .technical: .fragment(technical([plainSpan(attributes, content)]))
    case .summary: .fragment(summary([plainSpan(attributes, content)]))
    case .nobody: .empty
    }
  }

  private mutating func plainSpan(
    _ attributes: Notebooks.Attributes, _ content: [Inline]
  ) -> Node {
    let classes = attributes.classes.map(IdentifierSet.sanitized)
    let isMarginNote = !Set(classes).isDisjoint(with: ["aside", "column-margin"])
    return .element(
      "span",
      [
        "id": attributes.id.map { identifiers.claim($0) },
        "class": isMarginNote ? "margin" : classes.isEmpty ? nil : classes.joined(separator: " "),
        "role": isMarginNote ? "note" : nil,
        "aria-label": isMarginNote ? wording.marginNote : nil,
      ], inlines(content))
  }

  private mutating func value(of expression: InlineExpression) -> Node {
    let value = plainValue(of: expression)
    guard let cautions = run.cautions[expression.index] else { return value }
    return .fragment([value] + cautions.map { cautionReference($0) })
  }

  private mutating func plainValue(of expression: InlineExpression) -> Node {
    switch run.inlines[expression.index] {
    case .text(let text): return .text(text)
    case .markdown(let markdown): return .fragment(inlines(self.inlineMarkdown(markdown)))
    case .html(let markup): return .raw(markup)
    case nil:
      // The run stopped before it. A gap in a sentence would be read over; a question mark is not.
      warn(
        "value-missing", "the run left no value for `\(expression.source.text)`",
        at: expression.range)
      return .element("span", ["class": "unresolved"], ["?", hidden(wording.noData)])
    }
  }
}

// MARK: - References

extension PageWriter {
  private mutating func reference(_ reference: CrossReference) -> Node {
    var nodes: [Node] = []
    for label in reference.labels {
      if !nodes.isEmpty { nodes.append(", ") }
      nodes.append(link(to: label, in: reference, isFirst: nodes.isEmpty))
    }
    return .fragment(nodes)
  }

  private mutating func link(
    to label: String, in reference: CrossReference, isFirst: Bool
  ) -> Node {
    guard let target = numbering.targets[label] else {
      warn(
        "reference-unresolved", "nothing is labelled \"\(label)\"", at: reference.range,
        suggestion: numbering.nearestLabel(to: label).map { "did you mean @\($0)?" })
      return .element("span", ["class": "unresolved"], [.text("?@\(label)")])
    }
    return .element(
      "a", ["href": "#\(target.anchor)"],
      [.text(words(for: target, prefix: reference.prefix, isFirst: isFirst))])
  }

  private func words(for target: Numbering.Target, prefix: String?, isFirst: Bool) -> String {
    guard let prefix, !target.number.isEmpty else { return target.name(in: wording) }
    return prefix.isEmpty || !isFirst ? target.number : "\(prefix)\u{A0}\(target.number)"
  }
}
