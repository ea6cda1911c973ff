import Digests
import Notebooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One combination of parameters for which a notebook is rendered.
struct MatrixMember: Hashable, Sendable {
  /// The parameters with their values, in the order of the matrix.
  var settings: [ParameterMatrix.Setting]
  /// The parameters that the notebook's own matrix has: `-P` alone picks one of their values.
  var declared: Set<String>

  /// What the run says about parameters.
  var overrides: [ParameterOverride] {
    settings.map { setting in
      ParameterOverride(
        name: setting.name,
        value: setting.value.value.map { .parsed($0) } ?? .written(setting.value.text),
        origin: Self.origin)
    }
  }

  static let origin = "the matrix"

  /// What follows the notebook's name in the command that renders this member alone.
  var arguments: String {
    settings.map { setting in
      let (name, text) = (setting.name, setting.value.text)
      return declared.contains(name)
        ? " -P \(ShellWord.quoted("\(name):\(text)"))"
        : " --matrix \(ShellWord.quoted("\(name)=\(text)"))"
    }.joined()
  }

  /// What is added to the name of the notebook's report: `--region-EU--year-2026`.
  var suffix: String {
    let whole = settings.map { "--\($0.name)-\(Self.fileName($0.value.text))" }.joined()
    // A file's name has at most 255 bytes, and the notebook's name stands before it.
    return whole.utf8.count <= 160
      ? whole : "\(whole.cut(toUTF8: 150))-\(ContentHash(of: whole).short.prefix(6))"
  }

  /// A value as a part of a file's name; one that has other signs than letters, digits, dots and dashes gets a hash, so that no two
  /// values share a name.
  private static func fileName(_ text: String) -> String {
    let plain = String(
      text.map { $0.isLetter || $0.isNumber || "._".contains($0) ? $0 : "-" }
    ).cut(toUTF8: 60)
    guard plain != text || plain.hasPrefix(".") else { return plain }
    return "\(plain)-\(ContentHash(of: text).short.prefix(6))"
  }
}

extension String {
  /// Its beginning, whole characters that have at most so many bytes together.
  fileprivate func cut(toUTF8 count: Int) -> String {
    var used = 0
    return String(
      prefix {
        used += $0.utf8.count
        return used <= count
      })
  }
}
