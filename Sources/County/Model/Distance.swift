/// How far apart two places are.
package enum Distance {
  /// Kilometres between two points in degrees, as the crow flies, on a plane at their mean latitude.
  ///
  /// Right to a few metres inside a county. The core rooms have no libm: the cosine is its own series.
  package static func km(
    from a: (longitude: Double, latitude: Double), to b: (longitude: Double, latitude: Double)
  ) -> Double {
    let north = (b.latitude - a.latitude) * perDegree
    let east = (b.longitude - a.longitude) * perDegree * cosine((a.latitude + b.latitude) / 2)
    return (north * north + east * east).squareRoot()
  }

  /// Kilometres east and north of a point, on a plane at that point's latitude: what a map of one county is drawn on.
  package static func offset(
    of place: (longitude: Double, latitude: Double), from centre: (longitude: Double, latitude: Double)
  ) -> (east: Double, north: Double) {
    (
      (place.longitude - centre.longitude) * perDegree * cosine(centre.latitude),
      (place.latitude - centre.latitude) * perDegree
    )
  }

  /// Kilometres of one degree of latitude, the mean radius of the earth being 6,371.0 km.
  private static let perDegree = 111.19492664455873

  /// Cosine of an angle in degrees between −90 and 90, by Taylor's series to the last bit that matters.
  static func cosine(_ degrees: Double) -> Double {
    let x = degrees * 0.017453292519943295
    var term = 1.0
    var sum = 1.0
    for step in 1...12 {
      term *= -x * x / Double((2 * step - 1) * (2 * step))
      sum += term
    }
    return sum
  }
}

extension Section {
  /// Kilometres to another section as the crow flies; nil where a coordinate is missing.
  package func km(to other: Section) -> Double? {
    guard let longitude, let latitude, let toLongitude = other.longitude, let toLatitude = other.latitude else {
      return nil
    }
    return Distance.km(from: (longitude, latitude), to: (toLongitude, toLatitude))
  }
}

/// Where a school of a county can stand, in degrees: inside China.
package enum Site {
  package static let longitudes = 73.0...136.0
  package static let latitudes = 3.0...54.0
}
