import County
import Files
import Report

/// Loading and parsing: the county folder, the plan, the standard, Baoqing's.
enum Reading {
  static func run() throws {
    let plan = try PlanFile(Subjects.promise)
    let folder = try CountyFolder(plan.plan.county.value)
    let place = Place(file: Subjects.promise)
    Meter.time("the county folder, \(folder.county.sections.count) sections", 50) {
      if let folder = try? CountyFolder(folder.path) { Meter.keep(folder.county.sections[0].pupils) }
    }
    Meter.time("the plan", 50) {
      if let file = try? PlanFile(Subjects.promise) { Meter.keep(Double(file.plan.measures.count)) }
    }
    Meter.time("the standard", 50) {
      if let file = try? StandardFile("heilongjiang", named: place) { Meter.keep(file.standard.required[0][0].value) }
    }
  }
}
