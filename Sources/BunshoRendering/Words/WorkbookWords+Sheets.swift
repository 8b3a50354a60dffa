// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// The words of 属人化ランキング, 負荷, 改定履歴 and 凡例.
extension WorkbookWords {
  static let rank = LocalizedText(ja: "順位", en: "Rank")
  static let score = LocalizedText(ja: "スコア", en: "Score")
  static let band = LocalizedText(ja: "区分", en: "Band")
  static let known = LocalizedText(ja: "判定材料", en: "Known")
  static let taskList = LocalizedText(ja: "業務一覧", en: "Task list")
  static func taskListNote(_ count: Int) -> LocalizedText {
    LocalizedText(
      ja: "全\(count)件。並べ替えと絞り込み用です。担当の修正は職務分掌表のシートで行います。",
      en: "\(count) tasks, to sort and filter. Correct holders on the sheet of the whole table.")
  }
  static let yearlyHours = LocalizedText(ja: "年間時間", en: "Hours a year")
  static let authority = LocalizedText(ja: "職務権限表", en: "Authority")
  static let authorityNote = LocalizedText(
    ja: "決裁が必要な事項と金額区分ごとに、だれが起案し、審査し、決裁するかを示します。",
    en: "For each decision and band of money: who drafts, checks and decides.")
  static let decision = LocalizedText(ja: "事項", en: "Decision")
  static let amounts = LocalizedText(ja: "金額区分", en: "Amounts")
  static let asked = LocalizedText(ja: "合議先", en: "Asked before")
  static let told = LocalizedText(ja: "報告先", en: "Told")
  static let skills = LocalizedText(ja: "スキルマップ", en: "Skill map")
  static let skillsNote = LocalizedText(
    ja: "0 できない、1 習得中、2 一人でできる、3 うまくできる、4 教えられる。人数と充足率は数え直されます。",
    en: "0 cannot, 1 learns, 2 can alone, 3 can well, 4 can teach. Counts follow edits.")
  static let able = LocalizedText(ja: "できる人数", en: "Able")
  static let ableTasks = LocalizedText(ja: "一人でできる業務の数", en: "Tasks each can do alone")
  static let covered = LocalizedText(ja: "充足率(2人以上)", en: "Covered by two")
  static let mainOwner = LocalizedText(ja: "主担当", en: "Main owner")
  static let stopsWithout = LocalizedText(ja: "いないと止まる人", en: "Stops without")

  static let stopping = LocalizedText(ja: "この人が抜けたら止まる業務", en: "What stops when one person is away")
  static let stoppingCount = LocalizedText(ja: "止まる業務数", en: "Tasks that stop")
  static let stoppingHours = LocalizedText(ja: "年間時間(h)", en: "Hours a year")
  static let successor = LocalizedText(ja: "引き継ぐ人(記入)", en: "Who will cover (fill in)")
  static let nothingStops = LocalizedText(
    ja: "1人が抜けただけで止まる業務はありません。", en: "No task stops when one person is away.")

  static let parts = LocalizedText(ja: "合計", en: "Total")
  static let hours = LocalizedText(ja: "年間時間(h)", en: "Hours a year")
  static let coverHours = LocalizedText(ja: "代わりに引き受ける時間(h)", en: "Hours to take over")
  static let capacity = LocalizedText(ja: "稼働可能時間(h)", en: "Hours available")
  static let share = LocalizedText(ja: "負荷率", en: "Load")
  static let loadNote = LocalizedText(
    ja: "文字の数は職務分掌表の上の集計から数え、表を直すと変わります。時間は、主担当・実行・輪番の業務を人数で等分した年間時間です。",
    en: """
      Letters are counted from the counts above the responsibility table and follow an edit there. Hours a year are \
      those of tasks owned or executed, in equal parts.
      """)

  static let concentration = LocalizedText(ja: "部門の集中度", en: "How even the work of departments lies")
  static let concentrationNote = LocalizedText(
    ja: "HHI は時間の占有率の二乗和(1で1人に集中、1/人数で均等)、ジニ係数は0で均等、1で偏り。組は互いに主担当・副担当になる2人です。",
    en: """
      HHI is the sum of squared shares of hours (1: one person has all, 1/people: even); Gini is 0 when even. The \
      pair are the two who cover each other most.
      """)
  static let pair = LocalizedText(ja: "最も多い組", en: "Largest pair")
  static let pairShare = LocalizedText(ja: "組の割合", en: "Share of the pair")
  static let spreadOver = LocalizedText(ja: "人数", en: "People")
  static let herfindahl = LocalizedText(ja: "HHI", en: "HHI")
  static let gini = LocalizedText(ja: "ジニ係数", en: "Gini")

