import County

/// Something in a county's own documents that does not add up, or that a verdict depends on; reported, never corrected.
package struct Finding: Sendable {
  package var fact: Fact
  /// The clause it bears on, if one.
  package var clause: ClauseID?
  package var place: Place?

  /// `at`: where it stands in the county's files.
  package init(_ fact: Fact, clause: ClauseID? = nil, at place: Place? = nil) {
    self.fact = fact
    self.clause = clause
    self.place = place
  }

  /// What was found; each case carries what its sentence needs.
  package enum Fact: Sendable {
    /// 表Ⅰ against the sum of the rows.
    case totalDiffers(column: TableI.Column, declared: Double, rows: Double)
    /// Schools declared under G1 against 表Ⅰ.
    case schoolCountDiffers(kind: SchoolKind, declared: Double, tableI: Double)
    /// A declared total or share against the parts it is made of; shares as fractions.
    case declaredSumDiffers(key: FigureKey, declared: Double, computed: Double)
    case declaredShareDiffers(key: FigureKey, declared: Double, computed: Double)
    /// A part of a declared figure exceeds the whole.
    case partExceedsWhole(part: FigureKey, whole: FigureKey, value: Double, limit: Double)
    /// A through school (一贯制) with one section in the table: its premises are not split.
    case throughSchoolWithOneSection(school: String)
    /// Units under 100 pupils and their pupils against the rows, by the reading in force and by the other.
    case smallUnitsDiffer(
      line: Double, by: Readings.Unit, units: Double, pupils: Double, rowUnits: Double, rowPupils: Double,
      otherUnits: Double, otherPupils: Double, teachingPoints: Double?)
    /// Sections said to meet an indicator (表Ⅱ-1) against those that do.
    case sectionsFullDiffer(stage: Stage, indicator: Indicator, declared: Double, computed: Int, of: Int)
    /// A printed head speaks of a ratio over a column of totals.
    case headIsRatio(columns: [String])
    case meanDiffers(stage: Stage, indicator: Indicator, published: Double, computed: Double)
    case cvDiffers(stage: Stage, indicator: Indicator, published: Double, computed: Double)
    case compositeDiffers(stage: Stage, published: Double, computed: Double)
    /// A published CV is what the split of shared rooms without rounding gives.
    case unroundedSplitExplains(stage: Stage, indicator: Indicator, published: Double, unrounded: Double)
    /// A verdict holds by the rows' whole rooms and fails by the split without rounding, or the other way round.
    case roundingDecides(stage: Stage, indicator: Indicator, asGiven: Double, unrounded: Double, limit: Double)
    case satisfiedExceedValid(satisfied: Double, valid: Double)
    case specialPupilsDiffer(funded: Double, enrolled: Double)
    case pupilsPerStaffDiffer(stage: Stage, declared: Double, computed: Double)
    /// Spending ÷ spending per pupil implies another roll than the declared one.
    case spendingImplies(stage: Stage, pupils: Double, low: Double, high: Double, declared: Double)
    /// The declared public budget against per-pupil funding × rolls.
    case budgetDiffers(budget: Double, byRolls: Double)
    /// The newer text of Q9 is asked for and the older one answered.
    case olderTextAnswered
    case notAssessed(ClauseID)
    case exemptionUnproven(school: String)
    case preconditionOpen(since: Built?, needed: Int, years: Int)
    /// Totals that are blank: their CV and the section are not assessed.
    case totalsUnknown(section: String, columns: [String])
    /// Entrants known for the census year against the entry grade of the roll.
    case entryGradeDiffers(stage: Stage, entrants: Double, grade: Double, isFitted: Bool)
    /// Children in kindergarten against the births of their cohort.
    /// `unit`: the group whose they are; nil: of the whole county.
    case kindergartenDiffers(
      counted: Kindergarten.Class, unit: String?, children: Double, year: Int, births: Double, born: Int)
    /// A known cohort against what is declared of it under Q1.
    case cohortDiffers(key: FigureKey, declared: Double, cohort: Double)
    /// Columns of the school table that no clause of the standard reads.
    case columnsNotUsed(columns: [String])
    /// Keys of `county.yaml` that neither the standard nor the simulation reads.
    case keysNotUsed(keys: [String])
    /// Births on which no one at school, and no entrant, depends.
    case birthsNotUsed(first: Int, last: Int)
    /// Blank cells of a column that are read as what most schools are: public, without boarding.
    case blankRead(column: String, sections: [String])
    /// Rows of `cohorts.csv` of which nothing is read: year, stage, and which of the two figures.
    case cohortsNotUsed(rows: [String])
    /// Grades taught are fewer than the years of the stage; the roll is spread over all.
    case gradesSpread(section: String, taught: Int, years: Int)
    case classesTogether(section: String, classes: Double, years: Int)
    /// What was noticed while the county's files were read.
    case noticed(Notice)
    /// More posts are filled than approved (超编).
    case postsExceeded(approved: Double, filled: Double)
    /// Approved posts of the county against the sum of the rows.
    case postsDiffer(approved: Double, rows: Double)
    /// Filled posts of the county against the staff of 表Ⅰ.
    case staffDiffers(filled: Double, tableI: Double)
    /// Teaching points listed, all or those from 50 pupils, against 表Ⅰ.
    case teachingPointsDiffer(from50: Bool, listed: Int, tableI: Double)
    /// A listed teaching point large enough to be judged, which needs a row of its own.
    case teachingPointNeedsRow(name: String, pupils: Double, line: Double)
    /// A file of a synthetic county that is not what was made.
    case syntheticChanged(isMissing: Bool)
  }

  /// A stable name of the kind of finding, for scripts.
  package var id: String {
    switch fact {
    case .totalDiffers: "totalDiffers"
    case .schoolCountDiffers: "schoolCountDiffers"
    case .declaredSumDiffers: "declaredSumDiffers"
    case .declaredShareDiffers: "declaredShareDiffers"
    case .partExceedsWhole: "partExceedsWhole"
    case .throughSchoolWithOneSection: "throughSchoolWithOneSection"
    case .smallUnitsDiffer: "smallUnitsDiffer"
    case .sectionsFullDiffer: "sectionsFullDiffer"
    case .headIsRatio: "headIsRatio"
    case .meanDiffers: "meanDiffers"
    case .cvDiffers: "cvDiffers"
    case .compositeDiffers: "compositeDiffers"
    case .unroundedSplitExplains: "unroundedSplitExplains"
    case .roundingDecides: "roundingDecides"
    case .satisfiedExceedValid: "satisfiedExceedValid"
    case .specialPupilsDiffer: "specialPupilsDiffer"
    case .pupilsPerStaffDiffer: "pupilsPerStaffDiffer"
    case .spendingImplies: "spendingImplies"
    case .budgetDiffers: "budgetDiffers"
    case .olderTextAnswered: "olderTextAnswered"
    case .notAssessed: "notAssessed"
    case .exemptionUnproven: "exemptionUnproven"
    case .preconditionOpen: "preconditionOpen"
    case .totalsUnknown: "totalsUnknown"
    case .entryGradeDiffers: "entryGradeDiffers"
    case .kindergartenDiffers: "kindergartenDiffers"
    case .cohortDiffers: "cohortDiffers"
    case .columnsNotUsed, .keysNotUsed, .birthsNotUsed, .cohortsNotUsed: "notUsed"
    case .blankRead: "blankRead"
    case .gradesSpread: "gradesSpread"
    case .classesTogether: "classesTogether"
    case .noticed(let notice): notice.id
    case .postsExceeded: "postsExceeded"
    case .postsDiffer: "postsDiffer"
    case .staffDiffers: "staffDiffers"
    case .teachingPointsDiffer: "teachingPointsDiffer"
    case .teachingPointNeedsRow: "teachingPointNeedsRow"
    case .syntheticChanged: "syntheticChanged"
    }
  }
}
