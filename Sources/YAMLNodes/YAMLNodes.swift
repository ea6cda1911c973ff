import Yams

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#endif

/// A node of a YAML text with its place, or what is wrong with the text.
private struct YAMLNode: Encodable {
  var line = 1
  var column = 1
  var text: String?
  var elements: [YAMLNode]?
  /// Keys and values in turn.
  var pairs: [YAMLNode]?
  var problem: String?

  private static let depth = 32

  /// The first node that lies too deep.
  struct TooDeep: Error {
    var line: Int
    var column: Int
  }

  init(_ node: Node, depth: Int = 0) throws {
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
    guard depth < Self.depth else { throw TooDeep(line: line, column: column) }
    switch node {
    case .scalar(let scalar): text = scalar.string
    case .sequence(let sequence): elements = try sequence.map { try YAMLNode($0, depth: depth + 1) }
    case .mapping(let mapping):
      pairs = try mapping.flatMap {
        [try YAMLNode($0, depth: depth + 1), try YAMLNode($1, depth: depth + 1)]
      }
    case .alias: text = ""
    }
  }

  init(problem error: any Error) {
    problem = "it cannot be read"
    if let error = error as? TooDeep {
      problem = "lists and maps nest deeper than \(Self.depth) levels here"
      (line, column) = (error.line, error.column)
    }
    guard let error = error as? YamlError else { return }
    switch error {
    case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _),
      .composer(_, let words, let mark, _):
      (problem, line, column) = (words, mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, _):
      problem = "a key is there twice: \(duplicates.map { "\($0)" }.joined(separator: ", "))"
    default: break
    }
  }

  init() { text = "" }
}

/// See the header `YAMLNodes.h`.
@c(quire_yaml_nodes)
public func yamlNodes(
  _ text: UnsafePointer<CChar>?, _ length: Int
) -> UnsafeMutablePointer<CChar>? {
  let bytes = UnsafeRawBufferPointer(start: text, count: length)
  let yaml = String(decoding: bytes, as: UTF8.self)
  let node: YAMLNode
  do {
    node =
      try Yams.compose(yaml: yaml, .basic, .default, .utf8).map { try YAMLNode($0) } ?? YAMLNode()
  } catch {
    node = YAMLNode(problem: error)
  }
  guard let json = try? JSONEncoder().encode(node) else { return nil }
  return strdup(String(decoding: json, as: UTF8.self))
}
