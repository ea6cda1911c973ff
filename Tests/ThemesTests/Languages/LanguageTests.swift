import Testing
import Themes

@Suite struct `Languages` {
  @Test func `that are not complete fall back to English and say so`() {
    #expect(Language(for: "fr").tag == "en")
    #expect(!Language.isComplete("fr"))
    #expect(Wording(for: "fr").figure == "Figure")
  }

  @Test(arguments: ["en", "en-GB", "EN_us"])
  func `keep the tag that was asked for`(_ tag: String) {
    #expect(Language(for: tag).tag == tag)
    #expect(Language.isComplete(tag))
  }

  @Test(arguments: [
    ("{a} of {b}", "1 of 2"), ("{x}", "{x}"), ("{a", "{a"), ("a}", "a}"), ("{{a}}", "{1}"),
    ("", ""), ("{a}{a}", "11"),
  ])
  func `fill in what their words leave open`(_ template: String, _ expected: String) {
    #expect(Wording.english.fill(template, with: ["a": "1", "b": "2"]) == expected)
  }

  @Test func `do not look for names in what was filled in`() {
    #expect(Wording.english.fill("{a}", with: ["a": "{b}", "b": "x"]) == "{b}")
  }
}
