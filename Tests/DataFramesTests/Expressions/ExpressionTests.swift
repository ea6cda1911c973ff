import DataFrames
import Testing

@Suite struct `A column expression` {
  let frame: DataFrame = [
    "x": [4.0, -1, nil, 0], "n": [7, 2, 3, nil], "s": ["it's", "日本", nil, "\"q\" -- ; %_"],
    "b": [true, false, nil, true],
  ]

  private func values(_ expression: ColumnExpression) -> [DataValue] {
    frame.adding("result", expression)["result"].values
  }

  @Test func `computes by IEEE 754, missing staying missing`() {
    #expect(values(frame["x"] + 1) == [5.0, 0.0, nil, 1.0])
    #expect(values(10 - frame["x"]) == [6.0, 11.0, nil, 10.0])
    #expect(values(frame["x"] * frame["n"]) == [28.0, -2.0, nil, nil])
    #expect(values(1 / frame["x"]) == [0.25, -1.0, nil, .real(.infinity)])
    #expect(values(-frame["x"]) == [-4.0, 1.0, nil, 0.0])
  }

  @Test func `keeps whole numbers whole except in a quotient`() {
    #expect(values(frame["n"] * 2 - 1) == [13, 3, 5, nil])
    #expect(values(frame["n"] / 2) == [3.5, 1.0, 1.5, nil])
  }

  @Test func `compares`() {
    #expect(values(frame["x"] > 0) == [true, false, nil, false])
    #expect(values(0 < frame["x"]) == [true, false, nil, false])
    #expect(values(frame["x"] >= frame["n"]) == [false, false, nil, nil])
    #expect(values(frame["s"] == "it's") == [true, false, nil, false])
    #expect(values(frame["s"] != "it's") == [false, true, nil, true])
    #expect(values(frame["b"] == true) == [true, false, nil, true])
    #expect(values(frame["n"].isBetween(2, 3)) == [false, true, true, nil])
  }

  @Test func `combines conditions with three values`() {
    #expect(values(frame["b"] && frame["x"] > 0) == [true, false, nil, false])
    #expect(values(frame["b"] || frame["x"] > 0) == [true, false, nil, true])
    #expect(values(!frame["b"]) == [false, true, nil, false])
  }

  @Test func `sees what is missing`() {
    #expect(values(frame["n"].isMissing) == [false, false, false, true])
    #expect(values(frame["n"].isNotMissing) == [true, true, true, false])
    #expect(values(frame["n"].replacingMissing(with: 0)) == [7, 2, 3, 0])
  }

  @Test func `finds values in a list`() {
    #expect(values(frame["n"].isIn([7, 3])) == [true, false, true, nil])
    #expect(values(frame["s"].isIn(["it's", "日本"])) == [true, true, nil, false])
    #expect(values(frame["n"].isIn([Int]())) == [false, false, false, nil])
  }

  @Test func `looks into text, whatever signs it has`() {
    #expect(values(frame["s"].contains("%_")) == [false, false, nil, true])
    #expect(values(frame["s"].contains("'")) == [true, false, nil, false])
    #expect(values(frame["s"].hasPrefix("\"q\" --")) == [false, false, nil, true])
    #expect(values(frame["s"].hasSuffix("本")) == [false, true, nil, false])
    #expect(values(frame["s"].length) == [4, 2, nil, 11])
    #expect(values(frame["s"].uppercased) == ["IT'S", "日本", nil, "\"Q\" -- ; %_"])
  }

  @Test func `knows functions of numbers`() {
    #expect(values(frame["x"].squareRoot).first == 2.0)
    #expect(values(frame["x"].absolute) == [4.0, 1.0, nil, 0.0])
    #expect(values(frame["n"].absolute) == [7, 2, 3, nil])
    #expect(values(frame["x"].log).last == .real(-.infinity))
    #expect(values(frame["x"].log1p).last == 0.0)
    #expect(values((frame["x"] / 3).rounded(places: 2)) == [1.33, -0.33, nil, 0.0])
  }

  @Test func `changes types`() {
    #expect(values(frame["n"].cast(to: .text)) == ["7", "2", "3", nil])
    #expect(values(frame["s"].cast(to: .real, orMissing: true)) == [nil, nil, nil, nil])
  }

  @Test func `chooses`() {
    #expect(values((frame["x"] > 0).then("up", otherwise: "not")) == ["up", "not", "not", "not"])
    #expect(values(frame["b"].then(frame["x"], otherwise: frame["n"])) == [4.0, 2.0, 3.0, 0.0])
  }

  @Test(arguments: ["'; DROP TABLE x; --", "a\"b", "\"\u{301}", "'\u{301}", "\0", "\\'", "$1", "?"])
  func `takes every text for a value and every name for a name`(text: String) {
    let name = text == "\0" ? "zero" : text
    let frame: DataFrame = [name: [text, "other"], "i": [1, 2]]

    #expect(frame.filter(frame[name] == text)["i", Int.self].nonMissing == [1])
  }
}
