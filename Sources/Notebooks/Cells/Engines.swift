/// The languages that a fence may name without being a directive.
enum Engines {
  /// Languages of other notebook tools, which Quire does not run.
  private static let foreign: Set<String> = [
    "python", "python3", "py", "r", "julia", "bash", "sh", "zsh", "shell", "powershell", "ojs",
    "js", "javascript", "node", "typescript", "ts", "mermaid", "dot", "graphviz", "d3", "rust",
    "go", "java", "kotlin", "scala", "c", "cpp", "c++", "fortran", "perl", "ruby", "stan", "rcpp",
    "sas", "stata", "haskell", "octave", "matlab", "lua", "php", "css", "scss", "html", "latex",
    "tikz", "asis", "cat", "comment", "embed", "verbatim", "pyodide", "webr",
  ]

  /// Whether a name is one of another language; case does not matter.
  static func isForeign(_ name: String) -> Bool { foreign.contains(name.lowercased()) }
}
