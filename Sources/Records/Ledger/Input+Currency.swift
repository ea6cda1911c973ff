import Digests
public import Files

extension Input {
  /// Whether what was read is what would be read now.
  ///
  /// - Parameters:
  ///   - search: where files are sought.
  ///   - today: the day that the clock says, such as 2026-07-01; `nil` for whichever was read.
  ///   - environment: the value of a variable.
  public func isCurrent(
    in search: FileSearch, today: String?, environment: (String) -> String?
  ) -> Bool {
    switch kind {
    case .query: true
    case .clock: today == nil || today == resolvedPath
    case .absent: search.files(path).isEmpty
    case .environment: hash == Self.hash(ofEnvironmentValue: environment(path))
    default:
      search.files(resolvedPath).first.flatMap { try? ContentHash(ofFile: $0).description } == hash
    }
  }

  /// The hash of a variable of the environment; one that is not set has that of a text that no variable can be.
  public static func hash(ofEnvironmentValue value: String?) -> String {
    ContentHash(of: value ?? "\u{0}").description
  }
}
