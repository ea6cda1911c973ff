import DataFrames
import Testing

@Suite struct `The description of a frame` {
  @Test func `names its rows and columns with their types`() {
    let frame: DataFrame = ["views": [1, 2, nil], "kind": ["a", "b", nil]]

    #expect(frame.description == "3 rows: views (whole number), kind (text)")
    #expect(frame.prefix(1).description.hasPrefix("1 row: "))
  }

  @Test func `of a computed column says where it can be used`() {
    let frame: DataFrame = ["views": [1, 2, nil]]

    #expect(
      "\(frame["views"] / 2)"
        == "a computed column (number); filter(…) and adding(…) of a frame compute it")
  }
}
