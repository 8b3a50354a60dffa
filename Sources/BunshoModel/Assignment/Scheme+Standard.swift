// SPDX-License-Identifier: Apache-2.0

extension Scheme {
  private static let responsible = LocalizedText(ja: "実行責任者", en: "Responsible")
  private static let accountable = LocalizedText(ja: "説明責任者", en: "Accountable")
  private static let consulted = LocalizedText(ja: "相談先", en: "Consulted")
  private static let informed = LocalizedText(ja: "報告先", en: "Informed")
  private static let doing: [Involvement] = [.execute, .main, .sub, .draft, .rotation]

  /// Responsible, Accountable, Consulted, Informed.
  public static let raci = Scheme(
    id: "raci", name: LocalizedText(verbatim: "RACI"),
    letters: [
      Letter("R", responsible, reads: .execute, shows: doing + [.support, .deputy]),
      Letter("A", accountable, reads: .decide, shows: [.decide, .approve]),
      Letter("C", consulted, reads: .consult, shows: [.consult, .review, .verify]),
      Letter("I", informed, reads: .inform, shows: [.inform]),
    ])

  /// RACI with S for support.
  public static let rasci = Scheme(
    id: "rasci", name: LocalizedText(verbatim: "RASCI"),
    letters: [
      Letter("R", responsible, reads: .execute, shows: doing + [.deputy]),
      Letter("A", accountable, reads: .decide, shows: [.decide, .approve]),
      Letter("S", LocalizedText(ja: "支援者", en: "Support"), reads: .support, shows: [.support]),
      Letter("C", consulted, reads: .consult, shows: [.consult, .review, .verify]),
      Letter("I", informed, reads: .inform, shows: [.inform]),
    ])

  /// RACI with V for verification and S for sign-off.
  public static let raciVS = Scheme(
    id: "raci-vs", name: LocalizedText(verbatim: "RACI-VS"),
    letters: [
      Letter("R", responsible, reads: .execute, shows: doing + [.support, .deputy]),
      Letter("A", accountable, reads: .decide, shows: [.decide]),
      Letter("C", consulted, reads: .consult, shows: [.consult, .review]),
      Letter("I", informed, reads: .inform, shows: [.inform]),
      Letter("V", LocalizedText(ja: "検証者", en: "Verifies"), reads: .verify, shows: [.verify]),
      Letter("S", LocalizedText(ja: "署名者", en: "Signs off"), reads: .approve, shows: [.approve]),
    ])

  /// Driver, Approver, Contributor, Informed.
  public static let daci = Scheme(
    id: "daci", name: LocalizedText(verbatim: "DACI"),
    letters: [
      Letter("D", LocalizedText(ja: "推進者", en: "Driver"), reads: .main, shows: [.main, .draft]),
      Letter("A", LocalizedText(ja: "承認者", en: "Approver"), reads: .decide, shows: [.decide, .approve]),
      Letter(
        "C", LocalizedText(ja: "貢献者", en: "Contributor"), reads: .consult,
        shows: [.consult, .review, .support, .execute, .sub, .deputy, .verify, .rotation]),
      Letter("I", informed, reads: .inform, shows: [.inform]),
    ])

  /// Recommend, Agree, Perform, Input, Decide.
  public static let rapid = Scheme(
    id: "rapid", name: LocalizedText(verbatim: "RAPID"),
    letters: [
      Letter("R", LocalizedText(ja: "提案", en: "Recommend"), reads: .draft, shows: [.draft]),
      Letter("A", LocalizedText(ja: "同意", en: "Agree"), reads: .approve, shows: [.approve]),
      Letter(
        "P", LocalizedText(ja: "実行", en: "Perform"), reads: .execute,
        shows: [.execute, .main, .sub, .support, .deputy, .rotation]),
      Letter(
        "I", LocalizedText(ja: "助言", en: "Input"), reads: .consult, shows: [.consult, .review, .verify]),
      Letter("D", LocalizedText(ja: "決定", en: "Decide"), reads: .decide, shows: [.decide]),
    ])

  /// 主 and 副, as in a 業務分担表.
  public static let mainSub = Scheme(
    id: "main-sub", name: LocalizedText(ja: "主副", en: "main/sub"),
    letters: [
      Letter("主", Involvement.main.title, reads: .main, shows: [.main, .execute, .draft, .rotation]),
      Letter("副", Involvement.sub.title, reads: .sub, shows: [.sub]),
      Letter("補", Involvement.support.title, reads: .support, shows: [.support]),
      Letter("代", Involvement.deputy.title, reads: .deputy, shows: [.deputy]),
      Letter("決", Involvement.decide.title, reads: .decide, shows: [.decide, .approve]),
      Letter("協", Involvement.consult.title, reads: .consult, shows: [.consult, .review, .verify]),
      Letter("報", Involvement.inform.title, reads: .inform, shows: [.inform]),
    ])

  /// 起案, 審査, 合議, 承認, 決裁, 報告, as in a 職務権限表.
  public static let approvalLine = Scheme(
    id: "approval-line", name: LocalizedText(ja: "起案-審査-承認-決裁", en: "draft-review-approve-decide"),
    letters: [
      Letter(
        "起", Involvement.draft.title, reads: .draft,
        shows: [.draft, .main, .execute, .sub, .rotation, .support]),
      Letter("審", Involvement.review.title, reads: .review, shows: [.review, .verify]),
      Letter("合", Involvement.consult.title, reads: .consult, shows: [.consult]),
      Letter("承", Involvement.approve.title, reads: .approve, shows: [.approve]),
      Letter("決", Involvement.decide.title, reads: .decide, shows: [.decide, .deputy]),
      Letter("報", Involvement.inform.title, reads: .inform, shows: [.inform]),
    ])

  /// All schemes that ship with Bunsho.
  public static let standard: [Scheme] = [raci, rasci, raciVS, daci, rapid, mainSub, approvalLine]
}
