/// The heads of every table of a county folder, with the official Chinese heads that stand for them.
///
/// 表Ⅱ-2 prints L1 … L14 of the 2017 form; whether the ratio heads L7 … L13 stand over totals or over values per pupil is
/// settled by the figures (`Values`).
enum OfficialHeads {
  /// `schools.csv`, or 表Ⅱ-2 as it is printed.
  ///
  /// `besides`: columns that a standard declares.
  static func schools(besides: [String] = []) -> Heads {
    Heads(
      required: SchoolsTable.required, optional: SchoolsTable.optional + besides, aliases: form + usual,
      passedOver: [number, "该校综合评估是否达标", "备注"])
  }

  /// L1: the number of the row, from which the block of a row is told.
  static let number = "序号"

  /// The printed heads of 表Ⅱ-2.
  private static let form = [
    ("学校名称", "name"), ("举办者类型", "founder"), ("在校生数", "pupils"), ("年级数", "grades"), ("班级数", "classes"),
    ("每百名学生拥有高于规定学历教师数", "degree_teachers"), ("每百名学生拥有县级及以上骨干教师数", "backbone_teachers"),
    ("每百名学生拥有体育、艺术(美术、音乐)专任教师数", "arts_sports_teachers"),
    ("生均教学及辅助用房面积", "teaching_area"), ("生均体育运动场馆面积", "sports_area"),
    ("生均教学仪器设备值", "equipment_value"), ("每百名学生拥有网络多媒体教室数", "multimedia_rooms"),
  ]

  /// Heads in use beside the form, and those of the totals behind its ratios.
  private static let usual = [
    ("编号", "id"), ("学校编号", "id"), ("学校代码", "id"), ("学校标识码", "id"), ("学校", "name"), ("名称", "name"),
    ("所属学校", "school"), ("学段", "stage"), ("学校类别", "kind"), ("学校类型", "kind"), ("办学类型", "kind"),
    ("城乡分类", "zone"), ("城乡类型", "zone"), ("分组", "group"), ("片区", "group"), ("举办者", "founder"),
    ("建成年份", "built"), ("建成投用年份", "built"), ("是否寄宿制", "boarding"), ("寄宿制", "boarding"),
    ("在校学生数", "pupils"), ("学生数", "pupils"), ("教学班数", "classes"), ("学制", "years"), ("最大班额", "largest_class"),
    ("高中在校生数", "senior_pupils"), ("专任教师数", "teachers"), ("核定编制", "posts"), ("编制数", "posts"),
    ("高于规定学历教师数", "degree_teachers"), ("县级及以上骨干教师数", "backbone_teachers"),
    ("体育、艺术(美术、音乐)专任教师数", "arts_sports_teachers"), ("体育、艺术专任教师数", "arts_sports_teachers"),
    ("每百名学生拥有体育、艺术专任教师数", "arts_sports_teachers"),
    ("教学及辅助用房面积", "teaching_area"), ("体育运动场馆面积", "sports_area"), ("教学仪器设备值", "equipment_value"),
    ("网络多媒体教室数", "multimedia_rooms"), ("教室数", "classrooms"), ("音乐专用教室数", "music_rooms"),
    ("美术专用教室数", "art_rooms"), ("音乐专用教室面积", "music_area"), ("美术专用教室面积", "art_area"),
    ("计算机台数", "computers"), ("图书册数", "books"), ("中级及以上专业技术职务教师数", "mid_title_teachers"),
    ("公用经费", "public_funding"), ("核定公用经费", "public_funding"), ("公用经费核定金额", "public_funding"),
    ("经度", "longitude"), ("纬度", "latitude"),
  ]

  static let births = Heads(
    required: ["year", "births"],
    aliases: [("年份", "year"), ("学年", "year"), ("出生人口", "births"), ("出生人数", "births"), ("出生数", "births")],
    passedOver: ["备注"])

  static let cohorts = Heads(
    required: ["year", "stage"], optional: ["entrants", "graduates", "note"],
    aliases: [
      ("年份", "year"), ("学段", "stage"), ("招生数", "entrants"), ("入学人数", "entrants"), ("毕业生数", "graduates"), ("备注", "note"),
    ])

  static let feeders = Heads(
    required: ["from", "to", "share"], aliases: [("来源", "from"), ("去向", "to"), ("比例", "share")], passedOver: ["备注"])

  static let enrolment = Heads(
    required: ["section", "grade", "pupils"], optional: ["classes"],
    aliases: [
      ("学段部", "section"), ("学校编号", "section"), ("年级", "grade"), ("在校生数", "pupils"), ("班级数", "classes"),
    ], passedOver: ["备注"])
}
