// The catalogue of signs that have a name.
extension Symbol {
  /// The signs by the names of their commands.
  static let named: [String: Symbol] = {
    var all: [String: Symbol] = [:]
    for (kind, signs) in byKind {
      for (name, text) in signs { all[name] = Symbol(text, kind) }
    }
    for (name, text) in sums {
      var symbol = Symbol(text, .operation)
      symbol.takesLimits = true
      all[name] = symbol
    }
    for name in ["ast", "mid", "setminus"] {
      all[name]?.plainText = ["ast": "*", "mid": "|", "setminus": "\\"][name]
    }
    return all
  }()

  private static let byKind: [(AtomClass, [String: String])] = [
    (.ordinary, ordinary), (.operation, integrals), (.binary, binaries),
    (.relation, relations), (.relation, arrows), (.opening, openings), (.closing, closings),
    (.inner, dots), (.punctuation, ["colon": ":"]),
  ]

  private static let ordinary = [
    "forall": "∀", "exists": "∃", "nexists": "∄", "neg": "¬", "lnot": "¬", "angle": "∠",
    "vert": "|", "Vert": "‖", "|": "‖", "backslash": "\\", "prime": "′", "degree": "°",
    "vdots": "⋮", "checkmark": "✓",
  ]

  private static let sums = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "bigvee": "⋁",
    "bigwedge": "⋀", "bigoplus": "⨁", "bigotimes": "⨂",
  ]

  private static let integrals = ["int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮"]

  private static let binaries = [
    "times": "×", "cdot": "⋅", "pm": "±", "mp": "∓", "div": "÷", "ast": "∗", "star": "⋆",
    "circ": "∘", "bullet": "∙", "cup": "∪", "cap": "∩", "setminus": "∖", "wedge": "∧",
    "land": "∧", "vee": "∨", "lor": "∨", "oplus": "⊕", "ominus": "⊖", "otimes": "⊗", "odot": "⊙",
  ]

  private static let relations = [
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "lt": "<", "gt": ">", "ne": "≠", "neq": "≠",
    "ll": "≪", "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡",
    "propto": "∝", "asymp": "≍", "doteq": "≐", "in": "∈", "notin": "∉", "ni": "∋",
    "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "mid": "∣", "nmid": "∤",
    "parallel": "∥", "perp": "⊥", "prec": "≺", "succ": "≻", "preceq": "⪯", "succeq": "⪰",
    "lesssim": "≲", "gtrsim": "≳", "models": "⊨", "vdash": "⊢", "triangleq": "≜",
    "coloneqq": "≔",
  ]

  private static let arrows = [
    "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
    "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "iff": "⟺", "implies": "⟹",
    "longrightarrow": "⟶", "longleftarrow": "⟵", "Longrightarrow": "⟹", "mapsto": "↦",
    "uparrow": "↑", "downarrow": "↓", "hookrightarrow": "↪", "nearrow": "↗", "searrow": "↘",
  ]

  private static let openings = [
    "{": "{", "lbrace": "{", "lbrack": "[", "langle": "⟨", "lfloor": "⌊", "lceil": "⌈",
    "lvert": "|", "lVert": "‖",
  ]

  private static let closings = [
    "}": "}", "rbrace": "}", "rbrack": "]", "rangle": "⟩", "rfloor": "⌋", "rceil": "⌉",
    "rvert": "|", "rVert": "‖",
  ]

  private static let dots = [
    "ldots": "…", "dots": "…", "dotsc": "…", "cdots": "⋯", "dotsb": "⋯", "ddots": "⋱",
  ]
}
