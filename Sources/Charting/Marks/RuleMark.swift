/// A straight line that marks one value: a target, a median, a limit.
///
/// Its label is the value's name with the value; a value that is missing draws nothing.
public struct RuleMark: Mark, Hashable {
  private let value: PlottableValue
  private let isVertical: Bool

  /// Makes a vertical line at a value of the x axis; of several numbers the first is taken.
  public init(x: PlottableValue) {
    value = x
    isVertical = true
  }

  /// Makes a horizontal line at a value of the y axis; of several numbers the first is taken.
  public init(y: PlottableValue) {
    value = y
    isVertical = false
  }

  /// Takes the first finite number.
  public func series(in context: ChartContext) -> any Series {
    var number: Double?
    if case .numbers(let values) = value.column { number = FiniteValues(values).values.first }
    return RuleSeries(
      name: value.label, value: number, isVertical: isVertical, context: context)
  }
}
