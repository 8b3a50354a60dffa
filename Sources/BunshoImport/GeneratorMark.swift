// SPDX-License-Identifier: Apache-2.0

/// The mark of files that Bunsho made: a document property of workbooks, a processing instruction of XML, a
/// meta element of HTML.
public enum GeneratorMark {
  /// Whether the file at the path carries the mark.
  public static func isOnFile(_ path: String) -> Bool {
    let name = path.lowercased()
    if name.hasSuffix(".xlsx") { return isOnWorkbook(path) }
    guard let head = try? FileBytes.read(path: path, atMost: 4096) else { return false }
    let text = String(decoding: head, as: UTF8.self)
    if name.hasSuffix(".xml") { return text.contains("<?bunsho") }
    if name.hasSuffix(".html") { return text.contains("name=\"generator\" content=\"Bunsho") }
    return false
  }

  /// Whether the file at the path begins as the texts of `import` do: the columns of its CSV, the schema of its
  /// model.
  public static func isOnModel(_ path: String) -> Bool {
    guard let head = try? FileBytes.read(path: path, atMost: 4096) else { return false }
    let text = String(decoding: head, as: UTF8.self)
    return text.hasPrefix("work_item_id,category_1,category_2,category_3,work_item,")
      || text.hasPrefix("{\n  \"schema\": \"bunsho.model/1\",")
      || text.hasPrefix("schema: \"bunsho.model/1\"\n")
  }

  /// Whether a format can say itself who made it.
  public static func canBeCarried(by name: String) -> Bool {
    [".xlsx", ".xml", ".html"].contains { name.hasSuffix($0) }
  }

  private static func isOnWorkbook(_ path: String) -> Bool {
    // A damaged archive carries no mark; reading it as an input says what is wrong with it.
    do throws(ImportError) { return try isOn(SpreadsheetArchive(path: path)) } catch { return false }
  }

  /// Whether a workbook carries the mark.
  static func isOn(_ archive: SpreadsheetArchive) throws(ImportError) -> Bool {
    guard archive.contains(part) else { return false }
    var text: [UInt8] = []
    try archive.read(part) { chunk throws(ImportError) in
      if text.count < 65_536 { text.append(contentsOf: chunk) }
    }
    return String(decoding: text, as: UTF8.self).contains("name=\"bunsho\"")
  }

  private static let part = "docProps/custom.xml"
}
