import ArgumentParser

/// What a run says about the notebook's parameters; later words win.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: [.customShort("P"), .customLong("parameter")],
    help: ArgumentHelp("Set a parameter, as in -P alpha:0.01.", valueName: "name:value"))
  var assignments: [String] = []

  @Option(
    name: .customLong("execute-params"),
    help: ArgumentHelp("A YAML file that sets parameters.", valueName: "file"))
  var file: String?

  /// The settings in order: the file's first, then those of the command line.
  func overrides() throws -> [ParameterOverride] {
    let fromFile = try file.map { try ParameterFile(path: $0).overrides } ?? []
    let fromCommandLine = try assignments.map { assignment in
      guard let separator = assignment.firstIndex(where: { $0 == ":" || $0 == "=" }) else {
        throw ValidationError(
          "-P \(assignment) sets no value; write -P name:value, such as -P alpha:0.01")
      }
      return ParameterOverride(
        name: String(assignment[..<separator]),
        value: .written(String(assignment[assignment.index(after: separator)...])),
        origin: "-P")
    }
    return fromFile + fromCommandLine
  }
}
