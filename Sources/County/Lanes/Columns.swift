extension Array {
  /// Takes over the values of a column of the same length, in the memory that is there.
  @inlinable
  package mutating func takeOver(_ other: borrowing [Element]) {
    withUnsafeMutableBufferPointer { own in
      other.withUnsafeBufferPointer { other in
        for place in own.indices { own[place] = other[place] }
      }
    }
  }
}
