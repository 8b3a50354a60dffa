// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task on which people are only consulted or informed.
public struct AdviceWithoutDoer: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "CNS101", name: "advice-without-doer", family: .consultation, severity: .note,
    summary: LocalizedText(
      ja: "相談先(C)と報告先(I)しかいない業務です。欠員などの記載がある行、読み取れない名前や印のある行は除きます。「担当なし」(GAP103)が同じ行を指摘していれば黙ります。",
      en:
        "A task has only people who are consulted (C) or informed (I). Rows with a declared vacancy, or with names or marks that could not be read, are left out. Silent where GAP103 speaks of the row."
    ),
    rationale: LocalizedText(
      ja: "話し合われるだけで、実行されません。担当の漏れの規則(GAP103)を使わない表でも、尋ねる相手を示します。",
      en:
        "It is talked about, not done. Tables for which GAP103 is switched off are still told whom to ask."
    ),
    remedy: LocalizedText(
      ja: "相談先の人に、実際は誰が行っているかを尋ねます。", en: "Ask the advisers who does it."),
    source: LocalizedText(
      ja: "RASCI Matrix Validator、RACI生成ツールの検査", en: "RASCI Matrix Validator; check of a RACI generator"),
    needs: [.involvement([InvolvementMask(.consult), InvolvementMask(.inform)])],
    examples: [
      .good(
        LocalizedText(ja: "行う人がいる", en: "Somebody does it"),
        """
        task     | 部長 | 法務 | 担当
        利用規則の改定 | A  | C  | R
        """),
      .bad(
        LocalizedText(ja: "相談先と報告先だけ", en: "Only C and I"),
        """
        task     | 部長 | 法務 | 担当
        利用規則の改定 | I  | C! |
        契約の締結   | A  | C  | R
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  private static let advising: InvolvementMask = [InvolvementMask(.consult), InvolvementMask(.inform)]

  /// Leaves with parts of the kinds C and I only.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let masks = context.columns.itemMasks
    let found = context.leaves.filter {
      !masks[$0.index].isEmpty && masks[$0.index].subtracting(Self.advising).isEmpty
    }
    guard !found.isEmpty else { return [] }
    let doubtful = RowsInDoubt(context)
    return found.compactMap { item in
      guard !doubtful.contains(item) else { return nil }
      let holders = context.holders(on: item)
      let consulted = holders.filter { $0.mask.contains(.consult) }
      let advisers = context.names(consulted.isEmpty ? holders : consulted)
      let first = consulted.first ?? holders.first
      return Finding.Draft(
        on: context.subject(item), at: first?.location ?? context.matrix[item].location,
        message: .onlyAdvice(context.matrix[item].title, consulted: context.names(consulted)),
        remedy: .ask(
          advisers,
          OwnerCandidate.nearest(for: item, in: context, excluding: holders.map(\.assignee)),
          cell: context.matrix.table(of: item)?.column(for: .main).flatMap {
            context.matrix[item].location.at(column: $0).cell
          }),
        people: context.names(holders))
    }
  }
}

extension Finding.Message {
  fileprivate static func onlyAdvice(_ title: String, consulted: [String]) -> Self {
    consulted.isEmpty
      ? Self(ja: "「\(title)」には報告先しかいません", en: "'\(title)' has only people who are informed")
      : Self(
        ja: "「\(title)」は\(consulted.joined(separator: "、"))に相談するだけで、行う人がいません",
        en: "'\(title)' has \(consulted.joined(separator: ", ")) to consult, but nobody who does it")
  }

  fileprivate static func ask(_ advisers: [String], _ candidate: OwnerCandidate?, cell: String?) -> Self {
    let (names, namesEn) = (
      advisers.prefix(3).joined(separator: "、"), advisers.prefix(3).joined(separator: ", ")
    )
    let (place, placeEn) = (cell.map { "(\($0))" } ?? "", cell.map { " (\($0))" } ?? "")
    let hint = candidate.map { "。候補: \($0.name)(\($0.reason.ja))" } ?? ""
    let hintEn = candidate.map { "; candidate: \($0.name) (\($0.reason.en))" } ?? ""
    return Self(
      ja: "実際は誰が行うのか\(names)に尋ね、主担当\(place)を決めてください\(hint)",
      en: "ask \(namesEn) who does it, and name the main owner\(placeEn)\(hintEn)")
  }
}
