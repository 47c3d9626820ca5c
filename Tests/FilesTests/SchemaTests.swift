import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

@Suite struct SchemaTests {
  private static let roots = [("plan", PlanKeys.root), ("county", CountyKeys.root), ("standard", StandardKeys.root)]

  /// Every key of the plans here is known to the table of keys.
  @Test func theKeysAreTheReaders() throws {
    let folder = Sample.root + "/scenarios/baoqing/plans"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      for value in try PlanFile("\(folder)/\(name)").values {
        let path = value.key.split(separator: ".").map { String($0.prefix { $0 != "[" }) }.filter { !$0.isEmpty }
        #expect(PlanKeys.root.steps(path[...]) != nil, "\(value.key)")
      }
    }
    #expect(PlanKeys.root.steps(["measures", "rotate", "quota"]) == nil)
    #expect(
      PlanKeys.root.steps(["assumptions", "entrants", "2030"]) == [
        .known("plan.assumptions"), .known("assumptions.entrants"), .own("2030"),
      ])
  }

  /// What only standards and counties have is known as deep as it is read.
  @Test(arguments: [
    (StandardKeys.root, "indicators.computers.required.primary.trust"), (StandardKeys.root, "clauses.R2.composite"),
    (StandardKeys.root, "planning.classSizePrimary.source"), (StandardKeys.root, "readings.G3"),
    (StandardKeys.root, "target"), (StandardKeys.root, "only"), (CountyKeys.root, "synthetic.files.schools.csv"),
    (CountyKeys.root, "localTarget"), (CountyKeys.root, "posts.filled"),
  ])
  func deepKeys(root: KeyForm, path: String) throws {
    let keys = path.split(separator: ".", maxSplits: path.hasPrefix("synthetic") ? 2 : 9).map(String.init)
    let steps = try #require(root.steps(keys[...]))
    for case .known(let word) in steps { #expect(SchemaWords.text(word) != nil, "\(word)") }
    #expect(
      StandardKeys.root.steps(["clauses", "A1"]) == nil
        && StandardKeys.root.steps(["clauses", "G3", "composite"]) == nil)
  }

  /// Valid JSON; every mapping with known keys is closed, every key described in the language asked for.
  @Test(arguments: roots.map(\.0), Language.allCases)
  func closedAndDescribed(name: String, language: Language) throws {
    let root = try #require(Self.roots.first { $0.0 == name }).1
    let text = SchemaJSON(language, words: SchemaWords.text).document(root, title: Text(zh: "题", en: "title")).text
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    var properties = 0
    func walk(_ value: Any) {
      if let list = value as? [Any] { list.forEach(walk) }
      guard let object = value as? [String: Any] else { return }
      if let own = object["properties"] as? [String: [String: Any]] {
        #expect(object["additionalProperties"] as? Bool == false)
        // Another spelling points at the key that is described.
        for (key, child) in own where child["$ref"] == nil {
          properties += 1
          #expect(child["title"] is String && child["description"] is String, "\(key)")
          let description = child["description"] as? String ?? ""
          if language == .zh {
            #expect(description.unicodeScalars.contains { $0.value > 0x4E00 } || key == "tableI", "\(key)")
          }
        }
      }
      object.values.forEach(walk)
    }
    walk(document)
    #expect(properties > 40)
  }

  /// The patterns take what the readers take and refuse what they refuse.
  @Test(arguments: [
    ("share", KeyForm.share, ["12%", "10.9%", "100%", "0.12"], ["12", "1", "120%", "-3%"]),
    ("rate", .rate(-1...1), ["2%/year", "-3%/year", "2.5%/年"], ["2%", "0.02", "2/year"]),
    ("cost", .cost, ["4200万元", "35000元", "35万元/year"], ["4200", "4,200万元", "4200万美元"]),
    ("years", .years, ["2026", "2025...2030"], ["2025-2030", "25", "2025..2030"]),
  ])
  func patterns(name: String, form: KeyForm, good: [String], bad: [String]) throws {
    let record = KeyForm.record(KeyRecord([KeyRecord.Key("key", form, in: "x")]))
    let text = SchemaJSON(.en, words: { _ in nil }).document(record, title: Text(same: "x")).text
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let key = try #require((document["properties"] as? [String: [String: Any]])?["key"])
    let pattern = try Regex(try #require(key["pattern"] as? String))
    for text in good { #expect(text.firstMatch(of: pattern) != nil, "\(text)") }
    for text in bad { #expect(text.firstMatch(of: pattern) == nil, "\(text)") }
  }
}
