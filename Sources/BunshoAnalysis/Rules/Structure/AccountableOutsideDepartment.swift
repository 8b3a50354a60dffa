// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The decider of a task belongs neither to the owning unit nor to one above it.
public struct AccountableOutsideDepartment: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR102", name: "accountable-outside-department", family: .structure, severity: .warning,
    summary: LocalizedText(
      ja: """
        決裁者が、業務の部門にも、その上位の部門にも属していません。上位部門のある部門の業務だけを調べ、所属の分からない人、役員以上の人、プロジェクトの業務は調べません。兼務と、部門長を務める部門も所属に数えます。
        """,
      en: """
        The decider belongs neither to the unit that owns the task nor to one above it. Judged are tasks of units that \
        have a unit above them; not judged are deciders without a known unit, officers, and tasks of projects. \
        Further posts and the units somebody heads count.
        """),
    rationale: LocalizedText(
      ja: "部門の外の人には、その業務を命じる権限も予算もありません。",
      en: "Somebody outside has neither authority nor budget for the work."),
    remedy: LocalizedText(
      ja: "決裁を業務の部門か、その上位部門の部門長に移します。",
      en: "Move the decision to the head of the owning unit or one above it."),
    source: LocalizedText(
      ja: "Smith・Erwin「Role & Responsibility Charting」", en: "Smith & Erwin, Role & Responsibility Charting"),
    needs: [.involvement(.accountable), .departmentList, .hierarchy],
    examples: [
      .good(
        LocalizedText(ja: "上位部門の部門長が決裁する", en: "The head of the unit above decides"),
        """
        task   | department | main | sub | decide
        広告の出稿 | 広告課      | 林    | 清水 | 青木
        [departments]
        name   | parent | head
        営業本部 |        | 青木
        広告課  | 営業本部  |
        """),
      .bad(
        LocalizedText(ja: "隣の課の課長が決裁する", en: "The head of the neighbouring section decides"),
        """
        task   | department | main | sub | decide
        広告の出稿 | 広告課      | 林    | 清水 | 斎藤!
        品質の点検 | 制作課      | 森    | 遠藤 | 斎藤
        [departments]
        name   | parent | head
        営業本部 |        | 青木
        広告課  | 営業本部  | 山本
        制作課  | 営業本部  | 斎藤
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves none of whose deciders stands in the line of the owning unit.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let (columns, departments, actors) = (context.columns, context.tasks.departments, context.actors.people)
    let isJudged = context.organization.departments.map { $0.parent != nil && $0.kind == .line }
    var standing = Standing(context)
    return context.leaves.compactMap { item -> Finding.Draft? in
      let unit = departments[item.index]
      guard unit >= 0, isJudged[Int(unit)], columns.itemMasks[item.index].contains(.decide) else {
        return nil
      }
      for entry in columns.entries(of: item) where columns.masks[entry].contains(.decide) {
        let person = actors[Int(columns.holders[entry])]
        guard person >= 0, standing.isOutside(Int(person), Int(unit)) else { return nil }
      }
      return draft(item, in: context)
    }
  }

  /// Whether people stand outside the line of units; answers are kept, as tasks of one unit have few deciders.
  private struct Standing {
    private let superiors: Superiors
    private let ranks: [UInt8]
    private var known: [UInt64: Bool] = [:]
    private var last: (key: UInt64, isOutside: Bool)?

    init(_ context: AnalysisContext) {
      superiors = Superiors(context)
      ranks = context.ranks
    }

    mutating func isOutside(_ person: Int, _ unit: Int) -> Bool {
      let key = UInt64(person) << 32 | UInt64(unit)
      if let last, last.key == key { return last.isOutside }
      let answer = known[key] ?? find(Person.ID(person), Department.ID(unit))
      known[key] = answer
      last = (key, answer)
      return answer
    }

    private func find(_ person: Person.ID, _ unit: Department.ID) -> Bool {
      if Int(ranks[person.index]) >= PostRank.officer.rawValue { return false }
      let own = superiors.units(of: person)
      return !own.isEmpty && !own.contains { superiors.context.units.isWithin(unit, $0) }
    }
  }

  private func draft(_ item: WorkItem.ID, in context: AnalysisContext) -> Finding.Draft? {
    let deciders = context.holders(of: .accountable, on: item)
    let task = context.matrix[item]
    guard let first = deciders.first, let unit = task.department?.value else { return nil }
    let homes = deciders.compactMap { decider -> String? in
      let number = context.columns.holderNumbers.number(of: decider.assignee)
      return context.actors.person(number).flatMap { Superiors(context).units(of: $0).first }.map {
        context.organization[$0].name
      }
    }
    // Whoever does the task does not decide it as well.
    let doers = context.holders(of: DutyConflicts.doing, on: item).compactMap {
      context.actors.person(context.columns.holderNumbers.number(of: $0.assignee))
    }
    let candidate = Superiors(context).head(of: unit, besides: doers)
    return Finding.Draft(
      on: context.subject(item), at: first.location,
      message: .outside(
        task.title, unit: context.organization[unit].name, context.names(deciders), home: homes.first ?? ""),
      remedy: .inside(candidate, unit: context.organization[unit].name, cell: first.location.cell),
      people: context.names(deciders))
  }
}

extension Finding.Message {
  fileprivate static func outside(_ title: String, unit: String, _ names: [String], home: String) -> Self {
    Self(
      ja: "「\(title)」(\(unit))の決裁者\(names.joined(separator: "、"))は\(home)の所属で、\(unit)にもその上位部門にも属していません",
      en:
        "\(names.joined(separator: ", ")) of \(home) decides '\(title)' of \(unit) but belongs neither to it nor to a unit above it"
    )
  }

  fileprivate static func inside(_ candidate: Superiors.Proposal?, unit: String, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let candidate else {
      return Self(
        ja: "決裁\(place)を\(unit)か上位部門の人に移してください",
        en: "move the decision\(placeEn) into \(unit) or a unit above it")
    }
    return Self(
      ja: "決裁\(place)を\(candidate.name)に移してください(\(candidate.reason.ja))",
      en: "let \(candidate.name) decide\(placeEn): \(candidate.reason.en)")
  }
}
