import Notebooks
import Weaving

extension Rule {
  static let unseededRandomness = Rule(
    "Q501", "unseeded-randomness", .warning,
    summary: "A value is drawn by chance and is another one at each render.",
    explanation: """
      A report must say the same of the same data. Draw from a generator with a seed, best one that is a parameter, \
      and hand it on with `using:`. Named are `SystemRandomNumberGenerator`, `random`, `randomElement`, `shuffle` and \
      `shuffled` without `using:` or `seed:`, `UUID()`, the functions of C, and samples in SQL.
      """,
    bad: """
      # Views

      ```{swift}
      [1, 2, 3].shuffled()
      ```
      """,
    good: """
      # Views

      ```{swift}
      var generator = SeededGenerator(seed: 1)
      [1, 2, 3].shuffled(using: &generator)
      ```
      """
  ) { notebook in
    HiddenReading.all(in: notebook, isRandom: true).map { read in
      Violation(
        "\(read.place)\(read.name) draws by chance, without a seed", at: read.range,
        suggestion: "draw from a generator with a seed, using: &generator")
    }
  }
}
