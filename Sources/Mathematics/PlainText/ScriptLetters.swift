/// The letters that Unicode has in a raised or lowered form.
enum ScriptLetters {
  /// The text raised, or `nil` when a letter of it has no raised form; primes stay as they are.
  static func superscript(_ text: String) -> String? { mapped(text, by: superscripts) }

  /// The text lowered, or `nil` when a letter of it has no lowered form.
  static func `subscript`(_ text: String) -> String? { mapped(text, by: subscripts) }

  private static func mapped(_ text: String, by table: [Character: Character]) -> String? {
    var mapped = ""
    // Spaces around signs would be wider than the signs.
    for character in text where character != " " {
      guard let other = table[character] else { return nil }
      mapped.append(other)
    }
    return mapped
  }

  private static let superscripts = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ′*∗⊤",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′**ᵀ")

  private static let subscripts = table(
    "0123456789+−=()aehijklmnoprstuvxβγρφχ",
    "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

  private static func table(_ plain: String, _ small: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, small))
  }
}
