// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads an Office Open XML workbook, transitional or strict, into sheets.
struct XLSXReader {
  private let archive: SpreadsheetArchive
  private var notices: [ReadingNotice] = []
  private var isOwnReport = false
  private var cellAllowance = WorkbookLimits.cellCount
  /// Who wrote threaded comments, by id.
  private var commentPeople: [String: String] = [:]

  static func read(_ archive: SpreadsheetArchive) throws(ImportError) -> SheetFile {
    var reader = XLSXReader(archive: archive)
    return try reader.read()
  }

  private init(archive: SpreadsheetArchive) {
    self.archive = archive
  }

  private mutating func read() throws(ImportError) -> SheetFile {
    let workbookName = try workbookName()
    let workbook = WorkbookPart()
    guard try archive.readXML(workbookName, workbook), workbook.isWorkbook else {
      throw .notAWorkbook(archive.path)
    }
    guard workbook.sheets.count <= WorkbookLimits.sheetCount else {
      throw .workbookTooLarge(archive.path, part: workbookName)
    }
    let relations = try Relationships(of: workbookName, in: archive)
    let styles = try styles(relations)
    var arena: [UInt8] = []
    let strings = try sharedStrings(relations, into: &arena)
    let links = relations.relations.count { $0.kind == "externalLink" }
    if links > 0 { notices.append(.linkedWorkbooks(links)) }
    if let people = relations.part(kind: "person") {
      let part = CommentPeoplePart()
      try archive.readXML(people, part)
      commentPeople = part.names
    }

    isOwnReport = try GeneratorMark.isOn(archive)
    var builders: [SheetBuilder] = []
    for listed in workbook.sheets {
      guard let relation = relations.relations.first(where: { $0.id == listed.relation }) else {
        throw .missingPart(archive.path, workbookName, sheet: listed.name)
      }
      guard relation.kind == "worksheet" else {
        notices.append(.sheetWithoutCells(listed.name))
        continue
      }
      let part = WorksheetPart(
        path: archive.path, part: relation.part,
        source: SourceSheet(path: archive.path, sheet: listed.name), strings: strings, styles: styles,
        dateSystem: workbook.dateSystem, cellAllowance: cellAllowance, arena: arena)
      // Two owners of one arena would copy it at the next append.
      arena = []
      guard try archive.readXML(relation.part, part) else {
        throw .missingPart(archive.path, workbookName, sheet: listed.name)
      }
      swap(&arena, &part.arena)
      builders.append(try finished(part, listed, relation.part))
    }
    guard !builders.isEmpty else {
      throw .damagedWorkbook(
        archive.path, part: workbookName,
        LocalizedText(ja: "シートがありません", en: "the workbook has no sheet with cells"))
    }
    return SheetFile(
      path: archive.path, formatName: "XLSX", sheets: builders.map { Sheet($0, arena: arena) },
      notices: notices, isOwnReport: isOwnReport)
  }

  private mutating func finished(
    _ part: WorksheetPart, _ listed: WorkbookPart.ListedSheet, _ name: String
  ) throws(ImportError) -> SheetBuilder {
    var builder = part.builder
    builder.isHidden = listed.isHidden
    try readAside(of: name, into: &builder)
    cellAllowance -= builder.cellCount
    if part.formulasWithoutValue > 0 {
      notices.append(.formulasWithoutValue(part.formulasWithoutValue, sheet: listed.name))
    }
    if part.struckCells > 0 { notices.append(.struckCells(part.struckCells, sheet: listed.name)) }
    let coloured = part.colouredCells()
    // Bunsho's own colours say nothing that its words do not say.
    if coloured > 0, !isOwnReport { notices.append(.colouredCells(coloured, sheet: listed.name)) }
    return builder
  }

  /// Says what the archive is when it is no workbook of this kind.
  private func workbookName() throws(ImportError) -> String {
    let root = try Relationships(of: "", in: archive)
    let name = root.part(kind: "officeDocument") ?? "xl/workbook.xml"
    if name.hasSuffix(".bin") { throw .unsupported("Excel Binary (.xlsb)", path: archive.path) }
    if archive.contains(name), name.hasPrefix("word/") {
      throw .unsupported("Word (.docx)", path: archive.path)
    }
    if archive.contains(name), name.hasPrefix("ppt/") {
      throw .unsupported("PowerPoint (.pptx)", path: archive.path)
    }
    if archive.contains(name) { return name }
    if archive.contains("xl/workbook.bin") { throw .unsupported("Excel Binary (.xlsb)", path: archive.path) }
    if archive.contains("Index/Document.iwa") { throw .unsupported("Numbers", path: archive.path) }
    throw .notAWorkbook(archive.path)
  }

