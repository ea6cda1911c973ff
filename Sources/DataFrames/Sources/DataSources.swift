/// What all frames of a program share: where files are sought and who hears about them.
///
/// A program that renders a notebook sets these once, before the notebook's first statement. Each
/// may be set and read from any thread.
public enum DataSources {
  /// Folders in which a relative path is sought, in this order; the current one at the start.
  ///
  /// Empty means that only absolute paths are found.
  public static var searchPaths: [String] {
    get { settings.searchPaths }
    set { change { $0.searchPaths = newValue } }
  }

  /// Hears of each file once, when its rows have been counted and its content hashed.
  public static var onInput: (@Sendable (DataInput) -> Void)? {
    get { settings.onInput }
    set { change { $0.onInput = newValue } }
  }

  /// Hears of each frame that was read from files, with the path as the author wrote it.
  public static var onFrame: (@Sendable (DataFrame, String) -> Void)? {
    get { settings.onFrame }
    set { change { $0.onFrame = newValue } }
  }

  /// Hears of each path or pattern that was sought and not found.
  public static var onAbsence: (@Sendable (String) -> Void)? {
    get { settings.onAbsence }
    set { change { $0.onAbsence = newValue } }
  }

  /// Hears of everything doubtful, when it is found; ``DataFrame/warnings`` keeps it too.
  public static var onWarning: (@Sendable (DataWarning) -> Void)? {
    get { settings.onWarning }
    set { change { $0.onWarning = newValue } }
  }

  /// Ends the program when a verb of a frame cannot do its work.
  ///
  /// At the start it prints the error to standard error and exits with 1.
  public static var onFailure: @Sendable (any Error) -> Never {
    get { settings.onFailure }
    set { change { $0.onFailure = newValue } }
  }

  /// A folder for what does not fit into memory; `nil` means a new one in the system's own place,
  /// removed when the program ends.
  ///
  /// To have an effect it must be set before the first frame is used.
  public static var temporaryFolder: String? {
    get { settings.temporaryFolder }
    set { change { $0.temporaryFolder = newValue } }
  }

  /// Starts the engine on another thread, so that it is ready when the first frame needs it.
  ///
  /// Opening takes longer than most queries; call this early in a program that surely uses one.
  public static func warmUp() {
    Engine.shared.openInBackground()
  }
}
