import Notebooks
import Records
import Suggestions

/// What every figure, table, section, listing and callout of a page is called.
///
/// Numbers follow the order of the document, so they are given in a walk of their own before
/// anything is rendered: a sentence may refer to a figure that comes after it.
struct Numbering {
  /// What a number counts.
  enum Kind: String, CaseIterable, Sendable {
    case figure = "fig"
    case table = "tbl"
    case listing = "lst"
    case section = "sec"
    case note = "nte"
    case tip = "tip"
    case warning = "wrn"
    case important = "imp"
    case caution = "cau"

    /// The kind that a label's prefix names, as `fig` in `fig-reach`.
    init?(label: String) {
      guard let dash = label.firstIndex(of: "-") else { return nil }
      self.init(rawValue: String(label[..<dash]))
    }
  }

  /// Something that can be pointed at.
  struct Target: Hashable {
    /// What it is.
    var kind: Kind
    /// Its number, such as "3" or "2.1"; empty for a section of a page without section numbers.
    var number: String
    /// The id to link to.
    var anchor: String
    /// What the link says when there is no number.
    var title: String = ""
  }

  /// A heading's place in the page.
  struct HeadingPlace: Hashable {
    /// 2 to 6: 1 is the report's title, and no level is skipped.
    var level: Int
    /// The section's number, or an empty text.
    var number: String
  }

  /// One display of one cell.
  struct OutputKey: Hashable {
    var cell: Int
    var index: Int
  }

  /// By label.
  private(set) var targets: [String: Target] = [:]
  /// Figures and captioned tables by where they were displayed.
  private(set) var outputs: [OutputKey: Target] = [:]
  /// Captioned listings by cell.
  private(set) var listings: [Int: Target] = [:]
  /// Headings by id.
  private(set) var headings: [String: HeadingPlace] = [:]
  /// How many sections of the highest level there are.
  private(set) var sectionCount = 0

  private var counts: [Kind: Int] = [:]
  private var levels = HeadingLevels()
  private var sectionNumbers: [Int] = []
  private let numbersSections: Bool
  private let run: Run

  /// Walks a document and the outputs of its cells.
  init(of blocks: [Block], numbersSections: Bool, run: Run) {
    self.numbersSections = numbersSections
    self.run = run
    visit(blocks)
  }

  /// The known label nearest to a misspelled one, if any is near.
  func nearestLabel(to label: String) -> String? {
    NearestName.of(label, among: targets.keys.sorted())
  }
}

// MARK: - The walk

extension Numbering {
  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): visit(heading)
      case .paragraph(let content, _): visitImage(of: content)
      case .list(let list): visit(list.items.flatMap(\.blocks))
      case .blockQuote(let blocks, _): visit(blocks)
      case .container(let container): visit(container)
      case .cell(let cell): visit(cell, label: cell.options.label)
      case .code, .table, .thematicBreak, .html: break
      }
    }
  }

  private mutating func visit(_ heading: Heading) {
    let level = levels.place(heading.level)
    if level == 2 { sectionCount += 1 }
    let isNumbered = numbersSections && !heading.attributes.classes.contains("unnumbered")
    let number = isNumbered ? nextSectionNumber(at: level) : ""
    guard let id = heading.attributes.id else { return }
    headings[id] = HeadingPlace(level: level, number: number)
    targets[id] = Target(
      kind: .section, number: number, anchor: IdentifierSet.sanitized(id),
      title: heading.content.plainText(with: run))
  }

  private mutating func nextSectionNumber(at level: Int) -> String {
    let depth = level - 1
    if sectionNumbers.count > depth { sectionNumbers.removeLast(sectionNumbers.count - depth) }
    while sectionNumbers.count < depth { sectionNumbers.append(0) }
    sectionNumbers[depth - 1] += 1
    return sectionNumbers.map(String.init).joined(separator: ".")
  }

  private mutating func visitImage(of content: [Inline]) {
    guard let image = content.onlyImage, let id = image.attributes.id,
      Kind(label: id) == .figure
    else { return }
    targets[id] = next(.figure, anchor: id)
  }

  private mutating func visit(_ container: Container) {
    if container.isTabset {
      // The headings of tabs are choices, no sections.
      visit(Tab.introduction(of: container) + Tab.tabs(in: container).flatMap(\.blocks))
      return
    }
    if let callout = Callout(container) {
      let label = container.attributes.id
      if let label, Kind(label: label) == callout.kind.label {
        targets[label] = next(callout.kind.label, anchor: label)
      }
      return visit(callout.blocks)
    }
    guard let label = container.attributes.id, let kind = Kind(label: label),
      kind == .figure || kind == .table || kind == .listing
    else { return visit(container.blocks) }
    visit(container, label: label, kind: kind)
  }

  /// A div that gives its label and last paragraph, the caption, to what is in it.
  private mutating func visit(_ container: Container, label: String, kind: Kind) {
    var isGiven = false
    for block in container.blocks {
      if case .cell(let cell) = block, !isGiven, displays(kind, cell) {
        isGiven = true
        visit(cell, label: label)
      } else {
        visit([block])
      }
    }
    if !isGiven { targets[label] = next(kind, anchor: label) }
  }

  private func displays(_ kind: Kind, _ cell: Cell) -> Bool {
    cell.shownOutputs(of: run).contains { output in
      switch (kind, output.1) {
      case (.figure, .figure), (.figure, .board), (.table, .table): true
      default: false
      }
    }
  }

  private mutating func visit(_ cell: Cell, label: String?) {
    if cell.options.include, cell.options.echo != .hidden, !cell.source.isBlank {
      let labelsListing = label.map { Kind(label: $0) == .listing } ?? false
      if cell.options.listingCaption != nil || labelsListing {
        let target = next(.listing, anchor: labelsListing ? label! : "lst-\(cell.index + 1)")
        listings[cell.index] = target
        if labelsListing, let label { targets[label] = target }
      }
    }
    for (index, output) in cell.shownOutputs(of: run) {
      switch output {
      case .figure(let figure): visit(figure.id, .figure, cell, index, label)
      case .board(let board): visit(board.id, .figure, cell, index, label)
      case .table(let table) where isCaptioned(table, cell, label):
        visit("tbl-\(cell.index + 1)-\(index + 1)", .table, cell, index, label)
      default: break
      }
    }
  }

  private mutating func visit(
    _ ownName: String, _ kind: Kind, _ cell: Cell, _ index: Int, _ label: String?
  ) {
    // Of several figures of one cell the label means the first.
    let isLabelled = label.map { targets[$0] == nil && Kind(label: $0).map { $0 == kind } ?? true }
    let anchor = isLabelled == true ? label! : ownName
    let target = next(kind, anchor: anchor)
    outputs[OutputKey(cell: cell.index, index: index)] = target
    if isLabelled == true, let label { targets[label] = target }
  }

  private func isCaptioned(_ table: TableOutput, _ cell: Cell, _ label: String?) -> Bool {
    cell.options.tableCaption != nil || table.caption != nil
      || label.map { Kind(label: $0) == .table } ?? false
  }

  private mutating func next(_ kind: Kind, anchor: String) -> Target {
    counts[kind, default: 0] += 1
    return Target(
      kind: kind, number: String(counts[kind]!), anchor: IdentifierSet.sanitized(anchor))
  }
}
