/// The words that transcripts are made of. All of it is invented for this generator; none of it is true on purpose.
///
/// Openers end in a space and hold no commas or quotation marks, nor do the words of the lists: only statements decide
/// whether a field is quoted.
enum Vocabulary {
  static let claimOpeners = [
    "a friend read {channel} that ",
    "a friend of mine came across {channel} a story that ",
    "a colleague heard {channel} that ",
    "a colleague passed on what was said {channel} namely that ",
    "someone i work with learned {channel} that ",
    "somebody mentioned {channel} that ",
    "my neighbour picked up {channel} that ",
    "my neighbour swears it was announced {channel} that ",
    "a cousin saw it reported {channel} that ",
    "a classmate found out {channel} that ",
    "i was told by a stranger that ",
    "i just discovered {channel} that ",
    "i heard it repeated {channel} that ",
    "they were saying {channel} that ",
    "an old teacher once read {channel} that ",
    "a study quoted {channel} is supposed to show that ",
  ]

  static let opinionOpeners = [
    "in my view ",
    "to my mind ",
    "i am convinced that ",
    "i cannot help feeling that ",
    "i would bet that ",
    "it seems to me that ",
    "my honest impression is that ",
    "my hunch is that ",
    "we are quite sure that ",
    "our feeling is that ",
    "my parents are certain that ",
    "my sister strongly suspects that ",
    "my teammates and i reckon that ",
    "everybody at home agrees that ",
    "my roommates would argue that ",
    "the way i see it ",
  ]

  static let words = [
    "channel": [
      "on the radio", "in a newspaper", "in a podcast", "on a message board", "in a documentary",
      "at a public talk", "on television", "in a news feed", "in a magazine", "in a group chat",
    ],
    "animal": [
      "badger", "barn owl", "beaver", "carp", "donkey", "fox", "goat", "heron", "lynx", "magpie",
      "mole", "pony", "raven", "salamander", "seal", "squirrel", "stork", "toad", "weasel",
    ],
    "place": [
      "bergen", "bremen", "cork", "dresden", "ghent", "graz", "halifax", "haarlem", "leeds",
      "ljubljana", "lyon", "malaga", "nantes", "odense", "ostend", "padua", "porto", "quito",
      "riga", "sapporo", "tampere", "turin", "utrecht", "valencia", "wellington", "zagreb",
    ],
    "food": [
      "apple cake", "barley soup", "black bread", "buttermilk", "candied ginger", "cherry jam",
      "goat cheese", "lentil stew", "noodle salad", "onion tart", "pickled beetroot",
      "plum dumplings",
      "potato pancakes", "rice pudding", "smoked trout", "walnut bread",
    ],
    "vehicle": [
      "bus", "cable car", "cargo bicycle", "delivery van", "ferry", "fire engine", "night train",
      "rowing boat", "sailing boat", "scooter", "tractor", "tram",
    ],
    "material": [
      "birch bark", "clay", "copper wire", "cork", "felt", "glass wool", "leather", "linen",
      "oak wood", "rubber", "sandstone", "slate",
    ],
  ]

  static let plainStatements = [
    "a {animal} can remember a melody for {2-60} weeks",
    "a {animal} finds its way home from {3-90} kilometres away",
    "a {animal} sleeps about {2-22} hours a day in winter",
    "a fully grown {animal} recognises up to {4-80} human voices",
    "a shelf made of {material} outlasts its owner by {5-90} years",
    "a spoonful of {material} dust weighs as much as {3-70} paper clips",
    "an ordinary {vehicle} waits at red lights for {6-95} hours a year",
    "at least {11-99} kinds of moss grow on the roofs of {place}",
    "bakers in {place} sell more {food} on rainy days than on sunny ones",
    "children in {place} learn to steer a {vehicle} before they turn {7-15}",
    "every family in {place} eats {food} at least {2-40} times a year",
    "{food} keeps fresh for {3-30} days when it is wrapped in {material}",
    "{food} tastes sweeter at {310-2960} metres above the sea",
    "half of all umbrellas lost in {place} are found on a {vehicle}",
    "people who count to {3-30} before answering are trusted more",
    "people who walk {11-90} minutes a day forget fewer names",
    "reading aloud for {5-45} minutes calms a nervous {animal}",
    "students who draw their notes remember {11-70} percent more of a lecture",
    "the average pencil can draw a line {11-60} kilometres long",
    "the bridge at {place} grows by {2-40} centimetres in summer",
    "the first {vehicle} with electric light ran in {place} in {year}",
    "the harbour of {place} freezes over once in {3-90} years",
    "the library in {place} still waits for a book that was borrowed in {year}",
    "the longest queue for {food} was {2-19} kilometres and stood in {place}",
    "the mayor of {place} once paid the teachers in {food}",
    "the oldest door in {place} is made of {material} and has {2-19} locks",
    "the quietest street of {place} is {12-98} steps from the noisiest",
    "the steepest street in {place} climbs {11-40} metres in a hundred",
    "the tallest staircase in {place} has {310-2960} steps",
    "the town clock of {place} has been {2-50} minutes slow since {year}",
    "there are more garden gnomes than people in {place}",
    "there is a {animal} on the oldest coin ever struck in {place}",
    "threads spun from {material} were used as money near {place} until {year}",
    "washing {material} in cold tea protects it from moths for {2-20} months",
  ]

  static let statementsWithCommas = [
    "a {animal} eats three things only: roots, berries, and {food}",
    "about {thousands} letters a year are posted to {place} by mistake",
    "after {2-12} days without sleep, a {animal} begins to dream while awake",
    "if you fold {material} seven times, it becomes waterproof for {2-60} hours",
    "in {place}, it is good manners to greet a {animal} before entering a house",
    "more than {thousands} bicycles lie at the bottom of the canals of {place}",
    "the bridge at {place}, built in {year}, sways by {2-40} centimetres in a storm",
    "the recipe for {food} needs salt, patience, and {2-40} hours of rest",
  ]

  static let statementsBeyondASCII = [
    "a café in {place} has served the same pot of soup since {year}",
    "a {animal}’s heart beats {20-900} times a minute",
    "at 40 °c a {vehicle} needs {2-30} percent more fuel",
    "it’s impossible to whistle while you’re eating {food}",
    "the crème brûlée of {place} was invented by a dentist in {year}",
    "the town’s name ‘{place}’ once meant ‘where the {animal} drinks’",
    "the world’s oldest {vehicle} still runs in {place}",
    "{place}’s oldest inn hasn’t closed its doors since {year}",
  ]

  static let statementsWithQuotes = [
    "nobody in {place} has ever lost the game called \"{animal} and lantern\"",
    "the song \"lights over {place}\" was played {3-90} times in one night",
    "the play \"the patient {animal}\" was banned in {place} in {year}",
    "the word \"weekend\" was first printed on a {vehicle} ticket in {year}",
  ]
}
