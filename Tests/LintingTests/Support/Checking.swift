import Linting
import Notebooks

/// Checks a text as `n.md` in a folder that holds nothing.
func check(_ text: String, _ selection: RuleSelection = RuleSelection()) -> NotebookChecker.Result {
  NotebookChecker(selection: selection)
    .check(Array(text.utf8), file: "n.md", directory: "/nonexistent")
}

/// The names of all rules that a text does not keep, in order.
func names(_ text: String, _ selection: RuleSelection = RuleSelection()) -> [String] {
  check(text, selection).issues.map(\.name)
}

/// Mends a text and says what is left of it.
func mended(_ text: String) -> (text: String, names: [String]) {
  let mended = NotebookChecker().mend(Array(text.utf8), file: "n.md", directory: "/nonexistent")
  return (String(decoding: mended.bytes, as: UTF8.self), mended.mended.map(\.name))
}
