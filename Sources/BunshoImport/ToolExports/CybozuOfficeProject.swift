// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Projects of サイボウズ Office: no header, every row begins with what it is.
///
/// `Task,アンケート,計画\市場調査,開始日,終了日,…,メモ,項目 …,人数,名前,ID,名前,ID`; there is an item for every row
/// `Item` (manual.cybozu.co.jp, プロジェクトのCSVフォーマット).
extension ToolExport {
  static let cybozuOffice = ToolExport(
    id: "cybozu-office",
    name: LocalizedText(ja: "サイボウズ Office のプロジェクト", en: "Cybozu Office project"),
    signatures: [Signature(needed: ["情報名", "プロジェクト/テーマ", "担当者の人数"], usual: ["タスク名"])],
    columns: [
      .holds(.rowKind, "情報名"), .holds(.task, "タスク名"), .holds(.category(1), "プロジェクト/テーマ"),
      .holds(.fact(.start), "開始日"), .holds(.fact(.due), "終了日"), .holds(.fact(.detail), "メモ"),
      .holds(.owner(.main), "担当者"), .unread("担当者の人数", "ユーザーID", "日付", "区分"),
    ],
    rowKinds: RowKinds(tasks: ["task"]))

  /// The kinds of rows there are.
  private static let kindsOfRows: Set<String> = ["Project", "Item", "Link", "Milestone", "Theme", "Task"]
  private static let fixedNames = ["情報名", "タスク名", "プロジェクト/テーマ", "開始日", "終了日", "日付", "区分", "メモ"]
  private static let mostRows = 100_000
  private static let mostPeople = 100

  /// The header such a file would have, standing in the row of its first project; `nil` for other sheets.
  static func impliedHeader(of sheet: Sheet) -> Header? {
    guard sheet.rowCount > 1, sheet.rowCount <= mostRows, kind(ofRow: 0, in: sheet) == "Project" else {
      return nil
    }
    var items: [String] = []
    var people = 0
    for row in 0..<sheet.rowCount {
      let kind = kind(ofRow: row, in: sheet)
      guard kindsOfRows.contains(kind) else {
        // An empty row says nothing; another text, that this is something else.
        if sheet.cells(inRow: row).allSatisfy({ TextKey.trimmed($0.text).isEmpty }) { continue }
        return nil
      }
      if kind == "Item" { items.append(TextKey.trimmed(sheet.text(inRow: row, column: 2))) }
    }
    let count = fixedNames.count + items.count + 1
    for row in 0..<sheet.rowCount where kind(ofRow: row, in: sheet) == "Task" {
      people = max(people, Int(TextKey.trimmed(sheet.text(inRow: row, column: count))) ?? 0)
    }
    let names =
      fixedNames + items + ["担当者の人数"]
      + (0..<min(people, mostPeople)).flatMap { _ in ["担当者", "ユーザーID"] }
    let columns = zip(names, 1...).map { name, number in Header.Column(number, heads: [name]) }
    return Header(rows: 0..<1, rowNumber: sheet.number(ofRow: 0), columns: columns)
  }

  private static func kind(ofRow row: Int, in sheet: Sheet) -> String {
    TextKey.trimmed(sheet.text(inRow: row, column: 1))
  }
}
