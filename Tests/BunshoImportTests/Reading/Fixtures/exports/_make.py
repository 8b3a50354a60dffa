# SPDX-License-Identifier: Apache-2.0
"""Writes the exports in this folder: headers as the tools write them, rows invented. Needs openpyxl."""

import datetime
import json
import pathlib

import openpyxl

HERE = pathlib.Path(__file__).parent


def table(name, header, rows, encoding="utf-8", newline="\r\n", separator=","):
    """Rows are written with quotes where a cell needs them."""

    def cell(text):
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',;"\n') else text

    columns = header.split(separator)
    lines = [header]
    for row in rows:
        if isinstance(row, str):
            lines.append(row)
            continue
        cells = [""] * len(columns)
        used = {}
        for column, text in row:
            at = [i for i, c in enumerate(columns) if c == column][used.get(column, 0)]
            used[column] = used.get(column, 0) + 1
            cells[at] = cell(text)
        lines.append(separator.join(cells))
    (HERE / name).write_bytes((newline.join(lines) + newline).encode(encoding))


table(
    "backlog-ja.csv",
    "ID,プロジェクトID,プロジェクト名,キーID,キー,種別ID,種別,カテゴリーID,カテゴリー名,バージョンID,バージョン,件名,詳細,状態ID,状態,優先度ID,優先度,"
    "マイルストーンID,マイルストーン,完了理由ID,完了理由,担当者ID,担当者,登録者ID,登録者,登録日,親課題キー,開始日,期限日,予定時間,実績時間,"
    "更新者ID,更新者,更新日,添付ファイル,共有ファイル,コメント1,コメント2,社内区分",
    [
        [("ID", "9001"), ("プロジェクトID", "31"), ("プロジェクト名", "経理"), ("キーID", "1"), ("キー", "KEIRI-1"), ("種別ID", "7"),
         ("種別", "タスク"), ("カテゴリー名", "月次"), ("件名", "月次決算"), ("状態ID", "2"), ("状態", "処理中"), ("優先度", "高"),
         ("登録者", "木村 直子"), ("登録日", "2026/04/01"), ("開始日", "2026/04/01"), ("期限日", "2026/04/10"), ("コメント1", "確認しました")],
        [("ID", "9002"), ("キー", "KEIRI-2"), ("種別", "タスク"), ("カテゴリー名", "月次"), ("件名", "4月度請求書発行"), ("状態", "完了"),
         ("優先度", "中"), ("担当者ID", "502"), ("担当者", "三浦 誠"), ("登録者", "木村 直子"), ("親課題キー", "KEIRI-1"),
         ("期限日", "2026/04/05"), ("予定時間", "3.5"), ("実績時間", "4"), ("社内区分", "社外")],
        [("ID", "9003"), ("キー", "KEIRI-3"), ("種別", "タスク"), ("件名", "5月度請求書発行"), ("状態", "未対応"), ("優先度", "中"),
         ("担当者", "三浦 誠"), ("親課題キー", "KEIRI-1"), ("期限日", "2026/05/08")],
        [("ID", "9004"), ("キー", "KEIRI-4"), ("種別", "タスク"), ("件名", "備品の棚卸"), ("状態", "未対応"), ("優先度", "低"),
         ("担当者", ""), ("親課題キー", "SOUMU-9")],
    ],
    encoding="cp932",
)
table(
    "backlog-en.csv",
    "ID,Project ID,Project Name,Key ID,Key,Issue Type ID,Issue Type,Category ID,Category Name,Version ID,Version,Subject,"
    "Description,Status ID,Status,Priority ID,Priority,Milestone ID,Milestone,Resolution ID,Resolution,Assignee ID,Assignee,"
    "Create User ID,Created by,Created Date,Parent issue key,Start Date,Due date,Estimated Hours,Actual Hours,Update User ID,"
    "Updated by,Updated,Attachment,Shared File,Comment1",
    [
        [("ID", "1"), ("Key", "OPS-1"), ("Issue Type", "Task"), ("Category Name", "Billing"), ("Subject", "Issue the invoices"),
         ("Status", "In Progress"), ("Priority", "Normal"), ("Assignee", "Mary Miller"), ("Created by", "Ann Archer"),
         ("Due date", "2026/04/30"), ("Estimated Hours", "2")],
        [("ID", "2"), ("Key", "OPS-2"), ("Issue Type", "Task"), ("Subject", "Send the reminders"), ("Status", "Open"),
         ("Priority", "Low"), ("Created by", "Ann Archer"), ("Parent issue key", "OPS-1")],
    ],
)
table(
    "backlog-bulk.csv",
    "件名,詳細,種別,カテゴリー,優先度,マイルストーン,担当者,親課題,開始日,期限日",
    [
        [("件名", "研修の準備"), ("種別", "タスク"), ("カテゴリー", "人事"), ("担当者", "西野 和"), ("期限日", "2026/6/1")],
        [("件名", "会場の手配"), ("種別", "タスク"), ("担当者", "西野 和"), ("親課題", "研修の準備")],
    ],
)
table(
    "redmine-ja.csv",
    "#,プロジェクト,トラッカー,親チケット,親チケットの題名,ステータス,優先度,題名,作成者,担当者,ウォッチャー,更新日,カテゴリ,対象バージョン,開始日,期日,"
    "予定工数,残工数,合計予定工数,作業時間,合計作業時間,進捗率,作成日,終了日,最終更新者,関連するチケット,ファイル,プライベート,説明,最新のコメント",
    [
        [("#", "120"), ("プロジェクト", "情報システム"), ("トラッカー", "サポート"), ("ステータス", "進行中"), ("優先度", "急いで"),
         ("題名", "端末の入れ替え"), ("作成者", "上田 純"), ("担当者", "長井 光"), ("ウォッチャー", "上田 純,坂本 恵"), ("更新日", "2026/04/02 10:11"),
         ("カテゴリ", "機器"), ("開始日", "2026/04/01"), ("期日", "2026/06/30"), ("予定工数", "40.0"), ("進捗率", "20")],
        [("#", "121"), ("プロジェクト", "情報システム"), ("トラッカー", "サポート"), ("親チケット", "120"), ("親チケットの題名", "端末の入れ替え"),
         ("ステータス", "終了"), ("優先度", "通常"), ("題名", "見積の取得"), ("担当者", "坂本 恵"), ("期日", "2026/04/15"), ("説明", "三社から")],
    ],
    encoding="cp932",
)
table(
    "redmine-en.csv",
    "#,Project,Tracker,Parent task,Status,Priority,Subject,Author,Assignee,Updated,Category,Target version,Start date,Due date,"
    "Estimated time,% Done",
    [[("#", "7"), ("Project", "IT"), ("Tracker", "Support"), ("Status", "Closed"), ("Priority", "Urgent"),
      ("Subject", "Renew the licences"), ("Author", "Ann Archer"), ("Assignee", "Mary Miller"), ("Due date", "2026-05-01"),
      ("Estimated time", "3.00")]],
)
table(
    "redmine-work-list.csv",
    "チケットID,トラッカー,チーム,工程,大分類,中分類,小分類,成果物,タスク,社/組織,担当,着手予定,着手実績,完了予定,完了実績,ステータス,進捗率",
    [
        "300,サマリ,基盤,設計,画面,,,,,開発一課,,,,,,,",
        "301,タスク,基盤,設計,画面,一覧,,画面設計書,一覧画面の設計,開発一課,堀 健,2026-04-01,,2026-04-20,,進行中,30",
        "302,タスク,基盤,設計,帳票,,,,帳票の設計,開発二課,関 涼,2026-04-05,,2026-04-25,,終了,100",
    ],
    encoding="utf-8-sig",
)
table(
    "jira-en.csv",
    "Summary,Issue key,Issue id,Parent,Parent id,Issue Type,Status,Project key,Project name,Project type,Project lead,"
    "Project description,Project url,Priority,Resolution,Assignee,Assignee Id,Reporter,Creator,Created,Updated,Last Viewed,"
    "Resolved,Component/s,Component/s,Due date,Votes,Labels,Labels,Description,Environment,Original Estimate,Remaining Estimate,"
    "Time Spent,Work Ratio,Comment,Comment,Custom field (Approver)",
    [
        [("Summary", "Payroll run"), ("Issue key", "HR-1"), ("Issue id", "10001"), ("Issue Type", "Epic"), ("Status", "In Progress"),
         ("Project key", "HR"), ("Priority", "Highest"), ("Reporter", "Ann Archer"), ("Created", "14/Jul/25 3:42 PM"),
         ("Component/s", "Payroll"), ("Due date", "28/Feb/26")],
        [("Summary", "Close the time sheets"), ("Issue key", "HR-2"), ("Issue id", "10002"), ("Parent", "HR-1"), ("Parent id", "10001"),
         ("Issue Type", "Task"), ("Status", "Done"), ("Priority", "Medium"), ("Assignee", "Mary Miller"), ("Assignee Id", "5f1"),
         ("Component/s", "Payroll"), ("Component/s", "Time"), ("Due date", "1/31/2026 16:14"), ("Labels", "monthly"), ("Labels", "hr"),
         ("Original Estimate", "5400"), ("Comment", "03/Jan/25 9:00 AM;ann;Looks fine"), ("Custom field (Approver)", "Ann Archer")],
    ],
)
table(
    "jira-ja.csv",
    "要約,課題キー,課題 ID,親,課題タイプ,ステータス,プロジェクトキー,優先度,担当者,担当者 ID,報告者,作成日,更新日,期限,ラベル,ラベル,コンポーネント,説明,初期見積り,"
    "カスタムフィールド (備考)",
    [[("要約", "契約書の更新"), ("課題キー", "HOUMU-3"), ("課題 ID", "20003"), ("課題タイプ", "タスク"), ("ステータス", "完了"), ("優先度", "高"),
      ("担当者", "岡田 桃子"), ("報告者", "上田 純"), ("作成日", "25/7月/01"), ("期限", "25/7月/14"), ("ラベル", "契約"), ("コンポーネント", "法務"),
      ("初期見積り", "7200"), ("カスタムフィールド (備考)", "年一回")]],
)
(HERE / "asana.csv").write_bytes(
    "\r\n".join([
        ",,", ",,https://app.asana.example/export?project=1", ",,",
        "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,"
        "Projects,Parent task",
        "1201,2026-04-01,,2026-04-02,展示会の準備,進行中,高木 蓮,takagi@example.jp,2026-04-01,2026-06-30,\"展示会,営業\",\"一行目\n二行目\",営業,",
        "1202,2026-04-01,2026-04-20,2026-04-20,配布資料の印刷,,高木 蓮,takagi@example.jp,,2026-05-30,,,営業,展示会の準備",
        "1203,2026-04-01,,2026-04-03,会場の契約,進行中,,gaibu@example.com,,2026-05-10,,,営業,",
        "1204,2026-04-01,,2026-04-03,来場者の名簿,進行中,\"Archer, Ann\",ann@example.com,,,,,営業,ない親",
    ]).encode() + b"\r\n")
