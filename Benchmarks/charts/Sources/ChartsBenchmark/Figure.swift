import Charting

/// A figure that Quire and the peer draw of the same data.
struct Figure {
  /// What the results call it; the peer finds its specification by this name.
  let name: String
  /// The data in the peer's words, all columns of one length.
  let columns: [String: Column]
  /// Makes the chart of the arrays that are also in ``columns``.
  let chart: () -> Chart

  /// A column of the data.
  enum Column: Encodable {
    case numbers([Double])
    case names([String])

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .numbers(let values): try values.encode(to: encoder)
      case .names(let names): try names.encode(to: encoder)
      }
    }
  }

  /// The chart, made anew and drawn.
  var drawing: Drawing { chart().drawing(id: "fig-benchmark", title: name) }

  /// The name with everything but letters and digits as hyphens.
  var fileName: String {
    name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-").lowercased()
  }
}
