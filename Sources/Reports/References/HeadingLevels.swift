/// Fits the author's heading levels into the page, where the title alone is level 1.
///
/// Headings that the author put on one level stay on one level, deeper ones stay deeper, and no
/// level is skipped, whatever the notebook begins with: `#`, `###`, `####` become 2, 3, 4.
struct HeadingLevels {
  private var path: [(written: Int, placed: Int)] = []

  /// The level that the latest heading got; 1 before the first.
  var current: Int { path.last?.placed ?? 1 }

  /// The level of the next heading in the page, 2 to 6.
  mutating func place(_ written: Int) -> Int {
    while let last = path.last, last.written >= written { path.removeLast() }
    let placed = min(6, current + 1)
    path.append((written, placed))
    return placed
  }
}