table(
    "trello.csv",
    "Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Attachment Count,Attachment Links,"
    "Checklist Item Total Count,Checklist Item Completed Count,Vote Count,Comment Count,Last Activity Date,List ID,List Name,"
    "Board ID,Board Name,Archived,Start Date,Due Complete",
    [
        [("Card ID", "c1"), ("Card Name", "広報紙の校正"), ("Card URL", "https://trello.example/c/1"), ("Labels", "広報 (green)"),
         ("Members", "森 彩, 林 拓也"), ("Due Date", "2026-10-09T15:00:00.000Z"), ("List ID", "l1"), ("List Name", "作業中"),
         ("Board Name", "広報"), ("Archived", "false")],
        [("Card ID", "c2"), ("Card Name", "写真の整理"), ("List ID", "l2"), ("List Name", "完了"), ("Board Name", "広報"),
         ("Archived", "true"), ("Members", "森 彩"), ("Due Date", "2026-10-09T08:00:00.000Z")],
    ],
    newline="\n",
)
(HERE / "trello.json").write_text(json.dumps({
    "id": "b1", "name": "広報", "desc": "", "closed": False,
    "actions": [{"id": "a1", "type": "updateCard"}],
    "cards": [
        {"id": "5f00000000000000000000c1", "shortLink": "c1", "name": "広報紙の校正", "desc": "", "closed": False, "idList": "l1",
         "idMembers": ["m1", "m2"], "labels": [{"name": "広報", "color": "green"}], "start": None,
         "due": "2026-10-09T15:00:00.000Z", "dueComplete": False},
        {"id": "5f00000000000000000000c2", "shortLink": "c2", "name": "古い写真の整理", "desc": "", "closed": True, "idList": "l1",
         "idMembers": ["m1"], "labels": []},
        {"id": "5f00000000000000000000c3", "shortLink": "c3", "name": "写真の整理", "desc": "", "closed": False, "idList": "l2",
         "idMembers": ["m1", "gone"], "labels": [], "due": None},
        {"id": "5f00000000000000000000c4", "shortLink": "c4", "name": "掲示板の更新", "desc": "", "closed": False, "idList": "l2",
         "idMembers": [], "labels": [], "due": None}],
    "lists": [{"id": "l1", "name": "作業中", "closed": False}, {"id": "l2", "name": "完了", "closed": False}],
    "members": [{"id": "m1", "fullName": "森 彩", "username": "mori"}, {"id": "m2", "fullName": "林 拓也", "username": "hayashi"}],
}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
for name, head, rows in [
    ("planner-en.xlsx",
     ["Task ID", "Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Created By", "Created Date", "Start date",
      "Due date", "Is Recurring", "Late", "Completed Date", "Completed By", "Completed Checklist Items", "Checklist Items", "Labels",
      "Description"],
     [["Kx1", "Order the stationery", "Office", "Completed", "Urgent", "Miller, Mary;Archer, Ann", "Archer, Ann", "03/01/2026",
       "04/01/2026", "09/30/2026", "false", "false", "", "", "0/2", "paper;pens", "stock", "for the whole floor"],
      ["Kx2", "Book the rooms", "Office", "Not started", "Medium", "", "Archer, Ann", "03/01/2026", "", "", "false", "true", "", "",
       "", "", "", ""]]),
    ("planner-ja.xlsx",
     ["タスク ID", "タスク名", "バケット名", "進行状況", "優先度", "割り当て先", "作成者", "作成日", "開始日", "期限", "定期的なアイテムか", "遅延", "完了日", "完了者",
      "完了したチェックリスト項目", "チェックリスト項目", "ラベル", "説明"],
     [["Ky1", "文房具の発注", "庶務", "処理中", "緊急", "三浦 誠;西野 和", "三浦 誠", "03/01/2026", "04/01/2026", "09/30/2026", "false", "false",
       "", "", "", "", "", ""]]),
]:
    book = openpyxl.Workbook()
    # The archive is the same on every run.
    book.properties.created = book.properties.modified = datetime.datetime(2026, 4, 1)
    sheet = book.active
    sheet.title = "Tasks"
    for row in [["Plan name", "Office work"], ["Plan ID", "abc"], ["Date of export", "04/02/2026"], [], head, *rows]:
        sheet.append(row)
    book.save(HERE / name)
table(
    "project-en.csv",
    "ID,Active,Task Mode,Name,Duration,Start,Finish,Predecessors,Outline Level,Resource Names,% Complete,Notes",
    [
        "1,Yes,Auto Scheduled,Move the office,20 days,Mon 03/23/26,Fri 04/17/26,,1,,10%,",
        "2,Yes,Auto Scheduled,Choose a carrier,5 days?,Mon 03/23/26,Fri 03/27/26,,2,\"Mary Miller[50%],Ann Archer\",50%,",
        "3,Yes,Auto Scheduled,Pack,2 wks,Mon 03/30/26,Fri 04/10/26,2,2,Ann Archer;Tom Turner,0%,boxes",
        "4,Yes,Auto Scheduled,Label the boxes,1 day,Mon 03/30/26,Mon 03/30/26,2,3,Tom Turner,0%,",
    ],
)
table(
    "project-ja.csv",
    "ID,タスク モード,タスク名,期間,作業時間,開始日,終了日,先行タスク,リソース名,アウトライン レベル,達成率",
    [
        "1,自動スケジュール,事務所の移転,20 日,80 時間,2026年3月23日 (月),2026年4月17日 (金),,,1,10%",
        "2,自動スケジュール,業者の選定,5 日,16 時間,2026年3月23日 (月),2026年3月27日 (金),,\"堀 健[50%],関 涼\",2,100%",
    ],
)
table(
    "notion 0123456789abcdef0123456789abcdef.csv",
    "名前,担当者,ステータス,期限,部門,関連",
    [
        [("名前", "採用面接"), ("担当者", "西野 和, 岡田 桃子"), ("ステータス", "進行中"), ("期限", "2026年4月1日 → 2026年4月30日"), ("部門", "人事部"),
         ("関連", "求人票 (https://www.notion.example/abc)")],
        [("名前", "内定者の面談"), ("担当者", "西野 和"), ("ステータス", "完了"), ("期限", "April 15, 2026"), ("部門", "人事部")],
    ],
    encoding="utf-8-sig", newline="\n",
)
table(
    "kintone.csv",
    "レコードの開始行,レコード番号,業務名,部署,担当者,頻度,ステータス,作業者,作成者,更新者,作成日時,更新日時",
    [
        [("レコードの開始行", "*"), ("レコード番号", "11"), ("業務名", "給与計算"), ("部署", "人事部"), ("担当者", "nishino\nokada"), ("頻度", "月次"),
         ("ステータス", "運用中"), ("作成者", "admin"), ("更新日時", "2026/04/01 9:00")],
        [("レコード番号", "11"), ("業務名", "給与計算"), ("部署", "人事部"), ("担当者", "sakamoto"), ("頻度", "月次"), ("ステータス", "運用中")],
        [("レコードの開始行", "*"), ("レコード番号", "12"), ("業務名", "年末調整"), ("部署", "人事部"), ("担当者", "okada"), ("頻度", "年1回"),
         ("ステータス", "完了"), ("作業者", "nishino")],
    ],
    encoding="cp932",
)
table(
    "google-forms.csv",
    "タイムスタンプ,メールアドレス,業務名,主担当,頻度,所要時間",
    [
        "2026/04/01 10:00:00,mori@example.jp,広報紙の校正,森 彩,毎月,8時間",
        "2026/04/01 11:30:00,hayashi@example.jp,写真の整理,林 拓也,随時,2時間",
    ],
    newline="\n",
)
table(
    "todoist.csv",
    "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,meta,DEADLINE,"
    "DEADLINE_LANG,IS_COLLAPSED",
    [
        "section,庶務,,,,,,,,,,,,,,FALSE",
        "task,鍵の点検,全館,1,1,森 彩 (100),林 拓也 (200),every month,en,Asia/Tokyo,30,minute,,,,",
        "note,先月は異常なし,,,,森 彩 (100),,,,,,,,,,",
        "task,倉庫の鍵,,4,2,森 彩 (100),森 彩 (100),2026-10-06,en,Asia/Tokyo,,,,,,",
        ",,,,,,,,,,,,,,,",
        "section,広報,,,,,,,,,,,,,,FALSE",
        "task,掲示の更新,,4,1,森 彩 (100),,,,,,,,,,",
    ],
    encoding="utf-8-sig",
)
table(
    "bizer.csv",
    "タスクタイトル,ステータス,担当者No,期限,ラベル,関係者No,メモ",
    ["社会保険の届出,進行中,1021,2026/04/30,労務,1003,電子申請", "名刺の発注,完了,1003,2026/05/31,,,"],
)
table(
    "shirasagi.csv",
    "id,職員氏名,職員番号,並び順,カナ,メール,本務・兼務,所属,役職,職種,個人内線,担当名,担当住所,担当電話,分掌事務,備考,電子職員録へ表示,事務分掌表へ表示",
    [
        [("id", "1"), ("職員氏名", "藤田 進"), ("職員番号", "0101"), ("カナ", "フジタ ススム"), ("本務・兼務", "本務"), ("所属", "総務課"), ("役職", "主査"),
         ("個人内線", "211"), ("担当名", "文書担当"), ("分掌事務", "文書の収受に関すること\n公印の管理に関すること"), ("事務分掌表へ表示", "表示")],
        [("id", "2"), ("職員氏名", "谷口 翠"), ("職員番号", "0102"), ("本務・兼務", "本務"), ("所属", "総務課"), ("役職", "主事"),
         ("分掌事務", "職員の福利厚生に関すること"), ("事務分掌表へ表示", "表示")],
    ],
    encoding="cp932",
)
table(
    "joruri.csv",
    "年度,所属コード,所属名,職員番号,氏名（変換前）,氏名（変換後）,ふりがな,兼務フラグ,職員録表示フラグ,事務分掌表示フラグ",
    ["2026,0101,総務課,0101,藤田 進,藤田 進,ふじた すすむ,1,1,1", "2026,0102,企画課,0101,藤田 進,藤田 進,ふじた すすむ,2,1,1"],
)
(HERE / "cybozu-project.csv").write_bytes(
    "\r\n".join([
        "Project,庁舎の移転,2026/4/1,2027/2/1,1,,メモです。,藤田 進,16,2,藤田 進,16,谷口 翠,21",
        "Item,進捗,Text,40,3",
        "Link,案内,https://example.jp/",
        "Milestone,2026/11/1,内覧会,",
        "Theme,業者の選定,庁舎の移転,2026/4/1,2026/6/1,谷口 翠,21,選定のテーマです。",
        "Task,仕様書の作成,庁舎の移転\\業者の選定,2026/4/1,2026/4/20,,,\"一行目\n二行目\",半分,2,藤田 進,16,谷口 翠,21",
        "Task,入札の公告,庁舎の移転\\業者の選定,2026/5/1,2026/5/20,,,,,1,谷口 翠,21",
        "Task,机の発注,庁舎の移転,,,,,,,0",
    ]).encode("cp932") + b"\r\n")
