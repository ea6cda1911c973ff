/// How panels are arranged.
struct PanelGrid {
  let columns: Int
  let rows: Int

  init(count: Int, form: DrawingForm, hasRows: Bool, columnLimit: Int) {
    let wanted: Int
    switch form {
    case .wide: wanted = count <= (hasRows ? 3 : 4) ? count : (count <= 6 || hasRows ? 3 : 4)
    case .narrow: wanted = hasRows ? 1 : 2
    }
    columns = max(1, min(wanted, count, columnLimit))
    rows = max(1, (count + columns - 1) / columns)
  }
}
