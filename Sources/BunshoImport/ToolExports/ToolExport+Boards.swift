// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Boards and plans.
extension ToolExport {
  /// Asana. Parents stand by name; a sub-task follows its parent. The headers stay English.
  static let asana = ToolExport(
    id: "asana", name: LocalizedText(ja: "Asana のエクスポート", en: "Asana export"),
    signatures: [
      Signature(
        needed: ["Name", "Completed At"],
        usual: [
          "Task ID", "Created At", "Last Modified", "Section/Column", "Assignee", "Due Date", "Notes",
          "Projects",
        ])
    ],
    columns: [
      .holds(.id, "Task ID"), .holds(.task, "Name"), .holds(.category(1), "Section/Column"),
      .holds(.owner(.main), "Assignee"),
      .holds(.owner(.main), "Assignee Email", standsInFor: "Assignee"),
      .holds(.fact(.start), "Start Date"), .holds(.fact(.due), "Due Date"), .holds(.fact(.tags), "Tags"),
      .holds(.fact(.detail), "Notes"), .holds(.fact(.status), "Completed At"),
      .holds(.parentTask, "Parent task"),
      .unread(
        "Created At", "Last Modified", "Projects", "Blocked By (Dependencies)",
        "Blocking (Dependencies)"),
    ],
    parents: .titles, closesByDate: true)

  /// Trello's CSV (Premium).
  static let trello = ToolExport(
    id: "trello", name: LocalizedText(ja: "Trello のエクスポート", en: "Trello export"),
    signatures: [
      Signature(
        needed: ["Card Name", "List Name"],
        usual: [
          "Card ID", "Card URL", "Card Description", "Labels", "Members", "Due Date", "List ID", "Board Name",
          "Archived",
        ])
    ],
    columns: [
      .holds(.id, "Card ID"), .holds(.task, "Card Name"), .holds(.fact(.detail), "Card Description"),
      .holds(.category(1), "List Name"), .holds(.owner(.main), "Members"), .holds(.fact(.tags), "Labels"),
      .holds(.fact(.due), "Due Date"), .holds(.fact(.start), "Start Date"),
      .unread(
        "Card URL", "Card #", "List ID", "Board ID", "Board Name", "Archived", "Attachment Count",
        "Attachment Links", "Attachment", "Checklist Item Total Count", "Checklist Item Completed Count",
        "Checklist", "Vote Count", "Comment Count", "Last Activity Date", "Due Complete", "Due Reminder"),
    ],
    separators: [",", ";"], closedStatuses: ["Done", "完了"], usesInstants: true)

  /// Microsoft Planner. The header stands below rows for the plan; dates are MM/DD/YYYY as text.
  static let planner = ToolExport(
    id: "planner", name: LocalizedText(ja: "Microsoft Planner のエクスポート", en: "Microsoft Planner export"),
    signatures: [
      Signature(
        needed: ["Task Name", "Bucket Name"],
        usual: ["Progress", "Priority", "Assigned To", "Start date", "Due date"]),
      Signature(
        needed: ["タスク名", "バケット名"], usual: ["進行状況", "優先度", "割り当て先", "開始日", "期限"]),
    ],
    columns: [
      .holds(.id, "Task ID", "タスク ID"), .holds(.task, "Task Name", "タスク名"),
      .holds(.category(1), "Bucket Name", "バケット名"), .holds(.owner(.main), "Assigned To", "割り当て先"),
      .holds(.fact(.status), "Progress", "進行状況"), .holds(.fact(.importance), "Priority", "優先度"),
      .holds(.fact(.start), "Start date", "開始日"), .holds(.fact(.due), "Due date", "期限"),
      .holds(.fact(.tags), "Labels", "ラベル"), .holds(.fact(.detail), "Description", "Notes", "説明"),
      .unread(
        "Created By", "Created Date", "Is Recurring", "Late", "Completed Date", "Completed By",
        "Completed Checklist Items", "Checklist Items", "作成者", "作成日", "定期的なアイテムか", "遅延", "完了日", "完了者",
        "完了したチェックリスト項目", "チェックリスト項目"),
    ],
    separators: [";"], closedStatuses: ["Completed", "完了済み", "完了"], dateOrder: .monthFirst,
    levels: ["urgent": 5, "important": 4, "緊急": 5, "重要": 4])

