// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Somebody covers a task that they cannot do alone.
public struct UnskilledDeputy: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The level from which somebody can stand in.
    public var level = 2
    /// Days until the training that the remedy proposes should have been given.
    public var trainingDays = 90

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case level, trainingDays }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      level = try values.setting(.level, default: level)
      trainingDays = try values.setting(.trainingDays, default: trainingDays)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD103", name: "unskilled-deputy", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja: "副担当または代行者の習熟度が2(1人でできる)未満です。スキルマップに習熟度の記載がある人だけを調べます。",
      en:
        "A backup owner or deputy has a skill level below 2 (can do it alone); only levels the skill map states are judged."
    ),
    rationale: LocalizedText(
      ja: "名前だけの代わりです。主担当が休んだ日に、引き受けられません。",
      en: "Cover in name only: on the day the main owner is away they cannot take over."),
    remedy: LocalizedText(
      ja: "期日を決めて主担当が教えます。それまでは、できる人を副担当にします。",
      en: "Train them by a date; until then let somebody cover who is able."),
    source: LocalizedText(ja: "スキルマップ(力量表)の実務", en: "Japanese practice of skill maps"),
    needs: [.skills, .involvement([InvolvementMask(.sub), InvolvementMask(.deputy)])],
    options: [
      .init(
        "level", default: "2", LocalizedText(ja: "代わりが務まる習熟度", en: "level from which somebody can stand in")),
      .init(
        "trainingDays", default: "90",
        LocalizedText(ja: "訓練の期日までの日数", en: "days until the training should be done")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "副担当が1人でできる", en: "The backup can do it alone"),
        """
        task    | main | sub
        入札単価の調整 | 高橋  | 斎藤
        [skills]
        task    | 高橋 | 斎藤
        入札単価の調整 | 3   | 2
        """),
      .bad(
        LocalizedText(ja: "副担当が習い始めたばかり", en: "The backup has only begun to learn"),
        """
        task    | main | sub
        入札単価の調整 | 高橋  | 斎藤!
        媒体の選定   | 斎藤  | 高橋
        [skills]
        task    | 高橋 | 斎藤
        入札単価の調整 | 3   | 1
        媒体の選定   | 2   | 2
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Entries of the skill map below the level whose person covers the task.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let cover: InvolvementMask = [InvolvementMask(.sub), InvolvementMask(.deputy)]
    let (columns, skills) = (context.columns, context.skills)
    var drafts: [Finding.Draft] = []
    for item in context.leaves where !columns.itemMasks[item.index].isDisjoint(with: cover) {
      for entry in skills.entries(of: item) where Int(skills.levels[entry]) < options.level {
        let person = Person.ID(Int(skills.people[entry]))
        guard context.people(having: cover, on: item).contains(person) else { continue }
        let name = context.organization[person].name
        drafts.append(
          Finding.Draft(
            on: context.subject(item), at: context.cell(of: person, having: cover, on: item),
            message: .unskilled(
              name, context.matrix[item].title, level: Int(skills.levels[entry]), needed: options.level),
            remedy: remedy(for: name, person, on: item, in: context), people: [name],
            related: [
              .init(
                message: .statedHere, location: context.matrix.skills[Int(skills.positions[entry])].location)
            ],
            discriminator: name))
      }
    }
    return drafts
  }

  private func remedy(
    for name: String, _ person: Person.ID, on item: WorkItem.ID, in context: AnalysisContext
  ) -> Finding.Message {
    func canTeach(_ other: Person.ID) -> Bool {
      other != person && context.organization[other].isAvailable(on: context.asOf)
        && (context.skills.level(of: other, on: item) ?? options.level) >= options.level
    }
    let doers: InvolvementMask = [InvolvementMask(.main), InvolvementMask(.execute)]
    let teacher = context.people(having: doers, on: item).first(where: canTeach)
    let other = OwnerCandidate.nearest(for: item, in: context, excluding: context.busy(on: item))
    var able: OwnerCandidate?
    if let other, case .person(let id) = other.assignee, context.skills.level(of: id, on: item) != nil {
      able = other
    }
    return .train(
      name, by: context.asOf.adding(days: options.trainingDays),
      teacher: teacher.map { context.organization[$0].name }, level: options.level, able: able)
  }
}

extension Finding.Message {
  fileprivate static func unskilled(_ name: String, _ title: String, level: Int, needed: Int) -> Self {
    Self(
      ja: "「\(title)」を代わる\(name)の習熟度は\(level)です(必要\(needed))",
      en: "\(name), who covers '\(title)', has skill level \(level) (\(needed) needed)")
  }

  fileprivate static func train(
    _ name: String, by date: CalendarDate, teacher: String?, level: Int, able: OwnerCandidate?
  ) -> Self {
    let until = able.map { "。それまでの副担当の候補: \($0.name)(\($0.reason.ja))" } ?? ""
    let untilEn = able.map { "; until then \($0.name) could cover (\($0.reason.en))" } ?? ""
    return Self(
      ja:
        "\(date.iso)までに\(teacher.map { "\($0)が" } ?? "")\(name)に教え、習熟度を\(level)以上にしてください\(until)",
      en:
        "\(teacher.map { "let \($0) " } ?? "")train \(name) to level \(level) by \(date.iso)\(untilEn)")
  }

  fileprivate static var statedHere: Self {
    Self(ja: "習熟度の記載です", en: "the skill level is stated here")
  }
}
