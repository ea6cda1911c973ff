/// The names that are set upright and applied to what follows them.
enum Functions {
  /// Space inside a name: narrower than between words.
  static let thinSpace = "\u{2009}"

  /// Names whose scripts always stand beside them.
  static let plain = [
    "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos",
    "arctan", "sinh", "cosh", "tanh", "coth", "dim", "ker", "deg", "arg", "hom",
  ]

  /// Names whose scripts go below them in display, with what they are written as.
  static let limits = [
    "lim": "lim", "max": "max", "min": "min", "sup": "sup", "inf": "inf", "det": "det",
    "gcd": "gcd", "Pr": "Pr", "argmax": "arg\(thinSpace)max", "argmin": "arg\(thinSpace)min",
    "limsup": "lim\(thinSpace)sup", "liminf": "lim\(thinSpace)inf",
  ]

  /// Names that authors expect to be commands and TeX has none for.
  static let unknown: Set<String> = [
    "Var", "Cov", "Corr", "Cor", "E", "P", "SE", "SD", "MSE", "Bias", "var", "cov", "corr", "sd",
    "se", "tr", "rank", "diag", "sgn", "sign", "logit", "median", "erf", "supp",
  ]
}
