extension Array {
  /// Takes over the values of a column of the same length, in the memory that is there.
  @inlinable
  package mutating func takeOver(_ other: borrowing [Element]) {
    withUnsafeMutableBufferPointer { own in
      other.withUnsafeBufferPointer { other in
        guard let target = own.baseAddress, let source = other.baseAddress, own.count == other.count else { return }
        target.update(from: source, count: own.count)
      }
    }
  }
}
