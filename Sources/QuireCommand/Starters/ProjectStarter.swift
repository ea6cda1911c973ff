/// The files of the folder that `quire new project` makes.
enum ProjectStarter {
  /// The files by their path in the folder, in the order in which they are written.
  static func files(named name: String) -> [(path: String, text: String)] {
    [
      ("README.md", readme(name)), ("quire.yml", projectFile(name)),
      (".gitignore", ".quire/\noutput/\n"),
      ("notebooks/data/videos.csv", videos), ("notebooks/01-first-look.md", firstLook),
      ("notebooks/02-summary.md", summary),
    ]
  }

  private static func readme(_ name: String) -> String {
    """
    # \(name)

        quire render

    makes the reports in `output`. After a data refresh, put the new file in place of `notebooks/data/videos.csv` and say the same
    again: only what changed is made anew, and each report says what is other than before.

    | file | what it is |
    | --- | --- |
    | `quire.yml` | what all notebooks and the list of their reports share |
    | `notebooks/01-first-look.md` | what the data holds, and what it must be like |
    | `notebooks/02-summary.md` | one page for those who decide, from the ledger of the other |
    | `notebooks/data/videos.csv` | sixty made-up videos; put yours here |

    """
  }

  private static func projectFile(_ name: String) -> String {
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return """
      title: "\(quoted)"
      order: [02-summary, 01-first-look]
      # owner: who answers for the reports
      # refresh: weekly
      # theme:
      #   light: {link: "#1F49C0"}

      """
  }

  private static var videos: String {
    let rows = (0..<60).map { number in
      let isClaim = number % 2 == 0
      let views = 900 + number * 7 % 60 * 5 + (isClaim ? 420 : 0)
      return "\(number + 1),\(isClaim ? "claim" : "opinion"),\(views)\n"
    }
    return "video,status,views\n" + rows.joined()
  }

  private static let firstLook = #"""
    ---
    title: "`{swift} headline`"
    subtitle: "Views of claims and opinions in `{swift} videos.rowCount` videos"
    params:
      alpha: 0.05
    ---

    ```{swift}
    //| label: data
    let videos = try DataFrame(csv: "data/videos.csv")
    try expect(
      videos, .rowCount(atLeast: 20), .isUnique("video"),
      .values(of: "status", in: ["claim", "opinion"]), level: .refuse)
    let medians = videos.grouped(by: "status").median("views")
    let ratio = medians["claim"] / medians["opinion"]
    let headline = ratio > 1.1
      ? "Claims draw \(((ratio - 1) * 100).formatted(.number()))% more views than opinions"
      : "Claims and opinions draw about as many views"
    ```

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

    ```{metric}
    //| label: ratio
    "Views of claims over opinions"
    ratio
    format: .factor(2)
    ```

    ```{finding}
    //| label: more-views
    "Claims draw more views than opinions"
    holds: test.pValue < params.alpha && ratio > 1.1
    otherwise: "Claims and opinions draw similar numbers of views"
    ```

    """#

  private static let summary = #"""
    ---
    title: '`{swift} look.title ?? "The first look"`'
    ---

    ```{swift}
    //| label: ledgers
    let look = try report("01-first-look")
    let held = look.findings.filter(\.holds)
    ```

    `{swift} held.count` of `{swift} look.findings.count` findings hold.

    ```{swift}
    //| label: sentences
    //| output: asis
    look.findings.map { "- \($0.holds ? $0.statement : $0.otherwise ?? "Not supported: \($0.statement)")" }
      .joined(separator: "\n")
    ```

    """#
}
