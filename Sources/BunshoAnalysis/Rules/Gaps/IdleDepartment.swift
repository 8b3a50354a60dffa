// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A department without any task.
public struct IdleDepartment: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP110", name: "idle-department", family: .gaps, severity: .warning,
    summary: LocalizedText(
      ja: "部門の一覧にあるのに、自部門にも下位の部門にも業務が1件もありません。上の部門にもなければ、いちばん上の部門だけを示します。",
      en:
        "A listed department has no task of its own or below; of idle units below each other only the topmost is named."
    ),
    rationale: LocalizedText(
      ja: "業務一覧の提出漏れか、目的のない部門です。相談先や報告先としての関与は業務に数えません。外部の組織は委託の規則で調べます。",
      en:
        "Its list of tasks is missing, or the unit has no purpose. Being consulted or informed is no task. Units outside the company are left to the rules of outsourcing."
    ),
    remedy: LocalizedText(
      ja: "部門長に業務一覧の提出を求めます。業務がないなら部門の要否を検討します。",
      en: "Ask the head for the list of tasks; if there is none, question the unit."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    needs: [.workItems, .departmentList],
    examples: [
      .good(
        LocalizedText(
          ja: "どの部門にも業務がある。部は課の業務で足りる", en: "Every unit has work; a division through its section"),
        """
        task    | department | main
        広告の運用 | 広告課      | 高橋
        [departments]
        name  | parent
        営業本部 |
        広告課  | 営業本部
        """),
      .bad(
        LocalizedText(ja: "業務のない課がある", en: "A section without tasks"),
        """
        task    | department | main
        広告の運用 | 広告課      | 高橋
        [departments]
        name    | parent | head
        営業本部   |        |
        広告課    | 営業本部 |
        海外広告課! | 営業本部 | 山本
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Listed units of the day, inside the company, that no leaf belongs to and that hold no R or A themselves.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let busy = Self.busyDepartments(in: context)
    // Where the input names no department of any task, nothing can be said of departments.
    guard busy.contains(true) else { return [] }
    let isIdle = organization.departments.indices.map { index in
      let department = organization.departments[index]
      return department.isListed && !busy[index] && department.kind != .external
        && department.validity.contains(context.asOf)
    }
    return isIdle.indices.compactMap { index in
      let department = organization.departments[index]
      // What is said of a unit holds of those below.
      guard isIdle[index],
        !organization.lineage(of: Department.ID(index)).dropFirst().contains(where: { isIdle[$0.index] })
      else { return nil }
      let head = department.head.map { organization[$0].name }
      return Finding.Draft(
        on: context.subject(Department.ID(index)), at: department.location,
        message: .idle(department.name), remedy: .askHead(head, department.name),
        people: head.map { [$0] } ?? [])
    }
  }

  /// Units with a task of their own or below.
  private static func busyDepartments(in context: AnalysisContext) -> [Bool] {
    let organization = context.organization
    let columns = context.columns
    let (offsets, holders, masks) = (columns.offsets, columns.holders, columns.masks)
    let departments = context.tasks.departments
    let kinds = InvolvementMask.responsible.union(.accountable)
    var busy = [Bool](repeating: false, count: organization.departments.count)
    func mark(_ department: Department.ID?) {
      // What is above a busy unit is busy already; a cycle in the data ends there, too.
      var next = department
      while let unit = next, !busy[unit.index] {
        busy[unit.index] = true
        next = organization[unit].parent
      }
    }
    for item in context.leaves {
      let department = departments[item.index]
      let owner = department < 0 ? nil : Department.ID(Int(department))
      mark(owner)
      // The people of a task say nothing more of whose task it is.
      if owner != nil, columns.namesOnlyPeople { continue }
      for entry in Int(offsets[item.index])..<Int(offsets[item.index + 1])
      where !masks[entry].isDisjoint(with: kinds) {
        switch columns.holderNumbers.assignee(holders[entry]) {
        case .department(let id): mark(id)
        // A task without a department is its doers' departments' task.
        case .role(let id) where owner == nil: mark(organization[id].department)
        case .person(let id) where owner == nil: mark(organization[id].homeDepartment)
        default: break
        }
      }
    }
    return busy
  }
}

extension Finding.Message {
  fileprivate static func idle(_ name: String) -> Self {
    Self(ja: "「\(name)」には自部門にも配下にも業務がありません", en: "'\(name)' has no task of its own or below")
  }

  fileprivate static func askHead(_ head: String?, _ name: String) -> Self {
    head.map {
      Self(
        ja: "部門長の\($0)に「\(name)」の業務一覧を求めてください",
        en: "ask \($0), the head, for the list of tasks of '\(name)'")
    }
      ?? Self(
        ja: "「\(name)」の業務一覧を求めるか、部門の要否を検討してください",
        en: "ask for the list of tasks of '\(name)', or question the unit")
  }
}
