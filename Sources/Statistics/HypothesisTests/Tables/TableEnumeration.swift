#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The probability of all tables with the same margins that are no likelier than an observed one.
///
/// Tables are built column by column. Those that agree in what is left of the row totals can be completed in the same ways, so
/// they are kept together, and among them those of equal probability so far are one: Mehta & Patel (1983), "A network
/// algorithm for performing Fisher's exact test in r × c contingency tables", Journal of the American Statistical
/// Association 78, 427–434. Where every completion counts, or none does, the sum over all of them is known and they are
/// not looked at. The last two columns are done at once.
///
/// A cell's term is its Poisson mass about column total / rows: the product of all terms is the table's probability but for
/// a factor that the margins fix, and the terms' logarithms stay small, so that they keep their digits.
struct TableEnumeration {
  /// After this many steps the search is given up: some seconds.
  static let stepLimit = 50_000_000

  /// The column totals in increasing order.
  private let columns: [Int]

  /// The row totals, of which there are no more than columns.
  private let rows: [Int]

  /// The logarithm of each column's terms by count.
  private let terms: [[Double]]

  /// The logarithm of the probability, times the factor, up to which a table counts.
  private let threshold: Double

  private var steps = 0
  private var counted = LogSum()

  /// Prepares the sum for a table without empty rows or columns, or `nil` for one that is too large.
  init?(_ table: ContingencyTable) {
    guard table.total <= 1_000_000 else { return nil }
    let table = table.rows.count > table.columns.count ? table.transposed : table
    let order = table.columns.indices.sorted { table.columnTotals[$0] < table.columnTotals[$1] }
    let rowCount = Double(table.rows.count)
    columns = order.map { table.columnTotals[$0] }
    rows = table.rowTotals
    let largestRow = table.rowTotals.max() ?? 0
    terms = columns.map { total in
      (0...min(total, largestRow)).map {
        SpecialFunctions.logPoissonTerm(Double($0), Double(total) / rowCount)
      }
    }
    var observed = 0.0
    for (position, column) in order.enumerated() {
      for row in table.counts { observed += terms[position][row[column]] }
    }
    // R's allowance for rounding.
    threshold = observed + log1p(1e-7)
  }

  /// The p-value, or `nil` where the search takes too many steps.
  mutating func pValue() -> TailProbability? {
    var nodes: [[Int]: [Past]] = [rows.sorted(): [Past(log: 0, logWeight: 0)]]
    for column in 0..<max(columns.count - 2, 0) {
      var next: [[Int]: [Int: Past]] = [:]
      for (rest, pasts) in nodes {
        let open = undecided(pasts, rest: rest, from: column)
        guard !open.isEmpty else { continue }
        extend(rest, column: column) { left, term in
          for past in open { next[left, default: [:]].merge(past.adding(term)) }
          steps += open.count
          return steps <= Self.stepLimit
        }
        guard steps <= Self.stepLimit else { return nil }
      }
      nodes = next.mapValues { Array($0.values) }
    }
    for (rest, pasts) in nodes {
      finish(rest, undecided(pasts, rest: rest, from: columns.count - 2))
      guard steps <= Self.stepLimit else { return nil }
    }
    return TailProbability(log: min(0, counted.log - logTotal(rows, from: 0)))
  }
}

// MARK: - Pasts

extension TableEnumeration {
  /// Beginnings of tables that have the same probability.
  fileprivate struct Past {
    /// The logarithm of the product of the terms so far.
    let log: Double

    /// The logarithm of the sum of those products over all beginnings that are kept as one.
    var logWeight: Double

    func adding(_ term: Double) -> Past { Past(log: log + term, logWeight: logWeight + term) }

    /// Equal for products that differ by no more than rounding does.
    var key: Int { Int(exactly: (log * 1e9).rounded()) ?? .min }
  }

  /// The pasts of which some completions count and others do not; those all of whose completions count are added up.
  private mutating func undecided(_ pasts: [Past], rest: [Int], from column: Int) -> [Past] {
    let (least, greatest) = (leastLog(rest, from: column), greatestLog(rest, from: column))
    let total = logTotal(rest, from: column)
    steps += pasts.count + rest.count * (columns.count - column)
    return pasts.filter { past in
      if past.log + greatest <= threshold {
        counted.add(log: past.logWeight + total)
        return false
      }
      return past.log + least <= threshold
    }
  }
}

extension [Int: TableEnumeration.Past] {
  fileprivate mutating func merge(_ past: TableEnumeration.Past) {
    guard let known = self[past.key] else {
      self[past.key] = past
      return
    }
    var sum = LogSum()
    sum.add(log: known.logWeight)
    sum.add(log: past.logWeight)
    self[past.key]?.logWeight = sum.log
  }
}

// MARK: - Columns

