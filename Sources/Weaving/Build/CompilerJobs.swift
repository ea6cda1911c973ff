#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The commands that make a program of its sources, as the compiler's driver would run them.
///
/// Asking the driver takes as long as half a compilation, and for the same sources' names it always answers the same: it is asked
/// once, and its answer is kept.
struct CompilerJobs: Codable, Equatable {
  /// The commands, each with its arguments; they name the folder in which they are to run as ``placeholder``.
  private var commands: [[String]]
  /// The folders within it that they expect.
  private var folders: [String]

  private static let placeholder = "%workshop%"

  /// Reads what the driver printed for a folder.
  ///
  /// - Returns: `nil` where it is not understood: a command without a path, or none.
  init?(printed text: String, for workshop: String) {
    let lines = text.split(separator: "\n")
    commands = lines.map { line in
      Self.withoutFileMaps(Self.words(in: line)).map {
        $0.replacing(workshop, with: Self.placeholder)
      }
    }
    guard !commands.isEmpty, commands.allSatisfy({ $0.first?.hasPrefix("/") == true }),
      commands.contains(where: { $0.contains("\(Self.placeholder)/program") })
    else { return nil }
    let prefix = Self.placeholder + "/"
    let parts = commands.joined().compactMap { word -> String? in
      guard let place = word.firstRange(ofText: prefix) else { return nil }
      let path = word[place.upperBound...].split(separator: "/")
      return path.count > 1 ? path.dropLast().joined(separator: "/") : nil
    }
    folders = Set(parts).sorted()
  }

  /// A command without the list of what else it could write: the driver would have to write that list first, and no program needs
  /// those files.
  private static func withoutFileMaps(_ words: [String]) -> [String] {
    guard let place = words.firstIndex(of: "-supplementary-output-file-map") else { return words }
    return Array(words[..<place] + words[place...].dropFirst(2))
  }

  /// Runs the commands in order until one fails.
  ///
  /// - Returns: whether all of them succeeded, and what they said.
  func run(
    in workshop: URL, _ run: (_ command: [String]) async throws -> (succeeded: Bool, said: String)
  ) async throws -> (succeeded: Bool, messages: String) {
    for folder in folders {
      try FileManager.default.createDirectory(
        at: workshop.appending(path: folder), withIntermediateDirectories: true)
    }
    var messages = ""
    for command in commands {
      let result = try await run(
        command.map { $0.replacing(Self.placeholder, with: workshop.path) })
      messages += result.said
      guard result.succeeded else { return (false, messages) }
    }
    return (true, messages)
  }

  /// The words of a command as a shell reads them: quotation marks of both kinds and backslashes.
  private static func words(in line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
