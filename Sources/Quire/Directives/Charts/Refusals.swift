public import Charting

// Charts that mislead or cannot be read. Each is a name that the compiler knows, so that whoever looks for it is told at
// the notebook's own line what to draw instead.

/// Refused: angles and areas around a centre cannot be compared.
@available(*, unavailable, message: "a radar cannot be read: use dotInterval or smallMultiples")
public func radar(_ data: Any...) -> Chart { Chart {} }

/// Refused: a dial shows one number in the room of many.
@available(*, unavailable, message: "a gauge shows one number: use bullet, which has its target")
public func gauge(_ data: Any...) -> Chart { Chart {} }

/// Refused: sizes of words are not comparable.
@available(*, unavailable, message: "sizes of words cannot be compared: use bar(counting:)")
public func wordCloud(_ data: Any...) -> Chart { Chart {} }

/// Refused: areas of few leaves are compared better as lengths.
@available(*, unavailable, message: "areas cannot be compared: use bar, or stackedBar for a whole")
public func treemap(_ data: Any...) -> Chart { Chart {} }

/// Refused: depth hides values and distorts lengths.
@available(*, unavailable, message: "depth hides values: use heatmap, or smallMultiples")
public func chart3D(_ data: Any...) -> Chart { Chart {} }

/// Refused: two scales in one plot suggest links that are not there.
@available(*, unavailable, message: "two axes suggest links: use smallMultiples, or scatter")
public func dualAxis(_ data: Any...) -> Chart { Chart {} }

extension Chart {
  /// Refused: two scales in one plot suggest links that are not there.
  @available(*, unavailable, message: "two axes suggest links: use smallMultiples, or scatter")
  public func chartSecondYAxis(_ data: Any...) -> Chart { Chart {} }
}
