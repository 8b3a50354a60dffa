// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Trackers of issues. Header names as the tools write them; sources beside each.
extension ToolExport {
  /// Backlog (Nulab). English header seen whole in a public repository, Japanese from importing.md §7; the
  /// shorter layout is that of its bulk import (support-ja.backlog.com).
  static let backlog = ToolExport(
    id: "backlog", name: LocalizedText(ja: "Backlog のエクスポート", en: "Backlog export"),
    signatures: [
      Signature(
        needed: ["件名", "種別", "状態"],
        usual: [
          "キー", "優先度", "マイルストーン", "完了理由", "担当者", "登録者", "登録日", "親課題キー", "開始日", "期限日", "予定時間", "実績時間",
        ]),
      Signature(
        needed: ["件名", "種別", "親課題"],
        usual: ["優先度", "カテゴリー", "マイルストーン", "詳細", "担当者", "開始日", "期限日"]),
      Signature(
        needed: ["Subject", "Issue Type", "Status"],
        usual: [
          "Key", "Priority", "Milestone", "Resolution", "Assignee", "Parent issue key", "Start Date",
          "Due date",
          "Estimated Hours", "Actual Hours",
        ]),
    ],
    columns: [
      .holds(.id, "キー", "Key"), .holds(.task, "件名", "Subject"),
      .holds(.fact(.detail), "詳細", "Description"),
      .holds(.category(1), "カテゴリー名", "カテゴリー", "カテゴリ名", "Category Name", "Category"),
      .holds(.fact(.tags), "種別", "種別名", "Issue Type"),
      .holds(.owner(.main), "担当者", "担当者名", "Assignee"),
      .holds(.fact(.status), "状態", "Status"), .holds(.fact(.importance), "優先度", "Priority"),
      .holds(.fact(.start), "開始日", "Start Date"), .holds(.fact(.due), "期限日", "Due date"),
      .holds(.fact(.hours), "予定時間", "Estimated Hours"),
      .holds(.fact(.hours), "実績時間", "Actual Hours", unless: ["予定時間", "Estimated Hours"]),
      .holds(.parentTask, "親課題キー", "親課題", "Parent issue key"),
      .unread(
        "ID", "プロジェクトID", "プロジェクト名", "キーID", "種別ID", "カテゴリーID", "カテゴリID", "バージョンID", "バージョン", "発生バージョン",
        "状態ID", "優先度ID", "マイルストーンID", "マイルストーン", "完了理由ID", "完了理由", "担当者ID", "登録者ID", "登録者", "登録日",
        "更新者ID", "更新者", "更新日", "添付ファイル", "共有ファイル", "コメント"),
      .unread(
        "Project ID", "Project Name", "Key ID", "Issue Type ID", "Category ID", "Version ID", "Version",
        "Status ID", "Priority ID", "Milestone ID", "Milestone", "Resolution ID", "Resolution", "Assignee ID",
        "Create User ID", "Created by", "Registered by ID", "Registered by", "Created Date", "Created",
        "Update User ID", "Updated by", "Updated", "Attachment", "Shared File", "Comment"),
    ],
    parents: .ids, closedStatuses: ["完了", "Closed"], levels: ["normal": 3])

  /// Redmine. Header names from `config/locales/{ja,en}.yml` as seen in public exports.
  static let redmine = ToolExport(
    id: "redmine", name: LocalizedText(ja: "Redmine のエクスポート", en: "Redmine export"),
    signatures: [
      Signature(needed: ["トラッカー", "題名"], usual: ["#", "プロジェクト", "ステータス", "優先度", "担当者", "更新日"]),
      Signature(
        needed: ["Tracker", "Subject"], usual: ["#", "Project", "Status", "Priority", "Assignee", "Updated"]),
    ],
    columns: [
      .holds(.id, "#"), .holds(.task, "題名", "Subject"), .holds(.fact(.detail), "説明", "Description"),
      .holds(.category(1), "カテゴリ", "Category"), .holds(.fact(.tags), "トラッカー", "Tracker"),
      .holds(.owner(.main), "担当者", "Assignee"), .holds(.owner(.inform), "ウォッチャー", "Watchers"),
      .holds(.fact(.status), "ステータス", "Status"), .holds(.fact(.importance), "優先度", "Priority"),
      .holds(.fact(.start), "開始日", "Start date"), .holds(.fact(.due), "期日", "Due date"),
      .holds(.fact(.hours), "予定工数", "Estimated time"),
      .holds(.fact(.hours), "作業時間", "Spent time", unless: ["予定工数", "Estimated time"]),
      .holds(.parentTask, "親チケット", "Parent task"),
      .unread(
        "プロジェクト", "親チケットの題名", "作成者", "更新日", "対象バージョン", "合計予定工数", "残工数", "合計作業時間", "進捗率", "作成日", "終了日",
        "最終更新者", "関連するチケット", "ファイル", "プライベート", "最新のコメント", "コメント"),
      .unread(
        "Project", "Parent task subject", "Author", "Updated", "Target version", "Total estimated time",
        "Remaining time", "Total spent time", "% Done", "Created", "Closed", "Last updated by",
        "Related issues", "Files", "Private", "Last notes", "Comment"),
    ],
    parents: .ids, separators: [",", "\n"], closedStatuses: ["終了", "却下", "完了", "Closed", "Rejected"],
    levels: [
      "低め": 2, "通常": 3, "高め": 4, "急いで": 5, "今すぐ": 5, "normal": 3, "urgent": 5, "immediate": 5,
    ])

