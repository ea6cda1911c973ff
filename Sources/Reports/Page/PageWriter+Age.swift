import Markup
import Notebooks
import Themes

// When the next refresh is due. The page states it; a script of a page with `refresh:` adds, once that day is over, that it is late.
extension PageWriter {
  /// The day by which the report is to be refreshed again; `nil` without `refresh:`.
  func due(after refreshed: Int) -> CalendarDate? {
    guard let interval = notebook.frontMatter.refresh,
      let day = CalendarDate(secondsSince1970: refreshed)
    else { return nil }
    switch interval.unit {
    case .day:
      return CalendarDate(secondsSince1970: (day.daysSince1970 + interval.count) * 86_400)
    case .month:
      let months = day.year * 12 + day.month - 1 + interval.count
      // The last day of a month that is too short for this one.
      return (0...3).lazy.compactMap {
        CalendarDate(year: months / 12, month: months % 12 + 1, day: day.day - $0)
      }.first
    }
  }

  /// The strip that the script shows when the day is over; hidden until then.
  func late(after refreshed: Int) -> [Node] {
    guard let due = due(after: refreshed) else { return [] }
    let words = wording.fill(
      wording.late, with: ["date": DateFormat(language).date(due)])
    return [
      .element(
        "div",
        [
          "class": "strip", "role": "note", "id": "late", "hidden": "",
          "aria-label": wording.warning, "data-due": "\(due.daysSince1970)",
        ]
      ) {
        Element("p") {
          words
          " \(wording.daysLate): "
          Element("span", ["id": "late-days"]) {}
          "."
        }
      },
      .element("script", [:], [.raw(Self.lateScript)]),
    ]
  }

  /// Shows the strip with the number of days since the due day, both in UTC.
  static let lateScript =
    "{const s=document.getElementById(\"late\"),d=Math.floor(Date.now()/864e5)-s.dataset.due;"
    + "if(d>0){document.getElementById(\"late-days\").textContent=d;s.hidden=false}}"
}
