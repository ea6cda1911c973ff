/// The address of a file beside the page.
public enum FileLink {
  /// The name with signs that mean something in addresses written as numbers; `./` keeps a colon in it from being a scheme.
  public static func address(of name: String) -> String {
    let path = name.utf8.map { byte -> String in
      let isPlain =
        byte < 0x80
        && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
        || "-_.~/".utf8.contains(byte)
      return isPlain
        ? String(Unicode.Scalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "./" + path.joined()
  }
}
