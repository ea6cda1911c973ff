import Files
import Testing

@Suite struct `The search path` {
  @Test func `finds commands and no others`() {
    #expect(SearchPath.command("sh")?.hasSuffix("/sh") == true)
    #expect(SearchPath.command("no-such-command-of-anybody") == nil)
    #expect(SearchPath.command("") == nil)
  }
}
