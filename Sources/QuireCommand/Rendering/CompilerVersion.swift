/// The compiler's version for the ledger and the footer.
enum CompilerVersion {
  /// Quire's own compiler: notebooks must be compiled with the same one, since Swift modules can be
  /// read by no other.
  static var text: String {
    #if swift(>=6.4)
    "Swift 6.4 or newer"
    #elseif swift(>=6.3)
    "Swift 6.3"
    #else
    "Swift 6.2"
    #endif
  }
}
