public import Charting
public import DataFrames

extension Missingness {
  /// How much of each column is missing, complete columns left out; of a complete frame all of
  /// them.
  public func chart() -> Chart {
    let incomplete = columns.filter { $0.missingCount > 0 }
    let shown = incomplete.isEmpty ? columns : incomplete
    return Chart {
      BarMark(
        x: .value("Missing values", shown.map(\.missingCount)),
        y: .value("Column", shown.map(\.name))
      ).valueFormat(.count)
    }
  }
}

extension Chart {
  /// A map of which values of a frame are missing: a row for each column, from the first row of the
  /// data at the left to the last at the right.
  public static func missingnessMap(_ frame: DataFrame) -> Chart {
    let names = frame.columnNames
    return missingnessMap(
      names: names, isMissing: names.map { name in frame[name].values.map(\.isMissing) })
  }
}
