public import Records

/// A box with a word to the reader: a note, a tip, a warning.
///
///     callout("\(count) rows have no label and were left out", .warning, title: "Incomplete rows")
///
/// - Parameters:
///   - text: what it says, as Markdown; HTML in it is shown as text, since it may be data.
///   - kind: what sort of thing it says.
///   - title: its title; the kind's own word without one.
///   - when: whether it is shown: a warning may be about something that this data does not have.
public func callout(
  _ text: String, _ kind: CalloutOutput.Kind = .note, title: String? = nil, when: Bool = true
) -> CalloutOutput? {
  when ? CalloutOutput(kind, title: title, markdown: text) : nil
}

extension CalloutOutput: Displayable {
  /// The box.
  public func outputs(in context: DisplayContext) -> [Output] { [.callout(self)] }
}
