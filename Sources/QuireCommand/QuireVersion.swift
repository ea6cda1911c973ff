/// Quire's version, as `--version`, the page's footer and the ledger say it.
enum QuireVersion {
  static let current = "0.1.0"
}
