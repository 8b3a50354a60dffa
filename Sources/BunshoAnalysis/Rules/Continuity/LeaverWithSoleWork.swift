// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The only person who could go on with a task is about to leave.
public struct LeaverWithSoleWork: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// How many days before leaving the rule speaks.
    public var days = 90

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case days }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      days = try decoder.container(keyedBy: CodingKeys.self).setting(.days, default: days)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD108", name: "leaver-with-sole-work", family: .continuity, severity: .error,
    summary: LocalizedText(
      ja: "業務を続けられるただ1人の人が、判定日から90日以内に退職・異動します。退職日までに期限が来る一回限りの業務は除きます。",
      en:
        "The only person who could go on with a task leaves within 90 days; one-off tasks due before that are excepted."
    ),
    rationale: LocalizedText(
      ja: "引き継げる最後の機会です。その日を過ぎると、知っている人がいなくなります。",
      en: "It is the last chance to hand over: after that day nobody knows."),
    remedy: LocalizedText(
      ja: "後任を決め、退職日までに引継ぎ書を書いて引き継ぎます。",
      en: "Name a successor, and hand over with a written document before the last day."),
    source: LocalizedText(ja: "退職・異動時の引継ぎの実務", en: "Japanese practice of handing over"),
    needs: [.assignments, .departures], silences: ["SPD101"],
    options: [
      .init("days", default: "90", LocalizedText(ja: "退職・異動までの日数(以内)", en: "days before leaving"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "退職する人のほかにも担当がいる", en: "Somebody else can do it"),
        """
        task   | main | sub
        図面の保管 | 村上  | 近藤
        [people]
        name | until
        村上  | 2026-05-31
        近藤  |
        """),
      .bad(
        LocalizedText(ja: "1人だけの担当者が60日後に退職する", en: "The only owner leaves in 60 days"),
        """
        task   | department | main | sub
        図面の保管 | 制作課      | 村上! |
        記事の校正 | 制作課      | 近藤  | 村上
        [people]
        name | department | until      | handover
        村上  | 制作課      | 2026-05-31 | 作成中
        近藤  | 制作課      |            |
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves whose only capable party is a person who leaves soon.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let people = context.organization.people
    let last = context.asOf.adding(days: options.days)
    let successors = Proposals<OwnerCandidate?>()
    var drafts: [Finding.Draft] = []
    for index in people.indices {
      guard let until = people[index].validity.until, until >= context.asOf, until <= last else { continue }
      let person = Person.ID(index)
      for item in context.people.items(of: person, having: .capable.union(.accountable)) {
        guard context.capable(item) == [.person(person)], !Self.isOver(context.matrix[item], by: until) else {
          continue
        }
        drafts.append(finding(on: item, person, until: until, successors, in: context))
      }
    }
    return drafts
  }

  /// Whether a one-off task is due before somebody's last day is over.
  private static func isOver(_ task: WorkItem, by until: CalendarDate) -> Bool {
    task.frequency == .once && task.date(.due).map { $0 <= until } ?? false
  }

  private func finding(
    on item: WorkItem.ID, _ id: Person.ID, until: CalendarDate, _ successors: Proposals<OwnerCandidate?>,
    in context: AnalysisContext
  ) -> Finding.Draft {
    let person = context.organization[id]
    let kinds =
      context.people(having: .capable, on: item).contains(id) ? .capable : InvolvementMask.accountable
    let place = context.cell(of: id, having: kinds, on: item)
    let successor = successors.next {
      OwnerCandidate.nearest(for: item, in: context, excluding: context.busy(on: item), beside: $0)
    }
    return Finding.Draft(
      on: context.subject(item), at: place,
      message: .leaving(
        person.name, context.matrix[item].title, on: until,
        rest: until.daysSince1970 - context.asOf.daysSince1970, limit: options.days),
      remedy: .handOver(person, until: until, to: successor.value, cell: place.cell), people: [person.name],
      related: person.handover.map { [.init(message: .handover(person.name), location: $0.location)] } ?? [])
  }
}

extension Finding.Message {
  fileprivate static func leaving(
    _ name: String, _ title: String, on date: CalendarDate, rest: Int, limit: Int
  ) -> Self {
    Self(
      ja: "「\(title)」を続けられるのは\(name)だけですが、\(date.iso)に退職・異動します(\(rest)日後、基準\(limit)日以内)",
      en:
        "only \(name) could go on with '\(title)', and leaves on \(date.iso) (in \(rest) days, limit \(limit))"
    )
  }

  fileprivate static func handOver(
    _ person: Person, until: CalendarDate, to successor: OwnerCandidate?, cell: String?
  ) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    let who =
      successor.map {
        Self(
          ja: "\($0.name)を後任\(place)に決め(\($0.reason.ja))",
          en: "make \($0.name) the successor\(placeEn): \($0.reason.en)")
      } ?? Self(ja: "後任\(place)を決め", en: "name a successor\(placeEn)")
    let paper = Self.paper(person)
    return Self(
      ja: "\(who.ja)、\(until.iso)までに\(paper.ja)",
      en: "\(who.en); \(paper.en) by \(until.iso)")
  }

  /// What is to be done with the handover document, by its state.
  private static func paper(_ person: Person) -> LocalizedText {
    let place = person.handover?.location.cell.map { "(\($0))" } ?? ""
    let placeEn = person.handover?.location.cell.map { " (\($0))" } ?? ""
    switch person.handover?.state {
    case .present?:
      return LocalizedText(
        ja: "\(person.name)の引継ぎ書\(place)で引き継いでください",
        en: "hand over with \(person.name)'s handover document\(placeEn)")
    case .inProgress?:
      return LocalizedText(
        ja: "\(person.name)の作成中の引継ぎ書\(place)を仕上げてください",
        en: "finish \(person.name)'s handover document\(placeEn)")
    case .missing?, nil:
      return LocalizedText(
        ja: "\(person.name)が引継ぎ書\(place)を書いてください",
        en: "let \(person.name) write the handover document\(placeEn)")
    }
  }

  fileprivate static func handover(_ name: String) -> Self {
    Self(ja: "\(name)の引継ぎ書です", en: "\(name)'s handover document")
  }
}
