// What `format:` says, and `output:` as R Markdown has it.
extension FrontMatterReader {
  mutating func readFormat(_ entry: OptionEntry) {
    if let text = entry.text {
      if text != "html", entry.value != .null { warnOfFormat(entry, text) }
      return
    }
    guard case .map = entry.value else {
      wrong(entry, "html or a map of formats", suggestion: "write format: html")
      return
    }
    for format in entry.entries {
      guard format.key == "html" else {
        warnOfFormat(format, format.key)
        continue
      }
      if format.text != nil { continue }
      guard case .map = format.value else {
        wrong(format, "default or a map of keys")
        continue
      }
      for key in format.entries {
        if Self.formatKeys.contains(key.key) {
          readFormatKey(key)
        } else {
          unknown(key, among: Self.formatKeys.sorted())
        }
      }
    }
  }

  func warnOfFormat(_ entry: OptionEntry, _ name: String) {
    session.warning(
      "format-unused",
      "a report is HTML; the format \"\(name)\" is not made",
      at: entry.text == nil ? entry.keyRange : entry.valueRange,
      suggestion: "write format: html"
    )
  }

  mutating func readFormatKey(_ entry: OptionEntry) {
    switch entry.key {
    case "toc": matter.tableOfContents = boolean(entry) ?? matter.tableOfContents
    case "number-sections": matter.numbersSections = boolean(entry) ?? matter.numbersSections
    case "toc-depth":
      guard case .integer(let depth) = entry.value, (1...6).contains(depth) else {
        wrong(entry, "a whole number from 1 to 6")
        return
      }
      matter.tableOfContentsDepth = depth
    case "embed-resources", "self-contained":
      if boolean(entry) == false {
        session.warning(
          "resources-embedded",
          "a report is always one file, so \(entry.key): false changes nothing",
          at: entry.valueRange,
          suggestion: "take the key away"
        )
      }
    default: applyDefault(entry)
    }
  }

  /// `output: html_document: …` of R Markdown, with a warning that says the words of today.
  mutating func readRmdOutput(_ entry: OptionEntry) {
    // Quarto's option of the same name, set for all cells at the top.
    if entry.boolean != nil {
      applyDefault(entry)
      return
    }
    var converted: [String] = []
    for format in entry.entries {
      guard
        format.key.split(separator: ":").last == "html_document" || format.key == "html_notebook"
      else {
        warnOfFormat(format, format.key)
        continue
      }
      for key in format.entries { converted += readRmdKey(key) }
    }
    if let text = entry.text, text.split(separator: ":").last != "html_document" {
      warnOfFormat(entry, text)
      return
    }
    let words =
      converted.isEmpty ? "format: html" : "format: html: with " + converted.joined(separator: ", ")
    session.warning(
      "key-rmarkdown",
      "output: is R Markdown's key; it was read as format:",
      at: entry.keyRange,
      suggestion: "write \(words)"
    )
  }

  /// Reads one key of R Markdown and tells what it is now.
  mutating func readRmdKey(_ entry: OptionEntry) -> [String] {
    var key = entry
    switch entry.key {
    case "code_folding":
      // `hide` folds, `show` leaves open, `none` folds nothing.
      key.key = "code-fold"
      if entry.text == "none" { key.value = .boolean(false) }
    case "toc_float": key.key = "toc-location"
    case "self_contained": key.key = "embed-resources"
    case "highlight": key.key = "highlight-style"
    case "fig_caption": return []
    default: key.key = String(entry.key.map { $0 == "_" ? "-" : $0 })
    }
    guard Self.formatKeys.contains(key.key) else {
      unknown(entry, among: Self.formatKeys.sorted())
      return []
    }
    readFormatKey(key)
    return [key.key]
  }
}
