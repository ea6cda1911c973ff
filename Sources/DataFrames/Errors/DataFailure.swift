/// Where the verbs of a data frame report what they cannot do.
///
/// Opening a file and SQL throw. Everything asked of a frame afterwards, such as
/// `claims.filter(…)` or `claims.rowCount`, does not, so that a notebook reads like prose; when
/// such a verb cannot do its work (there is no such column, a value cannot be converted, the disk
/// is full), it reports here and the program ends, just as an error that nobody catches ends it.
/// A program that renders a notebook sets ``DataSources/onFailure`` to name the cell and the line.
enum DataFailure {
  static func report(_ error: any Error) -> Never {
    DataSources.settings.onFailure(error)
  }

  /// The work's result, or the end of the program.
  static func orReport<Result>(_ work: () throws -> Result) -> Result {
    do { return try work() } catch { report(error) }
  }
}
