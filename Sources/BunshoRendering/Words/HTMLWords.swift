// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The words of the HTML page.
enum HTMLWords {
  static let title = LocalizedText(ja: "職務分掌表", en: "Responsibility table")
  static let edition = LocalizedText(ja: "版", en: "Edition")
  static let effectiveOn = LocalizedText(ja: "施行", en: "In force from")
  static let currentOn = LocalizedText(ja: "現在日", en: "As of")
  static let asOf = LocalizedText(ja: "判定日", en: "Judged as of")
  static let sources = LocalizedText(ja: "元データ", en: "Source")
  static let approvals = [
    LocalizedText(ja: "承認", en: "Approved"), LocalizedText(ja: "審査", en: "Reviewed"),
    LocalizedText(ja: "作成", en: "Prepared"),
  ]
  static let listSeparator = LocalizedText(ja: "、", en: ", ")
  static let dotSeparator = LocalizedText(ja: "・", en: " · ")

  // MARK: The answer

  static func leadBefore(_ tasks: String) -> LocalizedText {
    LocalizedText(ja: "\(tasks) 業務のうち ", en: "Of \(tasks) tasks, ")
  }
  static func leadStrong(_ count: Int, _ text: String) -> LocalizedText {
    LocalizedText(
      ja: "\(text) 件は担当の割当に是正が必要",
      en: count == 1 ? "1 needs its assignment mended" : "\(text) need their assignments mended")
  }
  static let leadAfter = LocalizedText(ja: "です。", en: ".")
  static func leadElsewhere(_ tasks: String) -> LocalizedText {
    LocalizedText(ja: "\(tasks) 業務の割当のほかに、", en: "Beside the assignments of \(tasks) tasks, ")
  }
  static func leadElsewhereStrong(_ count: Int, _ text: String) -> LocalizedText {
    LocalizedText(
      ja: "是正が必要な項目が \(text) 件",
      en: count == 1 ? "1 finding must be mended" : "\(text) findings must be mended")
  }
  static let leadElsewhereAfter = LocalizedText(ja: "あります。", en: ".")
  static func leadSound(_ tasks: String) -> LocalizedText {
    LocalizedText(ja: "\(tasks) 業務に、", en: "None of \(tasks) tasks has ")
  }
  static let leadSoundStrong = LocalizedText(ja: "是正が必要な割当はありません", en: "an assignment that must be mended")
  static let leadSoundAfter = LocalizedText(ja: "。", en: ".")
  static let leadEmpty = LocalizedText(ja: "業務がまだありません。", en: "There are no tasks yet.")
  static func leadSingle(_ count: Int, _ text: String) -> LocalizedText {
    LocalizedText(
      ja: "\(text) 件は特定の人に依存しています。",
      en: count == 1 ? " 1 depends on one person." : " \(text) depend on one person.")
  }

  // MARK: Cards

  static let coverage = LocalizedText(ja: "割当の充足", en: "Assignments filled")
  static func coverageDetail(_ responsible: String, _ accountable: String, _ total: String) -> LocalizedText {
    LocalizedText(
      ja: "実行者 \(responsible)・責任者 \(accountable) /\u{A0}\(total)\u{A0}業務",
      en: "Doers \(responsible) · accountable \(accountable) of \(total) tasks")
  }
  static let toMend = LocalizedText(ja: "要是正", en: "To mend")
  static let warnings = LocalizedText(ja: "注意", en: "Warnings")
  static let singlePerson = LocalizedText(ja: "属人化", en: "On one person")
  static func singlePersonDetail(_ covered: String, _ total: String) -> LocalizedText {
    LocalizedText(
      ja: "2 人以上でできる業務 \(covered)\u{A0}/\u{A0}\(total)",
      en: "Two or more can do \(covered) of \(total) tasks")
  }
  static let items = LocalizedText(ja: "件", en: "")
  static let nothing = LocalizedText(ja: "ありません", en: "None")

  // MARK: Findings

