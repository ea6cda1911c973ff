import Records

@testable import Notebooks

// Documents made by hand: these tests are about pages, not about reading Markdown.

let nowhere = SourceRange(
  SourceLocation(line: 1, column: 1), SourceLocation(line: 1, column: 1))

func rich(_ text: String) -> RichText {
  RichText(text: text, content: [.text(text)], range: nowhere)
}

func paragraph(_ text: String) -> Block { .paragraph([.text(text)], nowhere) }

func heading(_ level: Int, _ text: String, id: String) -> Block {
  var attributes = Attributes()
  attributes.id = id
  return .heading(
    Heading(level: level, content: [.text(text)], attributes: attributes, range: nowhere))
}

func attributes(id: String? = nil, _ classes: [String] = [], _ values: [(String, String)] = [])
  -> Attributes
{
  var attributes = Attributes()
  attributes.id = id
  attributes.classes = classes
  attributes.values = values.map { (key: $0.0, value: $0.1) }
  return attributes
}

func container(_ attributes: Attributes, _ blocks: [Block]) -> Block {
  .container(Container(attributes: attributes, blocks: blocks, range: nowhere))
}

func cell(
  _ index: Int, _ code: String, engine: Cell.Engine = .swift,
  _ change: (inout CellOptions) -> Void = { _ in }
) -> Block {
  var options = CellOptions()
  change(&options)
  let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map {
    SourceLines.Line(String($0), at: nowhere.start)
  }
  return .cell(
    Cell(
      index: index, engine: engine, engineRange: nowhere, options: options,
      source: SourceLines(lines), fencedText: code, range: nowhere))
}

func expression(_ index: Int, _ code: String) -> Inline {
  .expression(
    InlineExpression(
      index: index, source: SourceLines([.init(code, at: nowhere.start)]), moment: .inPlace,
      range: nowhere))
}

func reference(_ labels: String..., prefix: String? = nil) -> Inline {
  .reference(CrossReference(labels: labels, prefix: prefix, range: nowhere))
}

func document(
  _ blocks: [Block], footnotes: [String: [Block]] = [:],
  _ change: (inout FrontMatter) -> Void = { $0.title = rich("Claims draw more views") }
) -> Notebook {
  var frontMatter = FrontMatter()
  change(&frontMatter)
  return Notebook(
    file: "notebooks/01-reach.md", source: SourceText(""), frontMatter: frontMatter,
    blocks: blocks, cells: cells(in: blocks), expressions: [], images: [], footnotes: footnotes,
    warnings: [])
}

private func cells(in blocks: [Block]) -> [Cell] {
  blocks.flatMap { block -> [Cell] in
    switch block {
    case .cell(let cell): [cell]
    case .container(let container): cells(in: container.blocks)
    case .blockQuote(let blocks, _): cells(in: blocks)
    case .list(let list): cells(in: list.items.flatMap(\.blocks))
    default: []
    }
  }
}

func run(_ outputs: [Int: [Output]], inlines: [Int: InlineValue] = [:]) -> Run {
  var run = Run()
  run.inlines = inlines
  for (index, outputs) in outputs {
    var result = Run.CellResult()
    result.outputs = outputs
    run.cells[index] = result
  }
  return run
}

func figure(
  _ id: String, title: String? = "Claims reach about 500,000 viewers",
  subtitle: String? = "Median views per video, by content type", notes: [String] = []
) -> FigureOutput {
  FigureOutput(
    id: id, title: title, subtitle: subtitle, wide: drawing(id, "wide", 720),
    narrow: drawing(id, "narrow", 340),
    description: "Horizontal bars, 2 groups. Highest: claim, 501,555. Lowest: opinion, 4,953.",
    table: TableOutput(
      columns: [.init("Content type"), .init("Median views", .end)],
      rows: [["Claim", "501,555"], ["Opinion", "4,953"]], hasRowHeaders: true),
    notes: notes)
}

/// A drawing with the structure that charts have, one bar and one label.
private func drawing(_ id: String, _ size: String, _ width: Int) -> String {
  let stem = "\(id)-\(size.prefix(1))"
  return """
    <svg xmlns="http://www.w3.org/2000/svg" class="chart \(size)" id="\(stem)" \
    viewBox="0 0 \(width) 68" width="\(width)" height="68" role="img" \
    aria-labelledby="\(stem)-t" aria-describedby="\(stem)-d">
    <title id="\(stem)-t">Median views per video, by content type</title>
    <desc id="\(stem)-d">Horizontal bars, 2 groups.</desc>
    <g class="marks"><rect class="f1" fill="#2F5BDD" x="80" y="7" width="\(width - 160)" height="20"/>
    <rect class="f0" fill="#848A90" x="80" y="41" width="3" height="20"/></g>
    <g class="labels"><text class="tick" x="72" y="21" text-anchor="end">Claim</text>
    <text class="val" x="\(width - 73)" y="21">502,000</text>
    <text class="tick" x="72" y="55" text-anchor="end">Opinion</text>
    <text class="val" x="90" y="55">4,950</text></g>
    </svg>
    """
}
