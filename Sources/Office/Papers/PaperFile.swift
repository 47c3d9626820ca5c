import Charts

extension Paper {
  /// The whole file.
  package var bytes: [UInt8] {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    var package = OfficePackage()
    let relations = [
      OfficePackage.Relation(id: "rId1", kind: "styles", target: "styles.xml"),
      OfficePackage.Relation(id: "rId2", kind: "fontTable", target: "fontTable.xml"),
      OfficePackage.Relation(id: "rId3", kind: "settings", target: "settings.xml"),
      OfficePackage.Relation(id: "rId4", kind: "numbering", target: "numbering.xml"),
      OfficePackage.Relation(id: "rId5", kind: "header", target: "header1.xml"),
      OfficePackage.Relation(id: "rId6", kind: "footer", target: "footer1.xml"),
    ]
    package.add("word/document.xml", type: kind + "document.main+xml", relations: relations) { markup, part in
      var body = PaperBody(self)
      body.write(&markup, &part)
    }
    package.add("word/styles.xml", type: kind + "styles+xml") { markup, _ in PaperStyles(fonts).write(&markup) }
    package.add("word/fontTable.xml", type: kind + "fontTable+xml") { markup, _ in families(&markup) }
    package.add("word/settings.xml", type: kind + "settings+xml") { markup, _ in
      // Page numbers of the list of contents are set by the program that opens the document.
      markup.raw(
        "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:updateFields w:val=\"true\"/><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
      )
    }
    package.add("word/numbering.xml", type: kind + "numbering+xml") { markup, _ in
      markup.raw(
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"420\" w:hanging=\"280\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
      )
    }
    package.add("word/header1.xml", type: kind + "header+xml") { markup, _ in
      markup.raw(
        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
      )
      if !running.isEmpty {
        markup.raw("<w:r><w:t xml:space=\"preserve\">")
        markup.text(running)
        markup.raw("</w:t></w:r>")
      }
      markup.raw("</w:p></w:hdr>")
    }
    package.add("word/footer1.xml", type: kind + "footer+xml") { markup, _ in
      markup.raw(
        "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
      )
      run(page.before, &markup)
      markup.field(" PAGE ", shown: "1")
      run(page.between, &markup)
      markup.field(" NUMPAGES ", shown: "1")
      run(page.after, &markup)
      markup.raw("</w:p></w:ftr>")
    }
    return package.finished(main: "word/document.xml", title: title, maker: maker)
  }

  private func run(_ text: String, _ markup: inout MarkupWriter) {
    guard !text.isEmpty else { return }
    markup.raw("<w:r><w:t xml:space=\"preserve\">")
    markup.text(text)
    markup.raw("</w:t></w:r>")
  }

  /// Every family with what is taken in its place.
  private func families(_ markup: inout MarkupWriter) {
    markup.raw("<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
    var told: Set<String> = []
    for family in fonts.all where told.insert(family.name).inserted {
      markup.raw("<w:font")
      markup.attribute(" w:name", family.name)
      markup.raw("><w:altName")
      markup.attribute(" w:val", family.otherwise.joined(separator: ","))
      markup.raw("/></w:font>")
    }
    markup.raw("</w:fonts>")
  }
}

extension MarkupWriter {
  /// A field of a document: its instruction, and what is shown until a program has worked it out.
  mutating func field(_ instruction: String, shown: String) {
    raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">")
    text(instruction)
    raw("</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>")
    text(shown)
    raw("</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
  }
}
