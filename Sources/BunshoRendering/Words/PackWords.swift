// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The words of packs: a person's page, a department's annex, the index.
enum PackWords {
  static let departmentsFolder = "departments"
  static let peopleFolder = "people"

  static let yourPart = LocalizedText(ja: "あなたの担当", en: "Your part")
  static let home = LocalizedText(ja: "所属", en: "Department")
  static let post = LocalizedText(ja: "役職", en: "Post")
  static let roles = LocalizedText(ja: "役割", en: "Roles")
  static let superior = LocalizedText(ja: "上司", en: "Superior")
  static let deputy = LocalizedText(ja: "代行者", en: "Deputy")
  static let letters = LocalizedText(ja: "記号", en: "Letter")
  static let yearlyHours = LocalizedText(ja: "年間時間", en: "Hours a year")
  static let coveredBy = LocalizedText(ja: "代わりの人・ほかの担当", en: "Who covers, who else does it")
  static let doneBy = LocalizedText(ja: "実行する人", en: "Who does it")
  static let withoutCover = LocalizedText(ja: "代わりなし", en: "Not covered")
  static let nobody = LocalizedText(ja: "いません", en: "nobody")
  static let nothing = LocalizedText(ja: "この表には担当がありません。", en: "No part in this table.")
  static let yourFindings = LocalizedText(ja: "この人についての指摘", en: "Findings about this person")
  static let holder = LocalizedText(ja: "担当者", en: "Holder")
  static let kind = LocalizedText(ja: "区分", en: "Part")

  static let expectations = LocalizedText(ja: "ほかの部門から期待されている役割", en: "What other departments expect")
  static let expectationsHint = LocalizedText(
    ja: "この部門の人・役割・部門そのものが、ほかの部門の業務で持つ役割です。",
    en: "Parts that people, roles and the department itself have in tasks of other departments.")
  static let owner = LocalizedText(ja: "業務の部門", en: "Whose task")
  static let letter = LocalizedText(ja: "送付文", en: "Cover letter")

  static let index = LocalizedText(ja: "配付用の一覧", en: "Index of the pack")
  static let byDepartment = LocalizedText(ja: "部門ごと", en: "By department")
  static let byPerson = LocalizedText(ja: "要員ごと", en: "By person")
  static let head = LocalizedText(ja: "部門長", en: "Head")
  static let workbook = LocalizedText(ja: "Excel", en: "Workbook")
  static let page = LocalizedText(ja: "ページ", en: "Page")
  static let whole = LocalizedText(ja: "全社の表", en: "The whole table")

  static func title(_ sort: PersonDuties.Sort) -> LocalizedText {
    switch sort {
    case .doing: LocalizedText(ja: "実行する業務", en: "Tasks you do")
    case .deciding: LocalizedText(ja: "決裁・承認する業務", en: "Tasks you decide or approve")
    case .covering: LocalizedText(ja: "代わりに行う業務", en: "Tasks you cover")
    case .advising: LocalizedText(ja: "相談・確認を受ける業務", en: "Tasks on which you are asked or check")
    case .helping: LocalizedText(ja: "補助する業務", en: "Tasks you help with")
    case .informed: LocalizedText(ja: "報告を受ける業務", en: "Tasks you are told of")
    }
  }

  /// The counts of a person's parts in one sentence.
  static func summary(of duties: PersonDuties, alone: Int) -> LocalizedText {
    let (doing, deciding, covering) = (duties.count(.doing), duties.count(.deciding), duties.count(.covering))
    let hours = duties.hours.map { Int($0.rounded()).grouped }
    let load = LocalizedText(
      ja: hours.map { "(年間およそ\($0)時間)" } ?? "", en: hours.map { " (about \($0) hours a year)" } ?? "")
    let risk = LocalizedText(
      ja: alone > 0 ? "うち\(alone)件は、代わりの人がいません。" : "",
      en: alone > 0 ? " Nobody covers \(alone) of them." : "")
    return LocalizedText(
      ja: "実行する業務は\(doing)件\(load.ja)、決裁・承認は\(deciding)件、代わりに行う業務は\(covering)件です。\(risk.ja)",
      en: "\(doing) to do\(load.en), \(deciding) to decide or approve, \(covering) to cover.\(risk.en)")
  }
}
