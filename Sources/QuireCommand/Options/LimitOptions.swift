import ArgumentParser
import Weaving

/// How long and how large a run may become.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How long a notebook may run: seconds, or a number with s, m or h.", valueName: "duration"))
  var timeout = DurationArgument(seconds: 600)

  @Option(
    help: ArgumentHelp(
      "How much memory a notebook may use: a number with MB or GB.", valueName: "size"))
  var memoryLimit = SizeArgument(bytes: 8 << 30)

  /// The limits of each run.
  var runLimits: RunLimits { RunLimits(seconds: timeout.seconds, memory: memoryLimit.bytes) }
}

/// `90`, `90s`, `10m`, `1h`.
struct DurationArgument: ExpressibleByArgument, Hashable, Sendable {
  var seconds: Double

  init(seconds: Double) { self.seconds = seconds }

  init?(argument: String) {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600]
    let unit = argument.last.flatMap { units[$0] }
    guard let number = Double(unit == nil ? argument[...] : argument.dropLast()), number > 0,
      number.isFinite
    else { return nil }
    seconds = number * (unit ?? 1)
  }

  var defaultValueDescription: String {
    seconds.truncatingRemainder(dividingBy: 60) == 0 ? "\(Int(seconds / 60))m" : "\(seconds)s"
  }
}

/// `512MB`, `8GB`, or bytes.
struct SizeArgument: ExpressibleByArgument, Hashable, Sendable {
  var bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let units = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30), ("B", 1)]
    let text = argument.uppercased()
    let unit = units.first { text.hasSuffix($0.0) } ?? ("", 1)
    guard let number = Double(text.dropLast(unit.0.count)), number > 0, number < 1e6 * 1e6 else {
      return nil
    }
    bytes = Int(number * Double(unit.1))
  }

  var defaultValueDescription: String {
    bytes % (1 << 30) == 0 ? "\(bytes >> 30)GB" : "\(bytes >> 20)MB"
  }
}
