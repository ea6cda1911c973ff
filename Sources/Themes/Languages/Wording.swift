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
  /// The heading of what speaks against values of the page.
  public var cautions = "Cautions"
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

  // MARK: What authors write

  /// How a number moved, in a sentence.
  public var trendRose = "rose from {before} to {after}"
  /// How a number moved, in a sentence.
  public var trendFell = "fell from {before} to {after}"
  /// A number that has not moved, in a sentence.
  public var trendSame = "stayed at {after}"
  /// A share as a count of people, in a sentence.
  public var inEvery = "{count} in every {base}"
  /// A range in brackets behind its number.
  public var likelyRangeIs = "likely range {range}"
  /// A number against what it is compared with, the first above.
  public var aboveComparison = "{difference} above {name}"
  /// A number against what it is compared with, the first below.
  public var belowComparison = "{difference} below {name}"
  /// A number that equals what it is compared with.
  public var equalTo = "the same as {name}"
  /// The name of the row of cards.
  public var keyFigures = "Key figures"
  /// The name of a group of tabs.
  public var tabs = "Tabs"
  /// The fold around the rest of a long table.
  public var allRows = "Show all {count} rows"
  /// Before a note in the margin, for those who hear the page.
  public var marginNote = "Note in the margin"

  // MARK: Milestones

  /// The column of tasks.
  public var milestone = "Milestone"
  /// The column of what somebody can hold.
  public var deliverable = "Deliverable"
  /// The column of what must be done before.
  public var dependsOn = "After"
  /// The column of first days.
  public var begins = "Begins"
  /// The column of last days.
  public var due = "Due"
  /// The column of states.
  public var state = "State"
  /// The column of stages.
  public var stage = "Stage"
  /// The state of what has not begun.
  public var planned = "Planned"
  /// The state of what is being done.
  public var underWay = "Under way"
  /// The state of what is done.
  public var done = "Done"
  /// The state of what cannot go on.
  public var blocked = "Blocked"
  /// The state of what should have been done.
  public var lateBy = "Late by {days} days"
  /// The same for one day.
  public var lateByOneDay = "Late by 1 day"
  /// How far a plan has come.
  public var progress = "{done} of {count} milestones are done"
  /// The same with one that is done.
  public var progressOfOne = "{done} of {count} milestones is done"
  /// How many of its milestones are late.
  public var progressLate = "{late} late"
  /// The next one that is due.
  public var progressNext = "next is {name}, due on {date}"

  // MARK: The digest

  /// The title of a digest of several reports.
  public var digestOf = "What {count} reports say"
  /// Below a list that was cut.
  public var moreInReport = "{count} more in the report"
  /// Below the reports of a digest that was cut.
  public var reportsLeftOut = "{count} more reports are not shown here"
  /// The same for one report.
  public var oneReportLeftOut = "1 more report is not shown here"
  /// The heading of expectations that were not met.
  public var unmetExpectations = "Expectations that were not met"

  // MARK: Looks and checks

  /// The column of shares of all rows.
  public var shareOfRows = "Share of rows"
  /// How many columns have no gap.
  public var completeColumns = "{count} columns are complete."
  /// The same for one column.
  public var oneCompleteColumn = "1 column is complete."
  /// Values that are missing in the same rows.
  public var missingTogether = "All of it is missing in the same rows, {count} in all."
  /// Values that are missing in different rows.
  public var missingPatterns =
    "There are {count} patterns of missing values; rows with the most frequent one: {rows}."
  /// Rows with gaps that differ from the others.
  public var incompleteDiffer =
    "Rows that lack something differ from the others in {columns}, so leaving them out changes the picture."
  /// Rows with gaps that differ from the others in their numbers.
  public var incompleteNumbersDiffer =
    "Rows that lack something differ from the others in their numbers."
  /// Rows with gaps that have numbers like the others.
  public var incompleteNumbersAlike =
    "In their numbers, rows that lack something look like the others."
  /// Rows with gaps that are like the others.
  public var incompleteAlike = "Nothing speaks against leaving out rows that lack something."
  /// The title of a board without checks.
  public var assumptionsUnknown =
    "The assumptions of the model cannot be checked: it leaves nothing to judge by"
  /// The title of a board of checks that are all met.
  public var assumptionsHold = "The assumptions of the model hold"
  /// The title of a board with checks that fail.
  public var assumptionsFail = "{count} of {total} assumptions of the model do not hold"
  /// The same for one check.
  public var oneAssumptionFails = "1 of {total} assumptions of the model does not hold"
  /// The title of a board with doubtful checks.
  public var assumptionsDoubtful = "{count} of {total} assumptions of the model are doubtful"
  /// The same for one check.
  public var oneAssumptionDoubtful = "1 of {total} assumptions of the model is doubtful"
  /// What to look for in each chart of a board, by the chart's name.
  public var checkTiles = [
    "straightness": "Straight: residuals around a flat line",
    "equalSpread": "Equal spread: a flat line",
    "normality": "Normal errors: points on the line",
    "influence": "No row decides: none beyond the curves",
    "collinearity": "Told apart: bars below 5",
    "independence": "Independent: no drift in the order of the rows",
    "calibration": "Probabilities come about: points on the line",
    "link": "Put together rightly: residuals around a flat line",
    "zeros": "Zeros: as many as expected",
    "dispersion": "Spread as the family says: a flat line",
    "others": "Also looked at",
  ]

  // MARK: The list of reports

  /// The name of the list of reports, and the link to it.
  public var allReports = "All reports"
  /// The link to the report before.
  public var previousReport = "Previous"
  /// The link to the next report.
  public var nextReport = "Next"
  /// Before the field that searches.
  public var search = "Search titles, headings and findings"
  /// How many reports a search has found.
  public var reportsFound = "{count} of {total} reports"
  /// The report could not be made anew, and what is shown is older.
  public var isRefused = "Newer data was refused"

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

  // MARK: Refresh

  /// The name of the strip on refused data.
  public var refusalName = "Newer data is not shown"
  /// The strip on refused data.
  public var refusal =
    "Newer data was not taken on {date}: {reason}. What is shown goes to {shown}."
  /// The strip of a report that was to be refreshed before the day on which it is read.
  public var late = "This report was due to be refreshed on {date}."
  /// Before the number of days since then.
  public var daysLate = "Days overdue"
  /// Under a test that was run at earlier refreshes too.
  public var look =
    "Look {look} at this question. So that false alarms over all looks stay at {alpha}, this one is judged at {limit}: {verdict}."
  /// The verdict when the correction changes nothing.
  public var lookSignificant = "significant, as it is by itself"
  /// The verdict when the correction changes nothing.
  public var lookNotSignificant = "not significant, as it is not by itself"
  /// The verdict when the correction changes it.
  public var lookDiffers = "not significant, although it would be by itself"

  // MARK: Changes

  /// The line of how many changes are told in the technical view only.
  public var moreChanges = "{count} more are in the list below."
  /// The caption of the table of all changes.
  public var allChanges = "{count} things are other than on {date}, what matters first"
  /// The name of the fold around it.
  public var allChangesName = "Everything that changed"
  /// A column of that table.
  public var before = "Before"
  /// A column of that table.
  public var after = "Now"
  /// A column of that table.
  public var evidence = "Evidence"
  /// A change of a finding.
  public var changeFindingLost = "No longer supported: {name}"
  /// A change of a finding.
  public var changeFindingRegained = "Supported again: {name}"
  /// A change of a finding.
  public var changeFindingNew = "New finding: {name}"
  /// A change of a finding.
  public var changeFindingGone = "No longer stated: {name}"
  /// A change of an expectation.
  public var changeExpectationFailed = "No longer as expected: {name}."
  /// A change of an expectation.
  public var changeExpectationMet = "As expected again: {name}."
  /// A change of a metric.
  public var changeRose = "{name} rose from {before} to {after}."
  /// A change of a metric.
  public var changeFell = "{name} fell from {before} to {after}."
  /// A change of the data.
  public var changeRowCount = "Rows of {name}: {after}, before {before} ({change})."
  /// A change of the data.
  public var changeFileNew = "{name} is read for the first time."
  /// A change of the data.
  public var changeFileGone = "{name} is not read any more."
  /// A change of the data.
  public var changeColumnNew = "{place} has a new column, {name}."
  /// A change of the data.
  public var changeColumnGone = "{place} has lost the column {name}."
  /// A change of the data.
  public var changeColumnType = "{name} holds {after} now, not {before}."
  /// A change of the data.
  public var changeCategoryNew = "{place} has a new value, {name}; rows with it: {after}."
  /// A change of the data.
  public var changeCategoryGone =
    "{place} is {name} in no row any more; rows before: {before}."
  /// A change of the data.
  public var changeMissingShare = "{name} is missing in {after} of the rows, not {before}."
  /// A change of the data.
  public var changeDistribution =
    "The values of {name} are spread otherwise; their middle went from {before} to {after}."
  /// A change of the data.
  public var changeCategories = "The shares of the values of {name} are other ones."
  /// A change of an estimate.
  public var changeCoefficient = "{name} went from {before} to {after}, out of its former range."
  /// A change of what the report was made with.
  public var changeNotebook = "The notebook itself was changed."
  /// A change of something that has a name.
  public var changeValue = "{name} was {before} and is {after}."
  /// What kinds of changes are called in the table of all.
  public var changeKinds = [
    "findingLost": "Finding", "findingRegained": "Finding", "findingNew": "New finding",
    "findingGone": "Finding not stated", "expectationFailed": "Expectation",
    "expectationMet": "Expectation", "columnGone": "Column gone", "columnType": "Type of column",
    "columnNew": "New column", "metric": "Metric", "categoryNew": "New value",
    "categoryGone": "Value gone", "missingShare": "Missing values", "distribution": "Distribution",
    "coefficient": "Estimate", "rowCount": "Rows", "fileNew": "New file", "fileGone": "File gone",
    "parameter": "Parameter", "notebook": "Notebook", "software": "Software", "value": "Value",
  ]
  /// How far a metric moved, in one line that does not break.
  public var changeSince = "{change} since {date}"

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
  /// Above what a report says, in a list of reports.
  public var answer = "Answer"
  /// Above the state of a report's findings, in a list of reports.
  public var findings = "Findings"
  /// How many findings of a report hold, in a list of reports.
  public var findingsHold = "{held} of {count} findings hold"
  /// How many expectations of a report were not met, in a list of reports.
  public var expectationsUnmet = "expectations not met: {count}"
  /// In a list, for a report that is not there.
  public var notRendered = "Not rendered yet"
  /// Below the title of a list of reports of one notebook.
  public var reportsBy = "{count} reports by {names}"
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
  // MARK: Kinds of drawings

  /// The kind of a drawing.
  public var stackedBars = "Stacked bars"
  /// The kind of a drawing.
  public var stackedColumns = "Stacked columns"
  /// The kind of a drawing.
  public var groupedBars = "Grouped bars"
  /// The kind of a drawing.
  public var lines = "Line chart"
  /// The kind of a drawing.
  public var densityCurve = "Density curve"
  /// The kind of a drawing.
  public var curve = "Curve"
  /// The kind of a drawing.
  public var fittedLine = "Fitted line"
  /// The kind of a drawing.
  public var areas = "Area chart"
  /// The kind of a drawing.
  public var sharesOverTime = "Area chart of shares"
  /// The kind of a drawing.
  public var scatter = "Scatter plot"
  /// The kind of a drawing.
  public var squares = "Scatter plot in squares"
  /// The kind of a drawing.
  public var quantilePlot = "Quantile plot"
  /// The kind of a drawing.
  public var residuals = "Residual plot"
  /// The kind of a drawing.
  public var events = "Points in time"
  /// The kind of a drawing.
  public var timeline = "Timeline"
  /// The kind of a drawing.
  public var spans = "Bars from one value to another"
  /// The kind of a drawing.
  public var intervals = "Intervals"
  /// The kind of a drawing.
  public var dumbbells = "Two values for each group"
  /// The kind of a drawing.
  public var ranges = "Ranges"
  /// The kind of a drawing.
  public var boxPlots = "Box plots"
  /// The kind of a drawing.
  public var violins = "Violin plots"
  /// The kind of a drawing.
  public var heatmap = "Heatmap"
  /// The kind of a drawing.
  public var correlations = "Correlation heatmap"
  /// The kind of a drawing.
  public var confusionMatrix = "Confusion matrix"
  /// The kind of a drawing.
  public var missingnessMap = "Map of missing values"
  /// The kind of a drawing.
  public var mosaic = "Mosaic plot"
  /// The kind of a drawing.
  public var pie = "Pie"
  /// The kind of a drawing with its rows and parts.
  public var kindOfParts = "{kind}, {groups}, {parts}."
  /// The kind of a drawing with its rows and columns.
  public var rowsAndColumns = "{kind}, {rows} × {columns}."
  /// How many parts there are.
  public var parts = "{count} parts"
  /// How many parts there are, when it is one.
  public var onePart = "1 part"
  /// How many lines there are.
  public var lineCount = "{count} lines"
  /// How many lines there are, when it is one.
  public var oneLine = "1 line"
  /// How many points there are.
  public var pointCount = "{count} points"
  /// How many points there are, when it is one.
  public var onePoint = "1 point"
  /// How many panels there are.
  public var panels = "{count} panels."
  /// How many panels there are, when it is one.
  public var onePanel = "1 panel."

  // MARK: What drawings say

  /// A line's first and last value.
  public var fromTo = "from {first} to {last}"
  /// A line's highest value and where it is.
  public var highestAt = "highest {value} at {place}"
  /// Two measures and their correlation.
  public var riseTogether = "They rise together: correlation {value}."
  /// Two measures and their correlation.
  public var fallTogether = "One falls as the other rises: correlation {value}."
  /// Two measures and their correlation.
  public var hardlyTogether = "They hardly go together: correlation {value}."
  /// The middle of a group.
  public var medianAndHalf = "median {median}, middle half {range}"
  /// Groups whose interval holds the value of no difference.
  public var noClearDifference = "No clear difference"
  /// Before the texts of annotations.
  public var marked = "Marked"
  /// The class that is true.
  public var truly = "Is {name}"
  /// The class that was predicted.
  public var predicted = "Predicted {name}"
  /// The share that a cell has of its row.
  public var shareOfRow = "Share of row"
  /// What correlations are called.
  public var correlation = "Correlation"
  /// What missing values are called.
  public var missing = "Missing"
  /// When no value is missing.
  public var nothingMissing = "Nothing is missing."
  /// The name of rows of the data.
  public var row = "Row"
  /// The name of columns of the data.
  public var column = "Column"
  /// What must be done before something else.
  public var comesBefore = "{first} comes before {second}"
  /// The end label of lines that have none of their own.
  public var otherLines = "Other, {count} lines"
  /// What the colours of squares count.
  public var perSquare = "points per square"
  /// The title of a chart by two categories.
  public var valueByTwo = "{value} by {group} and {other}"
  /// The title of a chart of two measures.
  public var valueAgainst = "{value} against {other}"
  /// The name of a position that has none.
  public var position = "Position"
  /// The name of an estimate that has none.
  public var estimate = "Estimate"
  /// The column of names.
  public var name = "Name"
  /// The column of shares.
  public var share = "Share"
  /// The name of a whole.
  public var total = "Total"
  /// The height of a density curve.
  public var density = "Density"
  /// The column of a summary.
  public var summaryOf = "Summary"
  /// The row of a summary.
  public var valueCount = "Values"
  /// The middle value.
  public var median = "Median"
  /// The value that a quarter of all lie below.
  public var quarterBelow = "A quarter is below"
  /// The value that a quarter of all lie above.
  public var quarterAbove = "A quarter is above"
  /// The lower end of a range.
  public var percentile5 = "5th percentile"
  /// The upper end of a range.
  public var percentile95 = "95th percentile"
  /// The lower end of a box plot.
  public var lowerWhisker = "Lower whisker"
  /// The upper end of a box plot.
  public var upperWhisker = "Upper whisker"
  /// How many values lie beyond a box plot's whiskers.
  public var beyondWhiskers = "Beyond the whiskers"
  /// The line of today.
  public var today = "Today"
  /// The quantiles of the normal distribution.
  public var normalQuantiles = "Normal quantiles"
  /// The quantiles of the data.
  public var sampleQuantiles = "Values"
  /// The values of a model.
  public var fittedValues = "Fitted values"
  /// What a model leaves over.
  public var residual = "Residuals"
  /// The spread of what a model leaves over.
  public var rootOfResiduals = "√|standardized residuals|"
  /// What a model leaves over, in its standard deviations.
  public var standardizedResiduals = "Standardized residuals"
  /// How far a point may pull a model.
  public var leverage = "Leverage"
  /// A curve of equal influence.
  public var cooksDistance = "Cook's distance {value}"
  /// The share of negatives that are called positive.
  public var falsePositiveRate = "Wrongly called positive"
  /// The share of positives that are found.
  public var truePositiveRate = "Positives found"
  /// The share of those called positive that are.
  public var precision = "Called positive and right"
  /// What a model says.
  public var predictedShare = "Predicted"
  /// What came about.
  public var observedShare = "Observed"
  /// The share of cases that were looked at.
  public var shareOfCases = "Share of cases, most likely first"
  /// How many times more positives than by chance.
  public var lift = "Times as many positives as by chance"
  /// The area under a curve.
  public var areaUnderCurve = "Area under the curve: {value}."
  /// What chance alone gives.
  public var chance = "Chance"

  // MARK: Notes of drawings

  /// How a range chart is read.
  public var howToReadRange =
    "The bar is the middle half of the values, the line reaches from the 5th to the 95th percentile, the dot is the median."
  /// How a box plot is read.
  public var howToReadBox =
    "The box is the middle half, the line in it the median; the whiskers reach to the last values within 1.5 box lengths (Tukey)."
  /// How a violin plot is read.
  public var howToReadViolin =
    "The width shows how frequent values are; the bar is the middle half, the dot the median."
  /// A note on a value axis.
  public var axisStartsAt = "The axis starts at {value}."
  /// A note of a chart whose axis does not begin at zero, nor at the same value in both drawings.
  public var axisStartsAtEither = "The axis starts at {value}, on a narrow screen at {narrow}."
  /// A note on a logarithmic axis.
  public var eachGridline = "each gridline is {factor} times the last"
  /// A note on the zone of times.
  public var timesInZone = "Times are in {zone}."
  /// A note on binning.
  public var countedInSquares = "{count} points are counted in squares."
  /// A note on thinning.
  public var lineThinned =
    "Lines are drawn with the vertices that can be seen; lowest and highest values are kept."
  /// A note on thinning.
  public var pointsThinned =
    "{shown} of {count} points are drawn, evenly spaced in rank, with all of both tails."
  /// A note on values that break a line.
  public var missingBreak = "Lines are broken at {count} missing values."
  /// The same, when it is one.
  public var oneMissingBreak = "The line is broken at 1 missing value."
  /// A note on rows that have no place.
  public var unplacedLeftOut = "{count} values without a place on the axis left out."
  /// The same, when it is one.
  public var oneUnplacedLeftOut = "1 value without a place on the axis left out."
  /// A note on a logarithmic axis.
  public var notPositiveLeftOut =
    "{count} values at or below zero have no place on a logarithmic axis and are left out."
  /// The same, when it is one.
  public var oneNotPositiveLeftOut =
    "1 value at or below zero has no place on a logarithmic axis and is left out."
  /// A note on rows.
  public var rowsLeftOut = "{count} more rows are not drawn; the first {shown} are."
  /// A note on lines.
  public var linesLeftOut = "{count} more lines are not drawn; the {shown} highest at the end are."
  /// A note on columns.
  public var columnsLeftOut = "{count} more columns are not drawn; the first {shown} are."
  /// A note on panels.
  public var panelsLeftOut = "{count} more panels are not drawn; the {shown} largest are."
  /// A note on shares that are rounded.
  public var mayNotAdd = "Figures may not add because of rounding."
  /// A note on groups that would hide each other.
  public var panelForEach =
    "Each group has a panel of its own, as its points would hide the others'."

  // MARK: Warnings of drawings

  /// A drawing that was refused.
  public var refusedPie =
    "A pie of {count} parts is refused: angles beyond {limit} cannot be compared. One stacked bar is drawn; use bar for its values."
  /// A drawing that was refused.
  public var refusedGroups =
    "Grouped bars of {rows} rows with {parts} bars each are refused: at most 3 × 4 can be read. Small multiples are drawn."
  /// A scale that was refused.
  public var refusedLogLength =
    "A logarithmic axis is refused for {mark}: lengths are compared from zero, which it does not have. Use PointMark or IntervalMark for a logarithmic axis."
  /// Values that were refused.
  public var refusedNegativeParts =
    "Negative values are no parts of a whole and are left out; use bar or waterfall."
  /// A zone that is not known.
  public var unknownZone = "There is no time zone \"{zone}\"; times are shown in UTC."
  /// Annotations that are too many.
  public var tooManyAnnotations = "{count} annotations are too many; the first {limit} are drawn."
  /// An annotation that is too long.
  public var longAnnotation = "The annotation \"{text}\" is cut at {limit} characters."
  /// A name that is a column's.
  public var rawName =
    "\"{name}\" is a column's name; give it a reader's words, such as .column(\"{name}\", as: \"…\")."

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
