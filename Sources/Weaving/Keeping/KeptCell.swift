/// How a cell whose values are kept is woven.
struct KeptCell {
  /// The names that are kept, where they are first defined.
  var names: [CellNames.Occurrence]
  /// Those of them that may get another value later.
  var mutable: Set<String>
  /// What else it defines: nobody below sees it.
  var unkept: Set<String>
  /// Variables of other cells that it uses, through functions too.
  var uses: [String]
  /// Those that may get another value and that it uses itself; it gets copies that it cannot change.
  var captures: [String]
  /// The hash of everything on which the values rest and that is known before the program runs.
  var key: String
  /// The cells whose reading decides too.
  var cells: [Int]
  /// The parameters that decide, `nil` for all of them.
  var parameters: [String]?
  /// Whether the values are computed anew in any case.
  var isAnew: Bool
  /// Whether it waits for something.
  var isAsynchronous: Bool
}
