import Quire

/// How one amount stands to another, for a sentence that goes on with what the other one is:
/// "101.4 times as many views as", "31% more views than", "3% fewer views than".
func comparison(_ amount: Double, with other: Double, of things: String) -> String {
  let ratio = amount / other
  if ratio >= 10 { return "\(ratio.formatted(.measured)) times as many \(things) as" }
  if ratio >= 2 { return "\(compare(ratio)) as many \(things) as" }
  let percent = abs(ratio - 1) * 100
  if percent < 0.5 { return "about as many \(things) as" }
  if percent.isNaN { return "\(things) that cannot be compared with those of" }
  return "\(percent.formatted(.number()))% \(ratio > 1 ? "more" : "fewer") \(things) than"
}

/// A list as prose writes it: "a", "a and b", "a, b and c"; "none" when there is nothing.
func listed(_ words: [String]) -> String {
  guard let last = words.last else { return "none" }
  return words.count == 1 ? last : "\(words.dropLast().joined(separator: ", ")) and \(last)"
}

/// A day as prose writes it: "9 April 2027"; a text that is no day as it is.
func dayInWords(_ iso: String) -> String {
  let parts = iso.split(separator: "-").compactMap { Int($0) }
  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  guard parts.count == 3, (1...12).contains(parts[1]) else { return iso }
  return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
}
