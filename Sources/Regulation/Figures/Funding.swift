/// What the county pays from a year on, as far as the plan says; nil leaves what was declared (经费).
package struct Funding: Sendable, Equatable {
  /// Public funding per pupil and year, yuan (生均公用经费).
  package var primary: Double?
  package var junior: Double?
  package var special: Double?
  /// Pupils a small unit is funded as if it had.
  package var floor: Double?
  /// Training: a share of the public budget, or yuan a year.
  package var training: Training?
  /// Average pay a year, yuan.
  package var teacherPay: Double?
  package var civilServantPay: Double?
  /// Public spending on the stage, and regular revenue, yuan a year.
  package var spendingPrimary: Double?
  package var spendingJunior: Double?
  package var revenue: Double?

  /// The public budget that training is a share of, yuan a year.
  package var budget: Double?

  package init() {}

  /// Whether it says how much small units get.
  package var paysPerPupil: Bool { primary != nil || junior != nil || floor != nil }

  /// What a plan says of the training budget: a share of the public budget, or yuan a year.
  package enum Training: Sendable, Equatable {
    case share(Double)
    case yuan(Double)
  }

  /// This with what another says laid over it.
  package func overlaid(with other: Funding) -> Funding {
    var sum = self
    sum.primary = other.primary ?? primary
    sum.junior = other.junior ?? junior
    sum.special = other.special ?? special
    sum.floor = other.floor ?? floor
    sum.training = other.training ?? training
    sum.teacherPay = other.teacherPay ?? teacherPay
    sum.civilServantPay = other.civilServantPay ?? civilServantPay
    sum.spendingPrimary = other.spendingPrimary ?? spendingPrimary
    sum.spendingJunior = other.spendingJunior ?? spendingJunior
    sum.revenue = other.revenue ?? revenue
    sum.budget = other.budget ?? budget
    return sum
  }

  /// The keys that both say something of.
  package func overlap(_ other: Funding) -> [String] {
    var keys: [String] = []
    func note(_ key: String, _ isBoth: Bool) { if isBoth { keys.append(key) } }
    note("primary", primary != nil && other.primary != nil)
    note("junior", junior != nil && other.junior != nil)
    note("special", special != nil && other.special != nil)
    note("floor", floor != nil && other.floor != nil)
    note("training", training != nil && other.training != nil)
    note("teacherPay", teacherPay != nil && other.teacherPay != nil)
    note("civilServantPay", civilServantPay != nil && other.civilServantPay != nil)
    note("spendingPrimary", spendingPrimary != nil && other.spendingPrimary != nil)
    note("spendingJunior", spendingJunior != nil && other.spendingJunior != nil)
    note("budget", budget != nil && other.budget != nil)
    note("revenue", revenue != nil && other.revenue != nil)
    return keys
  }
}
