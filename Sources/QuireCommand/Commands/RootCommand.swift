import ArgumentParser

/// The command `quire`.
@main
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quire",
    abstract: "Turn Markdown notebooks with Swift into reports that executives read.",
    discussion: """
      Exit codes: 0 good · 1 a cell, compile, render or write error, or a limit · 2 usage, or a \
      wrong parameter · 3 rendered, but a finding failed (or, under --strict, a warning arose) · \
      4 an input is missing or was refused · 5 a fault of Quire itself.

      Quire sends nothing to anybody.
      """,
    version: QuireVersion.current,
    subcommands: [
      New.self, Convert.self, Render.self, Preview.self, Check.self, Verify.self, Diff.self,
      History.self, DigestCommand.self, ChartCommand.self, Params.self, Inspect.self, Clean.self,
      SampleDataCommand.self,
    ],
    defaultSubcommand: nil
  )

  /// Parses and runs, and maps every way to fail to its exit code.
  static func main() async {
    do {
      var command = try await parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch {
      // Wrong usage is 2 in this field, where ArgumentParser says 64.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.error.write(fullMessage(for: error))
      exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
  }

  private static func parseAsRoot() async throws -> any ParsableCommand {
    try parseAsRoot(nil)
  }
}
