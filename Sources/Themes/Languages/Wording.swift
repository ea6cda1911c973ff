/// The fixed words of pages and drawings in one language.
///
/// Words with a part that changes hold its name in braces; ``fill(_:with:)`` puts it in:
///
///     wording.fill(wording.rows, with: ["count": "19,382"])   // "19,382 rows"
public struct Wording: Sendable, Hashable, Codable {
  // MARK: Page

  /// The first link of a page.
  public var skipLink = "Skip to report"
  /// Before the newest day in the data.
  public var dataTo = "Data to"
  /// Before the time these inputs were first seen.
  public var refreshed = "Refreshed"
  /// Before the time of the next refresh.
  public var nextRefresh = "Next refresh"
  /// Before the name of who answers for the report.
  public var owner = "Owner"
  /// Before the author's name.
  public var author = "By"
  /// Before the switch between the two views.
  public var audience = "Show"
  /// The view for a reader in a hurry.
  public var summary = "Summary"
  /// The view for a reader who checks.
  public var technicalDetail = "Technical detail"
  /// The heading of the findings.
  public var keyFindings = "Key findings"
  /// The heading of the changes since the last report.
  public var whatChanged = "What changed"
  /// The line when nothing changed.
  public var noChangeSince = "No finding changed since {date}."
  /// The tag of a finding that is new.
  public var new = "New"
  /// The tag of a finding that changed.
  public var changed = "Changed"
  /// Before a finding that the data no longer supports.
  public var noLongerSupported = "No longer supported:"
  /// Before a finding that the data does not support.
  public var notSupported = "Not supported:"
  /// The heading of the list of sections.
  public var contents = "Contents"
  /// The heading of the abstract.
  public var abstract = "Abstract"
  /// The heading of the footnotes.
  public var footnotes = "Notes"
  /// The name of a link from a note to its place.
  public var backToText = "Back to the text"
  /// The heading of the footer.
  public var howMade = "How this report was made"
  /// The heading of the explanations.
  public var howToRead = "How to read this report"
  /// Before notebook and version.
  public var report = "Report"
  /// Before the data files.
  public var data = "Data"
  /// Before the parameters of the run.
  public var parameters = "Parameters"
  /// Before the seeds of random numbers.
  public var seeds = "Seeds"
  /// Before the software and its version.
  public var software = "Software"
  /// Before the command that makes the report again.
  public var rebuild = "Rebuild"
  /// Before the link to the file of all values.
  public var ledger = "Ledger"
  /// The number of rows of a file.
  public var rows = "{count} rows"
  /// The number of rows of a file, when it is one.
  public var oneRow = "1 row"

  // MARK: Results

  /// The caption of the assumptions of a result.
  public var assumptions = "Assumptions"
  /// The verdict on an assumption that holds.
  public var verdictMet = "met"
  /// The verdict on an assumption that may not hold.
  public var verdictDoubtful = "doubtful"
  /// The verdict on an assumption that does not hold.
  public var verdictViolated = "violated"

  // MARK: Figures, tables, code

  /// Before a figure's number.
  public var figure = "Figure"
  /// Before a table's number.
  public var table = "Table"
  /// Before a section's number.
  public var section = "Section"
  /// Before an equation's number.
  public var equation = "Equation"
  /// Before a listing's number.
  public var listing = "Listing"
  /// Before a figure's origin.
  public var source = "Source"
  /// The fold under a figure.
  public var dataAndMethod = "Data and method"
  /// The caption of a figure's table.
  public var drawnValues = "Values in this figure"
  /// The link to a table as a file.
  public var csv = "Download as CSV"
  /// The fold around a cell's code.
  public var code = "Code"
  /// The same, closed.
  public var showCode = "Show code"
  /// What a cell printed.
  public var output = "Output"
  /// The title of a warning, and of that callout.
  public var warning = "Warning"
  /// The title of an error.
  public var error = "Error"
  /// The title of that callout.
  public var note = "Note"
  /// The title of that callout.
  public var tip = "Tip"
  /// The title of that callout.
  public var caution = "Caution"
  /// The title of that callout.
  public var important = "Important"
  /// Under a table that was cut.
  public var rowsShown = "{shown} of {total} rows shown"
  /// Under a table that was cut.
  public var columnsShown = "{shown} of {total} columns shown"
  /// The verdict of an expectation.
  public var expectationHolds = "Holds"
  /// The verdict of an expectation.
  public var expectationFails = "Does not hold"

  // MARK: Numbers

