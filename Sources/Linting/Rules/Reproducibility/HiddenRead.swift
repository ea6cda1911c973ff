import Notebooks
import Weaving

extension Rule {
  static let hiddenRead = Rule(
    "Q502", "hidden-read", .warning,
    summary: "A notebook reads something that Quire does not hear of.",
    explanation: """
      The clock, the network, a file that Foundation opens: a change of them is not seen, so the notebook runs at \
      every refresh, and `quire verify` cannot make the same report again. Quire's own ways are heard of: \
      `DataFrame(csv:)` and its like, `CalendarDate.today`, `environment("NAME")`, and parameters. What a function of \
      a Swift file in `Support` reads is named too.
      """,
    bad: """
      # Views

      ```{swift}
      import Foundation

      Date().description
      ```
      """,
    good: """
      # Views

      ```{swift}
      CalendarDate.today.description
      ```
      """
  ) { notebook in
    HiddenReading.all(in: notebook, isRandom: false).map { read in
      Violation(
        "Quire does not hear of what \(read.place)\(read.name) reads", at: read.range,
        notes: [.init("a notebook that reads so runs at every refresh")],
        suggestion: HiddenReading.suggestion(for: read.name))
    }
  }
}

/// What a notebook reads that nobody hears of, parted into chance and all else.
enum HiddenReading {
  struct Read {
    var name: String
    var range: SourceRange?
    /// The Swift file and the line, or nothing for the notebook itself.
    var place: String
  }

  private static let random: Set<String> = [
    "SystemRandomNumberGenerator", "UUID", "rand", "random", "arc4random", "arc4random_uniform",
    "drand48", "random()", "randomElement()", "shuffle()", "shuffled()", "sample", "tablesample",
  ]

  /// The reads of cells, of inline expressions and of Swift files, in this order.
  static func all(in notebook: CheckedNotebook, isRandom: Bool) -> [Read] {
    let defined = Set(notebook.codes.flatMap { $0.definitions.map(\.name) })
    func told(_ occurrence: CellNames.Occurrence) -> Bool {
      let name = occurrence.name
      let draws = random.contains(name) || random.contains(name.lowercased())
      return draws == isRandom && !defined.contains(name)
    }
    func reads(_ analysis: CellAnalysis, _ text: SwiftText) -> [Read] {
      // What is named by two of the lists is one thing all the same.
      var seen: Set<Int> = []
      return analysis.hiddenReads.filter { told($0) && seen.insert($0.offset).inserted }.map {
        read in
        // A call's name is not its text, so only its beginning is marked.
        let length = read.name.hasSuffix(")") ? 1 : read.name.utf8.count
        return Read(
          name: read.name, range: text.range(read.offset..<(read.offset + length)), place: "")
      }
    }
    let inNotebook =
      notebook.codes.flatMap { reads($0.analysis, $0.text) }
      + notebook.expressions.flatMap { reads($0.analysis, $0.text) }
    let inFiles = notebook.support.flatMap { file in
      notebook.cache.analysis(of: file.text, as: .statements).hiddenReads.filter(told).map { read in
        let before = file.text.utf8.prefix(read.offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let name = file.path.split(separator: "/").suffix(2).joined(separator: "/")
        return Read(name: read.name, range: nil, place: "\(name):\(line): ")
      }
    }
    return inNotebook + inFiles
  }

  static func suggestion(for name: String) -> String {
    switch name {
    case "Date", "time", "clock", "gettimeofday", "clock_gettime", "localtime":
      "read the day as CalendarDate.today"
    case "getenv", "ProcessInfo": "read a variable as environment(\"NAME\")"
    case "Locale", "TimeZone": "make it of a name: \(name)(identifier: …)"
    case "CommandLine": "read a parameter as params.name"
    default: "read data with DataFrame(csv:) and its like"
    }
  }
}
