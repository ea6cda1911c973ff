/// What the marks of spread have in common.
struct DistributionOptions: Sendable, Hashable {
  enum Style: Sendable, Hashable {
    case box, violin, range
  }

  var style: Style
  var order = BarOrder.byValue
  var highlight: Set<String>?
}
