// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// No unit of a branch takes what belongs to nobody else.
public struct MissingCatchAll: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP116", name: "missing-catch-all", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja:
        "最上位の部門とその配下(分掌事項のある部門が2つ以上)のどこにも、「その他他の所管に属しないこと」に当たる分掌事項がありません。何部門あっても1件とします。",
      en:
        "Neither a top unit nor any unit below it (two or more with duties) holds the duty of what belongs to no other unit. However many lack it, it is one finding."
    ),
    rationale: LocalizedText(
      ja: "新しい業務や、境目の業務の行き先がありません。分掌事項がなければ、部門だけを主担当とする表の業務を分掌事項とみなします。",
      en:
        "New work has no home. Where there is no regulation, the tasks of tables that name only departments as main owners count as duties."
    ),
    remedy: LocalizedText(
      ja: "庶務や総括を受け持つ部門の分掌事項に加えます。", en: "Add it to the unit that leads the branch."),
    source: LocalizedText(ja: "自治体の事務分掌(壱岐市)", en: "Japanese municipal regulation (Iki City)"),
    needs: [.regulation],
    examples: [
      .good(
        LocalizedText(ja: "総務班が受け持つ", en: "One unit takes it"),
        """
        task   | main
        窓口の案内 | 高橋
        [departments]
        name | parent
        総務部 |
        総務班 | 総務部
        職員班 | 総務部
        [duties]
        department | duty
        総務班      | 課の庶務
        総務班      | その他他の所管に属しないこと
        職員班      | 職員の研修
        """),
      .bad(
        LocalizedText(ja: "部のどこにもない", en: "Nobody in the branch takes it"),
        """
        task   | main
        窓口の案内 | 高橋
        [departments]
        name | parent
        総務部! |
        総務班 | 総務部
        職員班 | 総務部
        [duties]
        department | duty
        総務班      | 課の庶務
        職員班      | 職員の研修
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// The top units whose line of two or more units with duties has no catch-all, all in one finding.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let regulation = context.regulation
    let organization = context.organization
    guard regulation.hasDuties else { return [] }
    let roots = Self.roots(of: organization)
    var counts = [Int](repeating: 0, count: organization.departments.count)
    var isCovered = [Bool](repeating: false, count: counts.count)
    for unit in regulation.units.indices where regulation.units[unit] {
      if let root = roots[unit] { counts[root.index] += 1 }
    }
    for duty in regulation.catchAlls {
      if let root = roots[duty.unit.index] { isCovered[root.index] = true }
    }
    let open = counts.indices.filter { counts[$0] > 1 && !isCovered[$0] }
    guard let first = open.first else { return [] }
    let root = Department.ID(first)
    let within = regulation.units.indices.filter { regulation.units[$0] && roots[$0] == root }
    let leading =
      within.first { regulation.leads[$0] && $0 != first } ?? within.first { regulation.leads[$0] }
    let (count, all) = (counts[first], counts.count { $0 > 1 })
    let names = open.map { organization.departments[$0].name }
    let head = leading.flatMap { organization.departments[$0].head }.map { organization[$0].name }
    return [
      Finding.Draft(
        on: open.count == 1 ? context.subject(root) : context.organizationSubject,
        at: organization[root].location,
        message: open.count == 1
          ? .noHome(names[0], count) : .noHomes(names, of: all),
        remedy: .add(leading.map { organization.departments[$0].name }, names),
        people: head.map { [$0] } ?? [],
        related: AnalysisContext.related(
          open.dropFirst().map { organization.departments[$0].location },
          Finding.Message(ja: "この部門にもありません", en: "nor is there one in this unit")))
    ]
  }

  /// The top unit above each unit; `nil` for units of a cycle.
  private static func roots(of organization: Organization) -> [Department.ID?] {
    var roots = [Department.ID?](repeating: nil, count: organization.departments.count)
    var isKnown = [Bool](repeating: false, count: roots.count)
    for index in roots.indices where !isKnown[index] {
      var path: [Int] = []
      var next: Int? = index
      while let unit = next, !isKnown[unit] {
        // Known from now on: a cycle comes back here and ends without a root.
        isKnown[unit] = true
        path.append(unit)
        next = organization.departments[unit].parent?.index
      }
      let root = next.map { roots[$0] } ?? path.last.map { Department.ID($0) }
      for unit in path { roots[unit] = root }
    }
    return roots
  }
}

extension Finding.Message {
  fileprivate static func noHome(_ name: String, _ count: Int) -> Self {
    Self(
      ja: "「\(name)」とその配下(分掌事項のある\(count)部門)に、「その他他の所管に属しないこと」を受け持つ部門がありません",
      en:
        "in '\(name)' and below (\(count) units with duties) no unit takes what belongs to no other unit")
  }

  fileprivate static func noHomes(_ names: [String], of all: Int) -> Self {
    let list = LocalizedText.list(names)
    return Self(
      ja: "最上位の\(all)部門のうち\(names.count)部門(\(list.ja))の配下に、「その他他の所管に属しないこと」を受け持つ部門がありません",
      en:
        "in \(names.count) of the \(all) top units (\(list.en)) and below, no unit takes what belongs to no other unit"
    )
  }

  fileprivate static func add(_ leading: String?, _ names: [String]) -> Self {
    let rest =
      names.count < 2
      ? Self(verbatim: "")
      : Self(
        ja: "。ほかの部門も同じようにするか、全体で1つの部門に受け持たせてください",
        en: "; do so in the other units, or let one unit take it for all")
    return leading.map {
      Self(
        ja: "庶務・総括を受け持つ「\($0)」の分掌事項に「その他他の所管に属しないこと」を加えてください\(rest.ja)",
        en: "add it to the duties of '\($0)', the leading unit\(rest.en)")
    }
      ?? Self(
        ja: "「\(names[0])」の中で受け持つ部門を決め、分掌事項に「その他他の所管に属しないこと」を加えてください\(rest.ja)",
        en: "choose a unit of '\(names[0])' and add it to its duties\(rest.en)")
  }
}
