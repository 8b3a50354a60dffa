// SPDX-License-Identifier: Apache-2.0
import BunshoModel

// The words themselves; what is made of them stands beside.
extension FieldSynonyms {
  static let entries: [(ColumnField, [String])] = [
    (
      .id,
      [
        "No", "No.", "№", "番号", "項番", "通番", "連番", "整理番号", "管理番号", "ID", "業務ID", "業務番号", "タスクID", "コード",
        "キー", "課題キー", "#", "チケットID", "項目番号", "key", "issue key", "task id", "wbs", "code", "work item id",
        "業務コード",
      ]
    ),
    (
      .task,
      [
        "業務", "業務名", "業務名称", "業務内容", "業務項目", "分掌事務", "分掌事項", "分掌業務", "担当事務", "担当業務", "担当業務名", "事務事業",
        "事務内容", "所掌事務", "職務", "職務内容", "仕事", "仕事内容", "作業", "作業名", "作業内容", "作業項目", "作業項目名", "タスクの説明", "業務の名称",
        "step", "steps", "process step", "action", "actions",
        "action item", "action items", "task/activity", "activity/task", "work package", "task description",
        "items", "livrable", "livrables", "deliverables",
        "작업명", "업무", "업무명", "任务", "任务名称", "任務", "aufgabe", "aufgaben", "tâche", "tâches", "activité",
        "activités", "actividad", "actividades", "tarea", "tareas", "attività", "atividade", "atividades",
        "tarefa",
        "tarefas", "задача", "業務項目名", "項目名",
        "タスク", "タスク名", "件名",
        "題名", "要約", "標題", "タイトル", "項目", "実施事項", "決裁事項", "専決事項", "事項", "ワーク名", "ToDo", "やること", "課題",
        "施策", "プロセス", "task", "task name", "title", "summary", "subject", "activity", "work", "duty",
        "card name",
        "item", "work item", "control", "requirement", "recommendation", "統制", "要求事項", "管理策", "tasks",
        "activities",
        "deliverable/task", "task/deliverable", "responsibilities", "duties",
      ]
    ),
    (
      .category(1),
      [
        "大分類", "大項目", "業務区分", "区分", "分類", "業務分野", "機能", "カテゴリ", "カテゴリー", "業務名(大)", "category", "category 1",
        "level 1", "module", "list name", "bucket name", "section/column", "phase",
      ]
    ),
    (.category(2), ["中分類", "中項目", "業務名(中)", "category 2", "level 2", "subcategory"]),
    (.category(3), ["小分類", "小項目", "細分類", "category 3", "level 3"]),
    (
      .unit,
      [
        "部署", "部署名", "部門", "部門名", "所属", "所属名", "所属部署", "所属部門", "所属組織", "部名", "担当部署", "担当部門", "担当課", "所管",
        "所管部署", "所管課", "主管", "主管部署", "主管課", "組織", "組織名", "セクション", "チーム", "グループ", "班", "課名", "課", "係",
        "担当係", "部", "局", "本部", "社/組織", "実施部署", "責任部署", "department", "department name", "dept", "division",
        "section",
        "team", "group", "unit", "org", "owner team", "unit name", "organization",
      ]
    ),
    (
      .unitCode,
      [
        "部門ID", "部署ID", "部門コード", "部署コード", "所属コード", "課コード", "組織コード", "組織ID", "department id",
        "department code", "unit id", "dept id",
      ]
    ),
    (
      .unitParent,
      ["上位", "上位部門", "上位部署", "親部署", "親組織", "親部門", "上位組織", "親", "parent", "parent id", "parent department"]
    ),
    (.unitHead, ["部門長", "所属長", "部署長", "head", "department head", "manager"]),
    (.unitLevel, ["階層", "組織階層", "レベル", "level"]),
    (
      .owner(.main),
      [
        "担当", "担当者", "担当者名", "主担当", "主担当者", "主担", "主", "正", "正担当", "正担当者", "メイン", "メイン担当", "実施者", "作業者",
        "作業担当", "実務担当", "責任者", "割り当て", "割り当て先", "アサイン", "担当職員", "PIC", "オーナー", "業務担当者", "assignee",
        "assigned to", "owner", "person in charge", "primary responsibility", "primary responsible",
        "primary role", "담당", "담당자", "负责人", "負責人", "verantwortlich", "zuständig",
        "responsable", "responsabile", "responsável", "risorse assegnate", "assigned resources", "resources",
        "ответственный", "members", "resource names", "assign", "main owner",
        "main",
      ]
    ),
    (.owner(.execute), ["role responsible", "実行責任者", "実行者", "実行責任", "responsible", "r", "実施責任者", "execute"]),
    (
      .owner(.sub),
      [
        "副担当", "副担当者", "副担", "副", "サブ", "サブ担当", "副責任者", "バックアップ", "担当者2", "第2担当", "B担当", "sub", "secondary",
        "backup", "co-owner", "backup owner",
      ]
    ),
    (.owner(.support), ["補助", "補助者", "補助担当", "支援", "応援", "協力", "support", "assist", "s"]),
    (
      .owner(.deputy),
      [
        "代行者", "代行", "代理", "代理者", "代替者", "代替要員", "不在時担当", "代決者", "ピンチヒッター", "deputy", "substitute",
        "backup person", "delegate", "alternate",
      ]
    ),
    (.owner(.draft), ["起案", "起案者", "立案", "申請者", "drafter", "requester", "draft"]),
    (
      .owner(.decide),
      [
        "最終責任者", "role accountable", "説明責任者", "説明責任", "業務責任者", "管理者", "承認者", "承認", "決裁者", "決裁権者", "決定責任者",
        "専決者", "accountable",
        "a",
        "approver", "decision maker", "decide", "決裁",
      ]
    ),
    (.owner(.review), ["確認者", "検印", "審査", "審査者", "レビュア", "レビューア", "reviewer", "review"]),
    (
      .owner(.consult),
      [
        "合議", "合議先", "協議先", "相談先", "相談者", "協業先", "関係部署", "関連部署", "関係部門", "関連部門", "consulted", "c", "consult",
        "role consulted", "supporting roles",
      ]
    ),
    (.owner(.verify), ["検収", "検収者", "検査", "検査者", "監査", "verify", "v"]),
    (
      .owner(.inform),
      [
        "報告先", "報告", "通知先", "共有先", "回覧先", "情報共有先", "周知先", "ウォッチャー", "informed", "role informed", "i", "cc",
        "watchers",
        "inform",
      ]
    ),
    (.owner(.approve), ["approve"]),
    (.owner(.rotation), ["輪番", "当番", "rotation"]),
    (
      .role,
      [
        "役割", "役割名", "ロール", "ロール名", "役職", "職位", "職名", "職種", "肩書", "補職名", "職制", "等級", "役職名", "role",
        "role name", "position", "job title", "post",
      ]
    ),
    (
      .person,
      [
        "氏名", "名前", "社員名", "職員氏名", "職員名", "教職員名", "メンバー", "担当者氏名", "ユーザー名", "氏名(変換後)", "要員名", "full name",
        "member", "user", "person", "person name", "employee",
      ]
    ),
    (.personKana, ["フリガナ", "ふりがな", "カナ", "よみ", "氏名カナ", "kana", "reading"]),
    (
      .personCode,
      [
        "社員番号", "職員番号", "社員ID", "従業員番号", "社員コード", "employee id", "emp no", "employee number", "employee no",
        "person id",
      ]
    ),
    (.email, ["メール", "メールアドレス", "email", "e-mail", "mail"]),
    (.employment, ["雇用形態", "雇用区分", "職員区分", "社員区分", "employment", "employment type", "contract type"]),
    (.concurrent, ["兼務", "兼務フラグ", "本務・兼務", "本務/兼務", "本兼", "併任", "兼任", "concurrent", "dual", "primary"]),
    (.share, ["従事割合", "工数割合", "配分", "稼働率", "share", "allocation"]),
    (.capacity, ["月間稼働時間", "稼働時間", "キャパシティ", "月間時間", "capacity", "capacity hours"]),
    (.joined, ["入社日", "着任日", "在籍開始日", "joined", "valid from", "start of employment"]),
    (
      .left,
      ["退職日", "退職予定日", "離任日", "異動日", "在籍終了日", "left", "valid until", "end of employment", "leave date"]
    ),
    (.leave, ["休職", "休業", "休暇予定", "leave", "absence"]),
    (
      .superior,
      ["上司", "直属上司", "直属の上司", "上長", "直属上長", "superior", "supervisor", "line manager", "direct manager"]
    ),
    (.handoverItems, ["引継ぎ項目数", "引継項目数", "引継ぎ書記入項目", "引継ぎ書項目数", "handover items"]),
    (.skill, ["スキル", "スキル名", "スキル項目", "力量", "力量項目", "習熟項目", "skill", "skill name", "skills"]),
    (.who, ["who", "assignee name"]),
    (.letter, ["RACI", "関与", "関与区分", "letter", "letters", "involvement"]),
    (.assigneeKind, ["主体区分", "kind", "assignee kind"]),
    (.partner, ["委託先", "外注先", "業者", "ベンダー", "協力会社", "vendor", "partner", "contractor"]),
    (
      .otherName,
      [
        "略称", "略号", "通称", "短縮名", "別名", "略名", "氏名(変換前)", "旧姓", "旧氏名", "short name", "abbreviation", "alias",
        "other name",
      ]
    ),
    (.record, [InvolvementRecord.heading.ja, InvolvementRecord.heading.en]),
    (
      .party,
      [
        "responsibility", "responsible party", "責任分界", "分担", "責任分担", "責任主体", "責任の所在", "役割分担", "ownership",
        "分担区分", "責任区分",
      ]
    ),
    (
      .fact(.detail),
      ["詳細", "説明", "業務概要", "業務の目的・概要", "概要", "手順", "description", "details", "card description", "detail"]
    ),
    (
      .fact(.frequency),
      [
        "頻度", "実施頻度", "発生頻度", "周期", "サイクル", "実施時期", "時期", "実施サイクル", "処理サイクル", "トリガー", "実施月", "スケジュール",
        "frequency", "cycle", "recurrence", "trigger",
      ]
    ),
    (
      .fact(.hours),
      [
        "所要時間", "作業時間", "標準時間", "1回あたり時間", "1回の時間", "1回の所要時間", "処理時間", "工数", "時間", "月間工数", "人工", "人日", "予定工数",
        "予定時間", "見積", "hours", "estimated hours", "original estimate", "effort", "duration", "time",
        "hours per run",
      ]
    ),
    (.fact(.count), ["件数", "月間件数", "処理件数", "回数", "発生件数", "業務規模", "volume", "count"]),
    (.fact(.difficulty), ["難易度", "難度", "専門性", "習熟難易度", "複雑性", "difficulty", "complexity"]),
    (
      .fact(.importance),
      ["重要度", "影響度", "優先度", "優先順位", "リスク", "impact", "priority", "importance", "criticality"]
    ),
    (
      .fact(.manual),
      [
        "マニュアル", "マニュアル有無", "手順書", "手順書の有無/場所", "作業手順書", "業務マニュアル", "マニュアル化", "ドキュメント", "資料", "保管場所", "格納先",
        "参照資料", "manual", "sop", "document", "runbook",
      ]
    ),
    (
      .fact(.handover),
      [
        "引継ぎ", "引継", "引き継ぎ", "引き継ぎ状況", "引継書", "引継ぎ書", "引き継ぎ書", "引継ぎ書有無", "引継書有無", "handover", "transition",
        "handover document",
      ]
    ),
    (
      .fact(.handoverDays),
      [
        "引継ぎ所要日数", "引継所要日数", "引き継ぎ所要日数", "引継ぎ日数", "引継日数", "引継ぎ期間", "引継期間", "習得期間", "習得日数", "育成期間", "育成日数",
        "handover days", "days to hand over", "handover duration", "training days", "ramp-up days",
      ]
    ),
    (
      .fact(.since),
      [
        "担当開始日", "担当開始", "担当開始年月", "担当開始時期", "owner since", "in charge since", "assigned since", "since",
      ]
    ),
    (
      .fact(.manualDate),
      [
        "マニュアル更新日", "マニュアル最終更新日", "マニュアル最終更新", "マニュアル改訂日", "マニュアル改定日", "手順書更新日", "手順書最終更新日", "手順書改訂日",
        "手順書改定日", "manual updated", "manual last updated", "manual date", "sop updated",
      ]
    ),
    (
      .fact(.deputyVerified),
      [
        "副担当確認日", "副担当最終確認日", "副担当確認", "代行確認日", "代行者確認日", "backup verified", "backup last verified",
        "deputy verified", "deputy last verified",
      ]
    ),
    (
      .fact(.deputyAccess),
      [
        "副担当の権限", "副担当権限", "副担当のアクセス権", "副担当アクセス権", "代行者の権限", "代行者権限", "backup access", "deputy access",
      ]
    ),
    (
      .fact(.credential),
      [
        "資格保有者", "有資格者", "アカウント保有者", "鍵の保有者", "鍵保有者", "権限保有者", "資格・アカウント保有者", "credential holder",
        "credential holders", "account holder", "account holders", "key holder", "key holders",
      ]
    ),
    (.fact(.channel), ["チャネル", "チャンネル", "顧客チャネル", "販売チャネル", "channel", "channels"]),
    (
      .fact(.audience),
      [
        "対象顧客", "対象顧客層", "顧客層", "ターゲット", "ターゲット顧客", "ターゲット層", "audience", "target audience",
        "customer segment",
      ]
    ),
    (
      .fact(.control),
      ["補完統制", "補完的統制", "代替統制", "代替的統制", "compensating control", "compensating controls"]
    ),
    (.fact(.controlOwner), ["統制実施者", "統制責任者", "統制の実施者", "統制担当者", "control owner"]),
    (
      .fact(.dependence),
      ["属人化", "属人度", "属人レベル", "代替可否", "代替可能者", "対応可能者", "できる人", "担当可能人数", "bus factor", "spof"]
    ),
    (.fact(.system), ["使用システム", "利用ツール", "使用ツール", "システム", "アカウント", "system", "tool", "application"]),
    (.fact(.input), ["インプット", "入力", "受領元", "input"]),
    (.fact(.predecessor), ["前工程", "先行業務", "先行タスク", "predecessor", "predecessors"]),
    (.fact(.output), ["アウトプット", "成果物", "帳票", "出力", "後工程", "提出先", "output", "deliverable"]),
    (.fact(.start), ["開始日", "着手日", "着手予定", "予定開始日", "start date", "start"]),
    (
      .fact(.due),
      ["期限", "期限日", "期日", "締切", "締切日", "納期", "完了予定", "終了日", "期日日", "due date", "due", "deadline", "finish"]
    ),
    (
      .fact(.status),
      ["状態", "ステータス", "進捗", "進捗率", "進行状況", "対応状況", "状況", "status", "progress", "% done", "completed"]
    ),
    (.fact(.amount), ["金額", "金額区分", "限度額", "決裁金額", "予算", "予算額", "費用", "amount", "limit", "budget", "cost"]),
    (.fact(.kpi), ["KPI", "指標", "成果指標", "目標", "目標値", "評価指標", "metric", "target"]),
    (.fact(.tags), ["タグ", "ラベル", "tags", "labels"]),
    (.fact(.validity), ["施行日", "適用日", "適用開始日", "改定日", "改訂日", "更新日", "effective date", "revised", "updated"]),
    (.fact(.regulation), ["根拠規程", "関連規程", "根拠法令", "根拠", "規程", "regulation", "legal basis"]),
    (
      .fact(.note),
      ["備考", "摘要", "特記事項", "補足", "コメント", "その他", "注記", "メモ", "remarks", "notes", "comment", "note", "remark"]
    ),
    (.fact(.contact), ["内線", "電話番号", "TEL", "連絡先", "ext", "phone", "個人内線"]),
  ]

