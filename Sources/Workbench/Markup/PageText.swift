import County

/// The words of the workbench's own page; what it shows of a plan is said by the rooms of the report.
enum PageText {
  static let entrance = Text(
    zh: "这是县里的工作台。请点下面的链接进入；如果仍回到这里，请用启动时显示的完整地址打开。",
    en:
      "This is the county's workbench. Follow the link to enter; if it leads back here, open the full address it printed when it started."
  )
  static let enter = Text(zh: "进入工作台", en: "Enter the workbench")
  static let plan = Text(zh: "方案", en: "Plan")
  static let findings = Text(zh: "结果", en: "What comes of it")
  static let assumptions = Text(zh: "假设", en: "Assumptions")
  static let more = Text(zh: "其他假设", en: "Further assumptions")
  static let measures = Text(zh: "措施", en: "Measures")
  static let noMeasures = Text(zh: "还没有措施。", en: "No measures yet.")
  static let about = Text(zh: "名称与说明", en: "Name and notes")
  static let addMeasure = Text(zh: "添加措施", en: "Add a measure")
  static let add = Text(zh: "添加", en: "Add")
  static let leaveOut = Text(zh: "– 去掉这一所", en: "– leave this one out")
  static let oneMore = Text(zh: "＋ 再加一所", en: "+ one more")
  static let usual = Text(zh: "默认", en: "default")
  static let remove = Text(zh: "去掉", en: "Remove")
  static let values = Text(zh: "年份与数量", en: "Years and amounts")
  static let carriedOut = Text(zh: "实施", en: "carried out")
  static let undo = Text(zh: "撤销", en: "Undo")
  static let redo = Text(zh: "重做", en: "Redo")
  static let takeBack = Text(zh: "还原", en: "Reset")
  static let open = Text(zh: "打开", en: "Open")
  static let save = Text(zh: "保存", en: "Save")
  static let saveAs = Text(zh: "文件名（存入 plans 文件夹）", en: "File name (in the folder plans)")
  static let titleOfPlan = Text(zh: "方案名称", en: "Title of the plan")
  static let unsaved = Text(zh: "有未保存的改动", en: "Unsaved changes")
  static let report = Text(zh: "汇报材料", en: "Report")
  static let compare = Text(zh: "比较方案", en: "Compare plans")
  static let compareWith = Text(zh: "与下列方案并列（最多三个）", en: "Beside these plans (three at most)")
  static let differenceNote = Text(
    zh: "≠ 表示与第一个方案不同。", en: "≠ marks what differs from the first plan.")
  static let differs = Text(zh: "与第一个方案不同：", en: "differs from the first plan: ")
  static let explore = Text(zh: "推演把握", en: "How sure")
  static let nothingUncertain = Text(
    zh: "本方案的假设都是给定值，没有可推演的不确定性。", en: "Nothing in this plan is uncertain, so there is no chance to tell.")
  static let cancel = Text(zh: "取消", en: "Cancel")
  static let cancelled = Text(zh: "已取消。", en: "Cancelled.")
  static let close = Text(zh: "关闭", en: "Close")
  static let why = Text(zh: "为什么", en: "Why")
  static let keys = Text(zh: "按键", en: "Keys")
  static let history = Text(zh: "历史版本", en: "Earlier versions")
  static let bringBack = Text(zh: "恢复此版本", en: "Bring back")
  static let otherLanguage = Text(zh: "English", en: "中文")
  static let readOnly = Text(zh: "只读", en: "read-only")
  static let clauses = Text(zh: "各年各项条款", en: "Clauses by year")
  static let gridNote = Text(
    zh: "点任一格看原因。格内为余量，负数为差额；● 达标，◐ 按限期化解承诺或放宽标准达标，✕ 未达标，– 未评估，~ 临界。角标为原方案、不采取措施的结论（不同时才标出）。",
    en:
      "Open any cell to see why. In a cell: the margin, negative where it falls short; ● met, ◐ met under a promise or a relaxed limit, ✕ unmet, – not assessed, ~ close. Small marks: the plan it began with and doing nothing, where they differ."
  )
  static let places = Text(zh: "各乡镇的学校", en: "Schools by township")
  static let placesNote = Text(
    zh: "把一所学校拖到同学段的另一所上，即撤并到那里；或按“撤并到”。数字为在校生：统计年 → 期末。",
    en:
      "Drag a school onto another of its stage to close it into that one, or use its button. Figures are pupils: census → last year."
  )
  static let noGroup = Text(zh: "未分组", en: "Ungrouped")
  static let closeInto = Text(zh: "撤并到", en: "Close into")
  static let receiver = Text(zh: "接收学校", en: "Receiver")
  static let inYear = Text(zh: "年份", en: "Year")
  static let clause = Text(zh: "条款", en: "Clause")
  static let notRun = Text(
    zh: "方案现在不能推演，结果仍是上一次的：", en: "The plan cannot be run as it stands; the findings are those before:")
  static let noChange = Text(zh: "结论没有变化。", en: "No verdict changed.")
  static let notDone = Text(zh: "没有完成", en: "Not done")
  static let lost = Text(
    zh: "与工作台的连接断开；请看终端里它是否还在运行。", en: "The workbench does not answer; see in the terminal whether it still runs.")
  static let drafts = Text(zh: "上次未保存的改动", en: "Unsaved when it stopped")
  static let drop = Text(zh: "舍弃", en: "Discard")
  static let conflict = Text(
    zh: "文件已被他人修改。左为磁盘上的版本，右为您要保存的版本；没有写入。",
    en: "The file was changed meanwhile. Left: as it stands on disk; right: what would be saved. Nothing was written.")
  static let onDisk = Text(zh: "磁盘上的版本", en: "As it stands on disk")
  static let own = Text(zh: "要保存的版本", en: "What would be saved")
  static let noVersions = Text(
    zh: "还没有历史版本；保存覆盖原文件时，原来的版本留在这里。",
    en: "No earlier versions yet: what a save writes over is kept here.")
  static let noPlans = Text(
    zh: "本县还没有方案。可以从示例方案开始：现在就能推演，并附本县各项措施的示例。",
    en: "This county has no plan yet. Begin with one that runs as it stands, with examples of every measure.")
  static let begin = Text(zh: "新建方案", en: "Begin a plan")
  static let link = Text(zh: "链接（复制后发给对方）", en: "The link, to be copied and sent")
  static let pupils = Text(zh: "在校生（人）", en: "pupils")
  static let classCount = Text(zh: "班数", en: "classes")
  static let present = Text(zh: "现在的版本", en: "As it stands now")
  static let overwrite = Text(zh: "仍以我的版本保存（旧版本保留在历史中）", en: "Save mine all the same (the other stays in the history)")
  static let skip = Text(zh: "跳到结果", en: "Skip to what comes of it")
  static let secondsLeft = Text(zh: "约剩 {n} 秒", en: "about {n} s left")
  static let share = Text(zh: "复制链接", en: "Copy link")
  static let copied = Text(zh: "已复制。", en: "Copied.")
  static let slides = Text(zh: "幻灯片", en: "Slides")
  static let sensitivity = Text(zh: "取决于什么", en: "What it hangs on")
  static let changesFile = Text(
    zh: "下载改动（YAML 文件，放进 plans 文件夹即可打开）", en: "Download the changes (a YAML file that opens from the folder plans)")
  /// The forms in which a plan is taken away.
  static let forms: [(form: String, words: Text)] = [
    ("html", Text(zh: "网页报告（可打印）", en: "Report as a page that prints")),
    ("docx", Text(zh: "Word 报告", en: "Report for Word")),
    ("pptx", Text(zh: "PowerPoint 幻灯片", en: "Slides for PowerPoint")),
    ("xlsx", Text(zh: "Excel 数据", en: "Figures for Excel")),
    ("md", Text(zh: "Markdown 报告", en: "Report as Markdown")),
  ]
  static let planTooLong = Text(
    zh: "改动太多，地址里放不下；请分享文件", en: "Too many changes for an address: share the file")

