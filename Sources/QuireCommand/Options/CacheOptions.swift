import ArgumentParser

/// What of earlier renders is used, and what is kept of this one.
struct CacheOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help:
      "Use work of earlier renders that would give the same bytes; --no-cache uses and keeps none (the history is kept)."
  )
  var cache = true

  @Flag(help: "Do everything again, and keep it in place of what was there.")
  var cacheRefresh = false

  @Flag(help: "Say why each notebook ran or was passed over, and what was compiled.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "Where the ledgers of refreshes are kept (default: .quire/history; or QUIRE_HISTORY).",
      valueName: "folder"))
  var history: String?

  @Option(
    help: ArgumentHelp("How many refreshes are kept; 0 keeps none.", valueName: "count"))
  var historyDepth = 60

  /// The folder of ledgers; `nil` for the project's own.
  var historyFolder: String? {
    history ?? LedgerHistory.folderOfEnvironment
  }

  /// What the flags come to.
  var policy: CachePolicy { !cache ? .none : cacheRefresh ? .refresh : .use }

  mutating func validate() throws {
    if historyDepth < 0 {
      throw ValidationError("--history-depth is a number of refreshes, from 0")
    }
    if !cache, cacheRefresh {
      throw ValidationError("--no-cache keeps nothing, and --cache-refresh keeps all; give one")
    }
  }
}