  static let findings = LocalizedText(ja: "対応が必要な項目", en: "What to mend")
  static let findingsHint = LocalizedText(
    ja: "重い順。業務名を選ぶと表の該当行へ移動します。", en: "Gravest first. A task's name leads to its row.")
  static let noFindings = LocalizedText(
    ja: "指摘はありません。この表は、判定したすべての項目を満たしています。",
    en: "No findings. The table meets everything it was judged by.")
  static func moreFindings(_ count: Int, _ text: String) -> LocalizedText {
    LocalizedText(
      ja: "ほか \(text) 件は、下の表の「指摘」欄とブックの指摘一覧にあります。",
      en: count == 1
        ? "1 more is in the rows below and in the workbook."
        : "\(text) more are in the rows below and in the workbook.")
  }
  static let remedy = LocalizedText(ja: "対応", en: "Remedy")
  /// How a row's finding speaks of the row's task.
  static let thisTask = LocalizedText(ja: "この業務", en: "this task")
  static func sharedTexts(_ count: Int) -> LocalizedText {
    LocalizedText(ja: "指摘の内容と対応 (\(count))", en: "What findings say and what to do (\(count))")
  }

  // MARK: Charts

  static let departmentChart = LocalizedText(ja: "部門ごとの割当状況", en: "How departments stand")
  static let departmentChartHint = LocalizedText(ja: "業務の件数", en: "Number of tasks")
  static let sound = LocalizedText(ja: "問題なし", en: "Sound")
  static let single = LocalizedText(ja: "属人化", en: "On one person")
  static let mend = LocalizedText(ja: "要是正", en: "To mend")
  static let noDepartment = LocalizedText(ja: "部門なし", en: "No department")
  static func unit(_ name: String, of above: String) -> LocalizedText {
    LocalizedText(ja: "\(name)（\(above)）", en: "\(name) (\(above))")
  }
  static func otherDepartments(_ count: Int) -> LocalizedText {
    LocalizedText(
      ja: "ほか \(count) 部門", en: count == 1 ? "1 more department" : "\(count) more departments")
  }
  static let loadChart = LocalizedText(ja: "人ごとの負荷", en: "Load per person")
  static func loadChartHint(_ shown: Int, of all: String) -> LocalizedText {
    LocalizedText(
      ja: "責任 (A) と実行 (R) の件数、\(all) 名のうち上位 \(shown) 名",
      en: "Tasks answered for (A) and done (R), the first \(shown) of \(all)")
  }
  static let loadChartHintAll = LocalizedText(
    ja: "責任 (A) と実行 (R) の件数", en: "Tasks answered for (A) and done (R)")
  static let answersFor = LocalizedText(ja: "責任", en: "Answers for")
  static let does = LocalizedText(ja: "実行", en: "Does")
  static let lossChart = LocalizedText(ja: "人が抜けても続く業務", en: "Work that goes on as people are lost")
  static func lossChartHint(_ tasks: String) -> LocalizedText {
    LocalizedText(
      ja: "今できる人がいる \(tasks) 業務の割合。止まりが最も多い人から順に抜けた場合",
      en: "Share of the \(tasks) tasks somebody is capable of; whose loss stops most goes first")
  }
  static func peopleLost(_ count: Int) -> LocalizedText {
    LocalizedText(ja: "\(count) 人が抜ける", en: count == 1 ? "1 person lost" : "\(count) people lost")
  }
  static let goesOnSurely = LocalizedText(ja: "誰が抜けても続く", en: "goes on whoever is lost")
  static let goesOnPerhaps = LocalizedText(ja: "抜ける人しだい", en: "depends on who is lost")
  static let stopsAtLeast = LocalizedText(ja: "少なくともこれだけ止まる場合がある", en: "at least so much can stop")
  static func goesOn(_ losses: Int, atLeast: String, atMost: String) -> LocalizedText {
    let share = atLeast == atMost ? "\(atMost)%" : "\(atLeast)–\(atMost)%"
    return LocalizedText(
      ja: "最悪の \(losses) 人が抜けると \(share) が続く",
      en: "\(share) goes on without the worst \(losses)")
  }
  static func tasksStop(_ count: Int, _ text: String) -> LocalizedText {
    LocalizedText(ja: "\(text) 業務が止まる", en: count == 1 ? "1 task stops" : "\(text) tasks stop")
  }
  static let exchangeChart = LocalizedText(ja: "部門をまたぐ責任", en: "Work across departments")
  static let exchangeChartHint = LocalizedText(
    ja: "行: 業務の所管、列: 責任・実行を担う部門 (件)", en: "Row: whose task; column: who does it or answers for it")
  static let familyChart = LocalizedText(ja: "指摘の内訳", en: "Findings by kind")
  static let familyChartHint = LocalizedText(ja: "分類ごとの件数", en: "Number of findings")