  static let date = LocalizedText(ja: "年月日", en: "Date")
  static let changedPart = LocalizedText(ja: "改定箇所", en: "Part changed")
  static let reason = LocalizedText(ja: "改定理由", en: "Reason")

  /// The heading of a term of the score, with what it counts for.
  static func term(_ term: DependenceTerm) -> LocalizedText {
    LocalizedText(
      ja: "\(term.title.ja)\n(\(term.weight)点)",
      en: "\(TableWords.capitalized(term.title.en))\n(\(term.weight) points)")
  }

  /// How many tasks the ranking shows, and what the score is.
  static func rankingNote(shown: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      ja: (shown < total ? "全\(total)件のうち上位\(shown)件。" : "全\(total)件。")
        + "スコアは0～100で、高いほど1人に依存しています。70以上が高、45以上が中。各列は記載内容と点数です。",
      en: (shown < total ? "The first \(shown) of \(total) tasks. " : "\(total) tasks. ")
        + "Scores run from 0 to 100, higher is worse: 70 and above is high, 45 and above medium. "
        + "Each term shows what the table says, and its points.")
  }

  static func stoppingNote(people: Int) -> LocalizedText {
    LocalizedText(
      ja: "ほかに続けられる人がいない業務を、止まる時間の多い人から並べています(\(people)人)。",
      en: "Tasks nobody else could go on with, those of who stops most first (\(people) people).")
  }

  /// The heading of a count of parts with a letter.
  static func tasks(with symbol: String) -> LocalizedText { LocalizedText(ja: "\(symbol)の数", en: symbol) }

  /// What 凡例 explains beside letters and colours.
  static let guide: [(title: LocalizedText, lines: [(term: LocalizedText, meaning: LocalizedText)])] = [
    (
      LocalizedText(ja: "表の直し方", en: "Editing the table"),
      [
        (
          LocalizedText(ja: "文字を変える", en: "Changing letters"),
          LocalizedText(
            ja: "担当者の列のセルで文字を選ぶか、入力します。2つ書くときは R/A のように / で区切ります。数と色はすぐに変わります。",
            en:
              "Choose or type a letter below a holder; write two with a slash, as R/A. Counts and colours follow at once."
          )
        ),
        (
          LocalizedText(ja: "数の色", en: "Counts in red"),
          LocalizedText(
            ja: "実行する人が0人の業務、最終責任者が1人でない業務の数は赤くなります。",
            en: "A count is red where nobody does the task, or not exactly one answers for it.")
        ),
        (
          LocalizedText(ja: "非表示の列", en: "Hidden columns"),
          LocalizedText(
            ja: "表の右端に業務IDと関与の記録があります。直した表をBunshoが読み戻すときに使うので、消さないでください。",
            en:
              "The task's id and a record of parts stand at the right end; Bunsho reads the edited table back by them, so leave them in."
          )
        ),
        (
          LocalizedText(ja: "折りたたみ", en: "Folding"),
          LocalizedText(
            ja: "左端の － を押すと、部門(人別一覧では人)の2行目以降を隠せます。",
            en: "The minus signs at the left hide all but the first row of a department, or of a person.")
        ),
        (
          LocalizedText(ja: "部門長の回答", en: "Answer of the head"),
          LocalizedText(
            ja: "指摘一覧の右の2列に、回答と期限を書き込みます。種類・重大度・部門・責任者で絞り込めます。",
            en:
              "The two columns at the right of the findings take the answer and its date; filter by family, severity, department or who answers."
          )
        ),
      ]
    ),
    (
      LocalizedText(ja: "数値の意味", en: "What figures mean"),
      [
        (
          LocalizedText(ja: "属人化スコア", en: "Dependence score"),
          LocalizedText(
            ja: "続けられる人の数、マニュアル、重要度、引継ぎ所要日数、頻度、資格・アカウントの保有者から計算した0～100の値です。記載のない項目は除きます。",
            en:
              "0 to 100, of capable people, manual, importance, handover days, frequency and credential holders; what the table does not say is left out."
          )
        ),
        (
          LocalizedText(ja: "負荷率", en: "Load"),
          LocalizedText(
            ja: "年間時間 ÷ 稼働可能時間。100%を超えると赤、85%を超えると黄になります。",
            en: "Hours a year ÷ hours available: red above 100%, amber above 85%.")
        ),
      ]
    ),
  ]
}
