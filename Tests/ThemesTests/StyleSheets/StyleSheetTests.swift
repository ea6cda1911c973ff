import Testing
import Themes

@Suite struct `Style sheets` {
  let properties = Theme.default.customProperties
  let chart = ChartStyleSheet().text

  @Test func `define every variable that drawings use`() {
    let used = chart.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.1) }

    #expect(!used.isEmpty)
    for name in Set(used) { #expect(properties.contains("\(name):"), "\(name)") }
  }

  @Test func `have rules for every class a drawing may carry`() {
    let plain =
      ["chart", "wide", "narrow", "grid", "axis", "ref", "band", "fg", "fb"]
      + ["tick", "lbl", "val", "note", "halo", "on"]
    let slots = ["f", "l", "p"].flatMap { prefix in (0...6).map { "\(prefix)\($0)" } }
    let steps = ["q", "d"].flatMap { prefix in (1...7).map { "\(prefix)\($0)" } }
    for name in plain + slots + steps { #expect(chart.contains(".\(name)"), "\(name)") }
  }

  @Test func `close what they open`() {
    for text in [properties, chart] {
      var depth = 0
      for character in text {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        #expect(depth >= 0)
      }
      #expect(depth == 0)
    }
  }

  @Test func `leave dark out of print and keep within their share of the budget`() {
    #expect(properties.contains("@media screen and (prefers-color-scheme:dark)"))
    #expect(properties.utf8.count + chart.utf8.count < 8000)
  }

  @Test func `know nothing of the outside`() {
    for text in [properties, chart] { #expect(!text.contains("url(") && !text.contains("@import")) }
  }
}