  /// Words that mean different things in different tables, most likely first for a table of tasks.
  static let ambiguous: [(String, [ColumnField])] = [
    ("名称", [.task, .unit, .role]), ("name", [.task, .person, .unit, .role]),
    ("名前", [.task, .person]), ("内容", [.task, .fact(.detail)]), ("content", [.task]),
    ("部門長", [.owner(.decide), .unitHead]), ("所属長", [.owner(.decide), .unitHead]),
    ("manager", [.owner(.decide), .unitHead, .superior]), ("reports to", [.unitParent, .superior]),
    ("着任日", [.fact(.since), .joined]), ("引継ぎ項目", [.handoverItems, .task]),
    ("引継項目", [.handoverItems, .task]),
    // Alone it is who does the control; beside owners of the task, who does the control that makes up for something.
    ("統制実施者", [.fact(.controlOwner), .owner(.main)]), ("統制責任者", [.fact(.controlOwner), .owner(.main)]),
    ("統制の実施者", [.fact(.controlOwner), .owner(.main)]),
    ("control owner", [.fact(.controlOwner), .owner(.main)]), ("氏名", [.owner(.main), .person]),
    ("担当", [.owner(.main), .who]),
    ("assignee", [.owner(.main), .who]), ("責任者", [.owner(.main), .owner(.decide)]), ("階層", [.unitLevel]),
    ("コード", [.id, .unitCode, .personCode]), ("id", [.id, .unitCode, .personCode]), ("帳票", [.fact(.output)]),
    ("メンバー", [.owner(.main), .person]), ("members", [.owner(.main), .person]), ("職種", [.role]),
    ("責任", [.letter]), ("responsibility", [.party, .task]), ("要求事項", [.task]), ("親", [.unitParent]),
    ("level", [.unitLevel, .category(1)]),
    ("process", [.category(1), .task]), ("プロセス", [.category(1), .task]),
  ]
}
