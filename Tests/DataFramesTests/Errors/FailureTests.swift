import DataFrames
import Testing

@Suite struct `A verb that cannot do its work` {
  @Test func `ends the program with the nearest name`() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      let frame: DataFrame = ["views": [1.0], "likes": [2.0]]
      _ = frame["vews"]
    }

    #expect(
      result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } == """
        error: there is no column "vews"; did you mean "views"?
          note: the columns are "views", "likes".

        """
    )
  }

  @Test func `ends the program with the groups that there are`() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      let frame: DataFrame = ["k": ["claim", "opinion"], "views": [1.0, 2]]
      _ = frame.grouped(by: "k").median("views")["clam"]
    }

    #expect(
      result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } == """
        error: "k" has no group "clam"; did you mean "claim"?
          note: the groups are "claim", "opinion".

        """
    )
  }

  @Test func `ends the program when types do not fit`() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      let frame: DataFrame = ["k": ["claim", "opinion"]]
      _ = frame.filter(frame["k"] > 3)
    }

    #expect(
      result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } == """
        error: text cannot be compared with whole number.
          try: convert one side with cast(to:).

        """
    )
  }

  @Test func `ends the program when lengths do not agree`() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      let frame: DataFrame = ["a": [1, 2]]
      _ = frame.adding("b", values: [1])
    }

    #expect(
      result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } == """
        error: column "b" has 1 value, but the frame has 2 rows.

        """
    )
  }
}
