import County

/// Why a file cannot be read or written, in a few words, with what to do where that is not plain.
enum ObstacleText {
  static func word(_ obstacle: Fault.Obstacle) -> Text {
    switch obstacle {
    case .isFolder: Text(zh: "是文件夹", en: "is a folder")
    case .isFile: Text(zh: "是文件，这里应给出文件夹", en: "is a file; name a folder")
    case .isNoFile: Text(zh: "不是普通文件", en: "is not a regular file")
    case .noFolder: Text(zh: "没有此文件夹", en: "no such folder")
    case .throughFile: Text(zh: "路径中间有一段是文件，不是文件夹", en: "a part of the path is a file, not a folder")
    case .danglingLink:
      Text(zh: "是链接，所指的文件不存在；请给出文件本身", en: "is a link that leads nowhere; name the file itself")
    case .linkLoop: Text(zh: "链接互相指向，没有终点", en: "its links lead round in a circle")
    case .noPermission: Text(zh: "没有权限", en: "no permission")
    case .isReadOnly: Text(zh: "是只读文件；请换一个文件名，或先改为可写", en: "is read-only; name another file, or make it writable first")
    case .otherOwner:
      Text(
        zh: "属于另一用户，替换后无法保留原属主；请换一个文件名",
        en: "belongs to another user and would change hands; name another file")
    case .readOnlySystem: Text(zh: "所在的文件系统是只读的", en: "the file system is read-only")
    case .noSpace: Text(zh: "磁盘已满", en: "no space is left on the device")
    case .overQuota: Text(zh: "超出磁盘配额", en: "the disk quota is used up")
    case .overSizeLimit: Text(zh: "超出单个文件的大小上限", en: "the limit on the size of a file is reached")
    case .nameTooLong: Text(zh: "文件名或路径过长", en: "the name or the path is too long")
    case .notUTF8:
      Text(zh: "路径不是 UTF-8，不可用的字节显示为 \\x..；请改名", en: "the path is not UTF-8, its bytes are shown as \\x..; rename it")
    case .otherFileSystem: Text(zh: "要移动的内容在另一个文件系统上", en: "what has to be moved lies on another file system")
    case .inUse: Text(zh: "正被系统占用", en: "is in use by the system")
    case .isWorkingFolder:
      Text(
        zh: "是当前所在的文件夹，不能整体替换；请到上一级文件夹运行",
        en: "is the folder you stand in and cannot be replaced as a whole; run this from the one above")
    case .tooManyOpen: Text(zh: "打开的文件过多", en: "too many files are open")
    case .inputOutput: Text(zh: "磁盘或设备读写出错", en: "input/output error: the disk or device failed")
    case .interrupted: Text(zh: "系统调用一再被中断", en: "the system kept interrupting the call")
    case .closed: Text(zh: "输出已关闭", en: "the output is closed")
    case .other(let number): Text(zh: "系统错误 \(number)", en: "system error \(number)")
    }
  }
}
