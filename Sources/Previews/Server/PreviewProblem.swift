/// What the last render has to say: errors, because of which the report before it is still shown, or warnings about the one shown.
public struct PreviewProblem: Codable, Hashable, Sendable {
  /// One diagnostic as the terminal shows it, without colour.
  public struct Message: Codable, Hashable, Sendable {
    /// Whether the report cannot be made because of it.
    public var isError: Bool
    /// The text: place, words, the line with the caret, notes and what to do next; text and no markup.
    public var text: String

    /// Makes a message.
    public init(isError: Bool, text: String) {
      self.isError = isError
      self.text = text
    }
  }

  /// The problem in a few words, such as "2 errors".
  public var summary: String
  /// Whether the report shown is an older one.
  public var isError: Bool
  /// Everything there is to say.
  public var messages: [Message]

  /// Counts messages and says how many there are; `nil` when there are none and the render is good.
  public init?(isError: Bool, messages: [Message]) {
    guard isError || !messages.isEmpty else { return nil }
    let errors = messages.count { $0.isError }
    let counts = [
      Self.counted(errors, "error"), Self.counted(messages.count - errors, "warning"),
    ].compactMap(\.self)
    self.summary = counts.isEmpty ? "the render failed" : counts.joined(separator: ", ")
    self.isError = isError
    self.messages = messages
  }

  private static func counted(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
