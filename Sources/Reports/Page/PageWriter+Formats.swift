import Themes

extension PageWriter {
  /// A count as the page's language writes it.
  func count(_ value: Int) -> String { NumberFormat(language).count(value) }
}
