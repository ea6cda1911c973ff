import Notebooks
import Yams

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A YAML file that sets parameters, one a line.
struct ParameterFile {
  /// The settings in the file's order.
  let overrides: [ParameterOverride]

  /// Reads a file.
  ///
  /// - Throws: ``ParameterError`` when there is no such file or it is not a YAML map.
  init(path: String) throws {
    guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
      throw ParameterError(description: "error: cannot read the parameter file \"\(path)\"")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw ParameterError(description: "error: \(path) is not YAML: \(error)")
    }
    guard let node else {
      overrides = []
      return
    }
    guard let mapping = node.mapping else {
      throw ParameterError(
        description: "error: \(path) must hold one name: value a line")
    }
    overrides = mapping.map { key, value in
      ParameterOverride(
        name: key.string ?? "", value: .parsed(Self.value(of: value)), origin: path)
    }
  }

  private static func value(of node: Node) -> OptionValue {
    switch node {
    case .mapping(let mapping):
      .map(
        Dictionary(mapping.map { ($0.key.string ?? "", value(of: $0.value)) }) { _, last in last })
    case .sequence(let sequence): .list(sequence.map(value))
    default: scalar(node)
    }
  }

  private static func scalar(_ node: Node) -> OptionValue {
    if node.tag == Tag(.null) || node.null != nil { return .null }
    if let value = node.bool { return .boolean(value) }
    if let value = node.int { return .integer(value) }
    if let value = node.float { return .real(value) }
    return .text(node.string ?? "")
  }
}
