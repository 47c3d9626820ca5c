/// The guide is the catalogue beside this file; a target needs a source file to be one.
enum Guide {}
