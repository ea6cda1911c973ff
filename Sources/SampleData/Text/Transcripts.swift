import Statistics

/// What is said in the videos: hearsay for claims, conviction for opinions, about the same everyday curiosities.
struct Transcripts {
  /// A way of introducing a statement.
  struct Voice {
    fileprivate let openers: [TextTemplate]
  }

  let claims: Voice
  let opinions: Voice

  /// Statements by what their characters ask of a CSV reader, with the shares of the teaching data set.
  private let plain: [TextTemplate]
  private let withCommas: [TextTemplate]
  private let beyondASCII: [TextTemplate]
  private let withQuotes: [TextTemplate]

  init() {
    let words = Vocabulary.words.mapValues { $0.map { Array($0.utf8) } }
    let read = { (texts: [String]) in texts.map { TextTemplate($0, words: words) } }
    claims = Voice(openers: read(Vocabulary.claimOpeners))
    opinions = Voice(openers: read(Vocabulary.opinionOpeners))
    plain = read(Vocabulary.plainStatements)
    withCommas = read(Vocabulary.statementsWithCommas)
    beyondASCII = read(Vocabulary.statementsBeyondASCII)
    withQuotes = read(Vocabulary.statementsWithQuotes)
  }

  /// Appends one text as a CSV field.
  func append(
    _ voice: Voice,
    to buffer: inout [UInt8],
    using generator: inout SeededGenerator
  ) {
    let opener = voice.openers[generator.index(below: voice.openers.count)]
    let statement = drawStatement(&generator)
    if statement.needsQuotes { buffer.append(.quotationMark) }
    opener.append(to: &buffer, using: &generator)
    statement.append(to: &buffer, using: &generator)
    if statement.needsQuotes { buffer.append(.quotationMark) }
  }

  private func drawStatement(_ generator: inout SeededGenerator) -> TextTemplate {
    let draw = generator.uniform()
    let list =
      switch draw {
      case ..<0.0156: withQuotes
      case ..<0.0950: withCommas
      case ..<0.1800: beyondASCII
      default: plain
      }
    return list[generator.index(below: list.count)]
  }
}