  /// Which keys do what.
  static let keyList: [(key: String, text: Text)] = [
    ("← →", Text(zh: "移动滑块一步", en: "move a slider by its step")),
    ("Enter", Text(zh: "打开所选格的原因；在图上为撤并该校", en: "open why for the chosen cell; on the map, close the school")),
    ("Ctrl+Z", Text(zh: "撤销；加 Shift 重做", en: "undo; with Shift redo")),
    ("P", Text(zh: "幻灯片；Esc 返回", en: "slides; Esc comes back")),
    ("F", Text(zh: "全屏", en: "full screen")),
    ("Esc", Text(zh: "关闭窗口", en: "close a panel")),
    ("?", Text(zh: "本列表", en: "this list")),
  ]

  /// The clauses that the plan does not touch.
  static func carried(_ count: Int) -> Text {
    Text(zh: "沿用申报数的 \(count) 项条款（方案没有涉及）", en: "\(count) clauses as declared, which the plan does not touch")
  }

  static let dropTables = Text(
    zh: "把学校表（Excel、Word 或 CSV，可以几个）拖到这里，或选择文件：",
    en: "Drop the county's tables here (Excel, Word or CSV, several at once), or choose files:")
  static let makeFolder = Text(zh: "按此新建县文件夹", en: "Make the folder of it")

