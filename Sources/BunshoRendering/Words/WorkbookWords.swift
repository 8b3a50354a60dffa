// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The words of the workbook.
enum WorkbookWords {
  static let cover = LocalizedText(ja: "表紙", en: "Cover")
  static let table = LocalizedText(ja: "職務分掌表", en: "Responsibility table")
  static let findings = LocalizedText(ja: "指摘一覧", en: "Findings")
  static let people = LocalizedText(ja: "人別一覧", en: "By person")
  static let department = LocalizedText(ja: "部門", en: "Department")
  static let ranking = LocalizedText(ja: "属人化ランキング", en: "Dependence ranking")
  static let stoppingTab = LocalizedText(ja: "抜けると止まる業務", en: "What stops")
  static let load = LocalizedText(ja: "負荷", en: "Load")
  static let revisions = LocalizedText(ja: "改定履歴", en: "Revisions")
  /// The name by which formulas may use the table.
  static let tableName = LocalizedText(ja: "職務分掌表", en: "Responsibility_table")

  static let approve = LocalizedText(ja: "承認", en: "Approved")
  static let review = LocalizedText(ja: "確認", en: "Checked")
  static let prepare = LocalizedText(ja: "作成", en: "Prepared")

  static let id = LocalizedText(ja: "業務ID", en: "Task ID")
  static let number = LocalizedText(ja: "No.", en: "No.")
  static let link = LocalizedText(ja: "リンク", en: "Link")
  static let answer = LocalizedText(ja: "部門長の回答", en: "Answer of the head")
  static let due = LocalizedText(ja: "期限", en: "Due")
  static let answerable = LocalizedText(ja: "責任者", en: "Answerable")
  static let noTasks = LocalizedText(ja: "業務がありません。", en: "There are no tasks.")

  static let holder = LocalizedText(ja: "担当", en: "Holder")
  static let holderKind = LocalizedText(ja: "種別", en: "Kind of holder")
  static let home = LocalizedText(ja: "所属", en: "Unit")
  static let post = LocalizedText(ja: "役職", en: "Post")
  static let viaRole = LocalizedText(ja: "役割", en: "Role")
  static let part = LocalizedText(ja: "区分", en: "Part")

  static let sheetsByDepartment = LocalizedText(ja: "部門別シート", en: "Sheets by department")
  static let files = LocalizedText(ja: "読み込んだファイル", en: "Files read")
  static let file = LocalizedText(ja: "ファイル", en: "File")
  static let sheet = LocalizedText(ja: "シート", en: "Sheet")
  static let takenFor = LocalizedText(ja: "内容", en: "Taken for")
  static let rows = LocalizedText(ja: "行数", en: "Rows")
  static let encoding = LocalizedText(ja: "文字コード", en: "Encoding")
  static let marks = LocalizedText(ja: "記号の読み方", en: "Marks read as")
  static let profile = LocalizedText(ja: "記号の読み方", en: "How marks were read")
  static let mark = LocalizedText(ja: "記号", en: "Mark")
  static let noPart = LocalizedText(ja: "担当しない", en: "no part")
  static let colors = LocalizedText(ja: "色の意味", en: "What colours mean")
  static let scheme = LocalizedText(ja: "記号の体系", en: "Scheme")
  static let responsibleShare = LocalizedText(ja: "実行者あり", en: "With R")

  static let errorColor = LocalizedText(
    ja: "必ず直すところ。セルのコメントに内容と対応があります。",
    en: "Must be mended; the cell's comment says what and how.")
  static let warningColor = LocalizedText(
    ja: "直したほうがよいところ。", en: "Should be mended.")
  static let noteColor = LocalizedText(ja: "知っておくとよいこと。", en: "Good to know.")

  static let mainIsAccountable = LocalizedText(
    ja: "決裁者の欄がないため、主担当が最終責任も負うものとして表示しています。",
    en: "The input names no decider anywhere, so the main owner is shown as accountable, too.")

