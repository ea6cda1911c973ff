import ArgumentParser
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Another form of a report, made from the same run: for one audience, or in another format.
struct ReportVariant: Hashable, Sendable {
  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case html, markdown, json, pdf

    var fileExtension: String { self == .markdown ? "md" : rawValue }

    init?(argument: String) {
      switch argument {
      case "gfm", "md": self = .markdown
      default: self.init(rawValue: argument)
      }
    }
  }

  /// For whom.
  var audience: Audience
  /// In which format.
  var format: Format
  /// Where it is written; `nil` for standard output.
  var path: String?

  /// The variant's name beside a report: `03-x.executive.html`.
  static func path(of report: String, _ audience: Audience, _ format: Format) -> String {
    let stem = URL(filePath: report).deletingPathExtension().relativePath
    return stem + (audience == .both ? "" : ".\(audience.rawValue)") + ".\(format.fileExtension)"
  }
}

/// The name of an audience on the command line.
struct AudienceArgument: ExpressibleByArgument, Hashable {
  var audience: Audience

  init?(argument: String) {
    guard let audience = Audience(rawValue: argument) else { return nil }
    self.audience = audience
  }

  static var allValueStrings: [String] { Audience.allCases.map(\.rawValue) }
}
