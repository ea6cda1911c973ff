/// For which other effects each effect of an unbalanced design is adjusted; in balanced designs all agree.
public enum SumOfSquaresType: String, Sendable, Hashable, CaseIterable, Codable {
  /// For those before it in the model, as R's `anova` does: the order of the factors matters.
  case typeI = "I"

  /// For those that do not contain it, as `car::Anova` does by default: the most powerful for main effects where there is
  /// no interaction. It respects that an interaction makes little sense without its main effects.
  case typeII = "II"

  /// For all others, with contrasts that sum to zero, as SAS and SPSS do: main effects are averages over cells that
  /// count alike, however many values each has.
  case typeIII = "III"
}
