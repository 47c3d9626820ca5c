/// What the workbench refuses, and what keeps it from starting: facts, whose sentences stand in the room `Report`.
package enum WorkbenchFault: Sendable, Hashable {
  // Starting
  /// An address that other machines reach is served without a token of its own.
  case openWithoutToken
  /// A token too short, or with characters that a cookie does not take.
  case badToken(least: Int)
  case cannotListen(port: Int)
  // Every request
  /// A name of this machine that it was not started for, as a rebinding of names makes them.
  case unknownHost
  /// A request that a page of another origin sends.
  case foreignOrigin
  case noToken, wrongToken
  case headTooLarge(limit: Int)
  case bodyTooLarge(limit: Int)
  case tooSlow(seconds: Int)
  case unknownPath
  case otherMethod(allowed: [String])
  case noUpgrade
  // What is asked for
  case notJSON
  /// A key that the request must have, or one of which it must have exactly one.
  case missingKey(String)
  case oneKeyOf([String])
  case keyForm(String)
  case tooManyPlans(limit: Int)
  case tooManySessions(limit: Int)
  case tooManyStudies(limit: Int)
  case unknownStudy
  case sessionEnded
  case nothingToUndo
  /// Two schools of which one cannot take in the other.
  case notOfOneStage
  /// Tables of a new county, where a county is served already.
  case countyThere
  // Files
  /// A path that leads out of the county's folder.
  case outsideFolder
  case badName
  case readOnly
  /// A plan that another has changed since it was read.
  case changedOnDisk
  /// A change that a plan which extends another cannot say.
  case cannotSay
}
