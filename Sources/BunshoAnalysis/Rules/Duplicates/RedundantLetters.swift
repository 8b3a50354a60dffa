// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One holder has two parts in a task, of which the weaker says nothing.
public struct RedundantLetters: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP111", name: "redundant-letters", family: .duplicates, severity: .warning,
    summary: LocalizedText(
      ja:
        "1つの業務で、同じ担当が決裁と報告先(要是正)、実行と報告先、実行と相談先、相談先と報告先のどれかを兼ねています。表に書かれたとおりに見て、副担当は実行に数えません。",
      en:
        "In one task the same holder decides and is informed (an error), does it and is informed, does it and is consulted, or is consulted and informed. Judged as written; a backup owner is no doer here."
    ),
    rationale: LocalizedText(
      ja: "自分で決める人や行う人に、報告や相談は要りません。弱いほうの記号は何も伝えず、別の人を書くつもりだった間違いかもしれません。",
      en:
        "Who decides or does it need not be told. The weaker part says nothing, or somebody else was meant."),
    remedy: LocalizedText(ja: "強いほうの担当だけを残します。", en: "Keep the stronger part."),
    source: LocalizedText(ja: "RACI表の検査の実務", en: "validators of RACI tables"),
    needs: [.involvement([InvolvementMask(.inform), InvolvementMask(.consult)])],
    examples: [
      .good(
        LocalizedText(ja: "実行と決裁を兼ねるのはよい", en: "Doing and deciding is lawful"),
        """
        task    | 部長 | 担当 | 法務
        約款の改定 | R/A | R   | C
        """),
      .bad(
        LocalizedText(ja: "部長が決裁者と報告先を兼ねる", en: "The decider is informed"),
        """
        task    | 部長   | 担当   | 法務
        約款の改定 | A/I!  | R    | C
        契約の締結 | A     | R/C! | I
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  private static let doing = InvolvementMask([
    InvolvementMask(.main), InvolvementMask(.execute), InvolvementMask(.draft), InvolvementMask(.rotation),
  ])
  private static let inform = InvolvementMask(.inform)
  private static let consult = InvolvementMask(.consult)

  /// One finding for each task and holder with two parts of which one is redundant.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let columns = context.columns
    // All entries at once, whatever their task: hardly any has two kinds.
    let entries = columns.masks.indices.filter { Self.isRedundant(columns.masks[$0]) }
    guard !entries.isEmpty else { return [] }
    var item = 0
    return entries.compactMap { entry in
      while columns.offsets[item + 1] <= entry { item += 1 }
      guard context.isLeaf[item], !columns.holderNumbers.isList(columns.holders[entry]) else { return nil }
      return Self.draft(WorkItem.ID(item), entry, in: context)
    }
  }

  private static func isRedundant(_ mask: InvolvementMask) -> Bool {
    let rest = doing.union(.accountable).union(consult)
    return !mask.isDisjoint(with: inform) && !mask.isDisjoint(with: rest)
      || !mask.isDisjoint(with: consult) && !mask.isDisjoint(with: doing)
  }

  private static func draft(_ item: WorkItem.ID, _ entry: Int, in context: AnalysisContext) -> Finding.Draft {
    let mask = context.columns.masks[entry]
    let assignee = context.columns.holderNumbers.assignee(context.columns.holders[entry])
    let name = context.name(of: assignee)
    // A decider who is consulted is no fault; one who also does the task is consulted as its doer.
    let weak = [Involvement.consult, .inform].filter {
      mask.contains($0) && ($0 == .inform || !mask.isDisjoint(with: doing))
    }
    let strong = mask.kinds.filter {
      $0 == .decide || doing.contains($0) || $0 == .consult && !weak.contains(.consult)
    }
    let weakMask = weak.reduce(into: InvolvementMask()) { $0.formUnion(InvolvementMask($1)) }
    let location =
      context.holders(of: weakMask, on: item).first { $0.assignee == assignee }?.location
      ?? context.matrix[item].location
    return Finding.Draft(
      on: context.subject(item), at: location,
      message: .redundant(context.matrix[item].title, name, strong, weak),
      remedy: .keep(name, strong, weak), people: [name],
      grade: mask.contains(.decide) && mask.contains(.inform) ? .error : .warning, discriminator: name)
  }
}

extension Finding.Message {
  fileprivate static func redundant(
    _ title: String, _ name: String, _ strong: [Involvement], _ weak: [Involvement]
  ) -> Self {
    let kinds = strong + weak
    return Self(
      ja: "「\(title)」で\(name)が\(kinds.map(\.title.ja).joined(separator: "と"))を兼ねています",
      en: "\(name) is \(kinds.map(\.title.en).joined(separator: " and ")) in '\(title)'")
  }

  fileprivate static func keep(_ name: String, _ strong: [Involvement], _ weak: [Involvement]) -> Self {
    Self(
      ja:
        "\(name)は\(strong.map(\.title.ja).joined(separator: "と"))だけを残し、\(weak.map(\.title.ja).joined(separator: "と"))を消すか、別の人に直してください",
      en:
        "keep \(strong.map(\.title.en).joined(separator: " and ")) for \(name), and delete \(weak.map(\.title.en).joined(separator: " and ")) or write who was meant"
    )
  }
}
