extension Double {
  /// The number, or `nil` where it is infinite or not a number.
  var finite: Double? { isFinite ? self : nil }
}
