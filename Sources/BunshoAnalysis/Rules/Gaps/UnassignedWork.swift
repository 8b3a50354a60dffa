// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task that nobody does and nobody decides.
public struct UnassignedWork: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP103", name: "unassigned-work", family: .gaps, severity: .error,
    summary: LocalizedText(
      ja: "実行する人も決裁する人もおらず、欠員などの申告もない業務です。担当の欄そのものがない一覧は、一覧ごとに1件とします。",
      en:
        "Nobody does or decides the task, and no vacancy is declared. A list without any column for owners is one finding."
    ),
    rationale: LocalizedText(
      ja: "表に載っているのに担当のない業務は、忘れられたまま誰も行いません。相談先や報告先だけでは業務は進みません。",
      en: "A task without an owner is forgotten. Advice and reports alone do not get it done."),
    remedy: LocalizedText(
      ja: "部門長が担当を決めます。同じ部門・分類の担当者を候補として示します。わざと空けている場合は、欠員などの理由を書きます。",
      en:
        "The head names an owner; people of the same unit and category are proposed. If it is empty on purpose, declare the vacancy."
    ),
    source: LocalizedText(ja: "RACI分析の基本検査", en: "basic check of RACI analysis"),
    needs: [.workItems], silences: ["GAP101", "GAP102", "CNS101"],
    examples: [
      .good(
        LocalizedText(ja: "担当がいる。空けている業務は欠員と書いてある", en: "Owned, or declared vacant"),
        """
        task     | main
        入札調整   | 高橋
        媒体の開拓  | {vacancy}欠員
        """),
      .bad(
        LocalizedText(ja: "誰の名前もない", en: "Nobody is named"),
        """
        task          | main | decide
        入札調整        | 高橋  | 山本
        AI利用ルールの整備! |     |
        """),
      .bad(
        LocalizedText(ja: "相談先と報告先だけ", en: "Only consulted and informed"),
        """
        task     | 部長 | 担当 | 法務
        請求書発行 | A   | R   |
        約款の改定! | I   |     | C
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves without any R or A kind that are not declared vacant.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let declared = Set(context.matrix.vacancies.lazy.filter(\.isOfOwner).compactMap(\.workItem))
    let owners = Proposals<OwnerProposal>()
    let lists = ListsWithoutOwners(context)
    return context.leaves.compactMap { item in
      let mask = context.mask(of: item)
      guard mask.isDisjoint(with: InvolvementMask.responsible.union(.accountable)), !declared.contains(item)
      else { return nil }
      if let rows = lists.rows(of: item) {
        return lists.isFirst(item) ? Self.draft(onListFrom: item, rows: rows, in: context) : nil
      }
      let advisers = { @Sendable in context.names(context.holders(on: item)) }
      let owner = owners.next { OwnerProposal(for: item, in: context, limit: 3, beside: $0) }
      return Finding.Draft(
        on: context.subject(item), at: context.matrix[item].location,
        message: .unassigned(context.matrix[item].title, advisers: advisers()),
        remedy: .nameOwner(owner.value, advisers: advisers()), people: advisers(),
        fix: context.fix(writing: owner.value.candidates.first?.name, as: [.main, .execute], on: item))
    }
  }

  private static func draft(onListFrom item: WorkItem.ID, rows: Int, in context: AnalysisContext)
    -> Finding.Draft
  {
    let place = context.matrix[item].location
    return Finding.Draft(
      on: context.sheetSubject(at: place), at: place, message: .noOwners(rows), remedy: .addColumn,
      discriminator: "\(context.matrix.tables[context.matrix[item].table].headerRow)")
  }

  /// Lists that have no column for owners: what is said of one row holds of all.
  private struct ListsWithoutOwners {
    /// The judged tasks of each such table; 0 for others.
    private var counts: [Int]
    private var first: [Int]
    private let tables: [Int32]

    init(_ context: AnalysisContext) {
      tables = context.tasks.tables
      counts = context.matrix.tables.map { $0.form == .list && $0.ownerColumns.isEmpty ? 0 : -1 }
      first = counts
      guard counts.contains(0) else { return }
      for item in context.leaves {
        let table = Int(tables[item.index])
        guard counts.indices.contains(table), counts[table] >= 0 else { continue }
        // A list in which anybody is named, be it by an importer that knows better, is judged row by row.
        guard context.columns.itemMasks[item.index].isEmpty else {
          counts[table] = -1
          continue
        }
        if counts[table] == 0 { first[table] = item.index }
        counts[table] += 1
      }
    }

    /// How many rows the task's list has, if it is one without owners of several rows.
    func rows(of item: WorkItem.ID) -> Int? {
      let table = Int(tables[item.index])
      return counts.indices.contains(table) && counts[table] > 1 ? counts[table] : nil
    }

    func isFirst(_ item: WorkItem.ID) -> Bool { first[Int(tables[item.index])] == item.index }
  }
}

extension Finding.Message {
  fileprivate static func noOwners(_ rows: Int) -> Self {
    Self(
      ja: "この一覧(業務\(rows)件)には担当の欄がなく、どの業務にも担当が決まっていません",
      en: "this list of \(rows) tasks has no column for owners: nobody is assigned to any of them")
  }

  fileprivate static var addColumn: Self {
    Self(
      ja: "「主担当」の欄を加え、業務ごとに1名を記入してください。担当が別の表にあるなら、その表も一緒に読み込んでください",
      en:
        "add a column 'main owner' and name one for each task; if another table tells the owners, read it as well"
    )
  }

  fileprivate static func unassigned(_ title: String, advisers: [String]) -> Self {
    advisers.isEmpty
      ? Self(ja: "「\(title)」の担当が誰も決まっていません", en: "nobody is assigned to '\(title)'")
      : Self(
        ja: "「\(title)」には相談先・報告先などしかなく、担当が決まっていません",
        en: "'\(title)' has only people to consult or inform, and no owner")
  }

  fileprivate static func nameOwner(_ proposal: OwnerProposal, advisers: [String]) -> Self {
    let asked = advisers.prefix(3)
    let ask =
      asked.isEmpty
      ? Self(verbatim: "")
      : Self(
        ja: "誰が行っているかを\(asked.joined(separator: "、"))に尋ね、",
        en: "ask \(asked.joined(separator: ", ")) who does it, and ")
    let candidates = proposal.candidates
    guard !candidates.isEmpty else {
      let among = proposal.choice.map { Self(ja: "\($0.ja)から", en: " among \($0.en)") }
      return Self(
        ja: "\(ask.ja)部門長が\(among?.ja ?? "")主担当を決めてください。空けておくなら理由(欠員など)を記入してください",
        en:
          "\(ask.en)let the head name a main owner\(among?.en ?? ""), or declare the vacancy with its reason")
    }
    return Self(
      ja: "\(ask.ja)部門長が主担当を決めてください。候補: "
        + candidates.map { "\($0.name)(\($0.reason.ja))" }.joined(separator: "、"),
      en: "\(ask.en)let the head name a main owner; candidates: "
        + candidates.map { "\($0.name) (\($0.reason.en))" }.joined(separator: ", "))
  }
}
