// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person decides, or does, practically everything.
public struct CatchAllOwner: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// A share of the tasks above this is a catch-all.
    public var share = 0.8
    /// Fewer tasks than this are not judged.
    public var tasks = 10
    /// Fewer people with a part than this are not judged.
    public var people = 3

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share, tasks, people }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
      tasks = try values.setting(.tasks, default: tasks)
      people = try values.setting(.people, default: people)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR104", name: "catch-all-owner", family: .structure, severity: .warning,
    summary: LocalizedText(
      ja: """
        1人が、10件以上の業務の80%を超えて決裁者または主担当です。または「全業務」「*」のような行で、すべての決裁者または主担当です。自分が部門長を務める部門の業務は数えません。\
        部門が1つだけの表では、部門長が分からなければ決裁者を数えません。担当者が3人未満の表は調べません。
        """,
      en: """
        One person decides or is main owner of more than 80 % of at least ten tasks, or of all by a row such as 'all \
        tasks' or '*'. Tasks of the unit one heads do not count; in a table of a single unit whose head is not known \
        deciding does not count; tables with fewer than three people are not judged.
        """),
    rationale: LocalizedText(
      ja: "すべてに同じ名前があると、本当の抜けが見えません。実際に決めている業務も分かりません。",
      en: "One name on everything hides every gap, and what is really decided is not to be seen."),
    remedy: LocalizedText(
      ja: "実際に決めている業務だけを書き、残りは決められる人に移します。",
      en: "List the tasks really decided, and give the others to those who can decide."),
    source: LocalizedText(
      ja: "CODEOWNERSの検査(*の扱い)。数値は独自", en: "checks of CODEOWNERS (skip of *); numbers ours"),
    needs: [.involvement([.accountable, InvolvementMask(.main)])],
    options: [
      .init("share", default: "0.8", LocalizedText(ja: "業務に占める割合(超)", en: "share of the tasks, exceeded")),
      .init("tasks", default: "10", LocalizedText(ja: "調べる業務の件数(以上)", en: "how many tasks there must be")),
      .init("people", default: "3", LocalizedText(ja: "調べる担当者の人数(以上)", en: "how many people there must be")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "実際に決める人が書かれている", en: "Those who really decide"),
        """
        task     | department | main | sub | decide
        広告の出稿   | 広告課      | 林    | 清水 | 山本
        請求の確認   | 経理課      | 福田  | 太田 | 岡田
        """),
      .bad(
        LocalizedText(ja: "「全業務」の決裁者が1人", en: "One person decides 'all tasks'"),
        """
        task     | department | main | sub | decide
        広告の出稿   | 広告課      | 林    | 清水 | 山本
        請求の確認   | 経理課      | 福田  | 太田 | 岡田
        全業務     | 本部       |      |      | 青木!
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// People who have a part in everything.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let people = context.people
    let count = context.organization.people.count
    let active = (0..<count).lazy.filter { people.personOffsets[$0] < people.personOffsets[$0 + 1] }
    guard active.prefix(options.people).count == options.people else { return [] }
    return wildcards(in: context) + shares(in: context)
  }

  // MARK: By a row for everything

  private func wildcards(in context: AnalysisContext) -> [Finding.Draft] {
    context.wildcardRows.flatMap { item in
      [Involvement.decide, .main].flatMap { kind in
        context.holders(of: InvolvementMask(kind), on: item).compactMap { holder -> Finding.Draft? in
          guard let person = context.actors.person(context.columns.holderNumbers.number(of: holder.assignee)),
            !isOwn(item, of: person, in: context), kind == .decide || !holder.mask.contains(.decide)
          else { return nil }
          let task = context.matrix[item]
          return Finding.Draft(
            on: context.subject(person), at: holder.location,
            message: .everything(context.organization[person].name, kind, task.title),
            remedy: .list(kind, context.organization[person].name),
            people: [context.organization[person].name],
            discriminator:
              "\(kind.word) \(task.title) \(task.department.map { context.organization[$0.value].name } ?? "")"
          )
        }
      }
    }
  }

  /// Whether a row stands for the unit the person heads.
  private func isOwn(_ item: WorkItem.ID, of person: Person.ID, in context: AnalysisContext) -> Bool {
    guard let unit = context.matrix[item].department?.value else { return false }
    return context.organization[unit].head == person
  }

  // MARK: By the number

  private func shares(in context: AnalysisContext) -> [Finding.Draft] {
    let people = context.people
    let total = context.leaves.count
    guard total >= options.tasks else { return [] }
    let units = context.tasks.departments
    var unitSizes = [Int](repeating: 0, count: context.organization.departments.count)
    for item in context.leaves where units[item.index] >= 0 { unitSizes[Int(units[item.index])] += 1 }
    let used = unitSizes.indices.filter { unitSizes[$0] > 0 }
    // A table of one unit is decided by its head, whose name it need not tell.
    let isOfOneUnit = used.count <= 1
    let decidingCounts =
      !isOfOneUnit || used.first.map { context.organization.departments[$0].head != nil } ?? false
    let kinds: [Involvement] = decidingCounts ? [.decide, .main] : [.main]
    let headedUnits = context.headedUnits
    return (0..<context.organization.people.count).flatMap { number -> [Finding.Draft] in
      // Parts in all tasks, whatever they are, come before the exact count; few people have so many.
      let parts = Int(people.personOffsets[number + 1]) - Int(people.personOffsets[number])
      guard Double(parts) > options.share * Double(options.tasks) else { return [] }
      let person = Person.ID(number)
      let headed = headedUnits[person] ?? []
      let own = headed.reduce(0) { $0 + unitSizes[$1.index] }
      let others = total - own
      guard others >= options.tasks, Double(parts) > options.share * Double(others) else { return [] }
      return kinds.compactMap { kind in
        draft(person, kind, outOf: others, besides: headed, in: context)
      }
    }
  }

  private func draft(
    _ person: Person.ID, _ kind: Involvement, outOf others: Int, besides headed: [Department.ID],
    in context: AnalysisContext
  ) -> Finding.Draft? {
    let columns = context.columns
    let items = context.people.items(of: person, having: InvolvementMask(kind)).filter { item in
      let unit = context.tasks.departments[item.index]
      guard unit < 0 || !headed.contains(Department.ID(Int(unit))) else { return false }
      // Several may fill a role: only what the person alone has counts.
      return columns.entries(of: item).contains {
        columns.masks[$0].contains(kind)
          && context.actors.people[Int(columns.holders[$0])] == Int32(person.index)
      }
    }
    let share = Double(items.count) / Double(others)
    guard share > options.share else { return nil }
    let name = context.organization[person].name
    let cells = items.prefix(100).compactMap { item in
      context.holders(of: InvolvementMask(kind), on: item).first {
        context.actors.person(columns.holderNumbers.number(of: $0.assignee)) == person
      }?.location
    }
    let percent = Figure.percent(Double(items.count) / Double(max(1, others)), beside: options.share)
    return Finding.Draft(
      on: context.subject(person), at: context.organization[person].location,
      message: .most(name, kind, items.count, others, percent, limit: Figure.percent(options.share)),
      remedy: .list(kind, name), people: [name],
      related: AnalysisContext.related(cells, .here(name, kind)), discriminator: kind.word)
  }
}

extension Finding.Message {
  fileprivate static func everything(_ name: String, _ kind: Involvement, _ title: String) -> Self {
    Self(
      ja: "\(name)は「\(title)」の行ですべての業務の\(kind.title.ja)になっています",
      en: "the row '\(title)' makes \(name) \(kind.title.en) of everything")
  }

  fileprivate static func most(
    _ name: String, _ kind: Involvement, _ count: Int, _ total: Int, _ share: String, limit: String
  ) -> Self {
    Self(
      ja: "\(name)は\(total)件中\(count)件の\(kind.title.ja)です(\(share)、上限 \(limit))",
      en: "\(name) is \(kind.title.en) of \(count) of \(total) tasks (\(share), limit \(limit))")
  }

  fileprivate static func here(_ name: String, _ kind: Involvement) -> Self {
    Self(ja: "\(name)が\(kind.title.ja)です", en: "\(name) is \(kind.title.en) here")
  }

  fileprivate static func list(_ kind: Involvement, _ name: String) -> Self {
    kind == .decide
      ? Self(
        ja: "\(name)が実際に決裁する業務だけを残し、ほかは各部門の部門長に移してください",
        en: "keep the tasks \(name) really decides, and move the others to the heads of their units")
      : Self(
        ja: "\(name)が実際に担当する業務だけを残し、ほかは実際の担当者を書いてください",
        en: "keep the tasks \(name) really does, and name the owners of the others")
  }
}
