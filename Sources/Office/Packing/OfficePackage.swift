/// An Office file as it is written: parts with their types, and what each refers to (ECMA-376 part 2).
struct OfficePackage {
  /// A reference from one part to another.
  struct Relation {
    var id: String
    /// The last words of the type's address: `officeDocument`, `styles`.
    var kind: String
    var target: String
  }

  private var archive = ArchiveWriter()
  private var types: [(part: String, type: String)] = []

  /// Adds a part with what it refers to; `type`: its media type.
  mutating func add(
    _ name: String, type: String, relations: [Relation] = [],
    _ write: (inout MarkupWriter, inout ArchiveWriter.Part) -> Void
  ) {
    types.append((name, type))
    archive.add(name) { part in
      var markup = MarkupWriter()
      markup.raw(MarkupWriter.head)
      write(&markup, &part)
      part.take(&markup.bytes)
    }
    guard !relations.isEmpty else { return }
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    relate(name[..<slash] + "_rels/" + name[slash...] + ".rels", relations)
  }

  private mutating func relate(_ name: String, _ relations: [Relation]) {
    archive.add(name) { part in
      var markup = MarkupWriter()
      markup.raw(MarkupWriter.head)
      markup.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
      for relation in relations {
        markup.raw("<Relationship")
        markup.attribute(" Id", relation.id)
        markup.attribute(
          " Type",
          (relation.kind == Self.core
            ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/") + relation.kind)
        markup.attribute(" Target", relation.target)
        markup.raw("/>")
      }
      markup.raw("</Relationships>")
      part.take(&markup.bytes)
    }
  }

  private static let core = "core-properties"
  private static let contents = "[Content_Types].xml"

  /// The whole file; `main`: the part that it is of.
  consuming func finished(main: String, title: String, maker: String) -> [UInt8] {
    add("docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml") { markup, _ in
      markup.raw(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
      )
      markup.text(title)
      markup.raw("</dc:title><dc:creator>")
      markup.text(maker)
      markup.raw("</dc:creator></cp:coreProperties>")
    }
    relate(
      "_rels/.rels",
      [
        Relation(id: "rId1", kind: "officeDocument", target: main),
        Relation(id: "rId2", kind: Self.core, target: "docProps/core.xml"),
      ])
    let types = types
    archive.add(Self.contents) { part in
      var markup = MarkupWriter()
      markup.raw(MarkupWriter.head)
      markup.raw(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      )
      for (name, type) in types {
        markup.raw("<Override")
        markup.attribute(" PartName", "/" + name)
        markup.attribute(" ContentType", type)
        markup.raw("/>")
      }
      markup.raw("</Types>")
      part.take(&markup.bytes)
    }
    return archive.bytes(first: Self.contents)
  }
}
