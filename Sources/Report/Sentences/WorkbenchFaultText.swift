import County

extension ProblemText {
  /// What the workbench refuses, and what to do instead.
  static func workbench(_ fault: WorkbenchFault) -> Text {
    switch fault {
    case .openWithoutToken:
      Text(
        zh: "其他电脑可以访问的地址须有口令；请加 --token 口令",
        en: "an address that other machines reach needs a token; give --token TOKEN")
    case .badToken(let least):
      Text(
        zh: "口令至少 \(least) 个字符，只用字母、数字和 - _",
        en: "takes at least \(least) characters, letters, digits, - and _ only")
    case .cannotListen(let port):
      Text(
        zh: "端口 \(port) 无法使用，可能已被占用；请用 --port 换一个端口",
        en: "port \(port) cannot be listened on, perhaps it is in use; choose another with --port")
    case .unknownHost:
      Text(
        zh: "不是本工作台的地址；请用启动时显示的地址打开", en: "is not an address of this workbench; open the one it printed when it started"
      )
    case .foreignOrigin:
      Text(zh: "请求来自其他网站，不予受理；请从工作台页面操作", en: "comes from another site and is refused; use the workbench's own page")
    case .noToken:
      Text(
        zh: "需要口令；请用启动时显示的完整地址打开，脚本请用 Authorization: Bearer 口令",
        en: "needs a token; open the full address it printed when it started, or send Authorization: Bearer TOKEN")
    case .wrongToken:
      Text(zh: "口令不对；请用启动时显示的完整地址打开", en: "has the wrong token; open the full address it printed when it started")
    case .headTooLarge(let limit):
      Text(zh: "请求头超过 \(limit >> 10) KiB", en: "has a head of more than \(limit >> 10) KiB")
    case .bodyTooLarge(let limit):
      Text(
        zh: "请求内容超过 \(limit >> 10) KiB；请缩小方案或分次提交",
        en: "has a body of more than \(limit >> 10) KiB; send less at a time")
    case .tooSlow(let seconds):
      Text(zh: "\(seconds) 秒内没有收完请求；请重试", en: "was not received within \(seconds) seconds; try again")
    case .unknownPath:
      Text(zh: "没有这个地址；可用的见 /api/v1/openapi.json", en: "is not here; /api/v1/openapi.json lists what is")
    case .otherMethod(let allowed):
      Text(zh: "不接受这种方法；请用 \(list(allowed))", en: "does not take this method; use \(list(allowed))")
    case .noUpgrade: Text(zh: "不支持协议升级", en: "does not change protocols")
    case .notJSON: Text(zh: "请求内容不是 JSON 对象；请核对", en: "the body is not a JSON object; check it")
    case .missingKey(let key): Text(zh: "缺少 \(verbatim: key)", en: "\(verbatim: key) is missing")
    case .oneKeyOf(let keys):
      Text(zh: "请给出 \(list(keys)) 之一，只给一个", en: "give one of \(list(keys)), and only one")
    case .keyForm(let form): Text(zh: "应为 \(verbatim: form)", en: "takes \(verbatim: form)")
    case .tooManyPlans(let limit): Text(zh: "最多 \(limit) 个方案；请减少", en: "takes at most \(limit) plans; give fewer")
    case .tooManySessions(let limit):
      Text(
        zh: "已有 \(limit) 个会话在用；请关闭不用的页面后重试",
        en: "\(limit) sessions are in use; close pages that are not needed and try again")
    case .tooManyStudies(let limit):
      Text(
        zh: "已有 \(limit) 项推演在进行；请等它完成或取消一项", en: "\(limit) explorations are running; wait for one to end, or cancel one"
      )
    case .notOfOneStage:
      Text(zh: "只能并入同学段的另一所学校", en: "a school can be closed only into another of the same stage")
    case .countyThere:
      Text(
        zh: "文件夹里已有县数据；要从表格新建，请用一个空文件夹启动工作台",
        en: "the folder has a county; to make one of tables start the workbench with an empty folder")
    case .unknownStudy: Text(zh: "没有这项推演，可能已经结束", en: "is no exploration, or one that has ended")
    case .sessionEnded:
      Text(zh: "会话已结束；请重新载入页面，改动仍在地址里", en: "the session has ended; reload the page, its address has the changes")
    case .nothingToUndo: Text(zh: "没有可撤销或重做的改动", en: "there is nothing to undo or redo")
    case .outsideFolder:
      Text(
        zh: "在本县文件夹之外，工作台不读写；请把文件放进本县文件夹",
        en: "is outside the county's folder, which the workbench does not leave; put the file inside it")
    case .badName:
      Text(
        zh: "不能用作文件名；请用文字、数字和 - _，不超过 60 个字符",
        en: "is no name for a plan; use letters, digits, - and _, at most 60 characters")
    case .readOnly: Text(zh: "工作台以只读方式启动，不能保存", en: "the workbench was started read-only and saves nothing")
    case .changedOnDisk:
      Text(
        zh: "此文件已被他人修改，没有保存；请比较两个版本，或另存为新名",
        en: "was changed by someone else and is not written over; compare the two, or save under another name")
    case .cannotSay:
      Text(
        zh: "沿用其他方案的方案不能这样改；请改所沿用的方案", en: "cannot be said by a plan that extends another; change that one instead")
    }
  }
}
