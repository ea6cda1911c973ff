/// The way from the bytes of a text that was taken out of a notebook back into the file.
///
/// A text is made of stretches that stand in the file as they are: the lines of a paragraph, what
/// lies between two escapes of a quoted scalar or of a table cell.
struct PositionMap: Sendable {
  private var offsets: [Int] = []
  private var locations: [SourceLocation] = []

  init() {}

  /// A text that stands in the file as it is.
  init(at location: SourceLocation) { add(0, location) }

  var isEmpty: Bool { offsets.isEmpty }

  /// Says where the byte at `offset`, and those that follow it, stand; offsets must not fall.
  mutating func add(_ offset: Int, _ location: SourceLocation) {
    if let last = offsets.last, last == offset {
      locations[locations.count - 1] = location
    } else {
      offsets.append(offset)
      locations.append(location)
    }
  }

  /// The place of a byte.
  func location(at offset: Int) -> SourceLocation {
    guard !offsets.isEmpty else { return SourceLocation(line: 1, column: 1) }
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let index = max(low - 1, 0)
    let location = locations[index]
    return SourceLocation(
      line: location.line,
      column: max(location.column + offset - offsets[index], 1)
    )
  }

  /// The place of a stretch; its end is just after its last byte, on that byte's line.
  func range(_ stretch: Range<Int>) -> SourceRange {
    let start = location(at: stretch.lowerBound)
    guard !stretch.isEmpty else { return SourceRange(start, start) }
    var end = location(at: stretch.upperBound - 1)
    end.column += 1
    return SourceRange(start, end)
  }

  /// The map of the same text with `count` bytes put before it.
  func shifted(by count: Int) -> PositionMap {
    var map = self
    for index in map.offsets.indices { map.offsets[index] += count }
    return map
  }
}
