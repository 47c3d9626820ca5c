import Calibration
import County
import Files
import Report
import Simulation

extension LastProjection {
  /// What the plans of a folder made of a later census: each run as it stands, by the folder's own standard.
  ///
  /// Plans that cannot be run, or that end before that census, are told as such.
  package init(_ names: [String], of old: JudgedCounty, against new: County) {
    var cases: [Case] = []
    var silent: [String] = []
    for name in names {
      guard let scenario = try? Scenario(try PlanFile(old.folder.path + "/plans/" + name), of: old),
        let timeline = try? scenario.timeline(), timeline.facts.indices.contains(new.year - old.county.year)
      else {
        silent.append(name)
        continue
      }
      let pupils = timeline.facts[new.year - old.county.year].year.pupils
      let sections = timeline.program.county.sections
      let stages = Stage.allCases.compactMap { stage -> Total? in
        let came = new.sections.reduce(0) { $1.stage == stage ? $0 + $1.pupils : $0 }
        guard came > 0 else { return nil }
        let told = sections.indices.reduce(0) { sections[$1].stage == stage ? $0 + pupils[$1] : $0 }
        return Total(stage: stage, projected: told, came: came)
      }
      let errors = new.sections.compactMap { section -> Double? in
        guard section.pupils > 0, let slot = sections.firstIndex(where: { $0.id == section.id }) else { return nil }
        return abs(pupils[slot] / section.pupils - 1)
      }
      let one = Case(plans: [name], stages: stages, errors: errors)
      if let same = cases.firstIndex(where: { $0.stages == stages && $0.errors == errors }) {
        cases[same].plans.append(name)
      } else {
        cases.append(one)
      }
    }
    self.init(from: old.county.year, to: new.year, cases: cases, silent: silent)
  }
}
