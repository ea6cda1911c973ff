/// What a part of a formula is to its neighbours (Knuth, The TeXbook, chapter 17).
enum AtomClass: Sendable, Hashable {
  case ordinary, operation, binary, relation, opening, closing, punctuation, inner
}

extension AtomClass {
  /// The classes of a row, where signs such as `-` that have nothing to join are not binary.
  ///
  /// Rules 5 and 6 of The TeXbook's appendix G: a binary operator at the beginning, at the end,
  /// behind another operator, a relation or an opening bracket, or before a relation or a closing
  /// bracket is an ordinary sign. `nil` stands for space, which is looked through.
  ///
  /// - Parameter previous: the class of what stands before the row, as in a cell behind `&`.
  static func row(_ items: [FormulaNode], after previous: AtomClass? = nil) -> [AtomClass?] {
    var classes = items.map(\.atomClass)
    var previous = previous
    var latest: Int?
    for index in classes.indices {
      guard let current = classes[index] else { continue }
      if current == .binary && (previous?.awaitsOperand ?? true) { classes[index] = .ordinary }
      if let latest, current.endsOperand, classes[latest] == .binary { classes[latest] = .ordinary }
      previous = classes[index]
      latest = index
    }
    if let latest, classes[latest] == .binary { classes[latest] = .ordinary }
    return classes
  }

  /// The class of what follows each item of a row, where `nil` is nothing.
  static func followers(in classes: [AtomClass?]) -> [AtomClass?] {
    var followers = classes
    var next: AtomClass?
    for index in classes.indices.reversed() {
      followers[index] = next
      next = classes[index] ?? next
    }
    return followers
  }

  /// Whether a sign behind this one has no left operand.
  private var awaitsOperand: Bool {
    switch self {
    case .operation, .binary, .relation, .opening, .punctuation: true
    case .ordinary, .closing, .inner: false
    }
  }

  /// Whether a sign before this one has no right operand.
  private var endsOperand: Bool {
    switch self {
    case .relation, .closing, .punctuation: true
    case .ordinary, .operation, .binary, .opening, .inner: false
    }
  }

  /// Whether TeX leaves a thin space between this and a function's name or three dots behind it.
  var isSetOffFromNames: Bool {
    switch self {
    case .ordinary, .operation, .closing, .inner: true
    case .binary, .relation, .opening, .punctuation: false
    }
  }
}
