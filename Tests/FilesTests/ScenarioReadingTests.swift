import County
import Files
import Samples
import Simulation
import Testing

/// A plan is read with its county and all that judges it, once and for every command alike.
@Suite struct ScenarioReadingTests {
  private static let rows = """
    id,name,stage,kind,zone,group,pupils,classes,teachers,degree_teachers,backbone_teachers,arts_sports_teachers,\
    teaching_area,sports_area,equipment_value,multimedia_rooms
    """

  /// A county whose table has a column that only the local target of a plan declares.
  private func folder(target: String) throws -> String {
    let folder = try Sample.folder([
      "county.yaml": "name: 小县\nyear: 2024\nstandard: national-2017\nvalues: totals\n",
      "schools.csv": Self.rows + ",labs\np1,甲小学,primary,primary,town,县城,1200,30,90,80,18,14,7000,12000,3600000,36,3\n",
      "plan.yaml": "title: lt\ncounty: .\nthrough: 2027\nlocalTarget: own.yaml\nassumptions: hold\n",
    ])
    try write(target, to: folder + "/own.yaml")
    return folder
  }

  private func write(_ text: String, to path: String) throws {
    try OutputFile.write(text, to: path)
  }

  private static let target = """
    id: own
    extends: national-2017
    title: {zh: 本县目标, en: Own target}
    target: local
    indicators:
      labs:
        title: {zh: 实验室, en: labs}
        unit: {zh: 间/生, en: a pupil}
        column: labs
        per: 1
        required: {primary: 0.0001, junior: 0.0001}
        source: x
        trust: A

    """

  /// The target's own column is known; its file is among the inputs, and each input stands once.
  @Test func columnsOfTheTarget() throws {
    let folder = try folder(target: Self.target)
    let subject = try Subject(folder + "/plan.yaml")
    #expect(subject.judged.target?.id == "own")
    #expect(try subject.scenario?.timeline().years.count == 4)
    let paths = subject.inputs.map(\.path)
    #expect(paths.count == Set(paths).count)
    #expect(paths.contains(folder + "/own.yaml") && paths.contains("national-2017.yaml"))
    // Without the plan nobody knows the column.
    #expect(throws: Problems.self) { try Subject(folder) }
  }

  /// What is wrong with the table and what is wrong with the target are told together, nothing twice.
  @Test func allProblemsAtOnce() throws {
    let folder = try folder(target: Self.target + "  more: 1\n")
    try write(
      Self.rows + ",labs\np1,甲小学,primary,primary,town,县城,x,30,90,80,18,14,7000,12000,3600000,36,3\n",
      to: folder + "/schools.csv")
    do throws(Problems) {
      _ = try Subject(folder + "/plan.yaml")
      Issue.record("read")
    } catch {
      #expect(error.all.contains { $0.fault == .notANumber(text: "x") })
      #expect(error.all.contains { $0.place?.file == folder + "/own.yaml" })
      #expect(error.all.count == Set(error.all).count)
    }
  }
}