  private func styles(_ relations: Relationships) throws(ImportError) -> CellStyles {
    let part = StylesPart()
    guard let name = relations.part(kind: "styles"), try archive.readXML(name, part) else {
      return CellStyles()
    }
    return part.cellStyles
  }

  private mutating func sharedStrings(
    _ relations: Relationships, into arena: inout [UInt8]
  ) throws(ImportError) -> SharedStrings {
    guard let name = relations.part(kind: "sharedStrings") else { return SharedStrings() }
    let part = SharedStringsPart(path: archive.path, part: name, arena: arena)
    arena = []
    try archive.readXML(name, part)
    swap(&arena, &part.arena)
    if part.struckTexts > 0 { notices.append(.struckTexts(part.struckTexts)) }
    return part.strings
  }

  /// Comments and drawings of a sheet: counted, and the comments that hold a waiver kept.
  private func readAside(of sheet: String, into builder: inout SheetBuilder) throws(ImportError) {
    let relations = try Relationships(of: sheet, in: archive).relations
    let threads = ThreadedCommentsPart(people: commentPeople)
    for relation in relations where relation.kind == "threadedComment" {
      try archive.readXML(relation.part, threads)
    }
    builder.waiverComments = threads.waivers
    let threaded = Set(threads.waivers.map(\.key))
    var counts: [Sheet.UninterpretedContent: Int] = [:]
    for relation in relations {
      switch relation.kind {
      case "comments":
        let part = CommentsPart()
        try archive.readXML(relation.part, part)
        // Threads have a note each for old readers, so notes count them all.
        counts[.comment, default: 0] += part.count - part.waivers.count
        builder.waiverComments += part.waivers.filter { !threaded.contains($0.key) }
      case "drawing":
        let counter = ElementCounter(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"])
        try archive.readXML(relation.part, counter)
        counts[.drawing, default: 0] += counter.count
      default: continue
      }
    }
    // Its own comments say what its findings say.
    if isOwnReport { counts[.comment] = nil }
    builder.uninterpreted = counts.filter { $0.value > 0 }
  }
}

extension ImportError {
  fileprivate static func notAWorkbook(_ path: String) -> Self {
    .init(
      .notAWorkbook, path: path,
      problem: LocalizedText(
        ja: "zip形式ですが、Excelのブックではありません", en: "this is a zip archive but no workbook"),
      remedy: LocalizedText(
        ja: "zipの中のファイルを取り出して指定してください", en: "Unpack it and name a file inside it"))
  }

  fileprivate static func missingPart(_ path: String, _ part: String, sheet: String) -> Self {
    .damagedWorkbook(
      path, part: part,
      LocalizedText(
        ja: "シート「\(sheet)」の中身がブックにありません", en: "the workbook lacks the content of sheet '\(sheet)'"))
  }
}

extension ReadingNotice {
  fileprivate static func sheetWithoutCells(_ sheet: String) -> Self {
    .init(
      kind: .sheetWithoutCells, sheet: sheet,
      text: LocalizedText(
        ja: "シート「\(sheet)」はセルのないシート (グラフなど) なので読みません",
        en: "sheet '\(sheet)' holds no cells (a chart or the like) and is skipped"))
  }

  fileprivate static func struckCells(_ count: Int, sheet: String) -> Self {
    .init(
      kind: .contentIgnored, sheet: sheet,
      text: LocalizedText(
        ja: "シート「\(sheet)」の\(count)セルに取り消し線があります。取り消し線は解釈せず、その文字は読みます",
        en: "\(count) cells of sheet '\(sheet)' are struck out; they are read like any other"))
  }

  fileprivate static func struckTexts(_ count: Int) -> Self {
    .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(
        ja: "一部に取り消し線のある文字列が\(count)個あります。取り消し線は解釈せず、その文字は読みます",
        en: "\(count) texts are struck out in part; they are read like any other"))
  }

  fileprivate static func linkedWorkbooks(_ count: Int) -> Self {
    .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(
        ja: "他のブック\(count)個への参照があります。値は最後に保存されたものを読みます",
        en: "\(count) other workbooks are referred to; values are read as they were last saved"))
  }

  static func formulasWithoutValue(_ count: Int, sheet: String) -> Self {
    .init(
      kind: .formulasWithoutValue, sheet: sheet,
      text: LocalizedText(
        ja: "シート「\(sheet)」の数式\(count)個は計算結果が保存されていません。Excelで開いて上書き保存してください",
        en: "\(count) formulas of sheet '\(sheet)' have no saved value; open the file in Excel and save it"))
  }
}
