import Charts

extension Show {
  private static let kind = "application/vnd.openxmlformats-officedocument.presentationml."
  private static let width = 12_192_000
  private static let height = 6_858_000

  /// The whole file.
  package var bytes: [UInt8] {
    var package = OfficePackage()
    typealias Relation = OfficePackage.Relation
    let slides = self.slides.indices.map {
      Relation(id: "rId\($0 + 10)", kind: "slide", target: "slides/slide\($0 + 1).xml")
    }
    package.add(
      "ppt/presentation.xml", type: Self.kind + "presentation.main+xml",
      relations: [
        Relation(id: "rId1", kind: "slideMaster", target: "slideMasters/slideMaster1.xml"),
        Relation(id: "rId2", kind: "notesMaster", target: "notesMasters/notesMaster1.xml"),
        Relation(id: "rId3", kind: "theme", target: "theme/theme1.xml"),
      ] + slides
    ) { markup, _ in presentation(&markup) }
    package.add(
      "ppt/slideMasters/slideMaster1.xml", type: Self.kind + "slideMaster+xml",
      relations: [
        Relation(id: "rId1", kind: "slideLayout", target: "../slideLayouts/slideLayout1.xml"),
        Relation(id: "rId2", kind: "theme", target: "../theme/theme1.xml"),
      ]
    ) { markup, _ in master(&markup) }
    package.add(
      "ppt/slideLayouts/slideLayout1.xml", type: Self.kind + "slideLayout+xml",
      relations: [Relation(id: "rId1", kind: "slideMaster", target: "../slideMasters/slideMaster1.xml")]
    ) { markup, _ in
      markup.raw("<p:sldLayout")
      names(&markup)
      markup.raw(" type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Title\">")
      tree(&markup) { markup in title(nil, 2, &markup) }
      markup.raw("</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>")
    }
    package.add(
      "ppt/notesMasters/notesMaster1.xml", type: Self.kind + "notesMaster+xml",
      relations: [Relation(id: "rId1", kind: "theme", target: "../theme/theme2.xml")]
    ) { markup, _ in
      markup.raw("<p:notesMaster")
      names(&markup)
      markup.raw("><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>")
      tree(&markup) { markup in notes([], &markup) }
      markup.raw("</p:cSld>")
      map(&markup)
      markup.raw("</p:notesMaster>")
    }
    for number in 1...2 {
      package.add(
        "ppt/theme/theme\(number).xml", type: "application/vnd.openxmlformats-officedocument.theme+xml"
      ) { markup, _ in theme(&markup) }
    }
    for (place, slide) in self.slides.enumerated() {
      let hasNotes = !slide.notes.isEmpty
      package.add(
        "ppt/slides/slide\(place + 1).xml", type: Self.kind + "slide+xml",
        relations: [Relation(id: "rId1", kind: "slideLayout", target: "../slideLayouts/slideLayout1.xml")]
          + (hasNotes
            ? [Relation(id: "rId2", kind: "notesSlide", target: "../notesSlides/notesSlide\(place + 1).xml")] : [])
      ) { markup, part in
        write(slide, &markup)
        part.take(&markup.bytes)
      }
      guard hasNotes else { continue }
      package.add(
        "ppt/notesSlides/notesSlide\(place + 1).xml", type: Self.kind + "notesSlide+xml",
        relations: [
          Relation(id: "rId1", kind: "notesMaster", target: "../notesMasters/notesMaster1.xml"),
          Relation(id: "rId2", kind: "slide", target: "../slides/slide\(place + 1).xml"),
        ]
      ) { markup, _ in
        markup.raw("<p:notes")
        names(&markup)
        markup.raw("><p:cSld>")
        tree(&markup) { markup in notes(slide.notes, &markup) }
        markup.raw("</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>")
      }
    }
    return package.finished(main: "ppt/presentation.xml", title: title, maker: maker)
  }

