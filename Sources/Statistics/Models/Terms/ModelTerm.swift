/// A term of a model: a variable, or the interaction of several.
///
///     ModelTerm(.numeric("views", views))
///     ModelTerm(interaction: [views, status])   // views:status
public struct ModelTerm: Sendable, Hashable, Codable {
  /// The variables whose products the term consists of.
  public let variables: [ModelVariable]

  /// The variables' names, joined by ":".
  public let name: String

  /// A main effect.
  public init(_ variable: ModelVariable) {
    self.init(interaction: [variable])
  }

  /// What the effect of each variable changes with the others.
  ///
  /// - Parameter variables: at least one, each named differently.
  public init(interaction variables: [ModelVariable]) {
    self.variables = variables
    name = variables.map(\.name).joined(separator: ":")
  }

  /// The names of the variables, whatever their order.
  var variableNames: Set<String> { Set(variables.map(\.name)) }
}

extension [ModelTerm] {
  /// Main effects of some variables and their interactions up to an order: `a * b` of a formula is order 2.
  ///
  /// - Parameter order: how many variables an interaction may have; all of them when `nil`.
  public static func crossing(
    _ variables: [ModelVariable], order: Int? = nil
  ) -> [ModelTerm] {
    let limit = Swift.min(order ?? variables.count, variables.count)
    var latest: [[Int]] = [[]]
    var terms: [ModelTerm] = []
    for _ in 0..<Swift.max(limit, 0) {
      latest = latest.flatMap { chosen in
        variables.indices.filter { $0 > chosen.last ?? -1 }.map { chosen + [$0] }
      }
      terms += latest.map { ModelTerm(interaction: $0.map { variables[$0] }) }
    }
    return terms
  }
}