  static func intake(_ folder: String) -> Text {
    Text(
      zh: "\(verbatim: folder) 里还没有县数据。从贵县自己的表格开始：先看读懂了什么，再新建文件夹。",
      en:
        "There is no county in \(verbatim: folder) yet. Begin with the county's own tables: see what is understood, then make the folder."
    )
  }

  static func intakeWithoutScript(_ folder: String) -> Text {
    Text(
      zh: "没有脚本时请用命令行：junheng county new 表格文件 -o \(verbatim: folder)",
      en: "Without script use the command line: junheng county new TABLES -o \(verbatim: folder)")
  }

  static func plan(_ title: String) -> Text {
    Text(zh: "方案：\(verbatim: title)", en: "Plan: \(verbatim: title)")
  }

  /// How many clauses come to another verdict in some plan and year.
  static func differentClauses(_ count: Int) -> Text {
    count == 0
      ? Text(zh: "各年各项条款结论相同", en: "Every clause has the same verdict in every year")
      : Text(
        zh: "\(count) 项条款的结论不同",
        en: count == 1 ? "One clause is judged otherwise" : "\(count) clauses are judged otherwise")
  }

  static func closedIn(_ year: Int) -> Text { Text(zh: "\(year) 年已撤并", en: "closed by \(year)") }
  static func closing(_ school: String) -> Text {
    Text(zh: "撤并\(verbatim: school)", en: "Close \(verbatim: school)")
  }

  /// Where a value comes from.
  static func source(_ file: String, _ line: Int?) -> Text {
    Text(same: line.map { "\(file):\($0)" } ?? file)
  }

  /// What is wrong, and with what.
  static func wrong(_ subject: String, _ sentence: String) -> Text {
    Text(zh: "\(verbatim: subject)：\(verbatim: sentence)", en: "\(verbatim: subject): \(verbatim: sentence)")
  }

  static func calibrated(_ value: String) -> Text {
    Text(zh: "用校准值 \(verbatim: value)", en: "take the calibrated \(verbatim: value)")
  }

  static func was(_ value: String) -> Text { Text(zh: "原为 \(verbatim: value)", en: "was \(verbatim: value)") }

  /// Cells of a row whose verdict another one was before.
  static func changed(_ label: String, _ years: ClosedRange<Int>, _ before: String, _ after: String) -> Text {
    let told = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    return Text(
      zh: "\(verbatim: told) 年\(verbatim: label)：\(verbatim: before) → \(verbatim: after)。",
      en: "\(verbatim: label), \(verbatim: told): \(verbatim: before) → \(verbatim: after).")
  }

  static func saved(_ plan: String) -> Text { Text(zh: "已保存为 \(verbatim: plan)。", en: "Saved as \(verbatim: plan).") }
}
