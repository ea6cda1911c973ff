/// Reads `matrix:`: a map from parameters to lists of values, or a list of combinations.
struct MatrixReader {
  let session: ParsingSession
  /// The parameters that the notebook has.
  let parameters: [String]

  func matrix(_ entry: OptionEntry) -> ParameterMatrix {
    if entry.value == .null { return ParameterMatrix() }
    let matrix = entry.elements.isEmpty ? product(entry) : combinations(entry)
    return isRenderable(matrix.members.count, entry) ? matrix : ParameterMatrix()
  }
}

private extension MatrixReader {
  func product(_ entry: OptionEntry) -> ParameterMatrix {
    guard !entry.entries.isEmpty else {
      wrong(
        entry, "matrix takes a map from parameters to lists of values, or a list of such maps",
        try: "write matrix: {region: [EU, US]}")
      return ParameterMatrix()
    }
    var axes: [ParameterMatrix.Axis] = []
    for axis in entry.entries where isParameter(axis) {
      let scalars = axis.elements.isEmpty && axis.text != nil ? [axis] : axis.elements
      let values = scalars.compactMap { value($0, of: axis.key) }
      if values.isEmpty { wrong(axis, "\(axis.key) has no values in the matrix") }
      var seen: Set<String> = []
      axes.append(.init(name: axis.key, values: values.filter { seen.insert($0.text).inserted }))
    }
    guard !axes.contains(where: { $0.values.isEmpty }) else { return ParameterMatrix() }
    // Counted before the members are made: a few long lists give more of them than there is memory.
    let count = axes.reduce(1) { product, axis in
      let (count, isTooLarge) = product.multipliedReportingOverflow(by: axis.values.count)
      return isTooLarge ? .max : count
    }
    return isRenderable(count, entry) ? ParameterMatrix(axes) : ParameterMatrix()
  }

  func isRenderable(_ count: Int, _ entry: OptionEntry) -> Bool {
    guard count > ParameterMatrix.memberLimit else { return true }
    wrong(
      entry,
      "the matrix has \(count) members; at most \(ParameterMatrix.memberLimit) are rendered")
    return false
  }

  func combinations(_ entry: OptionEntry) -> ParameterMatrix {
    var found: [[(name: String, value: ParameterMatrix.Value)]] = []
    let names = entry.elements.first?.entries.map(\.key) ?? []
    for element in entry.elements {
      guard !element.entries.isEmpty, Set(element.entries.map(\.key)) == Set(names) else {
        wrong(
          element, "each combination sets the same parameters",
          try: "write \(names.map { "\($0): …" }.joined(separator: ", "))")
        continue
      }
      found.append(
        names.compactMap { name in
          guard let setting = element.entries.first(where: { $0.key == name }),
            isParameter(setting), let value = value(setting, of: name)
          else { return nil }
          return (name, value)
        })
    }
    // A combination that is listed twice is one report.
    var seen: Set<[String]> = []
    return ParameterMatrix(
      combinations: found.filter { combination in
        combination.count == names.count && seen.insert(combination.map(\.value.text)).inserted
      })
  }

  func isParameter(_ entry: OptionEntry) -> Bool {
    guard !parameters.contains(entry.key) else { return true }
    session.error(
      "matrix-parameter", "the notebook has no parameter \"\(entry.key)\"", at: entry.keyRange,
      suggestion: parameters.isEmpty
        ? "declare it: params: {\(entry.key): …}" : "it has \(parameters.joined(separator: ", "))")
    return false
  }

  func value(_ entry: OptionEntry, of name: String) -> ParameterMatrix.Value? {
    switch entry.value {
    case .null, .list, .map:
      wrong(entry, "a value of \(name) in the matrix is one text, number or truth value")
      return nil
    case let value: return .init(text: entry.text ?? "", value: value)
    }
  }

  func wrong(_ entry: OptionEntry, _ message: String, try suggestion: String? = nil) {
    session.error("matrix", message, at: entry.valueRange, suggestion: suggestion)
  }
}
