import Testing

@testable import Previews

@Suite struct `A problem of a preview` {
  private let error = PreviewProblem.Message(isError: true, text: "a.md:1:1: error")
  private let warning = PreviewProblem.Message(isError: false, text: "a.md:2:1: warning")

  @Test func `counts what there is to say`() {
    #expect(PreviewProblem(isError: true, messages: [error])?.summary == "1 error")
    #expect(
      PreviewProblem(isError: true, messages: [error, error, warning])?.summary
        == "2 errors, 1 warning")
    #expect(PreviewProblem(isError: false, messages: [warning])?.summary == "1 warning")
  }

  @Test func `is none when a good render has nothing to say`() {
    #expect(PreviewProblem(isError: false, messages: []) == nil)
  }

  @Test func `stands also for a failure without a word`() {
    #expect(PreviewProblem(isError: true, messages: [])?.summary == "the render failed")
  }
}
