import Charting
import Foundation
import Statistics

/// Draws ten ordinary figures again and again, then one of very many points.
///
/// Usage: ChartsBenchmark ROUNDS POINTS FOLDER. Writes the data to FOLDER for the peer and the
/// drawings beside it, then prints a line for each figure: its name, the median time in
/// milliseconds, and the bytes of the wide and of the narrow drawing.
@main struct ChartsBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let rounds = Int(arguments[1]), let points = Int(arguments[2]),
      rounds > 0, points > 0
    else {
      print("usage: ChartsBenchmark ROUNDS POINTS FOLDER")
      exit(2)
    }
    let folder = URL(filePath: arguments[3], directoryHint: .isDirectory)
    let drawings = folder.appending(path: "quire", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: drawings, withIntermediateDirectories: true)

    var generator = SeededGenerator(seed: 1)
    let figures = Figures.all(&generator)
    let columns = Dictionary(uniqueKeysWithValues: figures.map { ($0.name, $0.columns) })
    try JSONEncoder().encode(columns).write(to: folder.appending(path: "figures.json"))
    let measured = measure(figures, rounds: rounds)
    for (figure, times) in zip(figures, measured.times) {
      try report(figure, times, into: drawings)
    }
    print("all figures\t\(median(measured.totals))\t0\t0")

    let cloud = Cloud(count: points, &generator)
    try cloud.csv.write(
      to: folder.appending(path: "points.csv"), atomically: true, encoding: .utf8)
    try report(cloud.figure, measure([cloud.figure], rounds: rounds).times[0], into: drawings)
  }

  /// The milliseconds of each figure in each round, and of all together in each.
  private static func measure(
    _ figures: [Figure], rounds: Int
  ) -> (times: [[Double]], totals: [Double]) {
    let warmUp = 3
    var times = figures.map { _ in [Double]() }
    var totals: [Double] = []
    for round in 0..<(warmUp + rounds) {
      let milliseconds = figures.map(milliseconds)
      guard round >= warmUp else { continue }
      for (index, time) in milliseconds.enumerated() { times[index].append(time) }
      totals.append(milliseconds.reduce(0, +))
    }
    return (times, totals)
  }

  /// The time from plain arrays to both drawings, their description and their table.
  private static func milliseconds(_ figure: Figure) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let drawing = figure.drawing
    let elapsed = clock.now - start
    precondition(!drawing.wide.isEmpty, figure.name)
    return elapsed / .milliseconds(1)
  }

  private static func report(_ figure: Figure, _ times: [Double], into folder: URL) throws {
    let drawing = figure.drawing
    for (form, svg) in [("wide", drawing.wide), ("narrow", drawing.narrow)] {
      let file = folder.appending(path: "\(figure.fileName)-\(form).svg")
      try svg.write(to: file, atomically: true, encoding: .utf8)
    }
    print(
      "\(figure.name)\t\(median(times))\t\(drawing.wide.utf8.count)\t\(drawing.narrow.utf8.count)")
  }

  private static func median(_ values: [Double]) -> Double {
    NumericSummary(values).median ?? .nan
  }
}
