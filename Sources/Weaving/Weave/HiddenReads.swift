import SwiftSyntax

/// What a piece of code reads that nobody hears of: files opened without Quire's loaders, the clock, the network, random numbers
/// without a seed.
///
/// A program that does so may say something else at its next run although everything that is known is the same, so it is never
/// passed over. Names tell it; what a function of a cell does is found in that cell.
enum HiddenReads {
  /// Types and functions whose every use reads something.
  private static let readers: Set<String> = [
    "FileHandle", "FileManager", "InputStream", "ProcessInfo", "Process", "URLSession",
    "SystemRandomNumberGenerator",
    "ContinuousClock", "SuspendingClock", "DispatchTime", "UUID", "getenv", "fopen", "fread",
    "open", "read", "readLine",
    "time", "gettimeofday", "clock_gettime", "rand", "random", "popen", "clock", "localtime",
    "TimeZone", "Locale", "Bundle", "CommandLine", "arc4random", "arc4random_uniform",
    "drand48",
  ]

  /// Types that read a file when they are made of one.
  private static let readingLabels: Set<String> = [
    "contentsOf", "contentsOfFile", "contentsOfDirectory",
  ]

  /// Members that draw random numbers unless they are told from where.
  private static let drawing: Set<String> = ["random", "randomElement", "shuffle", "shuffled"]

  /// Words of SQL that draw rows by chance. Functions that answer differently each time are heard of when the query is asked.
  static let samplingWords: Set<String> = ["sample", "tablesample"]

  /// The hidden reads of a tree, by what they are called.
  ///
  /// - Parameter bound: names that the code defines itself, which mean something else.
  static func all(in tree: some SyntaxProtocol, besides bound: Set<String>) -> [CellNames
    .Occurrence]
  {
    let finder = Finder(viewMode: .sourceAccurate)
    finder.walk(tree)
    return finder.found.filter { !bound.contains($0.name) }
  }

  /// Types that read the clock or draw a number when they are made without a value, or asked for `now`.
  private static let momentary: Set<String> = ["Date", "UUID"]

  /// The labels with which those are made of a value that is given.
  private static let givenLabels: Set<String> = [
    "timeIntervalSince1970", "timeIntervalSinceReferenceDate", "uuidString", "uuid", "from",
  ]

  /// What may stand before the name of a reader.
  private static let modules: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Dispatch", "Swift",
  ]

  private final class Finder: SyntaxVisitor {
    var found: [CellNames.Occurrence] = []

    override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
      let name = node.baseName.text
      let member = node.parent?.as(MemberAccessExprSyntax.self)
      let isMember = member?.declName.id == node.id
      let isQualified =
        member?.base?.as(DeclReferenceExprSyntax.self).map { modules.contains($0.baseName.text) }
        ?? false
      guard !isMember || isQualified else { return .visitChildren }
      if readers.contains(name) { note(name, node) }
      if momentary.contains(name), !isGiven(node) { note(name, node) }
      return .visitChildren
    }

    override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
      if momentary.contains(node.name.text) { note(node.name.text, node) }
      return .visitChildren
    }

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
      let labels = node.arguments.compactMap { $0.label?.text }
      if let label = labels.first, readingLabels.contains(label) {
        note("\(node.calledExpression.trimmedDescription)(\(label):)", node)
      }
      if let member = node.calledExpression.as(MemberAccessExprSyntax.self),
        drawing.contains(member.declName.baseName.text), !labels.contains("using"),
        !labels.contains("seed")
      {
        note("\(member.declName.baseName.text)()", node)
      }
      return .visitChildren
    }

    /// Whether a mention makes the value of something that is given, as `Date(timeIntervalSince1970: 0)` does.
    private func isGiven(_ node: DeclReferenceExprSyntax) -> Bool {
      var parent = node.parent
      while let member = parent?.as(MemberAccessExprSyntax.self) { parent = member.parent }
      guard let call = parent?.as(FunctionCallExprSyntax.self),
        let label = call.arguments.first?.label?.text
      else { return false }
      return givenLabels.contains(label)
    }

    private func note(_ name: String, _ node: some SyntaxProtocol) {
      found.append(
        .init(name: name, offset: node.positionAfterSkippingLeadingTrivia.utf8Offset))
    }
  }
}
