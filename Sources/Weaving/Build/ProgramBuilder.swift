public import Digests
public import Notebooks
import Subprocess
import SystemPackage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Compiles woven programs, each only once.
public struct ProgramBuilder: Sendable {
  /// The notebook does not compile; every message is at its place in the notebook.
  public struct CompileError: Error, Sendable {
    /// What is wrong, at least one error.
    public var diagnostics: [Diagnostic]
  }

  private let toolkit: Toolkit
  private let cache: ProgramCache

  /// Compiles with a toolkit into a cache.
  public init(toolkit: Toolkit, cache: ProgramCache) {
    self.toolkit = toolkit
    self.cache = cache
  }

  /// The hash of everything that a program is made of.
  public func key(of program: WovenProgram, support: [SupportFile]) -> ContentHash {
    var hasher = ContentHasher()
    hasher.update(part: "1")
    hasher.update(part: toolkit.identity.description)
    hasher.update(part: Self.flags.joined(separator: " "))
    hasher.update(part: program.text)
    for file in support {
      hasher.update(part: file.path)
      hasher.update(part: file.text)
    }
    return hasher.finish()
  }

  /// The compiled program: from the cache, else compiled now.
  ///
  /// - Parameter isForced: whether it is compiled now in any case.
  /// - Throws: ``CompileError`` when the notebook does not compile, `CancellationError` when the task is cancelled, and what the
  ///   file system says when the cache cannot be written.
  public func build(
    _ program: WovenProgram, of notebook: Notebook, support: [SupportFile], isForced: Bool = false
  ) async throws -> (entry: ProgramCache.Entry, warnings: [Diagnostic]) {
    let key = key(of: program, support: support)
    if isForced { cache.remove(key) }
    let entry = try await entry(for: key, program: program, of: notebook, support: support)
    let messages = CompilerMessages(parsing: entry.messages)
    return (entry, messages.diagnostics(of: program, in: notebook))
  }

  private func entry(
    for key: ContentHash, program: WovenProgram, of notebook: Notebook, support: [SupportFile]
  ) async throws -> ProgramCache.Entry {
    if let entry = cache.entry(for: key) { return entry }
    // Many renders of one notebook need one program: the first compiles it, the others wait for it.
    let lock = try await cache.lock(for: key)
    defer { withExtendedLifetime(lock) {} }
    if let entry = cache.entry(for: key) { return entry }
    let workshop = try cache.workshop()
    defer { try? FileManager.default.removeItem(at: workshop) }
    let (succeeded, messages) = try await compile(program, support: support, in: workshop)
    guard succeeded else {
      let diagnostics = CompilerMessages(parsing: messages).diagnostics(of: program, in: notebook)
      throw CompileError(
        diagnostics: diagnostics.contains { $0.severity == .error }
          ? diagnostics : [Self.unexplained(messages, file: notebook.file)])
    }
    try messages.write(
      to: workshop.appending(path: "messages.txt"), atomically: false, encoding: .utf8)
    return try cache.adopt(workshop, for: key)
  }

  /// Without optimisation: a notebook's top level is one long function, and optimising it took four
  /// times as long as all the rest for a report of thirty cells. What needs speed is in the
  /// libraries, which are optimised.
  private static let flags = [
    "-swift-version", "6", "-default-isolation", "MainActor", "-module-name", "Program",
    "-Onone", "-gline-tables-only", "-wmo",
    "-diagnostic-style=llvm", "-no-color-diagnostics",
  ]

  private func compile(
    _ program: WovenProgram, support: [SupportFile], in workshop: URL
  ) async throws -> (succeeded: Bool, messages: String) {
    let main = workshop.appending(path: "main.swift")
    try program.text.write(to: main, atomically: false, encoding: .utf8)
    let arguments = arguments(for: support, in: workshop)
    if let jobs = try await jobs(arguments, support: support, in: workshop) {
      let result = try await jobs.run(in: workshop) { try await run($0, in: workshop) }
      // What fails without a word about the program may be a tool that has gone since the driver was asked.
      let isAboutProgram = result.messages.split(separator: "\n").contains {
        $0.firstIndexOfText(": error:") != nil && !$0.hasPrefix("<unknown>")
      }
      if result.succeeded || isAboutProgram { return result }
    }
    let result = try await run([toolkit.compiler] + arguments, in: workshop)
    return (result.succeeded, result.said)
  }

  private func arguments(for support: [SupportFile], in workshop: URL) -> [String] {
    Self.flags + [workshop.appending(path: "main.swift").path] + support.map(\.path)
      + ["-o", workshop.appending(path: "program").path]
      + ["-I", toolkit.modules]
      + toolkit.moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
      + ["-L", toolkit.libraries, "-lQuire", "-lm"]
      + ["-Xlinker", "-rpath", "-Xlinker", toolkit.libraries]
      + toolkit.linkerFlags
  }

  /// What the driver would run: kept from an earlier compilation, else asked now; `nil` where its answer is not understood.
  private func jobs(
    _ arguments: [String], support: [SupportFile], in workshop: URL
  ) async throws -> CompilerJobs? {
    var hasher = ContentHasher()
    hasher.update(part: toolkit.identity.description)
    // The driver writes the current folder into what the debugger is told.
    hasher.update(part: FileManager.default.currentDirectoryPath)
    for argument in arguments {
      hasher.update(part: argument.hasPrefix(workshop.path) ? "" : argument)
    }
    let key = hasher.finish()
    if let kept = cache.jobs(for: key) { return kept }
    let answer = try await run(
      [toolkit.compiler] + arguments + ["-driver-print-jobs"], in: workshop)
    guard answer.succeeded, let jobs = CompilerJobs(printed: answer.said, for: workshop.path) else {
      return nil
    }
    cache.keep(jobs, for: key)
    return jobs
  }

  private func run(
    _ command: [String], in workshop: URL
  ) async throws -> (succeeded: Bool, said: String) {
    var options = PlatformOptions()
    // What has started processes of its own ends them when it is interrupted, and not when it is killed.
    options.teardownSequence = [
      .send(signal: .interrupt, allowedDurationToNextStep: .seconds(1))
    ]
    let result = try await Subprocess.run(
      .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
      // The compiler's driver leaves folders behind where temporary files go.
      environment: .inherit.updating(["TMPDIR": workshop.path]), platformOptions: options,
      output: .string(limit: 4 << 20), error: .string(limit: 4 << 20))
    try Task.checkCancellation()
    return (result.terminationStatus.isSuccess, result.standardOutput + result.standardError)
  }

  private static func unexplained(_ messages: String, file: String) -> Diagnostic {
    Diagnostic(
      .error, "compile", "the compiler failed without naming a place in the notebook", file: file,
      notes: messages.split(separator: "\n").filter { $0.firstIndexOfText("error") != nil }.suffix(
        6
      )
      .map { .init(String($0)) },
      suggestion: "run scripts/setup and swift build again; if that does not help, report it")
  }
}
