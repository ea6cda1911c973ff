import ArgumentParser
import Notebooks

/// What a run says about `matrix:`.
struct MatrixOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Render once for each value of a parameter, as in --matrix region=EU,US; again for another parameter.",
      valueName: "name=values"))
  var matrix: [String] = []

  @Flag(help: "Render once, whatever the notebook's matrix says.")
  var noMatrix = false

  mutating func validate() throws {
    if noMatrix, !matrix.isEmpty {
      throw ValidationError("--matrix and --no-matrix contradict each other")
    }
  }

  /// The axes of the command line, in order.
  func axes() throws -> [ParameterMatrix.Axis] {
    try matrix.map { written in
      guard let separator = written.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
        throw ValidationError(
          "--matrix \(written) names no values; write --matrix name=value,value")
      }
      var seen: Set<Substring> = []
      let values = written[written.index(after: separator)...].split(separator: ",")
        .filter { seen.insert($0).inserted }
      guard !values.isEmpty, separator != written.startIndex else {
        throw ValidationError(
          "--matrix \(written) names no values; write --matrix name=value,value")
      }
      return .init(
        name: String(written[..<separator]), values: values.map { .init(text: String($0)) })
    }
  }
}