  /// Microsoft Project's CSV: the user's map, or the default one with underscores (`Resource_Names`).
  static let project = ToolExport(
    id: "project", name: LocalizedText(ja: "Microsoft Project のエクスポート", en: "Microsoft Project export"),
    signatures: [
      Signature(
        needed: ["Duration", "Resource Names"],
        usual: ["ID", "Start", "Finish", "Predecessors", "Outline Level"]),
      Signature(
        needed: ["Duration", "Resource Names"],
        usual: ["ID", "Start Date", "Finish Date", "Predecessors", "Outline Level"]),
      Signature(
        needed: ["期間", "リソース名"], usual: ["ID", "開始日", "終了日", "先行タスク", "アウトライン レベル"]),
    ],
    columns: [
      .holds(.id, "ID", "Task ID"), .holds(.task, "Name", "Task Name", "タスク名", "名前"),
      .holds(.owner(.main), "Resource Names", "リソース名"),
      .holds(.fact(.hours), "Work", "Scheduled Work", "作業時間"),
      .holds(
        .fact(.hours), "Duration", "Scheduled Duration", "期間", unless: ["Work", "Scheduled Work", "作業時間"]),
      .holds(.fact(.start), "Start", "Start Date", "Scheduled Start", "開始日", "開始"),
      .holds(.fact(.due), "Finish", "Finish Date", "Scheduled Finish", "終了日", "終了"),
      .holds(.fact(.predecessor), "Predecessors", "先行タスク"),
      .holds(.fact(.status), "% Complete", "Percent Complete", "達成率"), .holds(.fact(.note), "Notes", "メモ"),
      .holds(.parentTask, "Outline Level", "アウトライン レベル"),
      .unread(
        "Unique ID", "Active", "Task Mode", "WBS", "Outline Number", "Summary", "Milestone", "Cost",
        "Baseline Start", "Baseline Finish", "% Work Complete", "Successors", "Type", "Constraint Type",
        "アクティブ", "タスク モード", "アウトライン番号", "サマリー", "マイルストーン", "コスト", "固有 ID", "後続タスク"),
    ],
    parents: .depths, separators: [",", ";", "、"], closedStatuses: ["100%", "100"])

  /// Todoist. INDENT gives the depth; sections and notes are rows of their own.
  static let todoist = ToolExport(
    id: "todoist", name: LocalizedText(ja: "Todoist のエクスポート", en: "Todoist export"),
    signatures: [
      Signature(
        needed: ["TYPE", "CONTENT"], usual: ["PRIORITY", "INDENT", "AUTHOR", "RESPONSIBLE", "DATE"])
    ],
    columns: [
      .holds(.rowKind, "TYPE"), .holds(.task, "CONTENT"), .holds(.fact(.detail), "DESCRIPTION"),
      .holds(.fact(.importance), "PRIORITY"), .holds(.parentTask, "INDENT"),
      .holds(.owner(.main), "RESPONSIBLE"), .holds(.fact(.due), "DEADLINE"), .holds(.fact(.due), "DATE"),
      .holds(.fact(.tags), "LABELS"),
      .unread(
        "AUTHOR", "DATE_LANG", "TIMEZONE", "DURATION", "DURATION_UNIT", "DEADLINE_LANG", "meta",
        "IS_COLLAPSED", "CHECKED"),
    ],
    parents: .depths, rowKinds: RowKinds(tasks: ["task"], sections: ["section"], passed: ["note"]),
    // 1 is the most urgent, 4 the least.
    levels: ["1": 5, "2": 4, "3": 3, "4": 2])

  /// Notion: the user's property names, told by the file's name or by the properties Notion fills itself.
  static let notion = ToolExport(
    id: "notion", name: LocalizedText(ja: "Notion のエクスポート", en: "Notion export"),
    signatures: [
      Signature(needed: ["Last edited time"], usual: ["Created time", "Created by", "Last edited by"]),
      Signature(needed: ["最終更新日時", "最終更新者"], usual: ["作成日時", "作成者"]),
    ],
    columns: [
      .holds(.task, "Name", "名前", "タスク名", "Task name", "業務名"),
      .holds(.owner(.main), "Assign", "Assignee", "担当者", "Owner", "Person", "ユーザー"),
      .holds(.fact(.due), "Date", "日付", "期限", "Due", "Due date"),
      .unread(
        "Created time", "Created by", "Last edited time", "Last edited by", "作成日時", "作成者", "最終更新日時",
        "最終更新者"),
    ],
    separators: [",", "、"], closedStatuses: ["Done", "Complete", "Archived", "完了", "アーカイブ済み"])
}
