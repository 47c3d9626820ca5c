// Generated: the files of Sources/Files/Standards as literals, held to them by a test. Edit those, then run
// JUNHENG_ACCEPT=1 swift test -c release --filter EmbeddedStandardsTests
// A long file with a reason: nobody writes it by hand.
// swift-format-ignore-file

/// The standards that are built in. A literal costs the compiler a hundredth of what the same bytes as an array do.
package enum EmbeddedStandards {
  /// Each by its id, as its file has it.
  package static let texts: [(id: String, text: StaticString)] = [
    ("national-2017", #"""
# The national standard of 2017 (县域义务教育优质均衡发展督导评估办法). The originals of the documents were not seen: what is
# quoted here comes from official county forms (A), provincial and local copies (B), calculation (C) or memory (M).
id: national-2017
title:
  zh: 国家标准（教督〔2017〕6号）
  en: National standard of 2017 (教督〔2017〕6号)
note:
  zh: 未见文件原件，条款据地方抄录与县级申报表；带 M 标记的读法未经核实。
  en: The originals were not seen; clauses follow local copies and county forms. Readings marked M are not verified.
clauses:
  R1:
    text:
      zh: 每所学校至少6项指标达到要求，余项不能低于要求的85%
      en: Every section meets at least 6 of the 7 indicators, and the others reach 85 % of the requirement
    source: 教督〔2017〕6号（七项指标与门槛见四方台区规划第二阶段一、宝清自评报告二（一））
    trust: A
    limits:
      minimumFull: 6
      floorRatio: 85%
      excludedTeachingPointBelow: {value: 50, trust: B, source: 河北省实施办法转述教督〔2017〕6号：不含不足50人的教学点}
    required:
      primary: {degree: 4.2, backbone: 1, artsSports: 0.9, teachingArea: 4.5, sportsArea: 7.5, equipment: 2000, multimedia: 2.3}
      junior: {degree: 5.3, backbone: 1, artsSports: 0.9, teachingArea: 5.8, sportsArea: 10.2, equipment: 2500, multimedia: 2.4}
  R2:
    text:
      zh: 所有指标校际差异系数，小学均小于或等于0.50，初中均小于或等于0.45
      en: Every coefficient of variation between schools is at most 0.50 in primary and 0.45 in junior school
    source: 教督〔2017〕6号（宝清自评报告二（二））
    trust: A
    limits: {primary: 0.50, junior: 0.45}
  G1:
    text: {zh: 县域内义务教育学校规划布局合理，符合国家规定要求, en: Schools are laid out reasonably and as the state requires}
    source: 表Ⅳ-1
    trust: A
  G2:
    text:
      zh: 城乡义务教育学校建设标准统一、教师编制标准统一、生均公用经费基准定额统一、基本装备配置标准统一
      en: Standards of building, posts, per-pupil funding and basic equipment are the same in town and country
    source: 表Ⅳ-2
    trust: A
  G3:
    text:
      zh: 每12个班级配备音乐、美术专用教室1间以上；每间音乐专用教室不小于96平方米，美术不小于90平方米
      en: One music and one art room for every 12 classes, of at least 96 and 90 m²
    source: 表Ⅳ-3
    trust: A
    limits: {classesPerRoom: 12, musicArea: 96, artArea: 90}
  G4:
    text:
      zh: 小学、初中规模不超过2000人，九年一贯制、十二年一贯制学校义务教育阶段规模不超过2500人
      en: Primary and junior schools have at most 2,000 pupils, through schools at most 2,500 in the compulsory stages
    source: 表Ⅳ-4
    trust: A
    limits: {single: 2000, through: 2500}
  G5:
    text: {zh: 小学、初中所有班级学生数分别不超过45人、50人, en: No class has more than 45 pupils in primary or 50 in junior school}
    source: 表Ⅳ-5
    trust: A
    limits: {primary: 45, junior: 50}
  G6:
    text:
      zh: 不足100名学生村小学和教学点按100名学生核定公用经费
      en: Village schools and teaching points under 100 pupils are funded as if they had 100
    source: 表Ⅳ-6；生均公用经费基准定额720元、940元见宝清自评报告
    trust: A
    limits:
      fundedPupils: 100
      basePrimary: {value: 720, trust: M, source: 宝清2024年执行数，国家文件未核实}
      baseJunior: {value: 940, trust: M, source: 宝清2024年执行数，国家文件未核实}
  G7:
    text: {zh: 特殊教育学校生均公用经费不低于6000元, en: Special schools have at least 6000 yuan of public funding per pupil}
    source: 表Ⅳ-7
    trust: A
    limits: {perPupil: 6000}
  G8:
    text:
      zh: 教师平均工资收入水平不低于当地公务员平均工资收入水平，按规定足额核定教师绩效工资总量
      en: Teachers earn on average no less than local civil servants, and performance pay is granted in full
    source: 表Ⅳ-8
    trust: A
    limits: {share: 100%}
  G9:
    text: {zh: 教师5年360学时培训完成率达到100%, en: Every teacher completes 360 hours of training in five years}
    source: 表Ⅳ-9
    trust: A
    limits: {share: 100%}
  G10:
    text:
      zh: 在核定的教职工编制总额和岗位总量内，统筹分配各校教职工编制和岗位数量
      en: The county allots posts to its schools within the approved totals
    source: 表Ⅳ-10
    trust: A
  G11:
    text:
      zh: 每年交流轮岗教师的比例不低于符合交流条件教师总数的10%；其中骨干教师不低于交流轮岗教师总数的20%
      en: Each year at least 10 % of the eligible teachers rotate, at least 20 % of them backbone teachers
    source: 表Ⅳ-11
    trust: A
    limits: {share: 10%, backboneShare: 20%}
  G12:
    text: {zh: 专任教师持有教师资格证上岗率达到100%, en: Every full-time teacher holds a teaching certificate}
    source: 表Ⅳ-12
    trust: A
    limits: {share: 100%}
  G13:
    text:
      zh: 城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别达到100%、95%以上
      en: Enrolment by catchment in public urban and town schools is 100 % in primary and 95 % in junior school
    source: 表Ⅳ-13
    trust: A
    limits: {primary: 100%, junior: 95%}
  G14:
    text:
      zh: 优质高中招生名额分配比例不低于50%，并向农村初中倾斜
      en: At least 50 % of the places of good senior schools are allocated, with a tilt to rural junior schools
    source: 表Ⅳ-14
    trust: A
    limits: {share: 50%}
  G15:
    text:
      zh: 留守儿童关爱体系健全，符合条件的随迁子女在公办学校和政府购买服务的民办学校就读的比例不低于85%
      en: Left-behind children are cared for; at least 85 % of eligible migrant children attend public or paid places
    source: 表Ⅳ-15
    trust: A
    limits: {share: 85%}
  Q1:
    text: {zh: 初中三年巩固率达到95%以上, en: Three-year retention in junior school is at least 95 %}
    source: 表Ⅴ-1；公式见沈阳市工作簿
    trust: A
    limits: {share: 95%}
  Q2:
    text: {zh: 残疾儿童少年入学率达到95%以上, en: At least 95 % of disabled children are enrolled}
    source: 表Ⅴ-2
    trust: A
    limits: {share: 95%}
  Q3:
    text: {zh: 所有学校制定章程，实现学校管理与教学信息化, en: Every school has a charter and manages and teaches with IT}
    source: 表Ⅴ-3
    trust: A
    limits: {share: 100%}
  Q4:
    text:
      zh: 所有学校按照不低于学校年度公用经费预算总额的5%安排教师培训经费
      en: At least 5 % of the yearly public budget goes to teacher training
    source: 表Ⅴ-4
    trust: A
    limits: {share: 5%}
  Q5:
    text:
      zh: 教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平
      en: Teachers use IT skilfully and facilities are well used
    source: 表Ⅴ-5
    trust: A
  Q6:
    text: {zh: 所有学校德育工作、校园文化建设水平达到良好以上, en: Moral education and campus culture are good or better}
    source: 表Ⅴ-6
    trust: A
  Q7:
    text:
      zh: 课程开齐开足，教学秩序规范，综合实践活动有效开展
      en: Courses are complete, teaching orderly, practical activities effective
    source: 表Ⅴ-7
    trust: A
  Q8:
    text: {zh: 无过重课业负担, en: There is no excessive homework}
    source: 表Ⅴ-8
    trust: A
  Q9:
    text:
      zh: 在国家义务教育质量监测中，相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于0.15
      en: In national quality monitoring pupils reach level III, and schools differ by less than 0.15
    source: 表Ⅴ-9旧文本（宝清自评报告、四方台区规划）
    trust: A
    limits: {level: 3, spread: 0.15}
  S1:
    text:
      zh: 社会认可度达到85%以上；样本不少于常住人口的1.5‰，家长不低于50%
      en: Public satisfaction is at least 85 %, from a sample of 1.5 ‰ of residents, half of them parents
    source: 表Ⅵ；门槛与抽样见沈阳市工作簿、教育部督导局函
    trust: B
    limits: {share: 85%, sample: 1.5‰, parents: 50%}
  V1:
    text:
      zh: 不存在以考试方式招生、违规择校、重点学校或重点班、“有编不补”或长期聘用编外教师、教育系统重大安全责任事故和严重违纪违规事件、弄虚作假行为
      en: No entrance tests, school choice against the rules, key schools or classes, unfilled posts, grave incidents or fraud
    source: 四方台区规划第二阶段五
    trust: A
readings: {G3: each, G6: school, compare: unrounded}
planning:
  travelMinutes: {value: 30, trust: B, source: 国办发〔2018〕27号：路途时间一般不超过半小时（转载中国政府网）}
  dayGrades: {value: 3, trust: B, source: 国办发〔2018〕27号：一至三年级原则上不寄宿，就近走读（转载中国政府网）}
  classSizePrimary: {value: 45, trust: B, source: GB 50099-2011：完全小学每班45人；无班额条款时按此编班}
  classSizeJunior: {value: 50, trust: B, source: GB 50099-2011：中学每班50人；无班额条款时按此编班}
  pupilsPerStaffPrimary: {value: 19, trust: B, source: 2014年起城乡统一编制标准，小学1:19（文号未核实）}
  pupilsPerStaffJunior: {value: 13.5, trust: B, source: 2014年起城乡统一编制标准，初中1:13.5（文号未核实）}
  staffPerClass: {value: 1.7, trust: M, source: 村小、教学点生师比与班师比相结合；班师比数值凭记忆，未核实}
  smallSchoolBelow: {value: 100, trust: M, source: 极小校的人数线国家未给出，地方常用不足100人，未核实}
  noticeDays: {value: 30, trust: B, source: 河北：县政府研究后在网站公示一个月；国办发〔2012〕48号的公示期限未核实}
  yearsAfterBasicBalance: {value: 3, trust: B, source: 河北省实施办法转述教督〔2017〕6号：通过基本均衡认定三年以上}
  windowYears: {value: 3, trust: M, source: 放宽条款须在认定后三年内达到标准（沈阳市工作簿），据此取三年；国家复查周期未核实}
  boardingExtra: {value: 300, trust: M, source: 寄宿生每生每年另加300元凭记忆（2023年为200元），国家文件未核实}
openReadings:
  - clause: G3
    zh: 音乐、美术专用教室“1间以上”按各1间理解（另有合并计间数的读法），未核实
    en: "“One room or more” is read as one of each kind (some count both together); not verified"
  - clause: G6
    zh: 不足100人的单位以学校计（沈阳市工作簿、黑龙江2016年转述国发〔2015〕67号），定额按学生所在学段；申报的单位数是县里的口径
    en: A unit under 100 pupils is a school (a workbook of Shenyang; Heilongjiang in 2016), its base that of the stage of its pupils; the declared number of units is as the county counts them
  - clause: R1
    zh: 比较用舍入前的数值；用舍入前还是舍入后，未核实
    en: Values are compared before rounding; before or after is not verified
  - clause: G11
    zh: 交流条件与豁免按县级申报数计；年限规定未核实
    en: Eligibility for rotation is as the county declares it; the rules on years are not verified
  - clause: V1
    zh: “有编不补”指有空编而不补；超编县停招、减员不属此列（各县公开这样做，未见以否决论），未核实
    en: “Unfilled posts” means posts that are vacant and left so; a county with more staff than posts that hires no one is not meant; not verified

"""#),
    ("national-2019-transition", #"""
# The national standard of 2017 with the transition terms of the 2019 working rules (国教督办函〔2019〕30号), as a workbook of
# the city of Shenyang quotes them; the original was not seen.
id: national-2019-transition
extends: national-2017
title:
  zh: 国家标准及2019年规程过渡条款（国教督办函〔2019〕30号）
  en: National standard with the transition terms of 2019 (国教督办函〔2019〕30号)
note:
  zh: 未见《规程》原件，过渡条款据沈阳市工作簿逐条引用；条款写明为“《规程》发布近三年评估中”，之后是否延续未核实。凡凭放宽数值达标的记为豁免达标，并须做出建设规划、认定后三年内达到规定标准。
  en: "The original was not seen; the terms follow a workbook of Shenyang. They are written for evaluations within about three years of 2019; whether they go on is not verified. What is met only by a relaxed limit counts as met by exemption, and is to reach the full limit within three years of recognition."
clauses:
  R1:
    limits:
      sharedTeachersFrom: {value: 50, trust: B, source: 沈阳市工作簿引《规程》：50人及以上、不足100人的农村小规模学校和教学点可计入走教的体艺教师}
      sharedTeachersBelow: {value: 100, trust: B, source: 沈阳市工作簿引《规程》：50人及以上、不足100人的农村小规模学校和教学点可计入走教的体艺教师}
  G3:
    limits:
      relaxedMusicArea: {value: 73, trust: B, source: 沈阳市工作簿引《规程》：2016年及之前规划并建成}
      relaxedArtArea: {value: 67, trust: B, source: 沈阳市工作簿引《规程》：2016年及之前规划并建成}
      relaxedIfBuiltBy: {value: 2016, trust: B, source: 沈阳市工作簿引《规程》}
      ruralAreaPrimary: {value: 54, trust: B, source: 沈阳市工作簿引《规程》：农村小规模小学音乐、美术均不小于54平方米}
      ruralAreaJunior: {value: 61, trust: B, source: 沈阳市工作簿引《规程》：农村小规模初中音乐、美术均不小于61平方米}
      ruralLargestClassBelow: {value: 30, trust: B, source: 沈阳市工作簿引《规程》：最大班额不足30人}
      relaxedUntil: {value: 2022, trust: M, source: “近三年”自2019年起算，之后是否延续未核实}
  G4:
    limits:
      relaxedSingle: {value: 2400, trust: B, source: 沈阳市工作簿引《规程》}
      relaxedThrough: {value: 3000, trust: B, source: 沈阳市工作簿引《规程》：原句只说九年一贯制，十二年一贯制仍为2500}
      relaxedIfBuiltBy: {value: 2010, trust: B, source: 沈阳市工作簿引《规程》：2010年及之前规划并建成}
      relaxedMigrantShare: {value: 50%, trust: B, source: 沈阳市工作簿引《规程》：进城务工随迁子女占比超过50%}
      relaxedUntil: {value: 2022, trust: M, source: “近三年”自2019年起算，之后是否延续未核实}
readings: {relaxed: goesOn}
openReadings:
  - clause: G3
    zh: 音乐、美术专用教室“1间以上”按各1间理解（另有合计间数的读法），未核实
    en: "“One room or more” is read as one of each kind (some count both together); not verified"
  - clause: G4
    zh: 过渡条款在《规程》发布三年（2022年）之后是否延续未核实；readings 的 relaxed 可切换为 ends
    en: "Whether the transition terms go on after three years (2022) is not verified; `relaxed: ends` switches them off then"
  - clause: R1
    zh: 人口密度过高的大城市中心城区校，符合条件的校外体育场馆由县里计入体育运动场馆面积，程序不另计算；走教的体艺教师只计入达标判定，不计入差异系数，未核实
    en: "Sports venues outside a crowded city-centre school count if the county puts them into its sports area. Shared arts teachers count for meeting the standard, not for the CV; not verified"
  - clause: G6
    zh: 不足100人的单位以学校计（沈阳市工作簿、黑龙江2016年转述国发〔2015〕67号），定额按学生所在学段；申报的单位数是县里的口径
    en: A unit under 100 pupils is a school (a workbook of Shenyang; Heilongjiang in 2016), its base that of the stage of its pupils; the declared number of units is as the county counts them
  - clause: R1
    zh: 比较用舍入前的数值；用舍入前还是舍入后，未核实
    en: Values are compared before rounding; before or after is not verified
  - clause: G11
    zh: 交流条件与豁免按县级申报数计；年限规定未核实
    en: Eligibility for rotation is as the county declares it; the rules on years are not verified
  - clause: V1
    zh: “有编不补”指有空编而不补；超编县停招、减员不属此列（各县公开这样做，未见以否决论），未核实
    en: “Unfilled posts” means posts that are vacant and left so; a county with more staff than posts that hires no one is not meant; not verified

"""#),
    ("heilongjiang", #"""
# Heilongjiang's revised method, as far as Baoqing's self-assessment of 2025 shows it: its full text was not seen.
id: heilongjiang
extends: national-2017
title:
  zh: 黑龙江省实施办法（修订）
  en: Heilongjiang's method (revised)
note:
  zh: 未见《黑龙江省县域义务教育优质均衡发展督导评估实施办法（修订）》全文，差异据宝清县2025年自评报告反推。
  en: The full text of the revised method was not seen; differences are inferred from Baoqing's self-assessment of 2025.
clauses:
  G3:
    text:
      zh: 每12个班级配备音乐、美术专用教室1间以上（2016年以前建成的学校数量应符合要求，不限制单间教室面积）
      en: One music and one art room for every 12 classes (schools built before 2016 need the number, not the area)
    source: 宝清自评报告二（三）3
    limits: {areaFreeIfBuiltBy: 2016}
  G4:
    text:
      zh: 小学、初中规模不超过2000人，一贯制不超过2500人；2012年及之前建成且承诺三年内缩减至限额以内的视为达标
      en: At most 2,000 pupils (through schools 2,500); a school in use by 2012 that promises to shrink in three years counts as met
    source: 宝清自评报告二（三）4
    limits:
      exemptIfBuiltBy: {value: 2012, trust: A, source: 宝清自评报告二（三）4；出处文件未见}
      exemptPromiseYears: {value: 3, trust: A, source: 宝清自评报告二（三）4；起算年份未核实}
  Q9:
    text:
      zh: 在国家或省义务教育质量监测中，质量综合系数≥0.5，校际差异系数≤0.15，学生身心健康状况优于全国平均水平
      en: "In national or provincial monitoring: quality coefficient at least 0.5, CV between schools at most 0.15, health above average"
    source: 宝清表Ⅴ-9（新文本）
    limits: {qualityCoefficient: 0.5, health: 1, spread: 0.15, level: ~}
openReadings:
  - clause: G3
    zh: 音乐、美术专用教室“1间以上”按各1间理解（另有合并计间数的读法），未核实
    en: "“One room or more” is read as one of each kind (some count both together); not verified"
  - clause: G4
    zh: “三年内”自2024年普查起算，2027年到期；自2025年自评起算则为2028年，未核实
    en: "“Within three years” runs from the 2024 census to 2027; counted from the self-assessment of 2025 it would be 2028; not verified"
  - clause: G6
    zh: 不足100人的单位以学校计（沈阳市工作簿、黑龙江2016年转述国发〔2015〕67号），定额按学生所在学段；申报的单位数是县里的口径
    en: A unit under 100 pupils is a school (a workbook of Shenyang; Heilongjiang in 2016), its base that of the stage of its pupils; the declared number of units is as the county counts them
  - clause: G11
    zh: 交流条件与豁免按县级申报数计；黑龙江的年限规定未核实
    en: Eligibility for rotation is as the county declares it; Heilongjiang's rules on years are not verified
  - clause: R1
    zh: 比较用舍入前的数值；用舍入前还是舍入后，未核实
    en: Values are compared before rounding; before or after is not verified
  - clause: Q9
    zh: 质量综合系数、校际差异系数的计算口径未核实
    en: How the quality coefficient and its CV are calculated is not verified
  - clause: S1
    zh: 社会认可度门槛随国家标准85%，黑龙江办法未核实
    en: The satisfaction threshold follows the national 85 %; Heilongjiang's method is not verified
  - clause: V1
    zh: “有编不补”指有空编而不补；超编县停招、减员不属此列（各县公开这样做，未见以否决论），未核实
    en: “Unfilled posts” means posts that are vacant and left so; a county with more staff than posts that hires no one is not meant; not verified

"""#),
    ("sifangtai", #"""
# What the district of 四方台 set itself in its plan of 2023 (双四政发〔2023〕20号): a local target. It is always shown beside the
# governing standard, never in its place: 12 of the 15 government items, some of them laxer, some stricter.
id: sifangtai
extends: national-2017
target: local
title:
  zh: 四方台区推进义务教育优质均衡发展工作规划（2023–2027）
  en: Target of 四方台 district (plan of 2023–2027)
note:
  zh: 地方自定目标，只与评估标准并列显示。规划所列政府保障程度为15项中的12项：未列学校规模（G4）、特教生均公用经费（G7）、优质高中名额分配（G14）。
  en: "A district's own target, shown beside the governing standard only. Of the 15 government items its list has 12: not the size of schools (G4), the funding of special schools (G7) and the places of good senior schools (G14)."
only: [R1, R2, G1, G2, G3, G5, G6, G8, G9, G10, G11, G12, G13, G15, Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, S1, V1]
clauses:
  R1: {source: 四方台区规划第二阶段一}
  R2: {source: 四方台区规划第二阶段一}
  G3: {source: 四方台区规划第二阶段二}
  G5: {source: 四方台区规划第二阶段二}
  G11:
    text:
      zh: 全区每年交流轮岗教师的比例不低于符合交流条件教师总数的10%，其中骨干教师不低于交流轮岗教师总数的10%
      en: Each year at least 10 % of the eligible teachers rotate, at least 10 % of them backbone teachers
    source: 四方台区规划第二阶段二（国家标准骨干占20%）
    limits: {backboneShare: 10%}
  G12:
    text:
      zh: 专任教师（不含服务期内的特岗教师）持有教师资格证上岗率达到100%
      en: Every full-time teacher holds a teaching certificate (special-post teachers in service left out)
    source: 四方台区规划第二阶段二
  G13:
    text:
      zh: 公办学校就近划片入学比例分别达到100%、95%以上
      en: Enrolment by catchment in public schools is 100 % in primary and 95 % in junior school
    source: 四方台区规划第二阶段二
  G15:
    text:
      zh: 留守儿童关爱体系健全，符合条件的随迁子女在公办学校就读的比例不低于85%
      en: Left-behind children are cared for; at least 85 % of eligible migrant children attend public schools
    source: 四方台区规划第二阶段二
    limits: {publicOnly: 1}
  Q1:
    text:
      zh: 学生巩固率达到98%和99%以上（规划第二阶段三另写初中三年巩固率95%以上）
      en: Retention of at least 98 % and 99 % (elsewhere the plan writes 95 % for junior school)
    source: 四方台区规划四（六）
    limits:
      share: {value: 99%, trust: M, source: 四方台区规划四（六）“98%和99%以上”，按小学98%、初中99%理解，未核实}
      primary: {value: 98%, trust: M, source: 四方台区规划四（六）“98%和99%以上”，按小学98%、初中99%理解，未核实}
  S1:
    text:
      zh: 社会认可度达到90%以上
      en: Public satisfaction is at least 90 %
    source: 四方台区规划第二阶段四（国家标准85%；抽样随国家标准）
    limits: {share: {value: 90%, trust: A, source: 四方台区规划第二阶段四}}
openReadings:
  - clause: Q1
    zh: 规划只写“确保学巩固率达到98%和99%以上”，按小学98%、初中99%理解，未核实；小学巩固率须由县里在 Q1 下申报 primary
    en: "The plan writes only “98 % and 99 %”; read as primary and junior school, not verified. The county declares primary retention as `primary` under Q1"
  - clause: G12
    zh: 服务期内的特岗教师不计入持证率的分子分母，由县里在申报数中扣除，未核实
    en: Special-post teachers in service are to be left out of both figures the county declares; not verified

"""#),
    ("basic-balance-2012", #"""
# The basic balance of 2012 (教督〔2012〕3号): eight indicators, the mean of whose CVs is judged. The original was not seen; its
# limits are from memory (M), upheld by counties that passed with 0.548 and 0.346.
id: basic-balance-2012
extends: national-2017
title:
  zh: 县域义务教育基本均衡（教督〔2012〕3号）
  en: Basic balance of 2012 (教督〔2012〕3号)
note:
  zh: 未见文件原件；综合差异系数的门槛0.65、0.55凭记忆，未核实。只列差异系数一项与学校办学基本标准；政府工作评分（85分）与公众满意度未列。
  en: "The original was not seen; the limits .65 and .55 of the composite CV are from memory. Only the CV and the province's basic school standard are here, not the score of government work (85 points) nor public satisfaction."
only: [R1, R2]
# 国家申报表填报说明（附件2）：表Ⅱ不含民办，不含省市直属、高校附属、企业办学，只留县级教育部门（7）和县级其他部门（8）举办的。
founders: [7, 8]
indicators:
  computers:
    title: {zh: 计算机, en: computers}
    unit: {zh: 台/百名学生, en: per 100 pupils}
    column: computers
    per: 100
    source: 河北暂行办法、安徽表（转述教督〔2012〕3号）：每百名学生拥有计算机台数
    trust: B
  books:
    title: {zh: 图书册数, en: books}
    unit: {zh: 册/生, en: a pupil}
    column: books
    source: 河北暂行办法、安徽表（转述教督〔2012〕3号）：生均图书册数
    trust: B
  # Per pupil in the texts; shown per 100 here, which leaves every CV as it is.
  teacherRatio:
    title: {zh: 师生比, en: teachers}
    unit: {zh: 人/百名学生, en: per 100 pupils}
    column: teachers
    per: 100
    source: 河北暂行办法、安徽表（转述教督〔2012〕3号）：师生比
    trust: B
  midTitle:
    title: {zh: 中级及以上职称教师, en: mid-title teachers}
    unit: {zh: 人/百名学生, en: per 100 pupils}
    column: mid_title_teachers
    per: 100
    source: 河北暂行办法、安徽表（转述教督〔2012〕3号）：生均中级及以上专业技术职务教师数
    trust: B
clauses:
  R1:
    text:
      zh: 各校达到本省义务教育学校办学基本标准（由县申报）
      en: Every school reaches the basic school standard of its province (declared by the county)
    source: 教育部对基本均衡的督导意见（四方面结构）
    trust: B
    limits:
      minimumFull: ~
      floorRatio: ~
      excludedTeachingPointBelow: {value: 100000, trust: B, source: 国家申报表填报说明（附件2）：表Ⅱ不含小学教学点（此数大于任何教学点，即全部不计）}
    required: ~
  R2:
    text:
      zh: 八项指标差异系数的平均值（综合差异系数），小学不超过0.65，初中不超过0.55
      en: The mean of the CVs of eight indicators is at most 0.65 in primary and 0.55 in junior school
    source: 教督〔2012〕3号（门槛凭记忆；旁证：五大连池以0.548、0.346通过，庐阳区小学0.592、初中0.314）
    trust: M
    limits: {primary: 0.65, junior: 0.55}
    composite: [teachingArea, sportsArea, equipment, computers, books, teacherRatio, degree, midTitle]
planning:
  yearsAfterBasicBalance: ~
openReadings:
  - clause: R2
    zh: 综合差异系数门槛小学0.65、初中0.55凭记忆，未核实
    en: The limits of the composite, .65 and .55, are from memory; not verified
  - clause: R2
    zh: 只计县级教育部门和县级其他部门举办的学校（代码7、8）；学校表未注明举办者的计入；教学点一律不计
    en: Only schools founded by the county count (codes 7 and 8); rows without a founder count; teaching points never do
  - clause: R1
    zh: 比较用舍入前的数值；用舍入前还是舍入后，未核实
    en: Values are compared before rounding; before or after is not verified

"""#),
  ]
}
