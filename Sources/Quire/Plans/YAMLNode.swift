import CYAMLNodes

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

/// A node of a YAML text with its place.
struct YAMLNode: Decodable {
  /// The line, from 1.
  let line: Int
  /// The column in characters, from 1.
  let column: Int
  /// What a text says; `nil` for lists and maps.
  let text: String?
  /// The elements of a list.
  let elements: [YAMLNode]?
  private let pairs: [YAMLNode]?
  /// What is wrong with the text; of a whole text only.
  let problem: String?

  /// Reads a text; an empty one is an empty text.
  init(_ yaml: String) {
    var yaml = yaml
    let json = yaml.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { quire_yaml_nodes($0.baseAddress, $0.count) }
    }
    defer { free(json) }
    let data = json.map { Data(String(cString: $0).utf8) }
    let node = data.flatMap { try? JSONDecoder().decode(YAMLNode.self, from: $0) }
    self = node ?? YAMLNode(problem: "it cannot be read")
  }

  private init(problem: String) {
    (line, column, text, elements, pairs) = (1, 1, nil, nil, nil)
    self.problem = problem
  }

  /// The keys of a map with their values, in order; `nil` for texts and lists.
  var entries: [(key: YAMLNode, value: YAMLNode)]? {
    pairs.map { pairs in
      stride(from: 0, to: pairs.count - 1, by: 2).map { (pairs[$0], pairs[$0 + 1]) }
    }
  }
}
