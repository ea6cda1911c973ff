extension Wording {
  /// The German words, which Germany, Austria and Switzerland share.
  ///
  /// They are chosen so that they hold neither `ß` nor a decimal mark nor a group separator, the
  /// three things in which Swiss German differs. Sentences whose subject is a name or a number
  /// avoid verbs that would have to agree with it: "Zeilen von {name}: {after}".
  public static let german: Wording = {
    var words = Wording()

    // MARK: Page

    words.skipLink = "Zum Bericht"
    words.dataTo = "Daten bis"
    words.refreshed = "Aktualisiert am"
    words.nextRefresh = "Nächste Aktualisierung am"
    words.owner = "Verantwortlich"
    words.author = "Von"
    words.audience = "Ansicht"
    words.summary = "Überblick"
    words.technicalDetail = "Technische Details"
    words.keyFindings = "Kernaussagen"
    words.whatChanged = "Was sich geändert hat"
    words.noChangeSince = "Seit dem {date} hat sich keine Aussage geändert."
    words.new = "Neu"
    words.changed = "Geändert"
    words.noLongerSupported = "Nicht mehr belegt:"
    words.notSupported = "Nicht belegt:"
    words.contents = "Inhalt"
    words.abstract = "Zusammenfassung"
    words.footnotes = "Anmerkungen"
    words.cautions = "Vorbehalte"
    words.backToText = "Zurück zum Text"
    words.howMade = "Wie dieser Bericht entstanden ist"
    words.howToRead = "Wie dieser Bericht zu lesen ist"
    words.report = "Bericht"
    words.data = "Daten"
    words.parameters = "Parameter"
    words.seeds = "Startwerte der Zufallszahlen"
    words.software = "Software"
    words.rebuild = "Neu erstellen"
    words.ledger = "Alle Werte"
    words.rows = "{count} Zeilen"
    words.oneRow = "1 Zeile"

    // MARK: What authors write

    words.trendRose = "stieg von {before} auf {after}"
    words.trendFell = "sank von {before} auf {after}"
    words.trendSame = "blieb bei {after}"
    words.inEvery = "{count} von {base}"
    words.likelyRangeIs = "wahrscheinlicher Bereich {range}"
    words.aboveComparison = "{difference} über {name}"
    words.belowComparison = "{difference} unter {name}"
    words.equalTo = "gleich {name}"
    words.keyFigures = "Kennzahlen"
    words.tabs = "Registerkarten"
    words.allRows = "Alle {count} Zeilen anzeigen"
    words.marginNote = "Randbemerkung"

    // MARK: Milestones

    words.milestone = "Meilenstein"
    words.deliverable = "Ergebnis"
    words.dependsOn = "Nach"
    words.begins = "Beginn"
    words.due = "Fällig"
    words.state = "Stand"
    words.stage = "Phase"
    words.planned = "Geplant"
    words.underWay = "In Arbeit"
    words.done = "Erledigt"
    words.blocked = "Blockiert"
    words.lateBy = "{days} Tage im Verzug"
    words.lateByOneDay = "1 Tag im Verzug"
    words.progressOfOne = "{done} von {count} Meilensteinen ist erreicht"
    words.progress = "{done} von {count} Meilensteinen erledigt"
    words.progressLate = "{late} im Verzug"
    words.progressNext = "als Nächstes {name}, fällig am {date}"

    // MARK: The digest

    words.digestOf = "Was {count} Berichte aussagen"
    words.moreInReport = "Weitere im Bericht: {count}"
    words.shareOfRows = "Anteil der Zeilen"
    words.completeColumns = "{count} Spalten sind vollständig."
    words.oneCompleteColumn = "1 Spalte ist vollständig."
    words.missingTogether = "Alles fehlt in denselben Zeilen, insgesamt {count}."
    words.missingPatterns =
      "Fehlende Werte bilden {count} Muster; Zeilen mit dem häufigsten: {rows}."
    words.incompleteDiffer =
      "Zeilen mit Lücken unterscheiden sich von den anderen in {columns}; ohne sie ist das Bild ein anderes."
    words.incompleteNumbersDiffer =
      "Zeilen mit Lücken unterscheiden sich von den anderen in ihren Zahlen."
    words.incompleteNumbersAlike = "In ihren Zahlen gleichen Zeilen mit Lücken den anderen."
    words.incompleteAlike = "Nichts spricht dagegen, Zeilen mit Lücken wegzulassen."
    words.assumptionsUnknown =
      "Die Annahmen des Modells lassen sich nicht prüfen: es lässt nichts übrig, woran man sie sähe"
    words.assumptionsHold = "Die Annahmen des Modells treffen zu"
    words.assumptionsFail = "{count} von {total} Annahmen des Modells treffen nicht zu"
    words.oneAssumptionFails = "1 von {total} Annahmen des Modells trifft nicht zu"
    words.assumptionsDoubtful = "{count} von {total} Annahmen des Modells sind zweifelhaft"
    words.oneAssumptionDoubtful = "1 von {total} Annahmen des Modells ist zweifelhaft"
    words.checkTiles = [
      "straightness": "Gerade: Residuen um eine waagrechte Linie",
      "equalSpread": "Gleiche Streuung: eine waagrechte Linie",
      "normality": "Normale Fehler: Punkte auf der Linie",
      "influence": "Keine Zeile entscheidet: keine jenseits der Kurven",
      "collinearity": "Auseinandergehalten: Balken unter 5",
      "independence": "Unabhängig: kein Gang in der Folge der Zeilen",
      "calibration": "Wahrscheinlichkeiten treffen ein: Punkte auf der Linie",
      "link": "Richtig verknüpft: Residuen um eine waagrechte Linie",
      "zeros": "Nullen: so viele wie erwartet",
      "dispersion": "Streuung wie angenommen: eine waagrechte Linie",
      "others": "Dazu geprüft",
    ]
    words.oneReportLeftOut = "1 weiterer Bericht ist hier nicht gezeigt"
    words.reportsLeftOut = "Weitere Berichte, hier nicht gezeigt: {count}"
    words.unmetExpectations = "Nicht erfüllte Erwartungen"

    // MARK: The list of reports

    words.allReports = "Alle Berichte"
    words.previousReport = "Vorheriger Bericht"
    words.nextReport = "Nächster Bericht"
    words.search = "Titel, Überschriften und Aussagen durchsuchen"
    words.reportsFound = "{count} von {total} Berichten"
    words.isRefused = "Neuere Daten wurden nicht übernommen"

    // MARK: Results

    words.assumptions = "Voraussetzungen"
    words.verdictMet = "erfüllt"
    words.verdictDoubtful = "fraglich"
    words.verdictViolated = "verletzt"

    // MARK: Figures, tables, code

    words.figure = "Abbildung"
    words.table = "Tabelle"
    words.section = "Abschnitt"
    words.equation = "Gleichung"
    words.listing = "Quelltext"
    words.source = "Quelle"
    words.dataAndMethod = "Daten und Methode"
    words.drawnValues = "Werte dieser Abbildung"
    words.csv = "Als CSV herunterladen"
    words.code = "Code"
    words.showCode = "Code anzeigen"
    words.output = "Ausgabe"
    words.warning = "Warnung"
    words.error = "Fehler"
    words.note = "Hinweis"
    words.tip = "Tipp"
    words.caution = "Vorsicht"
    words.important = "Wichtig"
    words.rowsShown = "{shown} von {total} Zeilen gezeigt"
    words.columnsShown = "{shown} von {total} Spalten gezeigt"
    words.expectationHolds = "Trifft zu"
    words.expectationFails = "Trifft nicht zu"

    // MARK: Refresh

    words.refusalName = "Neuere Daten sind nicht enthalten"
    words.refusal =
      "Neuere Daten wurden am {date} nicht übernommen: {reason}. Die gezeigten Daten reichen bis zum {shown}."
    words.late = "Dieser Bericht hätte am {date} aktualisiert werden sollen."
    words.daysLate = "Tage überfällig"
    words.look =
      "Diese Frage wird zum {look}. Mal geprüft. Damit die Wahrscheinlichkeit eines Fehlalarms über alle Prüfungen bei {alpha} bleibt, gilt hier die Schwelle {limit}: {verdict}."
    words.lookSignificant = "signifikant, wie auch für sich allein"
    words.lookNotSignificant = "nicht signifikant, wie auch für sich allein"
    words.lookDiffers = "nicht signifikant, für sich allein jedoch signifikant"

    // MARK: Changes

    words.moreChanges = "Weitere in der Liste unten: {count}."
    words.allChanges = "Änderungen seit dem {date}: {count}, das Wichtigste zuerst"
    words.allChangesName = "Alle Änderungen"
    words.before = "Vorher"
    words.after = "Jetzt"
    words.evidence = "Beleg"
    words.changeFindingLost = "Nicht mehr belegt: {name}"
    words.changeFindingRegained = "Wieder belegt: {name}"
    words.changeFindingNew = "Neue Aussage: {name}"
    words.changeFindingGone = "Nicht mehr enthalten: {name}"
    words.changeExpectationFailed = "Nicht mehr wie erwartet: {name}."
    words.changeExpectationMet = "Wieder wie erwartet: {name}."
    words.changeRose = "{name}: gestiegen von {before} auf {after}."
    words.changeFell = "{name}: gesunken von {before} auf {after}."
    words.changeRowCount = "Zeilen von {name}: {after}, vorher {before} ({change})."
    words.changeFileNew = "{name} wird zum ersten Mal gelesen."
    words.changeFileGone = "{name} wird nicht mehr gelesen."
    words.changeColumnNew = "{place} hat eine neue Spalte: {name}."
    words.changeColumnGone = "{place} hat die Spalte {name} nicht mehr."
    words.changeColumnType = "{name} enthält jetzt {after} statt {before}."
    words.changeCategoryNew = "{place} hat einen neuen Wert: {name}; Zeilen mit ihm: {after}."
    words.changeCategoryGone =
      "{place} hat in keiner Zeile mehr den Wert {name}; Zeilen zuvor: {before}."
    words.changeMissingShare = "{name} fehlt in {after} der Zeilen, vorher in {before}."
    words.changeDistribution =
      "Die Werte von {name} sind anders verteilt; ihre Mitte hat sich von {before} auf {after} verschoben."
    words.changeCategories = "Die Anteile der Werte von {name} haben sich verschoben."
    words.changeCoefficient =
      "{name} hat sich von {before} auf {after} geändert und liegt nicht mehr im früheren Bereich."
    words.changeNotebook = "Das Notebook selbst wurde geändert."
    words.changeValue = "{name}: {after}, vorher {before}."
    words.changeKinds = [
      "findingLost": "Aussage", "findingRegained": "Aussage", "findingNew": "Neue Aussage",
      "findingGone": "Aussage entfallen", "expectationFailed": "Erwartung",
      "expectationMet": "Erwartung", "columnGone": "Spalte entfallen", "columnType": "Spaltentyp",
      "columnNew": "Neue Spalte", "metric": "Kennzahl", "categoryNew": "Neuer Wert",
      "categoryGone": "Wert entfallen", "missingShare": "Fehlende Werte",
      "distribution": "Verteilung", "coefficient": "Schätzwert", "rowCount": "Zeilen",
      "fileNew": "Neue Datei", "fileGone": "Datei entfallen", "parameter": "Parameter",
      "notebook": "Notebook", "software": "Software", "value": "Wert",
    ]
    words.changeSince = "{change} seit dem {date}"

    // MARK: Numbers

    words.noData = "keine Angabe"
    words.to = "{lower} bis {upper}"
    words.times = "{number}-mal"
    words.higher = "{percent} höher"
    words.lower = "{percent} niedriger"
    words.moreThan = "mehr als {number}"
    words.theSame = "gleich"
    words.points = "{number} Prozentpunkte"
    words.likelyRange = "wahrscheinlicher Bereich"
    words.increase = "höher"
    words.decrease = "niedriger"
    words.favourable = "günstig"
    words.unfavourable = "ungünstig"
    words.noClearChange = "keine klare Veränderung"
    words.firstReport = "erster Bericht"
    words.answer = "Antwort"
    words.findings = "Aussagen"
    words.findingsHold = "{held} von {count} Befunden treffen zu"
    words.expectationsUnmet = "nicht erfüllte Erwartungen: {count}"
    words.notRendered = "Noch nicht erstellt"
    words.reportsBy = "{count} Berichte nach {names}"
    words.since = "seit dem {date}"

    // MARK: Drawings

    words.horizontalBars = "Balkendiagramm"
    words.columns = "Säulendiagramm"
    words.histogram = "Histogramm"
    words.groups = "{count} Gruppen"
    words.oneGroup = "1 Gruppe"
    words.periods = "{count} Zeiträume"
    words.onePeriod = "1 Zeitraum"
    words.values = "{count} Werte"
    words.oneValue = "1 Wert"
    words.bins = "{count} Klassen"
    words.oneBin = "1 Klasse"
    words.highest = "Höchster Wert"
    words.lowest = "Niedrigster Wert"
    words.allEqual = "Alle gleich"
    words.fullestBin = "Am stärksten besetzte Klasse"
    words.binOf = "{range}, {count}"
    words.reference = "Referenzlinie"
    words.withoutValue = "Ohne Wert"
    words.nothingToDraw = "Keine darstellbaren Werte."
    words.other = "Sonstige"
    words.otherGroups = "Sonstige, {count} Gruppen"
    words.binsOfWidth = "Die Werte sind in Klassen der Breite {width} gezählt."
    words.unequalBins = "Die Klassen sind verschieden breit; die Höhe zeigt die Anzahl."
    words.missingLeftOut = "{count} fehlende Werte ausgelassen."
    words.oneMissingLeftOut = "1 fehlender Wert ausgelassen."
    words.infiniteLeftOut = "{count} unendliche Werte ausgelassen."
    words.oneInfiniteLeftOut = "1 unendlicher Wert ausgelassen."
    words.outsideLeftOut = "{count} Werte jenseits des gezeigten Bereichs ausgelassen."
    words.oneOutsideLeftOut = "1 Wert jenseits des gezeigten Bereichs ausgelassen."
    words.smallestJoined = "Die {count} kleinsten Gruppen sind als „Sonstige“ zusammengefasst."
    words.joinedBySum = "Ihre Werte sind addiert."
    words.smallestLeftOut = "Die {count} kleinsten Gruppen sind ausgelassen."
    words.each = "je {value}"
    words.valueByGroup = "{value} nach {group}"
    words.distributionOf = "Verteilung: {value}"
    words.labelsWithoutValue = "Namen ohne Wert ausgelassen: {count}."
    words.valuesWithoutLabel = "Werte ohne Namen ausgelassen: {count}."
    words.count = "Anzahl"
    words.value = "Wert"
    words.group = "Gruppe"
    words.from = "Von"
    words.below = "Bis unter"
    words.upTo = "Bis"

    // MARK: Kinds of drawings

    words.stackedBars = "Gestapelte Balken"
    words.stackedColumns = "Gestapelte Säulen"
    words.groupedBars = "Gruppierte Balken"
    words.lines = "Liniendiagramm"
    words.densityCurve = "Dichtekurve"
    words.curve = "Kurve"
    words.fittedLine = "Angepasste Linie"
    words.areas = "Flächendiagramm"
    words.sharesOverTime = "Flächendiagramm der Anteile"
    words.scatter = "Streudiagramm"
    words.squares = "Streudiagramm in Quadraten"
    words.quantilePlot = "Quantil-Diagramm"
    words.residuals = "Residuendiagramm"
    words.events = "Zeitpunkte"
    words.timeline = "Zeitleiste"
    words.spans = "Balken von einem Wert zum anderen"
    words.intervals = "Intervalle"
    words.dumbbells = "Zwei Werte je Gruppe"
    words.ranges = "Wertebereiche"
    words.boxPlots = "Boxplots"
    words.violins = "Violinendiagramme"
    words.heatmap = "Heatmap"
    words.correlations = "Korrelationsmatrix"
    words.confusionMatrix = "Konfusionsmatrix"
    words.missingnessMap = "Übersicht der fehlenden Werte"
    words.mosaic = "Mosaikdiagramm"
    words.pie = "Kreisdiagramm"
    words.kindOfParts = "{kind}, {groups}, {parts}."
    words.rowsAndColumns = "{kind}, {rows} × {columns}."
    words.parts = "{count} Teile"
    words.onePart = "1 Teil"
    words.lineCount = "{count} Linien"
    words.oneLine = "1 Linie"
    words.pointCount = "{count} Punkte"
    words.onePoint = "1 Punkt"
    words.panels = "{count} Teildiagramme."
    words.onePanel = "1 Teildiagramm."

    // MARK: What drawings say

    words.fromTo = "von {first} auf {last}"
    words.highestAt = "höchster Wert {value} bei {place}"
    words.riseTogether = "Beide steigen gemeinsam: Korrelation {value}."
    words.fallTogether = "Das eine sinkt, wenn das andere steigt: Korrelation {value}."
    words.hardlyTogether = "Beide hängen kaum zusammen: Korrelation {value}."
    words.medianAndHalf = "Median {median}, mittlere Hälfte {range}"
    words.noClearDifference = "Kein klarer Unterschied"
    words.marked = "Markiert"
    words.truly = "Tatsächlich {name}"
    words.predicted = "Vorhergesagt {name}"
    words.shareOfRow = "Anteil an der Zeile"
    words.correlation = "Korrelation"
    words.missing = "Fehlend"
    words.nothingMissing = "Es fehlt kein Wert."
    words.row = "Zeile"
    words.column = "Spalte"
    words.comesBefore = "{first} kommt vor {second}"
    words.otherLines = "Sonstige, {count} Linien"
    words.perSquare = "Punkte je Quadrat"
    words.valueByTwo = "{value} nach {group} und {other}"
    words.valueAgainst = "{value} gegen {other}"
    words.position = "Position"
    words.estimate = "Schätzwert"
    words.name = "Name"
    words.share = "Anteil"
    words.total = "Gesamt"
    words.density = "Dichte"
    words.summaryOf = "Kennwert"
    words.valueCount = "Anzahl der Werte"
    words.median = "Median"
    words.quarterBelow = "Ein Viertel liegt unter"
    words.quarterAbove = "Ein Viertel liegt über"
    words.percentile5 = "5. Perzentil"
    words.percentile95 = "95. Perzentil"
    words.lowerWhisker = "Unterer Whisker"
    words.upperWhisker = "Oberer Whisker"
    words.beyondWhiskers = "Jenseits der Whisker"
    words.today = "Heute"
    words.normalQuantiles = "Quantile der Normalverteilung"
    words.sampleQuantiles = "Werte"
    words.fittedValues = "Angepasste Werte"
    words.residual = "Residuen"
    words.rootOfResiduals = "√|standardisierte Residuen|"
    words.standardizedResiduals = "Standardisierte Residuen"
    words.leverage = "Hebelwert"
    words.cooksDistance = "Cook-Distanz {value}"
    words.falsePositiveRate = "Zu Unrecht als positiv eingestuft"
    words.truePositiveRate = "Gefundene Positive"
    words.precision = "Als positiv eingestuft und richtig"
    words.predictedShare = "Vorhergesagt"
    words.observedShare = "Beobachtet"
    words.shareOfCases = "Anteil der Fälle, wahrscheinlichste zuerst"
    words.lift = "Vielfaches der Positiven gegenüber Zufall"
    words.areaUnderCurve = "Fläche unter der Kurve: {value}."
    words.chance = "Zufall"

    // MARK: Notes of drawings

    words.howToReadRange =
      "Der Balken ist die mittlere Hälfte der Werte, die Linie reicht vom 5. bis zum 95. Perzentil, der Punkt ist der Median."
    words.howToReadBox =
      "Die Box ist die mittlere Hälfte, die Linie darin der Median; die Whisker reichen bis zu den letzten Werten innerhalb von anderthalb Boxlängen (Tukey)."
    words.howToReadViolin =
      "Die Breite zeigt, wie häufig Werte sind; der Balken ist die mittlere Hälfte, der Punkt der Median."
    words.axisStartsAt = "Die Achse beginnt bei {value}."
    words.axisStartsAtEither =
      "Die Achse beginnt bei {value}, auf schmalen Bildschirmen bei {narrow}."
    words.eachGridline = "jede Gitterlinie ist die vorige mal {factor}"
    words.timesInZone = "Zeitangaben in {zone}."
    words.countedInSquares = "{count} Punkte sind in Quadraten gezählt."
    words.lineThinned =
      "Linien sind mit den sichtbaren Eckpunkten gezeichnet; höchste und niedrigste Werte bleiben erhalten."
    words.pointsThinned =
      "{shown} von {count} Punkten sind gezeichnet, in gleichen Abständen der Rangfolge, mit allen Punkten an beiden Enden."
    words.missingBreak = "Die Linien sind an {count} fehlenden Werten unterbrochen."
    words.oneMissingBreak = "Die Linie ist an 1 fehlenden Wert unterbrochen."
    words.unplacedLeftOut = "{count} Werte ohne Platz auf der Achse ausgelassen."
    words.oneUnplacedLeftOut = "1 Wert ohne Platz auf der Achse ausgelassen."
    words.notPositiveLeftOut =
      "{count} Werte, die null oder negativ sind, haben auf einer logarithmischen Achse keinen Platz und sind ausgelassen."
    words.oneNotPositiveLeftOut =
      "1 Wert, der null oder negativ ist, hat auf einer logarithmischen Achse keinen Platz und ist ausgelassen."
    words.rowsLeftOut =
      "Weitere Zeilen, nicht gezeichnet: {count}; gezeigt sind die ersten {shown}."
    words.linesLeftOut =
      "Weitere Linien, nicht gezeichnet: {count}; gezeigt sind die {shown} am Ende höchsten."
    words.columnsLeftOut =
      "Weitere Spalten, nicht gezeichnet: {count}; gezeigt sind die ersten {shown}."
    words.panelsLeftOut =
      "Weitere Teildiagramme, nicht gezeichnet: {count}; gezeigt sind die {shown} mit den höchsten Werten."
    words.mayNotAdd = "Rundungsbedingt können Summen abweichen."
    words.panelForEach =
      "Jede Gruppe hat ein eigenes Teildiagramm, weil ihre Punkte die der anderen verdecken würden."

    // MARK: Warnings of drawings

    words.refusedPie =
      "Ein Kreisdiagramm mit {count} Teilen wird abgelehnt: Mehr als {limit} Winkel lassen sich nicht vergleichen. Gezeichnet ist ein gestapelter Balken; für die einzelnen Werte eignet sich bar."
    words.refusedGroups =
      "Gruppierte Balken mit {rows} Zeilen zu je {parts} Balken werden abgelehnt: Lesbar sind höchstens 3 × 4. Gezeichnet sind kleine Teildiagramme."
    words.refusedLogLength =
      "Eine logarithmische Achse wird für {mark} abgelehnt: Längen werden ab null verglichen, und null hat sie nicht. Für eine logarithmische Achse eignen sich PointMark und IntervalMark."
    words.refusedNegativeParts =
      "Negative Werte sind keine Teile eines Ganzen und sind ausgelassen; es eignen sich bar und waterfall."
    words.unknownZone = "Die Zeitzone „{zone}“ gibt es nicht; die Zeiten sind in UTC angegeben."
    words.tooManyAnnotations =
      "{count} Anmerkungen sind zu viele; gezeichnet sind die ersten {limit}."
    words.longAnnotation = "Die Anmerkung „{text}“ ist auf {limit} Zeichen gekürzt."
    words.rawName =
      "„{name}“ ist der Name einer Spalte; verständlicher sind Worte für Leser, etwa .column(\"{name}\", as: \"…\")."

    return words
  }()
}
