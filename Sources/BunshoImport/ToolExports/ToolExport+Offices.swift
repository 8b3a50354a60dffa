// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Groupware and forms of Japanese offices, whose further columns are the user's own.
extension ToolExport {
  /// kintone. A record with a table takes several rows, the first of which has `*`.
  static let kintone = ToolExport(
    id: "kintone", name: LocalizedText(ja: "kintone のエクスポート", en: "kintone export"),
    signatures: [
      Signature(needed: ["レコード番号"], usual: ["作成者", "更新者", "作成日時", "更新日時"]),
      Signature(needed: ["レコードの開始行"], usual: []),
      Signature(
        needed: ["Record number"],
        usual: ["Created by", "Updated by", "Created datetime", "Updated datetime"]),
    ],
    columns: [
      .holds(.rowKind, "レコードの開始行", "Start of a record"), .holds(.id, "レコード番号", "Record number"),
      .holds(.owner(.main), "作業者", "Assignee"), .holds(.fact(.status), "ステータス", "Status"),
      .unread(
        "作成者", "更新者", "作成日時", "更新日時", "Created by", "Updated by", "Created datetime", "Updated datetime"),
    ],
    rowKinds: RowKinds(tasks: ["*"], continues: true), separators: ["\n", ",", "、", ";"],
    closedStatuses: ["完了", "Completed"])

  /// Bizer team: people by number.
  static let bizer = ToolExport(
    id: "bizer", name: LocalizedText(ja: "Bizer team のタスク", en: "Bizer team tasks"),
    signatures: [
      Signature(
        needed: ["タスクタイトル", "担当者No"], usual: ["ステータス", "期限", "ラベル", "関係者No", "メモ"])
    ],
    columns: [
      .holds(.task, "タスクタイトル"), .holds(.fact(.status), "ステータス"), .holds(.owner(.main), "担当者No"),
      .holds(.owner(.inform), "関係者No"), .holds(.fact(.due), "期限"), .holds(.fact(.tags), "ラベル"),
      .holds(.fact(.note), "メモ"),
    ],
    separators: [",", "、", ";", "\n"], closedStatuses: ["完了"])

  /// シラサギ, 電子事務分掌表: a row an employee, the duties by line feed in one cell.
  static let shirasagi = ToolExport(
    id: "shirasagi", name: LocalizedText(ja: "シラサギの電子事務分掌表", en: "SHIRASAGI list of duties"),
    signatures: [
      Signature(
        needed: ["職員氏名", "分掌事務"],
        usual: ["職員番号", "本務・兼務", "担当名", "担当電話", "個人内線", "電子職員録へ表示", "事務分掌表へ表示"])
    ],
    columns: [
      .holds(.task, "分掌事務"), .holds(.owner(.main), "職員氏名"), .holds(.unit, "所属"),
      .holds(.category(1), "担当名"), .holds(.fact(.contact), "個人内線"), .holds(.fact(.note), "備考"),
      // The id is the employee's row, not the duty's.
      .unread(
        "id", "職員番号", "並び順", "カナ", "メール", "本務・兼務", "役職", "職種", "担当住所", "担当電話", "電子職員録へ表示",
        "事務分掌表へ表示"),
    ],
    splitsTitles: true)

  /// Joruri GW, staff: a roster with the duties left out.
  static let joruri = ToolExport(
    id: "joruri", name: LocalizedText(ja: "Joruri の職員一覧", en: "Joruri staff list"),
    signatures: [
      Signature(
        needed: ["事務分掌表示フラグ"],
        usual: ["年度", "所属コード", "所属名", "職員番号", "氏名（変換後）", "ふりがな", "兼務フラグ", "職員録表示フラグ"])
    ],
    columns: [
      .holds(.person, "氏名（変換後）"), .holds(.otherName, "氏名（変換前）"), .holds(.personCode, "職員番号"),
      .holds(.personKana, "ふりがな"),
      .holds(.unit, "所属名"), .holds(.concurrent, "兼務フラグ"),
      .unread("年度", "所属コード", "職員録表示フラグ", "事務分掌表示フラグ"),
    ])

  /// Answers to a Google form: the questions are the user's headers.
  static let googleForms = ToolExport(
    id: "google-forms", name: LocalizedText(ja: "Google フォームの回答", en: "Google Forms answers"),
    signatures: [
      Signature(needed: ["タイムスタンプ"], usual: []), Signature(needed: ["Timestamp"], usual: []),
    ],
    columns: [
      .unread("タイムスタンプ", "メールアドレス", "スコア", "Timestamp", "Email Address", "Username", "Score")
    ],
    dateOrder: nil)
}