  // MARK: Table

  static let table = LocalizedText(ja: "責任分担表", en: "Responsibilities")
  static let search = LocalizedText(ja: "業務・人名で絞り込む ( / )", en: "Search tasks and names ( / )")
  static let department = LocalizedText(ja: "部門", en: "Department")
  static let person = LocalizedText(ja: "担当者", en: "Person")
  static let category = LocalizedText(ja: "分類", en: "Category")
  static let absent = LocalizedText(ja: "もし不在なら", en: "If absent")
  static let absentChoose = LocalizedText(ja: "人を選ぶ", en: "choose")
  static let absentText = LocalizedText(
    ja: "が不在の場合: 実行者がいなくなる業務 {r} 件、責任者がいなくなる業務 {a} 件",
    en: "absent: {r} tasks have nobody left who does them, {a} nobody who answers for them")
  static let absentOnly = LocalizedText(ja: "影響する業務だけ表示", en: "Show only these tasks")
  static let absentRemove = LocalizedText(ja: "{name} を在席に戻す", en: "{name} is present")
  /// Where there are too many people to choose from.
  static let namePart = LocalizedText(ja: "氏名の一部", en: "part of a name")
  static let noPerson = LocalizedText(ja: "該当する人がいません。", en: "Nobody of this name.")
  static let morePeople = LocalizedText(
    ja: "ほか {n} 名。もう少し入力してください。", en: "{n} more: type a little more.")
  static let noDoer = LocalizedText(ja: "実行者が不在", en: "nobody left to do it")
  static let noDecider = LocalizedText(ja: "責任者が不在", en: "nobody left to answer for it")
  static let peopleColumns = LocalizedText(ja: "人を列にした表", en: "People as columns")
  static let findingFilter = LocalizedText(ja: "指摘で絞り込む", en: "Filter by finding")
  static let keys = LocalizedText(
    ja: "文字キーで操作 ( / 検索、n・p 次・前の指摘)。表の中は矢印キーで移動",
    en: "Letter keys ( / search, n and p next and previous finding). Arrows move within the table")
  static let all = LocalizedText(ja: "すべて", en: "All")
  static let anyFinding = LocalizedText(ja: "指摘あり", en: "With findings")
  static let fold = LocalizedText(ja: "すべてたたむ", en: "Fold all")
  static let unfold = LocalizedText(ja: "すべて開く", en: "Unfold all")
  static let clear = LocalizedText(ja: "解除", en: "Clear")
  static let theme = LocalizedText(ja: "明暗切替", en: "Theme")
  static let copy = LocalizedText(ja: "表をコピー", en: "Copy table")
  static let copied = LocalizedText(ja: "コピーしました", en: "Copied")
  static let print = LocalizedText(ja: "印刷 (A3)", en: "Print (A3)")
  static let printA4 = LocalizedText(ja: "印刷 (A4)", en: "Print (A4)")
  static let shown = LocalizedText(ja: "{n} / {m} 件", en: "{n} of {m}")
  static let noMatch = LocalizedText(
    ja: "条件に合う業務はありません。", en: "No task fits these conditions.")
  static let skip = LocalizedText(ja: "表へ移動", en: "Skip to the table")
  static let number = LocalizedText(ja: "No.", en: "No.")
  static let task = LocalizedText(ja: "業務", en: "Task")
  static let frequency = LocalizedText(ja: "頻度", en: "Frequency")
  static let doers = LocalizedText(ja: "実行する人", en: "People who do it")
  static let finding = LocalizedText(ja: "指摘", en: "Findings")
  static let importance = LocalizedText(ja: "重要度", en: "importance")
  static let manual = LocalizedText(ja: "マニュアル", en: "manual")
  static let totals = LocalizedText(ja: "A / R の件数", en: "Number of A / R")
  static let legend = LocalizedText(ja: "凡例", en: "Legend")
  static let severalParts = LocalizedText(ja: "一人で両方を担う", en: "one holder has both parts")
  static func holders(_ count: Int) -> LocalizedText {
    LocalizedText(ja: "\(count)名", en: "\(count)")
  }
  static func moreNames(_ count: Int) -> LocalizedText {
    LocalizedText(ja: "ほか \(count) 名", en: "\(count) more")
  }
  static let vacant = LocalizedText(ja: "空席", en: "vacant")
  static func groupSummary(_ tasks: Int, _ tasksText: String, _ findings: Int, _ findingsText: String)
    -> LocalizedText
  {
    let en = tasks == 1 ? "1 task" : "\(tasksText) tasks"
    guard findings > 0 else { return LocalizedText(ja: "\(tasksText) 業務", en: en) }
    return LocalizedText(
      ja: "\(tasksText) 業務・指摘 \(findingsText) 件",
      en: en + (findings == 1 ? " · 1 finding" : " · \(findingsText) findings"))
  }
  static func hours(_ text: String) -> LocalizedText {
    LocalizedText(ja: "\(text) 時間", en: "\(text) h")
  }
  static func madeBy(_ version: String) -> LocalizedText {
    LocalizedText(ja: "分掌 Bunsho \(version) で作成", en: "Made with Bunsho \(version)")
  }

