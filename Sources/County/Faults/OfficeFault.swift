/// What is wrong with an Office file or with the tables in it: facts, whose sentences stand in the room `Report`.
package enum OfficeFault: Sendable, Hashable {
  // The file
  case encrypted
  /// A file of a kind that only LibreOffice reads, and there is none.
  case needsLibreOffice(kind: String)
  case notConverted(reason: String)
  /// The end of the archive is missing or does not fit its parts.
  case cutShort
  case damagedPart(name: String)
  case missingPart(name: String)
  /// A cell refers to a shared text that is not there.
  case missingText
  case unknownCompression(name: String, method: Int)
  case tooLargeUnpacked(limit: Int)
  case inflatesTooMuch(name: String, limit: Int)
  case documentType(part: String)
  case notXML(part: String, line: Int)
  /// A zip file that holds neither a workbook nor a document.
  case notOffice
  /// Something else under the name of a workbook or document: a picture, a damaged file.
  case notAsNamed
  case tooManyCells(limit: Int)

  // The tables
  /// A table in a cell of a table.
  case nestedTable
  /// No table of schools is in the file; the heads that come nearest.
  case noTable(sheets: [String])
  /// A form of one school that does not say which, or has no pupils.
  case formNameless
  case formWithoutPupils
  /// Two tables give the same schools different figures.
  case twoTables(first: String, second: String, school: String)
  /// Two tables of one sheet list the same schools; the cells in which both have the first of them.
  case twoTablesOfSheet(first: String, second: String, school: String)
  case noSuchSheet(name: String, known: [String])
  case noCachedValue(formula: String)
  case errorValue(text: String)
  case dateForNumber(text: String)
  case percentForTotal(text: String)
  /// A number of more than fifteen digits, of which a spreadsheet keeps fifteen.
  case digitsLost(text: String)
  /// Figures in a row that has no name.
  case nameless
  /// Two columns of one meaning that differ.
  case columnsDiffer(column: String, first: String, second: String)
  /// Two rows of one school and stage that differ.
  case rowsDiffer(name: String, first: String)
  /// Most figures of a column, in the unit its head says, are more than any school has.
  case unitUnlikely(head: String, text: String, perPupil: Double)
  case partExceedsWhole(part: String, whole: String)
}
