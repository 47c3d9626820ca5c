import County
import Regulation
import Simulation

extension Names {
  /// An indicator of the seven, or one that the standard adds.
  package static func member(_ member: CompositeMember, _ standard: Standard) -> Text {
    switch member {
    case .own(let own): indicator(own)
    case .added(let place): standard.added[place].title
    }
  }

  /// The unit of its value.
  package static func unit(of member: CompositeMember, _ standard: Standard) -> Text {
    switch member {
    case .own(let own): unit(own)
    case .added(let place): standard.added[place].unit
    }
  }

  /// What its total counts: persons, m², yuan or rooms.
  package static func measure(of member: CompositeMember) -> Text {
    switch member {
    case .own(.degree), .own(.backbone), .own(.artsSports): Text(zh: "人", en: "teachers")
    case .own(.teachingArea), .own(.sportsArea): Text(zh: "㎡", en: "m²")
    case .own(.equipment): Text(zh: "元", en: "yuan")
    case .own(.multimedia): Text(zh: "间", en: "rooms")
    case .added: Text(same: "")
    }
  }

  /// Where a row of data is told: the grammar's own words for declared figures, the column for those of a section.
  package static func datum(_ what: Datum.What, _ standard: Standard) -> Text {
    switch what {
    case .pupils: Text(zh: "在校生", en: "pupils")
    case .classes: Text(zh: "教学班", en: "classes")
    case .total(_, let own): indicator(own)
    case .added(_, let place): standard.added[place].title
    case .visiting: Text(zh: "走教体艺教师", en: "shared arts & PE teachers")
    case .musicRooms: Text(zh: "音乐教室", en: "music rooms")
    case .artRooms: Text(zh: "美术教室", en: "art rooms")
    case .musicArea: Text(zh: "最小音乐教室（㎡）", en: "smallest music room, m²")
    case .artArea: Text(zh: "最小美术教室（㎡）", en: "smallest art room, m²")
    case .largestClass: Text(zh: "最大班额", en: "largest class")
    case .declared(let key): key.label
    case .tableI(let column): column.label
    case .limit(let key): key.label
    case .conduct(let figure): conduct(figure)
    }
  }

  /// What a plan did or pays.
  package static func conduct(_ figure: ConductFigure) -> Text {
    switch figure {
    case .rotated: Text(zh: "交流轮岗教师", en: "teachers rotated")
    case .uncertified:
      Text(zh: "由小学调入初中、未持初中教师资格证的教师", en: "teachers sent up to junior school without a certificate for it")
    case .rotatedBackbone: Text(zh: "其中骨干教师", en: "backbone teachers among them")
    case .eligible: Text(zh: "符合交流条件教师", en: "eligible teachers")
    case .dropout: Text(zh: "年辍学率", en: "dropout a year")
    case .vacancies: Text(zh: "空编未补", en: "posts left vacant")
    case .outsidePrimary, .outsideJunior: Text(zh: "片区外就读比例", en: "enrolled outside their catchment")
    case .fundingPrimary: Text(zh: "小学生均公用经费（元）", en: "paid per primary pupil, yuan")
    case .fundingJunior: Text(zh: "初中生均公用经费（元）", en: "paid per junior pupil, yuan")
    case .fundingSpecial: Text(zh: "特教生均公用经费（元）", en: "paid per pupil of special schools, yuan")
    case .fundingFloor: Text(zh: "保底人数", en: "funded as if pupils were")
    case .smallUnits: Text(zh: "不足标准人数的单位", en: "units under the line")
    case .smallUnitPupils: Text(zh: "其在校生", en: "their pupils")
    case .training: Text(zh: "教师培训经费（元）", en: "training, yuan")
    case .trainingShare: Text(zh: "培训经费占比", en: "training as a share")
    case .budget: Text(zh: "公用经费预算（元）", en: "public budget, yuan")
    case .teacherPay: Text(zh: "教师平均工资（元）", en: "teachers' pay, yuan")
    case .civilServantPay: Text(zh: "公务员平均工资（元）", en: "civil servants' pay, yuan")
    }
  }
}
