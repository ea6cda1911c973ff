/// One row of a frame while Swift computes something from it.
public struct DataRow {
  struct Table {
    let columns: [DataColumn]
    let names: [String]
  }

  let table: Table

  /// The row's place, from 0.
  public let index: Int

  /// A value with its type kept.
  ///
  /// A name that is not there ends the program through ``DataSources/onFailure``.
  public subscript(name: String) -> DataValue {
    DataFailure.orReport {
      guard let column = table.names.firstIndex(of: name) else {
        throw DataError.missingColumn(name, known: table.names)
      }
      return table.columns[column][index]
    }
  }

  /// A value in a Swift type; `nil` when it is missing or of another type.
  public subscript<Element: ColumnElement>(name: String, _: Element.Type) -> Element? {
    Element(self[name])
  }
}
