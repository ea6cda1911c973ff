import Digests
import Notebooks
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Something that decides what a render gives and that is known before it: a name for people, and a hash.
struct RenderPart: Codable, Hashable, Sendable {
  var name: String
  var hash: String
}

extension RenderPart {
  /// Everything that decides what a job gives, but for what the program reads when it runs.
  ///
  /// - Throws: `FileReadingError` when there is no such notebook, or it cannot be read.
  static func all(of job: RenderJob, _ toolkit: Toolkit) throws -> [RenderPart] {
    let home = URL(filePath: job.notebook).absoluteURL.deletingLastPathComponent()
    let clock = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] ?? ""
    return [
      RenderPart(
        name: "Quire or the compiler", of: [QuireVersion.current, toolkit.identity.description]),
      RenderPart(name: "the notebook", hash: try ContentHash(ofFile: job.notebook).description),
      RenderPart(
        name: ProjectFile.name,
        of: [
          (try? ContentHash(ofFile: ProjectFolder(of: job.notebook).file).description) ?? ""
        ]),
      RenderPart(
        name: "the Swift files beside it",
        of: texts(in: home.appending(path: "Support").path) { $0.hasSuffix(".swift") }),
      RenderPart(
        name: "the parameters",
        of: job.overrides.map { "\($0.name) \($0.value)" }
          + [job.parameterFile.flatMap { try? ContentHash(ofFile: $0).description } ?? ""]),
      RenderPart(
        name: "the templates",
        of: job.templates.map { texts(in: $0) { !$0.hasPrefix(".") } } ?? []),
      RenderPart(name: "the options", of: ["\(job.isStrict)", "\(job.output)", job.notebook]),
      RenderPart(name: "the time that counts as now", of: [clock]),
      RenderPart(
        name: "the current folder", of: [FileManager.default.currentDirectoryPath]),
    ]
  }

  private init(name: String, of texts: [String]) {
    var hasher = ContentHasher()
    for text in texts { hasher.update(part: text) }
    self.init(name: name, hash: hasher.finish().description)
  }

  /// The names and hashes of the files of a folder; none where there is no such folder.
  private static func texts(in folder: String, where isMeant: (String) -> Bool) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(isMeant).sorted().flatMap { name in
      [name, (try? ContentHash(ofFile: "\(folder)/\(name)").description) ?? ""]
    }
  }
}