  private func names(_ markup: inout MarkupWriter) {
    markup.raw(
      " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
    )
  }

  private func presentation(_ markup: inout MarkupWriter) {
    markup.raw("<p:presentation")
    names(&markup)
    markup.raw(
      "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>"
    )
    for place in slides.indices {
      markup.raw("<p:sldId")
      markup.attribute(" id", 256 + place)
      markup.attribute(" r:id", "rId\(place + 10)")
      markup.raw("/>")
    }
    markup.raw(
      "</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
    )
  }

  private func tree(_ markup: inout MarkupWriter, _ shapes: (inout MarkupWriter) -> Void) {
    markup.raw(
      "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>"
    )
    shapes(&markup)
    markup.raw("</p:spTree>")
  }

  private func map(_ markup: inout MarkupWriter) {
    markup.raw(
      "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
    )
  }

  private func master(_ markup: inout MarkupWriter) {
    markup.raw("<p:sldMaster")
    names(&markup)
    markup.raw("><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>")
    tree(&markup) { markup in title(nil, 2, &markup) }
    markup.raw("</p:cSld>")
    map(&markup)
    markup.raw(
      "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"3000\" b=\"1\"><a:solidFill><a:srgbClr val=\"1D4468\"/></a:solidFill>"
    )
    fonts.slide(&markup)
    markup.raw(
      "</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz=\"2400\"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz=\"2400\"/></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>"
    )
  }