  /// A work list kept in step with Redmine, seen in public (importing.md §7).
  static let redmineWorkList = ToolExport(
    id: "redmine-work-list", name: LocalizedText(ja: "Redmine の作業一覧", en: "Redmine work list"),
    signatures: [
      Signature(
        needed: ["チケットID", "トラッカー", "タスク"],
        usual: ["大分類", "中分類", "小分類", "成果物", "担当", "着手予定", "完了予定"])
    ],
    columns: [
      .holds(.id, "チケットID"), .holds(.rowKind, "トラッカー"), .holds(.task, "タスク"), .holds(.category(1), "大分類"),
      .holds(.category(2), "中分類"), .holds(.category(3), "小分類"), .holds(.fact(.output), "成果物"),
      .holds(.unit, "社/組織"), .holds(.owner(.main), "担当"), .holds(.fact(.start), "着手予定"),
      .holds(.fact(.due), "完了予定"), .holds(.fact(.status), "ステータス"),
      .holds(.fact(.tags), "チーム"), .holds(.fact(.tags), "工程"),
      .unread("着手実績", "完了実績", "進捗率"),
    ],
    rowKinds: RowKinds(passed: ["サマリ", "サマリー"]), closedStatuses: ["終了", "完了", "却下"])

  /// Jira. Columns repeat (`Labels,Labels`); times are seconds.
  static let jira = ToolExport(
    id: "jira", name: LocalizedText(ja: "Jira のエクスポート", en: "Jira export"),
    signatures: [
      Signature(needed: ["Issue key", "Issue Type"], usual: ["Issue id", "Summary", "Status"]),
      Signature(needed: ["課題タイプ", "要約"], usual: ["課題キー", "課題 ID", "ステータス"]),
      Signature(needed: ["課題タイプ", "要約", "キー"], usual: ["ステータス", "担当者"]),
      Signature(needed: ["作業項目キー", "要約"], usual: ["ステータス", "担当者"]),
    ],
    columns: [
      .holds(.id, "Issue key", "課題キー", "作業項目キー", "キー"), .holds(.task, "Summary", "要約"),
      .holds(.fact(.detail), "Description", "説明"),
      .holds(.category(1), "Component/s", "Components", "コンポーネント"),
      .holds(.fact(.tags), "Labels", "ラベル"),
      .holds(.owner(.main), "Assignee", "担当者"), .holds(.owner(.inform), "Watchers", "ウォッチャー"),
      .holds(.fact(.status), "Status", "ステータス"), .holds(.fact(.importance), "Priority", "優先度"),
      .holds(.fact(.start), "Start date", "開始日", "Custom field (Start date)", "カスタムフィールド (開始日)"),
      .holds(.fact(.due), "Due date", "期限", "期日"),
      .holds(.fact(.hours), "Original Estimate", "初期見積り", "初期見積もり"),
      .holds(
        .fact(.hours), "Time Spent", "消費時間", unless: ["Original Estimate", "初期見積り", "初期見積もり"]),
      .holds(.parentTask, "Parent", "親", "Parent key"),
      // A number of Jira's own; where the key is left out it is the only way up.
      .unread("Parent id", "親 ID", "Parent summary", "親の要約"),
      .unread(
        "Issue id", "Issue Type", "Status Category", "Status Category Changed", "Project key", "Project name",
        "Project type",
        "Project lead", "Project lead id", "Project description", "Project url", "Resolution", "Assignee Id",
        "Reporter", "Reporter Id", "Creator", "Creator Id", "Created", "Updated", "Last Viewed", "Resolved",
        "Affects versions", "Fix versions", "Votes", "Watchers Id", "Environment", "Remaining Estimate",
        "Work Ratio", "Σ Original Estimate", "Σ Remaining Estimate", "Σ Time Spent", "Security Level",
        "Attachment", "Log Work", "Comment", "Sprint"),
      .unread(
        "課題 ID", "課題タイプ", "作業項目 ID", "作業タイプ", "ステータス カテゴリ", "プロジェクトキー", "プロジェクト名", "プロジェクトタイプ", "プロジェクトリード",
        "解決状況", "担当者 ID",
        "報告者", "報告者 ID", "作成者", "作成者 ID", "作成日", "更新日", "最終表示日", "解決日", "投票", "環境", "残余見積り", "作業比率",
        "添付ファイル", "コメント", "スプリント"),
    ],
    parents: .ids, closedStatuses: ["Done", "Closed", "Resolved", "完了", "クローズ", "解決済み"],
    dateOrder: .monthFirst, hoursAreSeconds: true,
    levels: ["highest": 5, "blocker": 5, "major": 4, "minor": 2])
}
