import County

/// What every key of a plan is called in the words of a planner.
///
/// A case is a key in its place, as `rotate.share`; a missing word does not compile, and a test walks the keys that plans
/// may have.
package enum PlanWords: String, CaseIterable, Sendable {
  // The plan
  case title = "plan.title", story = "plan.story", extends = "plan.extends", county = "plan.county"
  case standard = "plan.standard", localTarget = "plan.localTarget", through = "plan.through", assumptions =
    "plan.assumptions"
  case measures = "plan.measures", milestones = "plan.milestones"
  case milestoneName = "milestone.name", milestoneBy = "milestone.by", milestoneClauses = "milestone.clauses"
  // Assumptions
  case entryRate = "assumptions.entryRate", entrants = "assumptions.entrants"
  case entryChange = "assumptions.entryChange", progression = "assumptions.progression"
  case dropout = "assumptions.dropout", transfer = "assumptions.transfer", transition = "assumptions.transition"
  case drift = "assumptions.drift", retirement = "assumptions.retirement", unreplaced = "assumptions.unreplaced"
  case posts = "assumptions.posts", redeployBachelorShare = "redeploy.bachelorShare"
  case rotateBachelorShare = "rotate.bachelorShare"
  case smallClass = "assumptions.smallClass", viableFloor = "assumptions.viableFloor"
  case feeding = "assumptions.feeding", shape = "assumptions.shape", change = "assumptions.change"
  case roll = "assumptions.roll", births = "assumptions.births"
  // Distributions and what hangs together
  case uncertainty = "plan.uncertainty", chance = "uncertainty.chance", correlations = "uncertainty.correlations"
  case correlationsOf = "correlations.of", correlationsMatrix = "correlations.matrix"
  case normal = "distribution.normal", triangular = "distribution.triangular", uniform = "distribution.uniform"
  case lognormal = "distribution.lognormal", values = "distribution.values", byYear = "distribution.byYear"
  case yearCorrelation = "distribution.correlation", shock = "distribution.shock", truncate = "distribution.truncate"
  case mean = "distribution.mean", sd = "distribution.sd", low = "distribution.low", mode = "distribution.mode"
  case high = "distribution.high", median = "distribution.median", spread = "distribution.spread"
  case stagePrimary = "stage.primary", stageJunior = "stage.junior"
  case driftFrom = "drift.from", driftTo = "drift.to", driftEnrolled = "drift.enrolled", driftEntry = "drift.entry"
  case changeOf = "change.of", changeRate = "change.rate"
  case selectionGroup = "selection.group", selectionZone = "selection.zone", selectionStage = "selection.stage"
  case selectionSections = "selection.sections", selectionExcept = "selection.except"
  case selectionPupilsBelow = "selection.pupilsBelow"
  // Measures: what every one has, and the actions
  case name = "measure.name", cost = "measure.cost", note = "measure.note", skip = "measure.skip", year = "measure.year"
  case years = "measure.years", starts = "measure.starts", opens = "measure.opens", overrun = "measure.overrun"
  case delay = "measure.delay", fulfilled = "measure.fulfilled"
  case into = "measure.into", staffFollow = "measure.staff", equipmentFollow = "measure.equipment"
  case premisesFollow = "measure.premises", travel = "measure.travel", procedure = "measure.procedure"
  case becomes = "measure.as"
  case merge = "measure.merge", reclassify = "measure.reclassify", form = "measure.form", build = "measure.build"
  case open = "measure.open", cap = "measure.cap", rezone = "measure.rezone", limitClasses = "measure.limitClasses"
  case recruit = "measure.recruit", second = "measure.second", qualify = "measure.qualify", visit = "measure.visit"
  case redeploy = "measure.redeploy", rotate = "measure.rotate", fund = "measure.fund", repay = "measure.repay"
  // Inside the actions
  case section = "common.section", from = "common.from", to = "common.to"
  case teachers = "staff.teachers", degree = "staff.degree", backbone = "staff.backbone"
  case artsSports = "staff.artsSports"
  case teachingArea = "premises.teachingArea", sportsArea = "premises.sportsArea", equipment = "premises.equipment"
  case multimedia = "premises.multimedia", classrooms = "premises.classrooms", musicRooms = "premises.musicRooms"
  case artRooms = "premises.artRooms", musicArea = "premises.musicArea", artArea = "premises.artArea"
  case computers = "premises.computers", books = "premises.books"
  case minutes = "travel.minutes", km = "travel.km", boardingPlaces = "travel.boardingPlaces", bus = "travel.bus"
  case assessed = "procedure.assessed", noticed = "procedure.noticed", approved = "procedure.approved"
  case formID = "form.id", formName = "form.name", formSections = "form.sections"
  case openID = "open.id", openName = "open.name", openKind = "open.kind", openCounts = "open.counts"
  case openOf = "open.of", openZone = "open.zone", openGroup = "open.group", openTakesFrom = "open.takesFrom"
  case openGrades = "open.grades", openStaff = "open.staff", openPrimary = "open.primary", openJunior = "open.junior"
  case capEntrants = "cap.entrants", capOverflow = "cap.overflow"
  case rezoneFrom = "rezone.from", rezoneTo = "rezone.to", rezoneShare = "rezone.share", rezoneGrades = "rezone.grades"
  case limitSections = "limitClasses.sections", limitSize = "limitClasses.size"
  case recruitService = "recruit.service", secondScheme = "second.scheme", qualifyTerm = "qualify.term"
  case redeployMoves = "redeploy.moves", redeployBackbone = "redeploy.backbone", redeployToward = "redeploy.toward"
  case redeployDirection = "redeploy.direction", redeployWithin = "redeploy.within"
  case redeployExempt = "redeploy.exempt", redeployPerSchool = "redeploy.perSchool"
  case redeployPerClass = "redeploy.perClass", redeployAllowOutflow = "redeploy.allowOutflow"
  case rotateShare = "rotate.share", rotateBackbone = "rotate.backbone", rotateDirection = "rotate.direction"
  case rotateToward = "rotate.toward", rotatePerClass = "rotate.perClass", rotateAllowOutflow = "rotate.allowOutflow"
  case rotateWithin = "rotate.within", rotateExempt = "rotate.exempt", rotatePerSchool = "rotate.perSchool"
  case rotateMoves = "rotate.moves", rotateTerm = "rotate.term"
  case rotateRest = "rotate.rest"
  case fundPrimary = "fund.primary", fundJunior = "fund.junior", fundSpecial = "fund.special"
  case fundBudget = "fund.budget"
  case fundTraining = "fund.training", fundTeacherPay = "fund.teacherPay"
  case fundCivilServantPay = "fund.civilServantPay", fundFloor = "fund.floor"
  case fundSpendingPrimary = "fund.spendingPrimary", fundSpendingJunior = "fund.spendingJunior"
  case fundRevenue = "fund.revenue"

  /// The words of the key itself.
  package var text: Text {
    switch self {
    case .title, .name, .milestoneName, .formName, .openName: Text(zh: "名称", en: "name")
    case .story: Text(zh: "说明", en: "story")
    case .extends: Text(zh: "沿用的方案", en: "plans extended")
    case .county: Text(zh: "县", en: "county")
    case .standard: Text(zh: "标准", en: "standard")
    case .localTarget: Text(zh: "本地目标", en: "local target")
    case .through: Text(zh: "推演至", en: "horizon")
    case .assumptions: Text(zh: "假设", en: "assumptions")
    case .measures: Text(zh: "措施", en: "measures")
    case .milestones: Text(zh: "节点目标", en: "milestones")
    case .milestoneBy: Text(zh: "期限", en: "due")
    case .milestoneClauses: Text(zh: "条款", en: "clauses")
    case .entryRate: Text(zh: "入学留存率", en: "entry rate")
    case .entrants: Text(zh: "小学一年级入学人数", en: "grade-1 entrants")
    case .entryChange: Text(zh: "入学人数年变化率", en: "yearly change of entrants")
    case .progression: Text(zh: "升级率", en: "progression")
    case .dropout: Text(zh: "辍学率", en: "dropout")
    case .transfer: Text(zh: "净转入率", en: "net transfer")
    case .transition: Text(zh: "小升初比例", en: "transition to junior school")
    case .drift: Text(zh: "生源流动", en: "drift")
    case .retirement: Text(zh: "教师离岗率", en: "retirement")
    case .unreplaced: Text(zh: "离岗不补比例", en: "leavers not replaced")
    case .posts: Text(zh: "教职工编制（数、逐年，或 byRatio 按编制标准）", en: "approved posts (a number, by year, or byRatio)")
    case .redeployBachelorShare, .rotateBachelorShare:
      Text(zh: "本科及以上所占比例", en: "share with a bachelor's degree")
    case .smallClass: Text(zh: "编班下限", en: "smallest class split")
    case .viableFloor: Text(zh: "过小学段部的人数线", en: "line of small sections")
    case .feeding: Text(zh: "升学去向", en: "feeding")
    case .shape: Text(zh: "年级分布", en: "roll by grade")
    case .change: Text(zh: "在校生年变化率", en: "yearly change of rolls")
    case .births: Text(zh: "出生人口倍数", en: "births")
    case .uncertainty: Text(zh: "不确定性", en: "uncertainty")
    case .chance: Text(zh: "偶然波动", en: "chance")
    case .correlations: Text(zh: "相互关联", en: "correlations")
    case .correlationsOf: Text(zh: "涉及假设", en: "of")
    case .correlationsMatrix: Text(zh: "相关系数矩阵", en: "matrix")
    case .normal: Text(zh: "正态分布", en: "normal")
    case .triangular: Text(zh: "三角分布", en: "triangular")
    case .uniform: Text(zh: "均匀分布", en: "uniform")
    case .lognormal: Text(zh: "对数正态分布", en: "lognormal")
    case .values: Text(zh: "可能值", en: "values")
    case .byYear: Text(zh: "逐年抽取", en: "by year")
    case .yearCorrelation: Text(zh: "年际相关", en: "correlation across years")
    case .shock: Text(zh: "共同冲击系数", en: "common shock")
    case .truncate: Text(zh: "截断", en: "cut to")
    case .mean: Text(zh: "均值", en: "mean")
    case .sd: Text(zh: "标准差", en: "standard deviation")
    case .low: Text(zh: "最小值", en: "low")
    case .mode: Text(zh: "最可能值", en: "mode")
    case .high: Text(zh: "最大值", en: "high")
    case .median: Text(zh: "中位数", en: "median")
    case .spread: Text(zh: "离散度", en: "spread")
    case .delay: Text(zh: "延期年数", en: "delay")
    case .fulfilled: Text(zh: "完成比例", en: "share carried out")
    case .roll: Text(zh: "在校生推算方式", en: "roll")
    case .stagePrimary, .openPrimary: Text(zh: "小学部", en: "primary")
    case .stageJunior, .openJunior: Text(zh: "初中部", en: "junior")
    case .driftFrom, .from, .rezoneFrom: Text(zh: "转出方", en: "from")
    case .driftTo, .to, .rezoneTo: Text(zh: "转入方", en: "to")
    case .driftEnrolled: Text(zh: "在校生年流动率", en: "of the enrolled")
    case .driftEntry: Text(zh: "新生年流动率", en: "of entrants")
    case .changeOf: Text(zh: "范围", en: "sections")
    case .changeRate: Text(zh: "幅度", en: "rate")
    case .selectionGroup, .openGroup: Text(zh: "分组", en: "group")
    case .selectionZone, .openZone: Text(zh: "城乡分类", en: "zone")
    case .selectionStage: Text(zh: "学段", en: "stage")
    case .selectionSections: Text(zh: "学段部", en: "sections")
    case .selectionExcept: Text(zh: "除外", en: "except")
    case .selectionPupilsBelow: Text(zh: "人数少于", en: "pupils below")
    case .cost: Text(zh: "费用", en: "cost")
    case .note: Text(zh: "备注", en: "note")
    case .skip: Text(zh: "去掉", en: "skip")
    case .year: Text(zh: "年份", en: "year")
    case .years: Text(zh: "实施年份", en: "years")
    case .starts: Text(zh: "开工年份", en: "start")
    case .opens: Text(zh: "启用年份", en: "opening")
    case .overrun: Text(zh: "超支比例", en: "overrun")
    case .into: Text(zh: "接收方", en: "receiver")
    case .staffFollow, .openStaff: Text(zh: "教师去向", en: "what staff do")
    case .equipmentFollow: Text(zh: "设备去向", en: "what equipment does")
    case .premisesFollow: Text(zh: "校舍处置", en: "use of premises")
    case .travel: Text(zh: "上学交通", en: "travel")
    case .procedure: Text(zh: "撤并程序", en: "procedure")
    case .becomes: Text(zh: "改为", en: "becomes")
    case .merge: Text(zh: "撤并", en: "merger")
    case .reclassify: Text(zh: "转设", en: "reclassification")
    case .form: Text(zh: "组建九年一贯制学校", en: "nine-year school")
    case .build: Text(zh: "建设", en: "construction")
    case .open: Text(zh: "新建学校", en: "new school")
    case .cap: Text(zh: "限额招生", en: "intake cap")
    case .rezone: Text(zh: "划片调整", en: "rezoning")
    case .limitClasses: Text(zh: "小班化", en: "class limit")
    case .recruit: Text(zh: "补充教师", en: "recruitment")
    case .second: Text(zh: "支教", en: "secondment")
    case .qualify: Text(zh: "教师提升", en: "qualification")
    case .visit: Text(zh: "走教", en: "visiting teachers")
    case .redeploy: Text(zh: "教师调配", en: "redeployment")
    case .rotate: Text(zh: "轮岗", en: "rotation")
    case .fund: Text(zh: "经费", en: "funding")
    case .repay: Text(zh: "偿还欠款", en: "arrears")
    case .section: Text(zh: "学段部", en: "section")
    case .teachers: Text(zh: "教师", en: "teachers")
    case .degree: Text(zh: "高于规定学历教师", en: "degree teachers")
    case .backbone: Text(zh: "骨干教师", en: "backbone teachers")
    case .artsSports: Text(zh: "体育艺术教师", en: "PE & arts teachers")
    case .teachingArea: Text(zh: "教学及辅助用房面积", en: "teaching area")
    case .sportsArea: Text(zh: "体育运动场馆面积", en: "sports area")
    case .equipment: Text(zh: "教学仪器设备值", en: "equipment")
    case .multimedia: Text(zh: "网络多媒体教室", en: "multimedia rooms")
    case .classrooms: Text(zh: "教室", en: "classrooms")
    case .computers: Text(zh: "计算机", en: "computers")
    case .books: Text(zh: "图书", en: "books")
    case .musicRooms: Text(zh: "音乐专用教室", en: "music rooms")
    case .artRooms: Text(zh: "美术专用教室", en: "art rooms")
    case .musicArea: Text(zh: "音乐专用教室面积", en: "area of a music room")
    case .artArea: Text(zh: "美术专用教室面积", en: "area of an art room")
    case .minutes: Text(zh: "单程分钟", en: "minutes one way")
    case .km: Text(zh: "公里", en: "km")
    case .boardingPlaces: Text(zh: "寄宿床位", en: "boarding places")
    case .bus: Text(zh: "校车费用", en: "cost of buses")
    case .assessed: Text(zh: "评估论证", en: "assessed")
    case .noticed: Text(zh: "公示听证", en: "noticed")
    case .approved: Text(zh: "批准", en: "approved")
    case .formID, .openID: Text(zh: "编号", en: "id")
    case .formSections: Text(zh: "组成学段部", en: "sections joined")
    case .openKind: Text(zh: "类别", en: "kind")
    case .openCounts: Text(zh: "计校方式", en: "counted")
    case .openOf: Text(zh: "所属学校", en: "campus of")
    case .openTakesFrom: Text(zh: "生源来自", en: "takes from")
    case .openGrades, .rezoneGrades: Text(zh: "涉及年级", en: "grades")
    case .capEntrants: Text(zh: "名额", en: "places")
    case .capOverflow: Text(zh: "超额去向", en: "overflow")
    case .rezoneShare: Text(zh: "比例", en: "share")
    case .limitSections: Text(zh: "范围", en: "sections")
    case .limitSize: Text(zh: "班额上限", en: "size")
    case .recruitService: Text(zh: "服务年限", en: "years of service")
    case .secondScheme: Text(zh: "项目", en: "scheme")
    case .qualifyTerm: Text(zh: "年限", en: "term")
    case .redeployMoves, .rotateMoves: Text(zh: "名单", en: "list")
    case .redeployToward, .redeployDirection, .rotateToward, .rotateDirection: Text(zh: "方向", en: "direction")
    case .redeployPerClass, .rotatePerClass: Text(zh: "每班教师下限", en: "fewest teachers per class")
    case .redeployAllowOutflow, .rotateAllowOutflow: Text(zh: "允许乡村净流出", en: "net outflow from villages")
    case .rotateShare: Text(zh: "比例", en: "share")
    case .rotateBackbone, .redeployBackbone: Text(zh: "骨干占比", en: "backbone share")
    case .rotateWithin, .redeployWithin: Text(zh: "范围", en: "area")
    case .rotateExempt, .redeployExempt: Text(zh: "不派出的学段部", en: "sections exempt")
    case .rotatePerSchool, .redeployPerSchool: Text(zh: "每校上限", en: "most per school")
    case .rotateTerm: Text(zh: "轮岗年限", en: "term")
    case .rotateRest: Text(zh: "未用完名额", en: "moves left over")
    case .fundPrimary: Text(zh: "小学生均公用经费", en: "per primary pupil")
    case .fundJunior: Text(zh: "初中生均公用经费", en: "per junior pupil")
    case .fundSpecial: Text(zh: "特教生均公用经费", en: "per special pupil")
    case .fundBudget: Text(zh: "公用经费预算", en: "public budget")
    case .fundTraining: Text(zh: "教师培训占比", en: "share for training")
    case .fundTeacherPay: Text(zh: "教师平均工资", en: "teachers' pay")
    case .fundCivilServantPay: Text(zh: "公务员平均工资", en: "civil servants' pay")
    case .fundFloor: Text(zh: "不足此人数按此核定", en: "pupils funded at least")
    case .fundSpendingPrimary: Text(zh: "小学教育经费", en: "spending on primary schools")
    case .fundSpendingJunior: Text(zh: "初中教育经费", en: "spending on junior schools")
    case .fundRevenue: Text(zh: "地方财政收入", en: "revenue")
    }
  }

  /// The words of a path, one key after another: 轮岗 + 比例, rotation + share. What is the user's own stands as it is.
  package static func phrase(_ steps: [KeyStep]) -> Text {
    let words = steps.map { step -> Text in
      switch step {
      case .known(let key): PlanWords(rawValue: key)?.text ?? Text(same: key)
      case .own(let key): Text(same: key)
      }
    }
    return Text.joined(words, zh: isOneWord(steps) ? "" : "·", en: " ")
  }

  /// Whether two keys read as one word in Chinese: an action and what belongs to it alone, as 轮岗比例.
  private static func isOneWord(_ steps: [KeyStep]) -> Bool {
    guard steps.count == 2, case .known(let action) = steps[0], case .known(let key) = steps[1] else { return false }
    return key.split(separator: ".").first == action.split(separator: ".").last
  }
}
