import ArgumentParser
import Notebooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The combinations of parameters for which one notebook is rendered.
struct NotebookMatrix {
  let notebook: String
  private let matrix: ParameterMatrix
  /// The parameters of the notebook's own matrix.
  private let declared: Set<String>

  /// The matrix of a notebook and of the command line.
  ///
  /// A parameter that the command line sets takes that value alone. A notebook that cannot be read has no matrix of its own: rendering it
  /// says what is wrong with it.
  init(of notebook: String, options: MatrixOptions, overrides: [ParameterOverride]) throws {
    self.notebook = notebook
    var matrix = options.noMatrix ? ParameterMatrix() : Self.written(in: notebook)
    declared = Set(matrix.names)
    for override in overrides where declared.contains(override.name) {
      let value = Self.value(of: override)
      matrix =
        matrix.picking(value.text, of: override.name)
        ?? matrix.replacing(.init(name: override.name, values: [value]))
    }
    for axis in try options.axes() {
      matrix = matrix.replacing(axis)
      guard matrix.members.count <= ParameterMatrix.memberLimit else {
        throw ValidationError(
          "the matrix has \(matrix.members.count) members; at most \(ParameterMatrix.memberLimit) are rendered"
        )
      }
    }
    self.matrix = matrix
  }

  /// The members; empty where the notebook is rendered once.
  var members: [MatrixMember] {
    matrix.members.map { MatrixMember(settings: $0, declared: declared) }
  }

  /// All members of the notebook's own matrix, whatever the command line picks of them; those of this run without one.
  var listed: [MatrixMember] {
    let all = Self.written(in: notebook).members.map {
      MatrixMember(settings: $0, declared: declared)
    }
    let known = Set(all.map(\.suffix))
    return all + members.filter { !known.contains($0.suffix) }
  }

  /// The names of the parameters in order.
  var names: [String] { matrix.names }

  private static func value(of override: ParameterOverride) -> ParameterMatrix.Value {
    switch override.value {
    case .written(let text): .init(text: text)
    case .parsed(let value): .init(text: value.written, value: value)
    }
  }

  /// The matrix in the front matter, which is read only where there is one: most notebooks have none, and reading takes time.
  private static func written(in notebook: String) -> ParameterMatrix {
    guard let text = try? String(contentsOfFile: notebook, encoding: .utf8),
      text.split(whereSeparator: \.isNewline).contains(where: { $0.hasPrefix("matrix") }),
      let reader = try? NotebookReader(path: notebook)
    else { return ParameterMatrix() }
    return reader.notebook.frontMatter.matrix
  }
}

extension OptionValue {
  /// The value as an author would write it.
  fileprivate var written: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let text): text
    case .null, .list, .map: ""
    }
  }
}
