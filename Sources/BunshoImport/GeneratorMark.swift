// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

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

  /// The day by which the output at the path was judged, as its mark tells; `nil` for a file without a mark or with
  /// one that tells no day.
  public static func date(onFile path: String) -> CalendarDate? {
    let name = path.lowercased()
    var text = ""
    if name.hasSuffix(".xlsx") {
      text = (try? customProperties(of: SpreadsheetArchive(path: path))) ?? ""
    } else if let head = try? FileBytes.read(path: path, atMost: 4096) {
      text = String(decoding: head, as: UTF8.self)
    }
    let begins = ["<?bunsho", "content=\"Bunsho", "name=\"bunsho\""]
    guard let begin = begins.lazy.compactMap({ text.firstRange(of: $0) }).first,
      let mark = text[begin.upperBound...].firstMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/)
    else { return nil }
    return CalendarDate(iso: String(mark.output))
  }

  private static func isOnWorkbook(_ path: String) -> Bool {
    // A damaged archive carries no mark; reading it as an input says what is wrong with it.
    do throws(ImportError) { return try isOn(SpreadsheetArchive(path: path)) } catch { return false }
  }

  /// Whether a workbook carries the mark.
  static func isOn(_ archive: SpreadsheetArchive) throws(ImportError) -> Bool {
    try customProperties(of: archive).contains("name=\"bunsho\"")
  }

  private static func customProperties(of archive: SpreadsheetArchive) throws(ImportError) -> String {
    guard archive.contains(part) else { return "" }
    var text: [UInt8] = []
    try archive.read(part) { chunk throws(ImportError) in
      if text.count < 65_536 { text.append(contentsOf: chunk) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let part = "docProps/custom.xml"
}
