/// Something wrong that stops the program: the facts and the place; the sentences live in `Report`.
package struct Problem: Error, Sendable, Hashable {
  package var fault: Fault
  package var place: Place?

  package init(_ fault: Fault, at place: Place?) {
    self.fault = fault
    self.place = place
  }
}

/// All problems of one reading, reported together.
package struct Problems: Error, Sendable {
  package var all: [Problem]

  package init(_ all: [Problem]) { self.all = all }
}

/// What can be wrong; each case carries what its sentence needs.
package enum Fault: Sendable, Hashable {
  // Files
  case missingFile
  case notAFolder
  case unreadable(Obstacle)
  /// A file or folder that another file names and that is not there.
  case namedFileMissing(path: String)
  case tooLarge(bytes: Int, limit: Int)
  /// A byte that is part of no text that is read; `column`: its character, counted from 1.
  case badByte(UInt8, column: Int)
  /// A file in an encoding that is told by its first bytes and not read.
  case otherEncoding(name: String)
  /// A file in an encoding that this system has no converter for.
  case noConverter(name: String)
  case emptyFile
  case cannotWrite(Obstacle)
  case wouldOverwriteInput
  /// A file of the user's own stands where a new one was to be begun.
  case alreadyThere

  /// So many more problems of a file than are reported.
  case more(count: Int)

  // Tables
  case noHeads
  case noRows
  case tooManyRows(limit: Int)
  case tooManyColumns(limit: Int)
  case openQuote
  case strayQuote
  case raggedRow(expected: Int, found: Int)
  case duplicateHead(head: String)
  case wrongSeparator(found: String)
  case missingColumn(head: String)
  case unknownColumn(head: String, nearest: String?)
  /// Two heads of a file that stand for one column.
  case twoHeads(column: String, first: String, second: String)
  /// A row of an official table of which nothing tells the stage.
  case stageOpen(name: String)
  /// Most of a table holds one of totals and values per pupil, some columns or rows the other.
  case mixedValues(perPupil: Bool, columns: [String], lines: [Int])
  /// Said to be values per pupil in `county.yaml`, too large to be any.
  case valuesContradicted(columns: [String], lines: [Int])
  case valuesUndecided
  case coordinatesSwapped
  /// A head of a known column in 万元, where the column is in yuan.
  case inTenThousands(head: String, column: String)

  // YAML
  case notYAML(reason: String)
  case anchorOrAlias
  case tabIndent
  case nestedTooDeeply
  case tooManyValues(limit: Int)
  /// A character that YAML does not allow; `column`: counted from 1.
  case controlCharacter(code: UInt32, column: Int)
  case duplicateKey(key: String)
  case unknownKey(key: String, nearest: String?, known: [String])
  /// A key or word that has another name since a version.
  case renamed(old: String, new: String, since: String)
  case missingKey(key: String)
  /// A plan whose keys cannot be respelt one by one where they stand.
  case notRespelt
  /// One key of a mapping in two spellings, Chinese and English.
  case keyInTwoSpellings(first: String, second: String)
  case wrongShape(expected: Shape)
  case notOneMeasure(found: [String], known: [String])

  // Values
  case blank
  case notANumber(text: String)
  /// A number with a unit where digits alone are read.
  case unitInNumber(text: String, number: Double)
  /// A percentage where a decimal is asked for.
  case percentForDecimal(text: String, decimal: Double)
  case thousandsSeparator(text: String)
  case fullWidth(text: String)
  case notWhole(text: String)
  case outOfRange(text: String, low: Double, high: Double)
  case unknownWord(text: String, allowed: [String], nearest: String?)
  case notAShare(text: String)
  case notAYear(text: String)
  case notYears(text: String)
  case notAMonth(text: String)
  case notYearly(text: String)
  case progressionBelowNought(stage: Stage, value: Double)
  case driftExceeds(id: String, sum: Double)
  case notAnAmount(text: String)
  case notARate(text: String)

  // The county as a whole
  case noSections
  case duplicateID(id: String, firstLine: Int?)
  case twoSections(school: String, stage: Stage)
  case kindWithoutStage(kind: SchoolKind, stage: Stage)
  case kindsDiffer(school: String)
  case totalExceeds(part: String, whole: String)
  case unknownSection(id: String, nearest: String?)
  case unknownSchool(id: String, nearest: String?)
  /// A name that several schools or sections have, in the place of an id.
  case severalNamed(name: String, ids: [String])
  case unknownUnit(name: String, nearest: String?)
  case sharesDoNotSum(of: String, sum: Double)
  case unitWithoutFeeder(name: String)
  case graduatesWithoutFeeder(name: String)
  case feederOfStage(name: String, wanted: Stage)
  case enrolmentDiffers(section: String, pupils: Double, sum: Double)
  case classesWithoutPupils
  case pupilsWithoutClasses
  case promiseNotAfter(made: Int, due: Int)
  case enrolmentGradeMissing(section: String, grade: Int)
  case enrolmentClassesDiffer(section: String, classes: Double, sum: Double)
  case unknownStandard(id: String, known: [String], nearest: String?)
  /// A local target named where a standard that judges is asked for.
  case targetGoverns(id: String)

  // Plans
  case cycle(files: [String])
  case yearOutside(year: Int, first: Int, last: Int)
  case horizonOutside(year: Int, first: Int, last: Int)
  case yearsReversed(first: Int, last: Int)
  case duplicateMeasure(name: String)
  /// A measure that is to be dropped and that no earlier plan has.
  case skipsNothing(name: String, nearest: String?)
  /// Caps that overflow into one another in a circle.
  case capsInACircle(ids: [String], year: Int)
  case mergeIntoItself(id: String)
  case mergeAcrossStages(from: String, into: String)
  case mergeAcrossPatterns(from: String, into: String)
  case mergeOfClosed(id: String, year: Int)
  case noSectionOfStage(id: String, stage: Stage)
  case schoolWhereSection(id: String, sections: [String])
  case opensLater(id: String, opens: Int, year: Int)
  case namedTwice(id: String)
  case needsCoordinates(id: String)
  case needsZone(id: String)
  case needsProjection(measure: String)
  case formationOf(ids: [String])
  case sharesExceed(of: String, sum: Double)
  case overlapping(subject: String, with: String, year: Int)
  case actsOnEmptied(id: String, year: Int)
  case otherCounty(path: String, first: String)
  case mergeIntoClosed(id: String, year: Int)
  case actsOnClosed(id: String, year: Int)
  case opensBeforeStart(starts: Int, opens: Int)
  case emptySelection(description: String, nearest: String?)
  /// Files that extend one another, more than are followed.
  case extendsTooDeep(limit: Int)
  /// A roll of more than so many times the census's: a rate or a number was mistyped.
  case rollBeyond(year: Int, roll: Double, census: Double, times: Int)
  case needsBirths
  case needsEarlierBirths(year: Int)
  case birthsEndTooEarly(last: Int, needed: Int)
  case conflicting(key: String, with: String)
  case needsEligible
  case netOutflow(persons: Double, intoSeat: Bool)
  /// A quota that leads from and to sections between which nobody may go; `outflow`: only for want of `allowOutflow`.
  case nobodyToSend(outflow: Bool)
  /// Several quotas of rotation, of which one is asked for.
  case severalQuotas(names: [String])
  case notCarriedOut(measure: String, year: Int, asked: Double, done: Double)

  /// A merger grade by grade, or of a school that is to stay.
  case consolidation(ConsolidationFault)
  case structure(StructureFault)
  case history(HistoryFault)
  /// What is asked for by name.
  case question(QuestionFault)
  /// What is not known, and what is varied.
  case uncertain(UncertainFault)
  /// Office files, and the tables in them.
  case office(OfficeFault)
  /// The options of a command.
  case usage(UsageFault)
  /// What the workbench is asked.
  case workbench(WorkbenchFault)

  /// A result that goes out as it is made could not be finished: so many bytes went out.
  case cutShort(Obstacle, bytes: Int)
  /// A file stands written, and the disk did not say that it will stay.
  case notConfirmed(Obstacle)

  // Margins of a synthetic county
  case marginsDiffer(margin: String, asked: Double, other: String, sum: Double)
  case marginOutOfReach(margin: String, asked: Double, least: Double, most: Double, by: Bound)
  case spreadOutOfReach(
    margin: String, resource: String, asked: Double, nearest: Double, least: Double, most: Double)
  case kindWithoutPupils(kind: SchoolKind, stage: Stage, group: String)
  case notMadeHere
  case differsFromMargins

  /// What a margin is in conflict with.
  package enum Bound: Sendable, Hashable {
    /// So many schools of the sizes given.
    case schools(Int)
    /// The class limit, and a class for each grade.
    case classes(limit: Double, grades: Int)
    /// What every section is required to have, or the least it has.
    case requirement
    /// The whole it is a part of.
    case part(of: String)
  }

  /// Why a file cannot be read or written.
  package enum Obstacle: Sendable, Hashable {
    case isFolder, isFile, isNoFile, noFolder
    /// A part of the path before the last is a file.
    case throughFile
    /// A link that leads to nothing; links that lead to each other.
    case danglingLink, linkLoop
    case noPermission
    /// A file that its mode or the system keeps from being written to.
    case isReadOnly
    /// A file of another user, whose owner the new one could not have.
    case otherOwner
    /// A file system that takes no writing.
    case readOnlySystem
    case noSpace, overQuota, overSizeLimit
    case nameTooLong
    /// A path whose bytes are no UTF-8.
    case notUTF8
    /// What would have to be moved lies on another file system.
    case otherFileSystem
    /// In use by the system: a mount point, a running program.
    case inUse
    /// The folder that the program was started in, or one above it.
    case isWorkingFolder
    case tooManyOpen
    /// The device failed.
    case inputOutput
    case interrupted
    /// Standard output is not open.
    case closed
    /// Another, by its number.
    case other(Int32)
  }

  /// The shape that a YAML value should have had.
  package enum Shape: Sendable, Hashable { case mapping, list, scalar }
}

extension Problem {
  /// The exit status the program ends with (sysexits): 64 usage, 65 bad data, 66 missing input, 73 cannot write.
  package var exitStatus: Int32 {
    switch fault {
    case .missingFile, .notAFolder, .unreadable, .namedFileMissing: 66
    case .cannotWrite, .alreadyThere, .notMadeHere, .cutShort, .notConfirmed: 73
    case .uncertain(.notAVariation), .uncertain(.variedTwice): 64
    case .wouldOverwriteInput, .usage: 64
    case .workbench(.cannotListen): 73
    case .workbench: 64
    // What is asked for on the command line, by a name or a year that is none.
    case .question: 64
    case .unknownStandard, .targetGoverns: place?.line == nil ? 64 : 65
    default: place?.file.hasPrefix("--") == true ? 64 : 65
    }
  }
}
