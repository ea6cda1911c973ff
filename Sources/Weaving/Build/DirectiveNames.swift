/// The functions of `Quire` that notebooks use as directives, for suggestions only.
///
/// Any function can be a directive; this list merely lets a misspelt one be told from its
/// neighbours. A test holds it against the sources.
enum DirectiveNames {
  static let all: Set<String> = [
    "bar", "chiSquareTest", "compare", "contingencyTable", "corrected", "expect", "finding",
    "gamesHowell", "histogram", "kruskalWallisTest", "mannWhitneyTest", "oneWayANOVA",
    "pearsonCorrelation", "record", "spearmanCorrelation", "tTest", "welchANOVA", "whichTest",
  ]
}
