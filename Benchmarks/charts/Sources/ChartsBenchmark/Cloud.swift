import Charting
import Statistics

/// More points than can be drawn one by one, with three decimals each.
struct Cloud {
  private let x: [Double?]
  private let y: [Double?]

  init(count: Int, _ generator: inout SeededGenerator) {
    var (x, y): ([Double?], [Double?]) = ([], [])
    x.reserveCapacity(count)
    y.reserveCapacity(count)
    for _ in 0..<count {
      let place = generator.normal(mean: 50, standardDeviation: 15)
      let value = place * 0.6 + generator.normal(standardDeviation: 9)
      x.append((place * 1_000).rounded() / 1_000)
      y.append((value * 1_000).rounded() / 1_000)
    }
    self.x = x
    self.y = y
  }

  /// The scatter plot, which counts the points in squares; its data is in ``csv``.
  var figure: Figure {
    Figure(name: "scatter, \(Figures.grouped(x.count)) points", columns: [:]) { [x, y] in
      Chart.scatter(x: x, y: y, xName: "Hours", yName: "Score")
    }
  }

  /// The points as the peer reads them.
  var csv: String {
    var text = "x,y\n"
    text.reserveCapacity(x.count * 14)
    for (x, y) in zip(x, y) {
      if let x, let y { text += "\(x),\(y)\n" }
    }
    return text
  }
}
