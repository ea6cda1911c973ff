/// The notebooks that `quire new` writes.
enum NotebookStarter {
  /// A notebook on data of its own.
  static let example = #"""
    ---
    title: "`{swift} headline`"
    subtitle: "Median views of claims and opinions in `{swift} videos.rowCount` made-up videos"
    params:
      alpha: 0.05
    ---

    ```{swift}
    //| label: data
    let videos: DataFrame = [
      "status": (0..<60).map { $0 % 2 == 0 ? "claim" : "opinion" },
      "views": (0..<60).map { 900 + $0 * 7 % 60 * 5 + ($0 % 2 == 0 ? 420 : 0) },
    ]
    let medians = videos.grouped(by: "status").median("views")
    let ratio = medians["claim"] / medians["opinion"]
    let headline = ratio > 1.1
      ? "Claims draw \(((ratio - 1) * 100).formatted(.number()))% more views than opinions"
      : "Claims and opinions draw about as many views"
    ```

    @fig-views shows what the title says. Every number in the text is computed when the report is made, so it cannot
    say what the data does not.

    ```{boxPlot}
    //| label: fig-views
    //| fig-cap: "`{swift} headline`"
    //| fig-subtitle: "Views per video, by what the video is"
    videos["views"]
    by: videos["status"]
    name: "Views"
    groupName: "Video"
    ```

    ```{tTest}
    //| as: test
    videos["views"]
    by: videos["status"]
    ```

    ```{finding}
    //| label: more-views
    "Claims draw more views than opinions"
    holds: test.pValue < params.alpha && ratio > 1.1
    otherwise: "Claims and opinions draw similar numbers of views"
    ```

    """#

  /// A notebook that looks at a CSV file.
  static func text(forData path: String) -> String {
    let quoted = path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return #"""
      ---
      title: "`{swift} headline`"
      subtitle: "What the `{swift} data.rowCount` rows hold, and what to beware of"
      params:
        data: "\#(quoted)"
      ---

      ```{swift}
      //| label: data
      let data = try DataFrame(csv: params.data)
      let look = try profile(data)
      let doubtful = look.columns.filter { !$0.alerts.isEmpty }
      let headline = doubtful.isEmpty
        ? "Nothing speaks against the columns"
        : "\(doubtful.count) of \(look.columns.count) columns need a look"
      ```

      ```{swift}
      //| label: fig-profile
      //| fig-cap: "`{swift} headline`"
      look
      ```

      ```{missingness}
      data
      ```

      ```{swift}
      try expect(data, .rowCount(atLeast: 1))
      ```

      """#
  }
}
