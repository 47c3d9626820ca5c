/// A map of the schools that a page may lay controls over.
package struct SchoolMap {
  /// The picture with its title, its words and how to read it.
  package var figure: PageFigure
  /// The places in the order of the picture's spots.
  package var places: [Site]

  /// One place of the map.
  package struct Site {
    /// The open sections that stand there, by id; empty where all have closed.
    package var sections: [String]
    /// Its name, roll and verdict.
    package var words: String
  }
}
