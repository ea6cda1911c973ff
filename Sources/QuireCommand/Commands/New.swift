import ArgumentParser

extension RootCommand {
  /// `quire new`
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a small notebook, a project of notebooks, or templates, to start from.",
      discussion: "It renders at once. A file that is there is left alone.",
      subcommands: [NewNotebook.self, NewProject.self, NewTemplate.self],
      defaultSubcommand: NewNotebook.self)
  }
}
