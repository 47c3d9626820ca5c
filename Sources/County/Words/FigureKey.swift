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

extension ClauseID {
  /// The figures the form asks for under this clause; other keys in `county.yaml` are refused.
  package var declares: [FigureKey] {
    switch self {
    case .r1: [.met]
    case .r2, .a1, .a2: []
    case .g1: [.met, .schoolsPrimary, .schoolsJunior, .schoolsNineYear, .schoolsSpecial]
    case .g2:
      [.met, .pupilsPerStaffPrimary, .pupilsPerStaffJunior, .fundingPrimary, .fundingJunior, .fundingSpecial]
    case .g3: [.met, .builtUntil2016, .builtAfter2016]
    case .g4: [.oversizedPrimary, .oversizedJunior, .oversizedThrough]
    case .g5: [.classesOverPrimary, .classesOverJunior]
    case .g6: [.met, .units, .pupils, .funding]
    case .g7: [.met, .funding, .pupils, .perPupil]
    case .g8: [.met, .teacherPay, .civilServantPay, .performancePayFull]
    case .g9: [.met, .trained, .teachers, .share]
    case .g10: [.met]
    case .g11: [.met, .eligible, .rotated, .rotatedBackbone, .share, .backboneShare]
    case .g12: [.met, .certified, .teachers, .share]
    case .g13: [.met, .primary, .junior]
    case .g14: [.met, .places, .allocated, .ruralAllocated, .share, .ruralShare, .tiltedToRural]
    case .g15: [.met, .eligible, .publicSchools, .purchased, .total, .share, .careSystem, .leftBehind]
    case .q1: [.met, .graduates, .enrolledBefore, .transferredIn, .transferredOut, .died, .share, .primary]
    case .q2: [.met, .children, .enrolled, .inSpecialSchools, .share, .specialShare]
    case .q3: [.met, .charters, .schools]
    case .q4: [.met, .budget, .training, .spent, .share, .spentShare]
    case .q5, .q6, .q7, .q8: [.met]
    case .q9: [.met, .levelThree, .spread, .spreadJunior, .qualityCoefficient, .healthAboveAverage]
    case .s1:
      [
        .forms, .valid, .satisfied, .share, .parentForms, .parentValid, .parentSatisfied, .parentShare,
        .visits, .visitsSatisfied, .visitShare, .parentVisits, .parentVisitsSatisfied, .parentVisitShare,
      ]
    case .v1: [.clear]
    }
  }
}
