import Notebooks
import Records

/// The title of a report and the blocks below it.
///
/// A page has exactly one title. Where the front matter has none, a first heading of level 1 is
/// taken out of the text; without that too, the file's name serves.
struct Opening {
  /// The title.
  var title: [Inline]
  /// The title without markup.
  var plainTitle: String
  /// The blocks that are left.
  var blocks: [Block]

  init(of notebook: Notebook, run: Run) {
    blocks = notebook.blocks
    if let written = notebook.frontMatter.title, !written.content.isEmpty {
      title = written.content
    } else if case .heading(let heading)? = blocks.first, heading.level == 1 {
      title = heading.content
      blocks.removeFirst()
    } else {
      let name = notebook.file.split(separator: "/").last.map(String.init) ?? notebook.file
      title = [.text(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name)]
    }
    plainTitle = title.plainText(with: run)
  }
}
