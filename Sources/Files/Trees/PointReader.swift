import County
import Regulation

extension TreeReader {
  /// Teaching points without a row, of a county or as a plan has them.
  func teachingPoints(_ tree: Tree) -> [TeachingPoint] {
    var seen: Set<String> = []
    return items(tree).compactMap { item in
      let fields = self.fields(item, CountyKeys.point)
      let name = fields.requiredText("name")
      let pupils = fields.requiredFigure("pupils")
      let classes = fields.requiredFigure("classes")
      let into = fields.filledText("into")
      let group = fields.filledText("group")
      let grades = fields.figure("grades").map { Int($0) }
      guard let name, let pupils, let classes else { return nil }
      if !seen.insert(name).inserted { report(.duplicateID(id: name, firstLine: nil), at: item.place) }
      if pupils > 0, classes == 0 { report(.pupilsWithoutClasses, at: item.place) }
      if classes > 0, pupils == 0 { report(.classesWithoutPupils, at: item.place) }
      return TeachingPoint(
        name: name, pupils: pupils, classes: classes, into: into, group: group, grades: grades, place: item.place)
    }
  }
}
