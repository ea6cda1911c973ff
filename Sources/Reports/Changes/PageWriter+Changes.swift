import Markup
import Records
import Themes

// What is other than at the refresh before: three lines for a reader, all of it for who checks.
extension PageWriter {
  /// How many changes a reader is told.
  private static let shownCount = 3

  /// The lines under "What changed"; nothing at the first refresh.
  mutating func whatChanged() -> [Node] {
    guard let changes else { return [] }
    let words = ChangeWords(language)
    let material = changes.material
    var nodes: [Node]
    if material.isEmpty {
      let date = DateFormat(language).day(secondsSince1970: changes.from.refreshed)
      nodes = [
        .element("p") {
          wording.fill(wording.noChangeSince, with: ["date": date])
        }
      ]
    } else {
      let items = material.prefix(Self.shownCount).map { change in
        Node.element("li") { words.sentence(of: change) }
      }
      nodes = [.element("ul", [:], items)]
      if material.count > Self.shownCount {
        nodes += technical([
          .element("p") {
            wording.fill(
              wording.moreChanges, with: ["count": count(material.count - Self.shownCount)])
          }
        ])
      }
    }
    return nodes + technical(allChanges(changes, words))
  }

  /// Every change as a row of a folded table.
  private mutating func allChanges(_ difference: LedgerDifference, _ words: ChangeWords) -> [Node] {
    let shown = difference.changes.filter { $0.isMaterial || isVisible($0, words) }
    guard !shown.isEmpty else { return [] }
    let caption = identifiers.claim("all-changes")
    let table = scroller(named: caption) {
      Element("table") {
        Element("caption", ["id": caption]) {
          wording.fill(
            wording.allChanges,
            with: [
              "count": count(shown.count),
              "date": DateFormat(language).day(secondsSince1970: difference.from.refreshed),
            ])
        }
        Element("thead") {
          Element("tr") {
            for name in [wording.whatChanged, wording.before, wording.after, wording.evidence] {
              Element("th", ["scope": "col"]) { name }
            }
          }
        }
        Element("tbody") {
          for change in shown {
            Element("tr") {
              Element("th", ["scope": "row"]) {
                change.isMaterial ? words.sentence(of: change) : name(of: change)
              }
              Element("td") { words.text(change.before, change) }
              Element("td") { words.text(change.after, change) }
              Element("td") { evidence(for: change) }
            }
          }
        }
      }
    }
    return [
      .element("details", ["class": "method"]) {
        Element("summary") { wording.allChangesName }
        table
      }
    ]
  }

  /// Whether before and now are written differently, so that a reader can see that something changed.
  private func isVisible(_ change: LedgerChange, _ words: ChangeWords) -> Bool {
    words.text(change.before, change) != words.text(change.after, change)
      || change.kind == .notebook || change.kind == .software
  }

  private func name(of change: LedgerChange) -> String {
    let name = wording.changeKinds[change.kind.rawValue] ?? change.kind.rawValue
    let place = change.place.map { ", \($0)" } ?? ""
    return "\(name): \(change.subject)\(place)"
  }

  private func evidence(for change: LedgerChange) -> String {
    let numbers = NumberFormat(language)
    return [
      change.stabilityIndex.map { "PSI \(numbers.fixed($0, decimals: 3))" },
      change.pValue.map { numbers.pValue($0) },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// The tag of a finding that is new or flipped since the refresh before; `nil` for others.
  func tag(of finding: Finding) -> String? {
    let kind = changes?.changes.first { change in
      change.subject == finding.statement
        && [.findingNew, .findingLost, .findingRegained].contains(change.kind)
    }?.kind
    return kind.map { $0 == .findingNew ? wording.new : wording.changed }
  }
}
