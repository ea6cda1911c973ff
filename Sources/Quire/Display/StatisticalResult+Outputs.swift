import Records
import Statistics
import Themes

// Every result of the statistics library is displayed alike, so the displays know the protocol and no result has to
// be made `Displayable` one by one.

extension StatisticalResult {
  /// The plain sentence, the facts that the result prints, its tables, assumptions and warnings.
  func outputs(in context: DisplayContext) -> [Output] {
    let lines = sections.flatMap { section in
      section.facts.map { ResultOutput.Line($0.label, context.text(of: $0.value)) }
    }
    let sentence = context.text(of: sentence)
    return [
      .result(
        ResultOutput(
          method: method, sentence: sentence.isEmpty ? nil : sentence, lines: lines,
          tables: tables.map { $0.output(in: context).carrying(isModel ? cautions : []) },
          checks: checks.map { $0.output(in: context) },
          warnings: alerts.map(\.description), look: context.name.flatMap { look(named: $0) }))
    ]
  }

  /// The look that a test of this name takes; `nil` for other results.
  private func look(named name: String) -> Look? {
    (self as? any HypothesisTest).map { Look(name: name, pValue: $0.pValue) }
  }

  /// Whether what fails of the checks speaks against the result's tables: those of a model hold its coefficients.
  private var isModel: Bool { self is LinearModel || self is GeneralizedLinearModel }

  /// What fails of the checks, a sentence each.
  var cautions: [String] {
    checks.filter { $0.verdict == .violated }.map { "\(method): \($0.sentence)" }
  }

  /// The numbers of the result's rows in full precision.
  var facts: [LabelledValue] {
    let rows = tidy()
    // A test's only row is the result itself; rows of several are told apart by their term.
    let numbers = rows.rowCount > 1 ? glance().facts + rows.facts : rows.facts
    return numbers + ((self as? any HypothesisTest)?.samples.flatMap(\.ledgerFacts) ?? [])
  }
}

extension TestedSample {
  /// The sample's size and its facts, under its name.
  fileprivate var ledgerFacts: [LabelledValue] {
    let sizes = [
      LabelledValue("\(name).count", .integer(count)),
      LabelledValue("\(name).missingCount", .integer(missingCount)),
    ]
    return sizes + facts.flatMap { ResultTable.facts(of: $0.value, named: "\(name).\($0.label)") }
  }
}

extension ResultTable {
  /// The table as a report shows it.
  func output(in context: DisplayContext) -> TableOutput {
    TableOutput(
      columns: columns.map { column in
        .init(column.label, column.holdsText ? .start : .end)
      },
      rows: (0..<rowCount).map { row in
        columns.map { column in column.cells[row].map { context.text(of: $0) } }
      },
      hasRowHeaders: columns.first?.holdsText ?? false,
      caption: title.isEmpty ? nil : title)
  }

  /// Every number of the table: of one row under its column's name, of several under the row's first text and that.
  var facts: [LabelledValue] {
    let naming = columns.first { $0.holdsText }
    return (0..<rowCount).flatMap { row -> [LabelledValue] in
      let prefix: String
      if rowCount > 1 {
        let name = naming?.cells[row].map { "\($0)" }
        prefix = "\(name ?? "\(row + 1)")."
      } else {
        prefix = ""
      }
      return columns.flatMap { column in
        column.cells[row].map { Self.facts(of: $0, named: prefix + column.name) } ?? []
      }
    }
  }

  fileprivate static func facts(of value: ResultSection.Value, named name: String)
    -> [LabelledValue]
  {
    switch value {
    case .text: []
    case .count(let count): [LabelledValue(name, .integer(count))]
    case .number(let number): [LabelledValue(name, .real(number))]
    case .pValue(let p, let log):
      [LabelledValue(name, .real(p)), LabelledValue(logName(of: name), .real(log))]
    case .interval(let interval):
      [
        LabelledValue("\(name).lower", .real(interval.lower)),
        LabelledValue("\(name).upper", .real(interval.upper)),
      ]
    }
  }
}

extension ResultTable {
  /// "logPValue" of "pValue", after whatever names the row.
  private static func logName(of name: String) -> String {
    let start = name.lastIndex(of: ".").map { name.index(after: $0) } ?? name.startIndex
    return
      "\(name[..<start])log\(name[start...].prefix(1).uppercased())\(name[start...].dropFirst())"
  }
}

extension ResultTable.Column {
  fileprivate var holdsText: Bool {
    cells.contains { if case .text? = $0 { true } else { false } }
  }
}

extension AssumptionCheck {
  func output(in context: DisplayContext) -> ResultOutput.Check {
    var evidence = method
    if let statistic {
      evidence += ": \(statistic.label) = \(context.text(of: statistic.value))"
    }
    if let pValue {
      let text = context.numbers.exactPValue(pValue)
      evidence += text.hasPrefix("<") ? ", p \(text)" : ", p = \(text)"
    }
    let verdict: ResultOutput.Check.Verdict =
      switch verdict {
      case .met: .met
      case .doubtful: .doubtful
      case .violated: .violated
      }
    return ResultOutput.Check(
      assumption: assumption, evidence: evidence, verdict: verdict, sentence: sentence)
  }
}

// MARK: - Numbers in words

extension DisplayContext {
  /// A result's fact in the report's language.
  func text(of value: ResultSection.Value) -> String {
    switch value {
    case .text(let text): text
    case .count(let count): numbers.count(count)
    case .number(let number):
      // A whole number, such as degrees of freedom, is shown as one.
      abs(number) < 10_000 && number == number.rounded()
        ? numbers.count(number) : numbers.significant(number, digits: 4)
    case .pValue(let p, let log):
      numbers.exactPValue(p, log: log)
    case .interval(let interval):
      wording.fill(
        wording.to,
        with: [
          "lower": numbers.significant(interval.lower, digits: 4),
          "upper": numbers.significant(interval.upper, digits: 4),
        ])
    }
  }

  /// A result's sentence with its numbers in the report's language.
  func text(of sentence: PlainSentence) -> String {
    sentence.text { value, style in
      switch style {
      case .measured: numbers.measured(value)
      case .change:
        value < 0 ? "\(numbers.measured(-value)) lower" : "\(numbers.measured(value)) higher"
      case .count: numbers.count(value)
      case .percent: numbers.percent(value)
      case .outOfHundred: "\(numbers.significant(value * 100, digits: 2)) in every 100"
      case .times: numbers.ratio(value)
      case .significant(let digits): numbers.significant(value, digits: digits)
      }
    }
  }
}