extension TableEnumeration {
  /// Gives every way to fill a column of the given total: what is left of the rows, and the sum of the terms that `terms` has
  /// for each row by its count; until `body` says no.
  private func fill(
    _ total: Int, _ rest: [Int], terms: [[Double]], _ body: ([Int], Double) -> Bool
  ) {
    // What the rows from each on can take at most.
    var capacity = [Int](repeating: 0, count: rest.count + 1)
    for row in rest.indices.reversed() { capacity[row] = capacity[row + 1] + rest[row] }
    var left = rest
    let last = rest.count - 1
    func fill(_ row: Int, _ amount: Int, _ sum: Double) -> Bool {
      if row == last {
        left[row] = rest[row] - amount
        return body(left, sum + terms[row][amount])
      }
      for count in max(0, amount - capacity[row + 1])...min(amount, rest[row]) {
        left[row] = rest[row] - count
        guard fill(row + 1, amount - count, sum + terms[row][count]) else { return false }
      }
      return true
    }
    _ = fill(0, total, 0)
  }

  /// Fills a column.
  private func extend(_ rest: [Int], column: Int, _ body: ([Int], Double) -> Bool) {
    let terms = [[Double]](repeating: terms[column], count: rest.count)
    // What is left of the rows matters, not of which row.
    fill(columns[column], rest, terms: terms) { body($0.sorted(), $1) }
  }

  /// Adds the tables that the last two columns complete.
  ///
  /// Each completion falls between two of the pasts, ordered by how much they leave for it; it counts for all that leave
  /// more.
  private mutating func finish(_ rest: [Int], _ pasts: [Past]) {
    guard !pasts.isEmpty else { return }
    let pasts = pasts.sorted { $0.log > $1.log }
    let limits = pasts.map { threshold - $0.log }
    let (least, greatest) = (limits[0], limits[limits.count - 1])
    var sums = [Double](repeating: 0, count: pasts.count)
    var remaining = Self.stepLimit - steps
    let (next, last) = (columns.count - 2, columns.count - 1)
    let pairs = rest.map { row -> [Double] in
      (0...min(row, columns[next])).map { count -> Double in
        row - count > columns[last] ? 0 : terms[next][count] + terms[last][row - count]
      }
    }
    fill(columns[next], rest, terms: pairs) { _, log in
      remaining -= 1
      if log <= least {
        sums[0] += exp(log - least)
      } else if log <= greatest {
        let position = Self.firstPosition(in: limits, atLeast: log)
        sums[position] += exp(log - limits[position])
      }
      return remaining >= 0
    }
    steps = Self.stepLimit - remaining
    var completions = LogSum()
    for (position, past) in pasts.enumerated() {
      completions.add(log: limits[position] + log(sums[position]))
      counted.add(log: past.logWeight + completions.log)
    }
  }

  private static func firstPosition(in limits: [Double], atLeast value: Double) -> Int {
    var (low, high) = (0, limits.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if limits[middle] >= value { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// MARK: - Bounds

extension TableEnumeration {
  /// The logarithm of the sum of all completions' terms: independent Poisson columns, and rows that are equally likely.
  private func logTotal(_ rest: [Int], from column: Int) -> Double {
    let count = rest.reduce(0, +)
    guard count > 0 else { return zeroTerms(rest, from: column) }
    let (n, share) = (Double(count), Double(count) / Double(rest.count))
    let columnTerms = columns[column...].reduce(0) {
      $0 + ($1 > 0 ? SpecialFunctions.logPoissonTerm(Double($1), Double($1)) : 0)
    }
    let rowTerms = rest.reduce(0) { $0 + SpecialFunctions.logPoissonTerm(Double($1), share) }
    return columnTerms + rowTerms - SpecialFunctions.logPoissonTerm(n, n)
  }

  private func zeroTerms(_ rest: [Int], from column: Int) -> Double {
    columns[column...].reduce(0) { $0 - Double($1) }
  }

  /// No completion has a larger product of terms.
  ///
  /// By Lagrange's method: for any positive row and column factors, here those of independence, a product of terms is at
  /// most the product of the modes of Poisson masses with those means, times what the margins fix.
  private func greatestLog(_ rest: [Int], from column: Int) -> Double {
    let count = Double(rest.reduce(0, +))
    guard count > 0 else { return zeroTerms(rest, from: column) }
    var bound = 0.0
    for row in rest where row > 0 {
      let share = Double(row) / count
      bound -= Double(row) * log(share * Double(rest.count))
      for total in columns[column...] where total > 0 {
        let mean = share * Double(total)
        bound += SpecialFunctions.logPoissonTerm(mean.rounded(.down), mean)
      }
    }
    return bound + 1e-9
  }

  /// No completion has a smaller product of terms.
  ///
  /// The product of 1 / k! is least where a row's counts are as uneven as its columns allow, and so for every row alone.
  private func leastLog(_ rest: [Int], from column: Int) -> Double {
    let totals = columns[column...]
    var bound = 0.0
    for row in rest {
      var amount = row
      for total in totals.reversed() {
        let count = min(amount, total)
        // k! only: the powers of the means are fixed by the column, and added below.
        bound -= SpecialFunctions.logGamma(Double(count) + 1)
        amount -= count
      }
    }
    for total in totals where total > 0 {
      let count = Double(total)
      bound += count * log(count / Double(rest.count)) - count
    }
    return bound - 1e-9
  }
}
