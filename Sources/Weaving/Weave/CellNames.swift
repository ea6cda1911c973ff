import SwiftSyntax

/// Which names a cell defines at its top level and which ones it uses.
package struct CellNames: Codable, Sendable {
  /// A name and where it stands, in bytes of the cell's text.
  package struct Occurrence: Codable, Sendable {
    package var name: String
    package var offset: Int
  }

  /// The `let` and `var` names of the top level, which hold nothing until their statement has run.
  package var variables: [Occurrence] = []
  /// Those of the variables that may get another value.
  var mutable: Set<String> = []
  /// Those that are more than a value: with an attribute such as a property wrapper, a modifier or observers.
  var decorated: Set<String> = []
  /// Functions, types and computed variables, which are there from the beginning.
  package var declarations: [Occurrence] = []
  /// Names that are used and not bound within the declaration that uses them.
  package var uses: [Occurrence] = []
  /// All names that are mentioned, those that are bound somewhere in the same declaration among them: where a use must not be
  /// overlooked.
  var mentions: [Occurrence] = []
  /// The names that are assigned to, themselves or a part of them, or handed over to be changed, and not bound there.
  var changes: [Occurrence] = []

  /// No names.
  init() {}

  init(of tree: SourceFileSyntax) {
    for item in tree.statements {
      define(item)
      let finder = UseFinder(viewMode: .sourceAccurate)
      finder.walk(item)
      uses += finder.uses.filter { !finder.bound.contains($0.name) }
      mentions += finder.uses
      changes += finder.changes.filter { !finder.bound.contains($0.name) }
    }
  }

  /// Names of a directive or an inline expression, which define nothing by themselves.
  init(usesOf tree: SourceFileSyntax) {
    let finder = UseFinder(viewMode: .sourceAccurate)
    finder.walk(tree)
    uses = finder.uses.filter { !finder.bound.contains($0.name) }
    mentions = finder.uses
  }

  /// Every name that is defined, in no order that matters.
  var defined: [String] { (variables + declarations).map(\.name) }

  private mutating func define(_ item: CodeBlockItemSyntax) {
    if case .decl(let declaration) = item.item { define(declaration) }
    // What a guard binds is there for all that follows.
    if case .stmt(let statement) = item.item, let check = statement.as(GuardStmtSyntax.self) {
      for condition in check.conditions {
        let finder = BindingFinder(viewMode: .sourceAccurate)
        switch condition.condition {
        case .optionalBinding(let binding): finder.walk(binding.pattern)
        case .matchingPattern(let matching): finder.walk(matching.pattern)
        default: continue
        }
        variables += finder.found
        mutable.formUnion(finder.found.map(\.name))
      }
    }
  }

  private mutating func define(_ declaration: DeclSyntax) {
    if let choice = declaration.as(IfConfigDeclSyntax.self) {
      for clause in choice.clauses {
        if case .statements(let items)? = clause.elements { items.forEach { define($0) } }
      }
    }
    if let variable = declaration.as(VariableDeclSyntax.self) {
      for binding in variable.bindings {
        let finder = BindingFinder(viewMode: .sourceAccurate)
        finder.walk(binding.pattern)
        guard !binding.isComputed else {
          declarations += finder.found
          continue
        }
        variables += finder.found
        if !variable.attributes.isEmpty || !variable.modifiers.isEmpty
          || binding.accessorBlock != nil
        {
          decorated.formUnion(finder.found.map(\.name))
        }
        if variable.bindingSpecifier.tokenKind == .keyword(.var) {
          mutable.formUnion(finder.found.map(\.name))
        }
      }
    } else if let name = declaration.asProtocol((any NamedDeclSyntax).self)?.name {
      declarations.append(Occurrence(name: name.plainText, offset: name.plainOffset))
    }
  }
}

/// Finds the names that a pattern binds.
private final class BindingFinder: SyntaxVisitor {
  var found: [CellNames.Occurrence] = []

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    found.append(.init(name: node.identifier.plainText, offset: node.identifier.plainOffset))
    return .skipChildren
  }
}

