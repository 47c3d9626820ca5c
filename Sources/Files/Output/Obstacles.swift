import County
import Foundation

extension Fault.Obstacle {
  /// The cause of a failed call.
  package init(_ error: SystemError) {
    self =
      switch error.number {
      case EISDIR: .isFolder
      case ENXIO, ENODEV: .isNoFile
      case ENOENT: .noFolder
      case ENOTDIR: .throughFile
      case ELOOP: .linkLoop
      case EACCES, EPERM: .noPermission
      case EROFS: .readOnlySystem
      case ENOSPC: .noSpace
      case EDQUOT: .overQuota
      case EFBIG: .overSizeLimit
      case ENAMETOOLONG: .nameTooLong
      case EXDEV: .otherFileSystem
      case EBUSY, ETXTBSY: .inUse
      case EMFILE, ENFILE: .tooManyOpen
      case EIO: .inputOutput
      case EINTR: .interrupted
      case EBADF, EPIPE: .closed
      default: .other(error.number)
      }
  }
}
