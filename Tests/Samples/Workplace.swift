import County
import Files
import Foundation

extension Sample {
  /// A new folder with the files given, in the temporary folder of the machine.
  package static func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = URL(fileURLWithPath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  /// The rows of the school table of Baoqing by head, as their file prints them.
  package static func rows() throws -> [[String: String]] {
    let text = try String(contentsOfFile: root + "/scenarios/baoqing/schools.csv", encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return lines.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), row.map(String.init)))
    }
  }

  /// Four primary schools and two junior schools with 475 births a year.
  package static func smallCounty(_ more: [String: String] = [:]) throws -> County {
    let rows = """
      id,name,stage,kind,zone,group,pupils,classes,teachers,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms
      p1,甲小学,primary,primary,town,县城,1200,30,90,80,18,14,7000,12000,3600000,36
      p2,乙小学,primary,primary,town,县城,900,24,70,60,14,11,5400,9000,2700000,28
      p3,丙小学,primary,primary,town,县城,600,18,48,44,10,8,4200,7200,1900000,20
      p4,丁村小学,primary,primary,rural,乡镇,150,6,15,13,3,2,1200,1800,500000,6
      j1,戊中学,junior,junior,town,县城,1200,27,110,100,20,16,8400,14400,3900000,36
      j2,己村中学,junior,junior,rural,乡镇,210,6,24,22,4,3,1800,3000,800000,8

      """
    let births = "year,births\n" + (2009...2024).map { "\($0),475\n" }.joined()
    let yaml = "name: 小县\nyear: 2024\nstandard: national-2017\nvalues: totals\n"
    return try CountyFolder(
      try folder(["county.yaml": yaml, "schools.csv": rows, "births.csv": births].merging(more) { $1 })
    ).county
  }
}
