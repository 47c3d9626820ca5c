import County

/// The sentences of what is wrong with an Office file or the tables in it, each with what to do.
enum OfficeFaultText {
  static func sentence(_ fault: OfficeFault) -> Text {
    switch fault {
    // The file
    case .encrypted:
      Text(
        zh: "文件加了密码；请在 Excel 或 WPS 中打开，去掉“用密码进行加密”后另存",
        en: "is encrypted; open it in Excel or WPS, take the password off and save it again")
    case .needsLibreOffice(let kind):
      Text(
        zh:
          "是\(kind.isEmpty ? "旧" : " .\(verbatim: kind) ")格式，本机没有安装 LibreOffice，无法读取；请在 Excel 或 WPS 中另存为 .xlsx（文档存为 .docx）",
        en:
          "is in \(kind.isEmpty ? "an older" : "the .\(verbatim: kind)") format, which is read through LibreOffice, and there is none here; save it as .xlsx (a document as .docx)"
      )
    case .notConverted(let reason):
      Text(
        zh: "LibreOffice 没能转换此文件（\(verbatim: reason)）；请在 Excel 或 WPS 中另存为 .xlsx（文档存为 .docx）",
        en: "LibreOffice could not convert it (\(verbatim: reason)); save it as .xlsx (a document as .docx)")
    case .cutShort:
      Text(zh: "文件不完整，可能没有传完；请重新复制或下载", en: "is cut short, as when a copy was broken off; copy or download it again")
    case .damagedPart(let name):
      Text(
        zh: "文件已损坏（\(verbatim: name) 与校验值不符）；请在 Excel 或 WPS 中打开修复后另存",
        en:
          "is damaged (\(verbatim: name) does not match its check sum); open it in Excel or WPS, repair it and save it again"
      )
    case .missingPart(let name):
      Text(
        zh: "文件已损坏（缺少 \(verbatim: name)）；请在 Excel 或 WPS 中打开修复后另存",
        en: "is damaged (\(verbatim: name) is missing); open it in Excel or WPS, repair it and save it again")
    case .missingText:
      Text(
        zh: "单元格引用的文字在文件中没有，文件已损坏；请在 Excel 或 WPS 中打开修复后另存",
        en:
          "the cell refers to a text the file does not have: it is damaged; open it in Excel or WPS, repair it and save it again"
      )
    case .unknownCompression(let name, let method):
      Text(
        zh: "\(verbatim: name) 用了不支持的压缩方式（\(method)）；请在 Excel 或 WPS 中另存为 .xlsx",
        en: "\(verbatim: name) is packed by a method that is not read (\(method)); save it as .xlsx from Excel or WPS")
    case .tooLargeUnpacked(let limit):
      Text(
        zh: "解压后超过 \(limit >> 20) MiB；请只保留学校表后另存",
        en: "unpacks to more than \(limit >> 20) MiB; keep only the table of schools and save it again")
    case .inflatesTooMuch(let name, let limit):
      Text(
        zh: "\(verbatim: name) 解压后超过原大小的 \(limit) 倍，疑似压缩炸弹，没有读取；请核对文件来源，或另存为 .xlsx",
        en:
          "\(verbatim: name) unpacks to more than \(limit) times its size, as a zip bomb does, and was not read; check where the file comes from, or save it anew as .xlsx"
      )
    case .documentType(let part):
      Text(
        zh: "\(verbatim: part) 含有文档类型声明（DOCTYPE），没有读取；请在 Excel 或 WPS 中另存",
        en: "\(verbatim: part) declares a document type (DOCTYPE) and was not read; save it anew from Excel or WPS")
    case .notXML(let part, let line):
      Text(
        zh: "文件已损坏（\(verbatim: part) 第 \(line) 行不是 XML）；请在 Excel 或 WPS 中打开修复后另存",
        en:
          "is damaged (\(verbatim: part) is no XML at line \(line)); open it in Excel or WPS, repair it and save it again"
      )
    case .notOffice:
      Text(
        zh: "是压缩包，但不是 .xlsx 或 .docx；请解压后给出其中的文件",
        en: "is a zip file, but no .xlsx or .docx; unpack it and name the file inside")
    case .notAsNamed:
      Text(
        zh: "文件名是工作簿或文档，内容却不是（可能是图片，或已损坏）；请在 Excel 或 WPS 中打开，另存为 .xlsx（文档存为 .docx）",
        en:
          "is named as a workbook or document and is none (a picture perhaps, or damaged); open it in Excel or WPS and save it as .xlsx (a document as .docx)"
      )
    case .tooManyCells(let limit):
      Text(
        zh: "单元格超过 \(limit / 10_000) 万个；请只保留学校表后另存",
        en: "has more than \(limit / 1_000_000) million cells; keep only the table of schools and save it again")
    // The tables
    case .nestedTable:
      Text(
        zh: "单元格里还套着一个表格，看不出哪些是学校；请把里面的表格移出来", en: "a table stands inside this cell; move it out of the cell")
    case .noTable(let sheets):
      Text(
        zh:
          "没有找到学校表（看了 \(list: sheets)）；学校表要有“学校名称”列，和“在校生数”“班级数”等列中的至少两列；可用 junheng county heads 查看认识的表头",
        en:
          "no table of schools was found (looked at \(list: sheets)); it has a column 学校名称 and at least two of 在校生数, 班级数 and the like; junheng county heads lists the heads that are known"
      )
    case .formNameless:
      Text(
        zh: "是一所学校的填报表，但没有校名；请填写“学校名称”，或以校名作文件名",
        en: "is the form of one school and does not name it; enter 学校名称, or name the file after the school")
    case .formWithoutPupils:
      Text(
        zh: "是一所学校的填报表，但没有读到在校生数，看不出有哪些学段；请填写小学、初中学生数",
        en: "is the form of one school without a number of pupils; enter those of primary and junior school")
    case .twoTables(let first, let second, let school):
      Text(
        zh: "\(verbatim: first) 与 \(verbatim: second) 两个表都有“\(verbatim: school)”等学校，数值不同，看不出用哪个；请用 --sheet 指定其一",
        en:
          "\(verbatim: first) and \(verbatim: second) both list \"\(verbatim: school)\" and others with different figures; choose one by --sheet"
      )
    case .twoTablesOfSheet(let first, let second, let school):
      Text(
        zh:
          "同一工作表中有两个学校表，\(verbatim: first) 和 \(verbatim: second) 都是“\(verbatim: school)”，还有别的学校重复；请只留一个，或把其中一个移到另一张工作表，再用 --sheet 指定",
        en:
          "the sheet holds two tables of the same schools (\"\(verbatim: school)\" in \(verbatim: first) and in \(verbatim: second), others as well); keep one, or move one to a sheet of its own and choose by --sheet"
      )
    case .noSuchSheet(let name, let known):
      Text(
        zh: "没有工作表“\(verbatim: name)”；有：\(list: known)",
        en: "there is no sheet \"\(verbatim: name)\"; there are: \(list: known)")
    case .noCachedValue(let formula):
      Text(
        zh: "是公式（=\(verbatim: formula)），文件里没有存算出的值；请在 Excel 或 WPS 中打开、保存一次",
        en:
          "is a formula (=\(verbatim: formula)) whose value the file does not hold; open it in Excel or WPS and save it once"
      )
    case .errorValue(let text):
      Text(
        zh: "单元格的值是错误 \(verbatim: text)；请改正公式或填入数值",
        en: "the cell holds the error \(verbatim: text); mend the formula or enter the figure")
    case .dateForNumber(let text):
      Text(
        zh: "这里应是数字，单元格却是日期（\(verbatim: text)），可能被 Excel 自动改过；请把单元格格式改为“常规”并重新填写",
        en:
          "a figure is expected and the cell is a date (\(verbatim: text)), as Excel makes of 1-2; set its format to General and enter the figure again"
      )
    case .percentForTotal(let text):
      Text(
        zh: "“\(verbatim: text)”是百分比，这里应填总量；请填人数、面积、金额或间数",
        en: "\"\(verbatim: text)\" is a percentage where a total is expected; enter persons, m², yuan or rooms"
      )
    case .digitsLost(let text):
      Text(
        zh: "“\(verbatim: text)”超过 15 位，Excel 只保留 15 位，后面的已变成 0；请把该列设为“文本”后重新填写",
        en:
          "\"\(verbatim: text)\" has more than 15 digits, of which Excel keeps 15; set the column to Text and enter it again"
      )
    case .nameless:
      Text(
        zh: "这一行有数值而没有学校名称，又不是上面各行之和；请补上名称或删去此行",
        en: "the row has figures and no name, and is not the sum of those above; give the name or remove the row")
    case .columnsDiffer(let column, let first, let second):
      Text(
        zh: "“\(verbatim: first)”与“\(verbatim: second)”是同一列（\(verbatim: column)），数值却不同；请删去一列",
        en:
          "\"\(verbatim: first)\" and \"\(verbatim: second)\" both stand for \(verbatim: column), with different figures; remove one"
      )
    case .rowsDiffer(let name, let first):
      Text(
        zh: "“\(verbatim: name)”在 \(verbatim: first) 也有，数值不同；请删去一行，或改名区分",
        en:
          "\"\(verbatim: name)\" also stands at \(verbatim: first), with another figure; remove one of them or give it its own name"
      )
    case .unitUnlikely(let head, let text, let perPupil):
      Text(
        zh: "按“\(verbatim: head)”的单位，“\(verbatim: text)”合生均 \(grouped: perPupil) 元，不合情理；请核对单位：是元请把表头改为“（元）”",
        en:
          "by the unit of \"\(verbatim: head)\", \"\(verbatim: text)\" is \(grouped: perPupil) yuan a pupil, which no school has; check the unit, and write （元） in the head where it is yuan"
      )
    case .partExceedsWhole(let part, let whole):
      Text(
        zh: "“\(verbatim: part)”大于“\(verbatim: whole)”，不能从中减去；请核对",
        en: "\"\(verbatim: part)\" is more than \"\(verbatim: whole)\", from which it is taken; check both")
    }
  }
}
