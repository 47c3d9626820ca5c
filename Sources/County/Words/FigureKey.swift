/// A figure that a county declares under a clause, by its key in `county.yaml`.
package enum FigureKey: String, CaseIterable, Sendable, Hashable {
  case met, clear
  case primary, junior, special
  case units, pupils, funding, perPupil
  case teacherPay, civilServantPay, performancePayFull
  case trained, teachers, certified
  case eligible, rotated, rotatedBackbone, backboneShare
  case places, allocated, ruralAllocated, ruralShare, tiltedToRural
  case publicSchools, purchased, total, share, careSystem, leftBehind
  case graduates, enrolledBefore, transferredIn, transferredOut, died
  case children, enrolled, inSpecialSchools, specialShare
  case charters, schools
  case budget, training, spent, spentShare
  case oversizedPrimary, oversizedJunior, oversizedThrough
  case classesOverPrimary, classesOverJunior
  case builtUntil2016, builtAfter2016
  case pupilsPerStaffPrimary, pupilsPerStaffJunior
  case fundingPrimary, fundingJunior, fundingSpecial
  case schoolsPrimary, schoolsJunior, schoolsNineYear, schoolsSpecial
  case levelThree, spread, spreadJunior, qualityCoefficient, healthAboveAverage
  case forms, valid, satisfied
  case parentForms, parentValid, parentSatisfied, parentShare
  case visits, visitsSatisfied, visitShare
  case parentVisits, parentVisitsSatisfied, parentVisitShare

  /// How the figure is written and what it may be.
  package var form: Form {
    switch self {
    case .met, .clear, .performancePayFull, .tiltedToRural, .careSystem, .levelThree, .healthAboveAverage: .yesNo
    case .primary, .junior, .special, .share, .backboneShare, .ruralShare, .specialShare, .spentShare, .parentShare,
      .visitShare, .parentVisitShare:
      .share
    case .spread, .spreadJunior, .qualityCoefficient, .pupilsPerStaffPrimary, .pupilsPerStaffJunior: .number
    case .funding, .perPupil, .teacherPay, .civilServantPay, .budget, .training, .spent, .fundingPrimary,
      .fundingJunior, .fundingSpecial:
      .amount
    default: .count
    }
  }

  /// What a declared figure is: yes or no, whole persons or rooms, an amount, a plain number, a share.
  package enum Form: Sendable { case yesNo, count, amount, number, share }
}
