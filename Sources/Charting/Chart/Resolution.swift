import Statistics

/// Replaces names of columns by their data, and aggregates by their values.
enum Resolution {
  static func resolved(
    _ mark: any Mark, _ column: (String) throws -> PlottableValue.Column
  ) throws -> any Mark {
    var mark = mark
    let aggregates = mark.channels.used.filter {
      if case .aggregate = $0.value.column { true } else { false }
    }
    var channels = try mark.channels.mapped { value in
      guard case .reference(let name) = value.column else { return value }
      return PlottableValue(value.label, try column(name))
    }
    if let (role, value) = aggregates.first, case .aggregate(let aggregate) = value.column {
      let source = try aggregate.column.map { try column($0) }
      let groups = Groups(of: channels)
      channels = channels.rows(groups.firstRows)
      channels[role] = PlottableValue(
        value.label, .numbers(groups.values(aggregate, of: source.map { PlottableValue("", $0) })))
      if let bar = mark as? BarMark { mark = bar.ofCounts(aggregate == .count, along: role) }
    }
    mark.channels = channels
    return mark
  }

  /// Rows that agree in every channel that holds names or numbers.
  private struct Groups {
    private(set) var firstRows: [Int] = []
    private var members: [[Int]] = []

    init(of channels: Channels) {
      let keys = channels.used.map(\.value).filter { $0.count > 0 }
      var places: [[String?]: Int] = [:]
      let names = keys.map(\.names)
      for row in 0..<(names.map(\.count).max() ?? 0) {
        let key = names.map { $0.count == 1 ? $0[0] : $0[at: row] }
        if let place = places[key] {
          members[place].append(row)
        } else {
          places[key] = members.count
          firstRows.append(row)
          members.append([row])
        }
      }
    }

    func values(
      _ aggregate: PlottableValue.Aggregate, of source: PlottableValue?
    ) -> [Double?] {
      members.map { rows in
        let own = source?.numbers.map { numbers in
          rows.compactMap { numbers[at: $0] }.filter(\.isFinite)
        }
        return switch aggregate {
        case .count: Double(rows.count)
        case .sum: own.map { $0.reduce(0, +) }
        case .mean: own.flatMap { $0.mean() }
        case .median: own.flatMap { $0.median() }
        }
      }
    }
  }
}
