/// How often each name occurs, in order of first appearance.
struct CategoryCounts {
  private(set) var names: [String?] = []
  private(set) var counts: [Double] = []

  init(_ column: [String?]) {
    var places: [String?: Int] = [:]
    for name in column {
      if let place = places[name] {
        counts[place] += 1
      } else {
        places[name] = names.count
        names.append(name)
        counts.append(1)
      }
    }
  }
}
