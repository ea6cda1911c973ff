import ArgumentParser

extension RootCommand {
  /// `quire new`
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a small notebook, or a project of notebooks, to start from.",
      discussion: "It renders at once. A file that is there is left alone.",
      subcommands: [NewNotebook.self, NewProject.self], defaultSubcommand: NewNotebook.self)
  }
}
