/// The heads of every table of a county folder, with the official Chinese heads that stand for them.
///
/// 表Ⅱ-2 prints L1 … L14 of the 2017 form; whether the ratio heads L7 … L13 stand over totals or over values per pupil is
/// settled by the figures (`Values`).
package enum OfficialHeads {
  /// `schools.csv`, or 表Ⅱ-2 as it is printed.
  ///
  /// `besides`: columns that a standard declares.
  static func schools(besides: [String] = []) -> Heads {
    Heads(
      required: SchoolsColumns.required, optional: SchoolsColumns.optional + besides, aliases: form + usual + short,
      passedOver: [
        number, "该校综合评估是否达标", "备注", "是否达标", "达标情况", "综合评估", "评估结果", "达标指标", "填报人", "联系电话", "校长",
      ])
  }

  /// L1: the number of the row, which tells the block of a row.
  static let number = "序号"

  /// The printed heads of 表Ⅱ-2.
  private static let form = [
    ("学校名称", "name"), ("举办者类型", "founder"),
    ("在校生数", "pupils"), ("年级数", "grades"),
    ("班级数", "classes"),
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
    ("在校学生数", "pupils"), ("学生数", "pupils"),
    ("教学班数", "classes"), ("学制", "years"),
    ("最大班额", "largest_class"),
    ("高中在校生数", "senior_pupils"), ("专任教师数", "teachers"), ("核定编制", "posts"), ("编制数", "posts"),
    ("高于规定学历教师数", "degree_teachers"), ("县级及以上骨干教师数", "backbone_teachers"),
    ("体育、艺术(美术、音乐)专任教师数", "arts_sports_teachers"), ("体育、艺术专任教师数", "arts_sports_teachers"),
    ("每百名学生拥有体育、艺术专任教师数", "arts_sports_teachers"),
    ("教学及辅助用房面积", "teaching_area"), ("体育运动场馆面积", "sports_area"), ("教学仪器设备值", "equipment_value"),
    ("网络多媒体教室数", "multimedia_rooms"), ("教室数", "classrooms"), ("音乐专用教室数", "music_rooms"),
    ("美术专用教室数", "art_rooms"), ("音乐专用教室面积", "music_area"), ("美术专用教室面积", "art_area"),
    ("计算机台数", "computers"), ("图书册数", "books"), ("中级及以上专业技术职务教师数", "mid_title_teachers"),
    ("公用经费", "public_funding"), ("核定公用经费", "public_funding"), ("公用经费核定金额", "public_funding"),
    ("经度", "longitude"), ("纬度", "latitude"), ("符合交流条件教师数", "eligible_teachers"),
    ("免于交流教师数", "exempt_teachers"), ("招生计划", "places"), ("招生计划数", "places"), ("计划招生数", "places"),
  ]

  /// Short and older heads, as bureaus keep their tables and the yearly statistics print them.
  private static let short = [
    ("学校(机构)标识码", "id"), ("标识码", "id"),
    ("学校编码", "id"), ("学校(机构)名称", "name"),
    ("校名", "name"), ("学校名", "name"),
    ("学校全称", "name"), ("学校(教学点)名称", "name"),
    ("单位名称", "name"), ("学校机构名称", "name"),
    ("学校(校区)名称", "name"),
    ("学校(机构)所属主管部门", "founder"), ("办别", "founder"),
    ("举办单位", "founder"), ("学校举办者", "founder"),
    ("办学性质", "founder"),
    ("驻地城乡类型", "zone"), ("城乡代码", "zone"),
    ("所在地城乡类型", "zone"), ("所在地城乡分类", "zone"),
    ("学校驻地城乡类型", "zone"), ("城乡", "zone"),
    ("乡镇", "group"), ("所在乡镇", "group"), ("所属乡镇", "group"), ("学区", "group"), ("类别", "group"),
    ("学校性质", "kind"), ("学校(机构)办学类型", "kind"),
    ("办学层次", "stage"), ("所属学段", "stage"),
    ("建校时间", "built"), ("建成时间", "built"),
    ("建成年月", "built"), ("建校年份", "built"), ("投用时间", "built"),
    ("在校生", "pupils"), ("学生人数", "pupils"),
    ("学生总数", "pupils"), ("在校生人数", "pupils"),
    ("在校学生", "pupils"), ("在校生总数", "pupils"),
    ("学生数(人)", "pupils"), ("现有学生数", "pupils"), ("在校学生人数", "pupils"), ("学生", "pupils"),
    ("班数", "classes"), ("教学班", "classes"),
    ("班级总数", "classes"), ("教学班级数", "classes"),
    ("班级", "classes"), ("现有班级数", "classes"),
    ("教学班个数", "classes"), ("年级个数", "grades"),
    ("专任教师", "teachers"), ("专任教师人数", "teachers"),
    ("教师数", "teachers"), ("专任教师总数", "teachers"),
    ("编制", "posts"),
    // As this program's own screens and workbooks call it.
    ("学历教师", "degree_teachers"), ("学历教师数", "degree_teachers"),
    ("高学历教师", "degree_teachers"), ("高学历教师数", "degree_teachers"), ("学历达标以上教师", "degree_teachers"),
    ("高于规定学历教师", "degree_teachers"), ("高于规定学历专任教师数", "degree_teachers"),
    ("高于规定学历专任教师", "degree_teachers"),
    ("高于规定学历的教师数", "degree_teachers"), ("高一层次学历教师数", "degree_teachers"),
    ("每百名学生高于规定学历教师数", "degree_teachers"),
    ("每百名学生拥有高于规定学历的教师数", "degree_teachers"), ("高于规定学历", "degree_teachers"),
    ("县级以上骨干教师数", "backbone_teachers"), ("县级以上骨干教师", "backbone_teachers"),
    ("县级骨干", "backbone_teachers"),
    ("县级及以上骨干教师", "backbone_teachers"), ("骨干教师", "backbone_teachers"),
    ("骨干教师数", "backbone_teachers"),
    ("骨干", "backbone_teachers"), ("每百名学生拥有县级以上骨干教师数", "backbone_teachers"),
    ("每百名学生拥有骨干教师数", "backbone_teachers"),
    ("体艺教师", "arts_sports_teachers"), ("体艺教师数", "arts_sports_teachers"),
    ("体育艺术专任教师", "arts_sports_teachers"),
    ("体育艺术教师", "arts_sports_teachers"), ("体育艺术教师数", "arts_sports_teachers"),
    ("音体美专任教师", "arts_sports_teachers"),
    ("音体美专任教师数", "arts_sports_teachers"), ("音体美教师", "arts_sports_teachers"),
    ("音体美教师数", "arts_sports_teachers"),
    ("体音美教师数", "arts_sports_teachers"), ("体音美教师", "arts_sports_teachers"),
    ("体育艺术(美术音乐)专任教师", "arts_sports_teachers"),
    ("体艺专任教师数", "arts_sports_teachers"), ("体艺专任教师", "arts_sports_teachers"),
    ("每百名学生拥有体艺教师数", "arts_sports_teachers"),
    ("每百名学生拥有体育艺术教师数", "arts_sports_teachers"),
    ("教辅用房", "teaching_area"), ("教辅用房面积", "teaching_area"), ("教学辅助用房面积", "teaching_area"),
    ("教学及辅助用房", "teaching_area"), ("教学及辅助用房总面积", "teaching_area"), ("教学及教学辅助用房面积", "teaching_area"),
    ("教学辅助用房", "teaching_area"), ("教辅总面积", "teaching_area"), ("教学用房面积", "teaching_area"),
    ("生均教学辅助用房面积", "teaching_area"), ("生均教辅用房面积", "teaching_area"),
    ("教学及辅助用房建筑面积", "teaching_area"),
    ("体育场馆面积", "sports_area"), ("运动场馆面积", "sports_area"),
    ("体育运动场馆", "sports_area"), ("体育运动场馆总面积", "sports_area"),
    ("生均体育场馆面积", "sports_area"), ("生均运动场馆面积", "sports_area"),
    ("生均运动场地面积", "sports_area"), ("运动场馆", "sports_area"),
    ("体育场馆", "sports_area"),
    ("教学仪器设备资产值", "equipment_value"), ("教学仪器设备总值", "equipment_value"), ("设备值", "equipment_value"),
    ("仪器设备", "equipment_value"), ("仪器设备值", "equipment_value"), ("仪器设备总值", "equipment_value"),
    ("教学仪器设备", "equipment_value"), ("教学设备值", "equipment_value"), ("仪器设备资产值", "equipment_value"),
    ("教学仪器设备资产总值", "equipment_value"), ("生均仪器设备值", "equipment_value"),
    ("生均教学仪器设备资产值", "equipment_value"),
    ("设备总值", "equipment_value"), ("教学仪器设备金额", "equipment_value"),
    ("多媒体教室", "multimedia_rooms"), ("多媒体教室数", "multimedia_rooms"), ("多媒体教室间数", "multimedia_rooms"),
    ("多媒体", "multimedia_rooms"), ("班班通教室", "multimedia_rooms"), ("班班通教室数", "multimedia_rooms"),
    ("网络多媒体教室", "multimedia_rooms"), ("网络多媒体教室间数", "multimedia_rooms"),
    ("网络多媒体", "multimedia_rooms"),
    ("每百名学生拥有多媒体教室数", "multimedia_rooms"), ("高中学生数", "senior_pupils"), ("高中部学生数", "senior_pupils"),
  ]

  /// The heads that are known, by the column they stand for: what `junheng county heads` prints.
  package static func known() -> [(column: String, heads: [String])] {
    let all = form + usual + short + HeadWords.parts
    var order: [String] = []
    var heads: [String: [String]] = [:]
    for (head, column) in all {
      if heads[column] == nil { order.append(column) }
      if !(heads[column] ?? []).contains(head) { heads[column, default: []].append(head) }
    }
    let ranks = SchoolsColumns.all
    return order.sorted { (ranks.firstIndex(of: $0) ?? .max) < (ranks.firstIndex(of: $1) ?? .max) }
      .map { ($0, heads[$0] ?? []) }
  }

  static let births = Heads(
    required: ["year", "births"], optional: ["group"],
    aliases: [
      ("calendarYear", "year"), ("自然年", "year"), ("日历年", "year"), ("公历年", "year"), ("年份", "year"),
      ("学年", "year"), ("分组", "group"), ("片区", "group"), ("乡镇", "group"),
      ("出生人口", "births"), ("出生人数", "births"), ("出生数", "births"),
    ], passedOver: ["备注"])

  static let kindergarten = Heads(
    required: ["year"], optional: ["group", "top", "middle", "bottom"],
    aliases: [
      ("年份", "year"), ("学年", "year"), ("分组", "group"), ("片区", "group"), ("乡镇", "group"),
      ("大班", "top"), ("大班幼儿数", "top"), ("大班人数", "top"), ("中班", "middle"), ("中班幼儿数", "middle"), ("中班人数", "middle"),
      ("小班", "bottom"), ("小班幼儿数", "bottom"), ("小班人数", "bottom"),
    ], passedOver: ["备注"])

  static let cohorts = Heads(
    required: ["year", "stage"], optional: ["entrants", "graduates", "note"],
    aliases: [
      ("年份", "year"), ("学段", "stage"), ("招生数", "entrants"), ("入学人数", "entrants"), ("毕业生数", "graduates"), ("备注", "note"),
    ])

  static let feeders = Heads(
    required: ["from", "to", "share"], aliases: [("来源", "from"), ("去向", "to"), ("比例", "share")], passedOver: ["备注"])

  static let travel = Heads(
    required: ["from", "to"], optional: ["minutes", "km"],
    aliases: [
      ("起点", "from"), ("出发学校", "from"), ("来源", "from"), ("自", "from"),
      ("终点", "to"), ("到达学校", "to"), ("去向", "to"), ("至", "to"),
      ("分钟", "minutes"), ("单程分钟", "minutes"), ("时间", "minutes"), ("路途时间", "minutes"), ("单程时间", "minutes"),
      ("公里", "km"), ("单程公里", "km"), ("里程", "km"), ("距离", "km"), ("路程", "km"),
    ], passedOver: ["备注"])

  static let enrolment = Heads(
    required: ["section", "pupils"], optional: ["grade", "classes", "year"],
    aliases: [
      ("年份", "year"), ("学年", "year"),
      ("学段部", "section"), ("学校编号", "section"), ("年级", "grade"), ("在校生数", "pupils"), ("班级数", "classes"),
    ], passedOver: ["备注"])
}
