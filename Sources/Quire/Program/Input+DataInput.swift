import DataFrames
import Digests
import Records

extension Input {
  /// What a data source has read, with its path told from the notebook's folder where it lies there.
  init(_ input: DataInput, notebookFolder: String) {
    let home = notebookFolder.hasSuffix("/") ? notebookFolder : notebookFolder + "/"
    let resolved =
      input.resolvedPath.hasPrefix(home)
      ? String(input.resolvedPath.dropFirst(home.count)) : input.resolvedPath
    self.init(
      kind: .data, path: input.path, resolvedPath: resolved, hash: input.contentHash.description,
      byteCount: input.byteCount, rowCount: input.rowCount)
  }
}
