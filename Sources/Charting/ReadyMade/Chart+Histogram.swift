extension Chart {
  /// Makes a histogram from plain values.
  ///
  ///     Chart.histogram(views, name: "Views per video", countName: "Videos")
  ///
  /// - Parameters:
  ///   - values: the values in any order; `nil`, NaN and infinite ones are left out and counted in
  ///     the notes.
  ///   - name: what the values are with their unit, in a reader's words.
  ///   - countName: what is counted, such as "Videos"; empty for "Count" in English.
  ///   - bins: how the intervals are chosen.
  ///   - showsAxisNames: whether the axes are named; no when the figure's subtitle names them.
  public static func histogram(
    _ values: [Double?],
    name: String,
    countName: String = "",
    bins: NumberBins.Choice = .automatic,
    showsAxisNames: Bool = true
  ) -> Chart {
    let chart = Chart {
      HistogramMark(x: .value(name, values), countName: countName, bins: bins)
    }
    guard showsAxisNames else { return chart }
    return
      chart
      .chartXAxisLabel(name.isEmpty ? nil : name)
      .chartYAxisLabel(countName.isEmpty ? nil : countName)
  }
}
