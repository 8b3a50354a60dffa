// SPDX-License-Identifier: Apache-2.0

/// An archive whose parts are given, all but the ones that are filled from the fuzzer's bytes.
struct ArchiveShell: Sendable {
  /// The parts in order.
  let parts: [Part]

  struct Part: Sendable {
    let name: String
    /// What stands there when the bytes hold nothing for it.
    let content: String
    /// Whether the fuzzer's bytes may fill it.
    let isOpen: Bool

    static func fixed(_ name: String, _ content: String) -> Self {
      Part(name: name, content: content, isOpen: false)
    }

    static func open(_ name: String, _ content: String = "") -> Self {
      Part(name: name, content: content, isOpen: true)
    }
  }

  /// The archive with the bytes, split at NULs (which no XML holds), in the open parts.
  func archive(around bytes: [UInt8]) -> [UInt8] {
    var pieces = bytes.split(separator: 0, omittingEmptySubsequences: false)[...]
    var archive = StoredArchive()
    for part in parts {
      let piece = part.isOpen ? pieces.popFirst() : nil
      let content = piece.flatMap { $0.isEmpty ? nil : Array($0) } ?? Array(part.content.utf8)
      if !content.isEmpty { archive.add(part.name, content) }
    }
    return archive.bytes
  }
}

extension ArchiveShell {
  /// A workbook: sheet, shared strings, styles, workbook and its relations may be filled, in this order.
  static let xlsx = ArchiveShell(parts: [
    .fixed("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
    .open("xl/worksheets/sheet1.xml", "<worksheet/>"),
    .open("xl/sharedStrings.xml"),
    .open("xl/styles.xml"),
    .open(
      "xl/workbook.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(relations)'>"
        + "<sheets><sheet name='業務' sheetId='1' r:id='rId1'/></sheets></workbook>"),
    .open(
      "xl/_rels/workbook.xml.rels",
      relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
        ("rId3", "sharedStrings", "sharedStrings.xml"),
      ])),
    .open("xl/worksheets/_rels/sheet1.xml.rels"),
    .open("xl/comments1.xml"),
  ])

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relationships(_ list: [(id: String, kind: String, target: String)]) -> String {
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      + list.map { "<Relationship Id='\($0.id)' Type='\(relations)/\($0.kind)' Target='\($0.target)'/>" }
      .joined() + "</Relationships>"
  }
}
