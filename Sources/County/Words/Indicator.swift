/// One of the seven resources judged by section and between schools (七项指标), in the order of 表Ⅱ-1.
package enum Indicator: String, CaseIterable, Sendable, Hashable {
  /// Teachers with a degree above the required one, per 100 pupils (每百名学生拥有高于规定学历教师数).
  case degree
  /// Backbone teachers of county level and above, per 100 pupils (每百名学生拥有县级及以上骨干教师数).
  case backbone
  /// Physical-education and arts teachers, per 100 pupils (每百名学生拥有体育、艺术专任教师数).
  case artsSports
  /// Teaching and auxiliary rooms without indoor sports, m² per pupil (生均教学及辅助用房面积).
  case teachingArea
  /// Sports grounds and halls, m² per pupil (生均体育运动场馆面积).
  case sportsArea
  /// Book original value of teaching equipment, yuan per pupil (生均教学仪器设备值).
  case equipment
  /// Networked multimedia classrooms, per 100 pupils (每百名学生拥有网络多媒体教室数).
  case multimedia

  /// How many indicators there are.
  package static let count = 7

  /// Position in columns that hold one value per indicator.
  package var index: Int {
    switch self {
    case .degree: 0
    case .backbone: 1
    case .artsSports: 2
    case .teachingArea: 3
    case .sportsArea: 4
    case .equipment: 5
    case .multimedia: 6
    }
  }

  /// 100 where the form counts per 100 pupils, 1 where it counts per pupil.
  package var perPupils: Double {
    switch self {
    case .degree, .backbone, .artsSports, .multimedia: 100
    case .teachingArea, .sportsArea, .equipment: 1
    }
  }

  /// Whether teachers carry it: such a total is whole, belongs to the section and is never split between stages.
  package var isTeachers: Bool {
    switch self {
    case .degree, .backbone, .artsSports: true
    case .teachingArea, .sportsArea, .equipment, .multimedia: false
    }
  }

  /// The column of `schools.csv` that holds the total.
  package var column: String {
    switch self {
    case .degree: "degree_teachers"
    case .backbone: "backbone_teachers"
    case .artsSports: "arts_sports_teachers"
    case .teachingArea: "teaching_area"
    case .sportsArea: "sports_area"
    case .equipment: "equipment_value"
    case .multimedia: "multimedia_rooms"
    }
  }
}
