import Foundation
import Testing
import Themes

@Suite struct `Theme tokens` {
  @Test func `come back whole from JSON`() throws {
    let data = try JSONEncoder().encode(Theme.default)

    #expect(try JSONDecoder().decode(Theme.self, from: data) == .default)
  }

  @Test(arguments: ["", "#12345", "#1234567", "123456", "#12345g", "#+12345", "red", "#１２３４５６"])
  func `refuse a colour that is not one`(_ text: String) {
    #expect(Color(hex: text) == nil)
  }

  @Test func `write colours as they were read`() {
    #expect(Color(hex: "#0aF9c0")?.hex == "#0AF9C0")
  }

  @Test func `give every slot a colour, a dash and a marker of its own`() {
    let theme = Theme.default

    #expect(theme.light.categories.count == 7)
    #expect(theme.dark.categories.count == 7)
    #expect(Set(theme.patterns.map(\.marker)).count == 7)
    #expect(Set(theme.patterns.map { "\($0.dash)\($0.isThin)" }).count == 7)
    #expect(theme.patterns[4].dashArray == "10 3 2 3")
  }
}