  private func theme(_ markup: inout MarkupWriter) {
    markup.raw(
      "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"junheng\"><a:themeElements><a:clrScheme name=\"junheng\"><a:dk1><a:srgbClr val=\"1B2027\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr val=\"1D4468\"/></a:dk2><a:lt2><a:srgbClr val=\"F2F5F8\"/></a:lt2><a:accent1><a:srgbClr val=\"0B4F8A\"/></a:accent1><a:accent2><a:srgbClr val=\"B84800\"/></a:accent2><a:accent3><a:srgbClr val=\"00735C\"/></a:accent3><a:accent4><a:srgbClr val=\"8A3D7C\"/></a:accent4><a:accent5><a:srgbClr val=\"5C5C5C\"/></a:accent5><a:accent6><a:srgbClr val=\"7A6200\"/></a:accent6><a:hlink><a:srgbClr val=\"0B5394\"/></a:hlink><a:folHlink><a:srgbClr val=\"0B5394\"/></a:folHlink></a:clrScheme><a:fontScheme name=\"junheng\"><a:majorFont>"
    )
    for isMajor in [true, false] {
      markup.raw("<a:latin")
      markup.attribute(" typeface", fonts.latin.name)
      markup.raw("/><a:ea")
      markup.attribute(" typeface", fonts.heads.name)
      markup.raw("/><a:cs typeface=\"\"/>")
      markup.raw(isMajor ? "</a:majorFont><a:minorFont>" : "</a:minorFont></a:fontScheme>")
    }
    markup.raw(
      "<a:fmtScheme name=\"junheng\"><a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
  }

  // MARK: A slide

  private static let edge = 381_000
  /// Where the room below the title begins, EMU.
  private static let top = 1_370_000

  private func frame(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ markup: inout MarkupWriter) {
    markup.raw("<a:xfrm><a:off")
    markup.attribute(" x", x)
    markup.attribute(" y", y)
    markup.raw("/><a:ext")
    markup.attribute(" cx", width)
    markup.attribute(" cy", height)
    markup.raw("/></a:xfrm>")
  }

  private func title(_ text: String?, _ id: Int, _ markup: inout MarkupWriter) {
    markup.raw("<p:sp><p:nvSpPr><p:cNvPr")
    markup.attribute(" id", id)
    markup.raw(
      " name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>"
    )
    frame(Self.edge, 190_000, Self.width - 2 * Self.edge, 1_150_000, &markup)
    markup.raw(
      "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>"
    )
    if let text {
      let size = titleSize(text)
      leading(size, &markup)
      run(PaperRun(text, isBold: true), size, "1D4468", &markup)
    }
    markup.raw("</a:p></p:txBody></p:sp>")
  }

  /// The size at which a title stands in two lines, never under that of the lines.
  private func titleSize(_ text: String) -> Int {
    let width = Lettering(points: Double(Show.titleSize), isBold: true).width(text)
    return width <= 2 * Show.room.width * 0.94 ? Show.titleSize : Show.lineSize
  }

  /// Lines of one height whatever letters stand in for those that are named.
  private func leading(_ size: Int, after: Int = 0, align: StaticString? = nil, _ markup: inout MarkupWriter) {
    markup.raw("<a:pPr")
    if let align {
      markup.raw(" algn=\"")
      markup.raw(align)
      markup.raw("\"")
    }
    markup.raw("><a:lnSpc><a:spcPts")
    markup.attribute(" val", size * 120)
    markup.raw("/></a:lnSpc>")
    if after > 0 {
      markup.raw("<a:spcAft><a:spcPts")
      markup.attribute(" val", after * 100)
      markup.raw("/></a:spcAft>")
    }
    markup.raw("</a:pPr>")
  }

  private func run(_ run: PaperRun, _ size: Int, _ colour: String, _ markup: inout MarkupWriter) {
    guard !run.text.isEmpty else { return }
    markup.raw("<a:r><a:rPr")
    markup.attribute(" lang", fonts.language)
    markup.attribute(" sz", size * 100)
    if run.isBold { markup.raw(" b=\"1\"") }
    markup.raw("><a:solidFill><a:srgbClr")
    markup.attribute(" val", colour)
    markup.raw("/></a:solidFill>")
    fonts.slide(&markup)
    markup.raw("</a:rPr><a:t>")
    markup.text(run.text)
    markup.raw("</a:t></a:r>")
  }

  private func box(
    _ id: Int, _ name: StaticString, _ markup: inout MarkupWriter, _ place: (Int, Int, Int, Int),
    _ paragraphs: (inout MarkupWriter) -> Void
  ) {
    markup.raw("<p:sp><p:nvSpPr><p:cNvPr")
    markup.attribute(" id", id)
    markup.raw(" name=\"")
    markup.raw(name)
    markup.raw("\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>")
    frame(place.0, place.1, place.2, place.3, &markup)
    markup.raw(
      "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:noAutofit/></a:bodyPr><a:lstStyle/>"
    )
    paragraphs(&markup)
    markup.raw("</p:txBody></p:sp>")
  }

  private func write(_ slide: Slide, _ markup: inout MarkupWriter) {
    markup.raw("<p:sld")
    names(&markup)
    markup.raw("><p:cSld>")
    tree(&markup) { markup in
      title(slide.title, 2, &markup)
      if !running.isEmpty {
        box(3, "Foot", &markup, (Self.edge, Self.height - 430_000, Self.width - 2 * Self.edge, 390_000)) { markup in
          markup.raw("<a:p><a:pPr algn=\"r\"/>")
          run(PaperRun(running), Show.lineSize, "9C1C00", &markup)
          markup.raw("</a:p>")
        }
      }
      if !slide.lines.isEmpty {
        box(4, "Lines", &markup, (Self.edge, Self.top + 30_000, Self.width - 2 * Self.edge, 4_980_000)) { markup in
          for line in slide.lines {
            markup.raw("<a:p>")
            leading(Show.lineSize, after: 10, &markup)
            for words in line { run(words, Show.lineSize, words.isBold ? "1D4468" : "1B2027", &markup) }
            markup.raw("</a:p>")
          }
        }
      }
      if let drawing = slide.drawing { group(drawing, slide.words, &markup) }
      if let table = slide.table { write(table, slide.words, &markup) }
    }
    markup.raw("</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>")
  }

  private func group(_ drawing: Drawing, _ words: String, _ markup: inout MarkupWriter) {
    guard drawing.width > 0, drawing.height > 0 else { return }
    let points = min(Show.room.width / drawing.width, Show.room.height / drawing.height)
    let (across, down) = (
      Int((drawing.width * points * DrawingML.point).rounded()),
      Int((drawing.height * points * DrawingML.point).rounded())
    )
    markup.raw("<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"5\" name=\"Chart\"")
    markup.attribute(" descr", words)
    markup.raw("/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off")
    markup.attribute(" x", (Self.width - across) / 2)
    markup.attribute(" y", Self.top)
    markup.raw("/><a:ext")
    markup.attribute(" cx", across)
    markup.attribute(" cy", down)
    markup.raw("/><a:chOff x=\"0\" y=\"0\"/><a:chExt")
    markup.attribute(" cx", across)
    markup.attribute(" cy", down)
    markup.raw("/></a:xfrm></p:grpSpPr>")
    var shapes = DrawingML(drawing, .slide, points: points, fonts: fonts, first: 6)
    _ = shapes.write(&markup)
    markup.raw("</p:grpSp>")
  }

  private func write(_ table: Table, _ words: String, _ markup: inout MarkupWriter) {
    func emu(_ points: Double) -> Int { Int((points * DrawingML.point).rounded()) }
    markup.raw("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"5\" name=\"Table\"")
    markup.attribute(" descr", words)
    markup.raw(
      "/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off"
    )
    markup.attribute(" x", Self.edge)
    markup.attribute(" y", Self.top)
    markup.raw("/><a:ext")
    markup.attribute(" cx", table.widths.reduce(0) { $0 + emu($1) })
    markup.attribute(" cy", (table.rows.count + 1) * Self.rowHeight)
    markup.raw(
      "/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>"
    )
    for width in table.widths {
      markup.raw("<a:gridCol")
      markup.attribute(" w", emu(width))
      markup.raw("/>")
    }
    markup.raw("</a:tblGrid>")
    for (place, row) in ([table.heads] + table.rows).enumerated() {
      markup.raw("<a:tr")
      markup.attribute(" h", Self.rowHeight)
      markup.raw(">")
      for (column, text) in row.enumerated() {
        markup.raw("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>")
        leading(Show.lineSize, align: table.areFigures[column] ? "r" : "l", &markup)
        run(PaperRun(text, isBold: place == 0), Show.lineSize, place == 0 ? "1D4468" : "1B2027", &markup)
        if text.isEmpty {
          markup.raw("<a:endParaRPr")
          markup.attribute(" sz", Show.lineSize * 100)
          markup.raw("/>")
        }
        markup.raw("</a:p></a:txBody><a:tcPr")
        markup.attribute(" marL", emu(Table.padding.across))
        markup.attribute(" marR", emu(Table.padding.across))
        markup.attribute(" marT", emu(Table.padding.down))
        markup.attribute(" marB", emu(Table.padding.down))
        markup.raw(
          "><a:lnL><a:noFill/></a:lnL><a:lnR><a:noFill/></a:lnR><a:lnT><a:noFill/></a:lnT><a:lnB w=\"9525\"><a:solidFill><a:srgbClr val=\"B8C2CC\"/></a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>"
        )
      }
      markup.raw("</a:tr>")
    }
    markup.raw("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>")
  }

  /// Height of a row of one line, EMU; programs make it higher where its text takes more.
  private static let rowHeight = 442_000

  private func notes(_ lines: [String], _ markup: inout MarkupWriter) {
    markup.raw(
      "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr>"
    )
    frame(685_800, 4_400_000, 5_486_400, 3_600_000, &markup)
    markup.raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>")
    for line in lines {
      markup.raw("<a:p>")
      run(PaperRun(line), 12, "1B2027", &markup)
      markup.raw("</a:p>")
    }
    if lines.isEmpty { markup.raw("<a:p/>") }
    markup.raw("</p:txBody></p:sp>")
  }
}