  /// The heading of a count of letters in a row.
  static func count(of letters: [String]) -> LocalizedText {
    let letters = letters.joined(separator: "・")
    return LocalizedText(ja: "\(letters)数", en: "\(letters) count")
  }

  /// The label before the counts of letters in each column.
  static func columnCount(of letters: [String]) -> LocalizedText {
    let letters = letters.joined(separator: "・")
    return LocalizedText(ja: "\(letters)の業務数", en: "Tasks with \(letters)")
  }

  /// How many tasks and findings a table has.
  static func size(tasks: Int, findings: Int) -> LocalizedText {
    LocalizedText(
      ja: "業務\(tasks)件・指摘\(findings)件",
      en: "\(tasks) task\(tasks == 1 ? "" : "s"), \(findings) finding\(findings == 1 ? "" : "s")")
  }

  /// What a big table does without.
  static func reduced(limit: Int) -> LocalizedText {
    LocalizedText(
      ja: "業務が\(limit)件を超えるため、人別一覧を省き、セルのコメントは\(limit)件までにしました。指摘は指摘一覧にすべてあります。",
      en: """
        There are more than \(limit) tasks: the sheet by person is left out and comments end after \(limit). \
        All findings are on their own sheet.
        """)
  }

  /// What a table with very many departments does without.
  static func departmentsLeftOut(_ count: Int) -> LocalizedText {
    LocalizedText(
      ja: "部門が多いため、\(count)部門のシートを省きました。業務は職務分掌表にすべてあります。",
      en: "There are too many departments: \(count) have no sheet. All tasks are on the whole table.")
  }

  /// What a sheet of the input was taken for.
  static func kind(_ word: String) -> LocalizedText {
    switch word {
    case "tasks": LocalizedText(ja: "業務", en: "tasks")
    case "people": LocalizedText(ja: "要員", en: "people")
    case "departments": LocalizedText(ja: "部門", en: "departments")
    case "roles": LocalizedText(ja: "役割", en: "roles")
    case "legend": LocalizedText(ja: "凡例", en: "legend")
    case "skipped": LocalizedText(ja: "対象外", en: "skipped")
    case "hidden": LocalizedText(ja: "非表示のため対象外", en: "hidden, skipped")
    case "empty": LocalizedText(ja: "空", en: "empty")
    case "unknown": LocalizedText(ja: "判別できず", en: "not understood")
    default: LocalizedText(verbatim: word)
    }
  }

  /// Where the meaning of marks comes from.
  static func origin(_ origin: MarkProfile.Origin) -> LocalizedText {
    switch origin {
    case .legend(let place):
      LocalizedText(
        ja: "ファイルの凡例 (\(place.cell ?? String(place.row)))",
        en: "the file's legend (\(place.cell ?? String(place.row)))")
    case .configuration: LocalizedText(ja: "設定", en: "configuration")
    case .table: LocalizedText(ja: "表の記号と見出しから判断", en: "told by the table's marks and headings")
    }
  }

  /// The kind of a holder.
  static func kind(of assignee: Assignee) -> LocalizedText {
    switch assignee {
    case .person: LocalizedText(ja: "個人", en: "person")
    case .role: LocalizedText(ja: "役割", en: "role")
    case .department: LocalizedText(ja: "部門", en: "department")
    case .partner: LocalizedText(ja: "社外", en: "outside")
    case .list: LocalizedText(ja: "メーリングリスト", en: "mailing list")
    }
  }
}

extension WorkbookWords {
  /// What is said when something else than a letter is typed.
  static func unknownLetter(_ symbols: [String]) -> LocalizedText {
    LocalizedText(
      ja: "記号は \(symbols.joined(separator: "・")) です。2つ書くときは R/A のように / で区切ります。",
      en: "The letters are \(symbols.joined(separator: ", ")); write two of them with a slash, as R/A.")
  }
}
