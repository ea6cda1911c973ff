/// For whom a page is made.
public enum Audience: String, CaseIterable, Sendable {
  /// One page with both views and a switch between them; the summary is shown first.
  case both
  /// The summary alone: technical parts are not in the file.
  case executive
  /// Everything, without a switch.
  case technical
}
