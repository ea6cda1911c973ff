import Suggestions
import Testing

@Suite struct `The nearest name` {
  @Test(
    arguments: [
      ("veiws", "views"), ("VIEWS", "views"), ("view", "views"), ("vews", "views"),
      ("xyz", nil), ("", nil), ("a", nil), ("claim", "claims"), ("cliams", "claims"),
    ] as [(String, String?)])
  func `is found where one is near`(word: String, nearest: String?) {
    #expect(NearestName.of(word, among: ["claims", "views", "b"]) == nearest)
  }

  @Test func `is the first of equally near ones`() {
    #expect(NearestName.of("cat", among: ["bat", "rat"]) == "bat")
  }
}
