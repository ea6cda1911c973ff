import Digests
import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RenderJob {
  /// The files that the command line names and that decide what a render gives: that of parameters, and those of templates by name.
  var inputs: [Input] {
    let parameters = parameterFile.flatMap { Self.input(.parameterFile, at: $0) }
    let folder = templates.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    let names = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
    let files = names.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
      Self.input(.template, at: "\(folder ?? "")/\(name)")
    }
    return [parameters].compactMap(\.self) + files
  }

  private static func input(_ kind: Input.Kind, at path: String) -> Input? {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    return Input(
      kind: kind, path: path, resolvedPath: path, hash: ContentHash(of: Array(data)).description,
      byteCount: data.count)
  }
}
