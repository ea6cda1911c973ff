public import Charting
public import DataFrames
public import Statistics

/// How closely every two columns go together, by the measure that fits what they hold.
///
/// Numbers by Pearson's r, or by Spearman's ρ where either is skewed (skewness beyond 1); numbers with labels by ranks; labels by
/// Cramér's V. Running numbers, constant columns and free text are passed over.
public struct ColumnCorrelations: ExploratoryResult, Hashable, Codable {
  /// Two columns.
  public struct Pair: Sendable, Hashable, Codable {
    /// The column that comes first in the frame.
    public let first: String
    /// The other one.
    public let second: String
    /// How it was measured.
    public let measure: AssociationMeasure
    /// The measure, with its direction where it has one.
    public let estimate: Double
    /// The range that covers it; `nil` where there is none.
    public let interval: ConfidenceInterval?
    /// The rows that have both.
    public let count: Int
  }

  /// The columns looked at, in the frame's order.
  public let columns: [String]

  /// Every two of them that could be measured, the closest first.
  public let pairs: [Pair]

  /// "How columns go together".
  public var method: String { "How columns go together" }

  /// The closest pair.
  public var sentence: PlainSentence {
    guard let first = pairs.first else { return "There are no two columns to compare." }
    return
      "\(first.first) and \(first.second) go together most closely: \(abs(first.estimate), .significant(2)) on a scale from 0 for not at all to 1 for a rule without exception."
  }

  /// A row per pair, the closest first.
  public var table: ResultTable {
    ResultTable(columns: [
      .init("first", texts: pairs.map(\.first)), .init("second", texts: pairs.map(\.second)),
      .init("measure", texts: pairs.map(\.measure.rawValue)),
      .init("estimate", numbers: pairs.map(\.estimate)),
      .init("lower", numbers: pairs.map(\.interval?.lower)),
      .init("upper", numbers: pairs.map(\.interval?.upper)),
      .init("count", label: "Rows", counts: pairs.map(\.count)),
    ])
  }

  /// Pairs that are nearly the same: a model cannot tell them apart.
  public var alerts: [TestWarning] {
    pairs.filter { abs($0.estimate) >= 0.95 }.map { pair in
      TestWarning(
        code: "nearly-the-same",
        "\(pair.first) and \(pair.second) are nearly the same; a model needs one of them.")
    }
  }

  /// The measure of two columns, in either order, or `nil`.
  public subscript(first: String, second: String) -> Pair? {
    pairs.first {
      ($0.first, $0.second) == (first, second) || ($0.first, $0.second) == (second, first)
    }
  }

  /// The pairs as a heatmap; columns that go together stand together.
  public func chart() -> Chart {
    Chart.correlationHeatmap(
      names: columns,
      matrix: columns.map { row in
        columns.map { row == $0 ? 1 : self[row, $0]?.estimate }
      }, isClustered: true)
  }
}

extension DataFrame {
  /// Measures how closely every two columns go together.
  ///
  /// - Parameters:
  ///   - names: the columns to look at; all when `nil`.
  ///   - level: the coverage of the intervals.
  /// - Complexity: O(columns² · rows · log rows).
  public func correlations(_ names: [String]? = nil, level: Double = 0.95) -> ColumnCorrelations {
    let readings = (names ?? columnNames).compactMap { name -> (String, ColumnReading)? in
      let reading = ColumnReading(self[name])
      switch reading {
      case .numbers, .labels: return (name, reading)
      default: return nil
      }
    }
    let areSkewed = readings.map { reading in
      if case .numbers(let values) = reading.1 {
        abs(NumericSummary(values).skewness ?? 0) > 1
      } else {
        false
      }
    }
    let pairs = readings.indices.flatMap { place in
      ((place + 1)..<readings.count).compactMap { other in
        MeasuredAssociation.of(
          readings[place].1, readings[other].1, level: level,
          isSkewed: areSkewed[place] || areSkewed[other]
        ).map {
          ColumnCorrelations.Pair(
            first: readings[place].0, second: readings[other].0, measure: $0.measure,
            estimate: $0.estimate,
            interval: $0.interval, count: $0.count)
        }
      }
    }
    return ColumnCorrelations(
      columns: readings.map(\.0),
      pairs: pairs.sorted {
        (-abs($0.estimate), $0.first, $0.second) < (-abs($1.estimate), $1.first, $1.second)
      })
  }
}
