import County
import Files
import Foundation
import Regulation
import Report
import Simulation

extension NewCounty.Options {
  /// Year and month of today.
  package static var thisMonth: (year: Int, month: Int) {
    let today = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
    return (today.year ?? 2024, today.month ?? 9)
  }
}

extension NewCounty {
  /// The documents that a folder made of tables begins with: `county.yaml` and a first plan. `files`: what it was made of.
  package func starters(
    _ standard: Standard, _ files: [String], _ language: Language
  ) throws -> [(String, String)] {
    let sources = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let starter = CountyStarter(
      county, standard, sources: sources, declared: understanding.declared, kept: (carried.keys, carried.lines),
      language)
    let plan = PlanStarter(county, standard, path: "..", language)
    let toChinese = language == .zh
    let yaml = ("county.yaml", try PlanTranslation.starter(starter.text, CountyKeys.root, toChinese: toChinese))
    // A county that is rolled on goes on with its own plans.
    let first = "plans/start.yaml"
    guard !carried.files.contains(where: { $0.name == first }) else { return [yaml] }
    return [yaml, (first, try PlanTranslation.starter(plan.text, PlanKeys.root, toChinese: toChinese))]
  }

  /// What `county new` answers: what was understood. `folder`: the one that was made; nil where none was.
  package func told(folder: String?, command: String) -> IntakeRendering {
    IntakeRendering(county, understanding, notices, folder: folder, Provenance(inputs, county, command: command))
  }
}