/// Finds the names that a piece of code uses and those that it binds itself.
///
/// A name bound anywhere within the piece counts as bound in all of it: this may overlook a use
/// before the definition, and never reports one that is not there.
private final class UseFinder: SyntaxVisitor {
  var uses: [CellNames.Occurrence] = []
  var bound: Set<String> = []
  var changes: [CellNames.Occurrence] = []

  override func visit(_ node: SequenceExprSyntax) -> SyntaxVisitorContinueKind {
    for (target, sign) in zip(node.elements, node.elements.dropFirst()) where sign.isAssignment {
      noteChange(of: target)
    }
    return .visitChildren
  }

  override func visit(_ node: InOutExprSyntax) -> SyntaxVisitorContinueKind {
    noteChange(of: node.expression)
    return .visitChildren
  }

  /// Notes the name with which the way to a part begins: `a` of `a.b[0].c`.
  private func noteChange(of target: ExprSyntax) {
    if let name = target.as(DeclReferenceExprSyntax.self)?.baseName {
      changes.append(.init(name: name.plainText, offset: name.plainOffset))
    } else if let member = target.as(MemberAccessExprSyntax.self) {
      if let base = member.base { noteChange(of: base) }
    } else if let element = target.as(SubscriptCallExprSyntax.self) {
      noteChange(of: element.calledExpression)
    } else if let forced = target.as(ForceUnwrapExprSyntax.self) {
      noteChange(of: forced.expression)
    } else if let chained = target.as(OptionalChainingExprSyntax.self) {
      noteChange(of: chained.expression)
    } else if let tuple = target.as(TupleExprSyntax.self) {
      for element in tuple.elements { noteChange(of: element.expression) }
    }
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    uses.append(.init(name: node.name.plainText, offset: node.name.plainOffset))
    return .visitChildren
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    let isMember = node.parent?.as(MemberAccessExprSyntax.self)?.declName.id == node.id
    if !isMember {
      uses.append(.init(name: node.baseName.plainText, offset: node.baseName.plainOffset))
    }
    return .visitChildren
  }

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    bound.insert(node.identifier.plainText)
    return .skipChildren
  }

  override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
    bound.insert((node.secondName ?? node.firstName).plainText)
    return .visitChildren
  }

  override func visit(_ node: ClosureParameterSyntax) -> SyntaxVisitorContinueKind {
    bound.insert((node.secondName ?? node.firstName).plainText)
    return .visitChildren
  }

  override func visit(_ node: ClosureShorthandParameterSyntax) -> SyntaxVisitorContinueKind {
    bound.insert(node.name.plainText)
    return .visitChildren
  }

  override func visit(_ node: ClosureCaptureSyntax) -> SyntaxVisitorContinueKind {
    if node.initializer != nil { bound.insert(node.name.plainText) }
    return .visitChildren
  }
}

extension [CellNames.Occurrence] {
  /// Those that stand in a stretch of the cell's text.
  func within(_ offsets: Range<Int>) -> Self { filter { offsets.contains($0.offset) } }
}

extension PatternBindingSyntax {
  /// Whether its value is computed each time; observers leave it one that is stored.
  fileprivate var isComputed: Bool {
    guard let block = accessorBlock else { return false }
    guard case .accessors(let accessors) = block.accessors else { return true }
    return !accessors.contains {
      [.keyword(.willSet), .keyword(.didSet)].contains($0.accessorSpecifier.tokenKind)
    }
  }
}

extension ExprSyntax {
  /// Whether it is `=`, or an operator such as `+=`.
  fileprivate var isAssignment: Bool {
    if self.is(AssignmentExprSyntax.self) { return true }
    guard let text = self.as(BinaryOperatorExprSyntax.self)?.operator.text else { return false }
    return text.hasSuffix("=") && !["==", "!=", "<=", ">=", "===", "!=="].contains(text)
  }
}

extension TokenSyntax {
  /// The text without the backticks that let a keyword be a name.
  fileprivate var plainText: String { text.filter { $0 != "`" } }

  fileprivate var plainOffset: Int { positionAfterSkippingLeadingTrivia.utf8Offset }
}