  /// What a missing value is called.
  public var noData = "no data"
  /// A range in text.
  public var to = "{lower} to {upper}"
  /// A ratio of two or more.
  public var times = "{number} times"
  /// A ratio above one.
  public var higher = "{percent} higher"
  /// A ratio below one.
  public var lower = "{percent} lower"
  /// A number that rounding would overstate.
  public var moreThan = "more than {number}"
  /// A ratio that rounds to one.
  public var theSame = "the same"
  /// A difference of percentages.
  public var points = "{number} points"
  /// What a confidence interval is called.
  public var likelyRange = "likely range"
  /// The direction of a change, for those who do not see its glyph.
  public var increase = "up"
  /// The direction of a change, for those who do not see its glyph.
  public var decrease = "down"
  /// A change for the better.
  public var favourable = "favourable"
  /// A change for the worse.
  public var unfavourable = "unfavourable"
  /// A change inside the neutral range.
  public var noClearChange = "no clear change"
  /// A card without a value to compare with.
  public var firstReport = "first report"
  /// The time of the value that is compared with.
  public var since = "since {date}"

  // MARK: Drawings

  /// The kind of a drawing.
  public var horizontalBars = "Horizontal bars"
  /// The kind of a drawing.
  public var columns = "Columns"
  /// The kind of a drawing.
  public var histogram = "Histogram"
  /// How many bars there are.
  public var groups = "{count} groups"
  /// How many bars there are, when it is one.
  public var oneGroup = "1 group"
  /// How many columns there are.
  public var periods = "{count} periods"
  /// How many columns there are, when it is one.
  public var onePeriod = "1 period"
  /// How many values a histogram counts.
  public var values = "{count} values"
  /// How many values a histogram counts, when it is one.
  public var oneValue = "1 value"
  /// How many bins a histogram has.
  public var bins = "{count} bins"
  /// How many bins a histogram has, when it is one.
  public var oneBin = "1 bin"
  /// The extreme of a drawing.
  public var highest = "Highest"
  /// The extreme of a drawing.
  public var lowest = "Lowest"
  /// A drawing whose values are the same.
  public var allEqual = "All equal"
  /// The bin with most values.
  public var fullestBin = "Fullest bin"
  /// A bin and its count.
  public var binOf = "{range}, {count}"
  /// A line that marks a value.
  public var reference = "Reference line"
  /// Names of groups whose value is missing.
  public var withoutValue = "Without a value"
  /// What a drawing without values says.
  public var nothingToDraw = "No values to draw."
  /// What is left when a drawing has too many groups.
  public var other = "Other"
  /// The same, with their number.
  public var otherGroups = "Other, {count} groups"
  /// A note on binning.
  public var binsOfWidth = "Values are counted in bins of {width}."
  /// A note on bins of different widths.
  public var unequalBins = "The bins differ in width; heights are counts."
  /// A note on values that were not drawn.
  public var missingLeftOut = "{count} missing values left out."
  /// The same, when it is one.
  public var oneMissingLeftOut = "1 missing value left out."
  /// A note on values that were not drawn.
  public var infiniteLeftOut = "{count} infinite values left out."
  /// The same, when it is one.
  public var oneInfiniteLeftOut = "1 infinite value left out."
  /// A note on values not drawn.
  public var outsideLeftOut = "{count} values outside the drawn range left out."
  /// The same, when it is one.
  public var oneOutsideLeftOut = "1 value outside the drawn range left out."
  /// A note on groups.
  public var smallestJoined = "The {count} smallest groups are joined as \"Other\"."
  /// What the value of "Other" is.
  public var joinedBySum = "Their values are added."
  /// A note on groups.
  public var smallestLeftOut = "The {count} smallest groups are left out."
  /// What stands for the values of joined groups that cannot be added.
  public var each = "{value} each"
  /// The title of a bar chart that has none.
  public var valueByGroup = "{value} by {group}"
  /// The title of a histogram that has none.
  public var distributionOf = "Distribution of {value}"
  /// A note on unequal arrays.
  public var labelsWithoutValue = "{count} labels without a value left out."
  /// A note on unequal arrays.
  public var valuesWithoutLabel = "{count} values without a label left out."
  /// The name of the axis that counts.
  public var count = "Count"
  /// The name of values that have none.
  public var value = "Value"
  /// The name of groups that have none.
  public var group = "Group"
  /// The column of a bin's lower edge.
  public var from = "From"
  /// The column of a bin's upper edge.
  public var below = "To below"
  /// The column of the last bin's upper edge.
  public var upTo = "Up to"
  /// The name of a legend of steps.
  public var colourSteps = "Colour steps"

  /// Makes the English words, to be replaced one by one.
  public init() {}

  /// The English words.
  public static let english = Wording()

  /// The words of a language's tag; English where that language is not complete yet.
  public init(for tag: String) {
    self = Language(for: tag).wording
  }

  /// Puts values in the place of the names in braces; a name without a value stays.
  public func fill(_ template: String, with values: [String: String]) -> String {
    var output = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      output += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let value = values[String(rest[rest.index(after: open)..<close])]
      else {
        output += "{"
        rest = rest.dropFirst()
        continue
      }
      output += value
      rest = rest[rest.index(after: close)...]
    }
    return output + rest
  }
}
