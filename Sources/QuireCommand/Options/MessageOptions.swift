import ArgumentParser

/// What is said, and how strictly.
struct MessageOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Say nothing but errors and warnings.")
  var quiet = false

  @Flag(help: "Exit with 3 when a warning arises.")
  var strict = false
}