  /// The sign beside a name whose part is another than the one its letter says first; `nil` where the letter
  /// says it.
  static func sign(of kind: Involvement) -> LocalizedText? {
    switch kind {
    case .main, .execute, .decide, .consult, .inform: nil
    case .sub: LocalizedText(ja: "副", en: "backup")
    case .support: LocalizedText(ja: "補", en: "support")
    case .deputy: LocalizedText(ja: "代", en: "deputy")
    case .draft: LocalizedText(ja: "起", en: "draft")
    case .review: LocalizedText(ja: "審", en: "review")
    case .approve: LocalizedText(ja: "承", en: "approve")
    case .verify: LocalizedText(ja: "検", en: "verify")
    case .rotation: LocalizedText(ja: "輪", en: "rota")
    }
  }

  /// A text that begins a line: English words get a capital, Japanese has none.
  static func capitalized(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(ja: text.ja, en: text.en.prefix(1).uppercased() + text.en.dropFirst())
  }

  /// The words that the templates name as `{{words.…}}`.
  static let templateWords: [(name: String, text: LocalizedText)] = [
    ("absent", absent), ("absent_choose", absentChoose), ("absent_only", absentOnly),
    ("absent_remove", absentRemove), ("absent_text", absentText),
    ("all", all), ("any_finding", anyFinding), ("category", category), ("clear", clear), ("copied", copied),
    ("copy", copy),
    ("department", department), ("department_chart", departmentChart),
    ("department_chart_hint", departmentChartHint), ("exchange_chart", exchangeChart),
    ("exchange_chart_hint", exchangeChartHint), ("family_chart", familyChart),
    ("family_chart_hint", familyChartHint), ("findings", findings), ("findings_hint", findingsHint),
    ("finding_filter", findingFilter), ("fold", fold), ("keys", keys), ("load_chart", loadChart),
    ("loss_chart", lossChart),
    ("more_people", morePeople), ("name_part", namePart),
    ("no_decider", noDecider), ("no_doer", noDoer), ("no_findings", noFindings), ("no_match", noMatch),
    ("no_person", noPerson),
    ("people_columns", peopleColumns), ("person", person), ("print", print), ("print_a4", printA4),
    ("remedy", remedy),
    ("search", search), ("shown", shown),
    ("skip", skip), ("table", table), ("task", task), ("theme", theme), ("unfold", unfold),
  ]
}
