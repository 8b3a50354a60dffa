// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Somebody has two superiors, and nothing says whose word goes first.
public struct MultipleReportingLines: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR108", name: "multiple-reporting-lines", family: .structure, severity: .warning,
    summary: LocalizedText(
      ja: "要員の一覧に上司が2人以上いて、優先順位が分かりません。一方が他方の上司であるとき、兼務の行に書かれた上司と、すでに離れた人は数えません。",
      en:
        "The roster names two or more superiors of a person without priority. Superiors one of whom stands above the other, those in the row of a further post, and those who have left do not count."
    ),
    rationale: LocalizedText(
      ja: "指示が食い違ったときに、どちらに従うか決められません(命令系統の統一)。",
      en: "When orders differ, nobody knows which to follow (unity of command)."),
    remedy: LocalizedText(
      ja: "主となる上司を1人にし、ほかは兼務の上司として書きます。", en: "Name one superior, and the others with the further posts."),
    source: LocalizedText(
      ja: "職務権限規程の実務(命令系統の統一)", en: "Japanese regulations on authority (unity of command)"),
    needs: [.relations(.superior)],
    examples: [
      .good(
        LocalizedText(ja: "兼務の行に兼務先の上司がある", en: "The further post has its own superior"),
        """
        task   | main | sub
        予算の執行 | 林    | 清水
        [people]
        name | department | concurrent | superior
        林   | 広告課      |            | 山本
        林   | 制作課      | 兼務        | 斎藤
        清水  | 広告課      |            | 山本
        山本  | 広告課      |            |
        斎藤  | 制作課      |            |
        """),
      .bad(
        LocalizedText(ja: "上司が2人並んでいる", en: "Two superiors side by side"),
        """
        task   | main | sub
        予算の執行 | 林    | 清水
        [people]
        name | department | superior
        林   | 広告課      | 山本、斎藤!
        清水  | 広告課      | 山本
        山本  | 広告課      |
        斎藤  | 制作課      |
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// People with several superiors in different lines.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let people = context.organization.people
    return people.indices.compactMap { index -> Finding.Draft? in
      guard people[index].relations.count > 1, people[index].validity.contains(context.asOf) else {
        return nil
      }
      let person = people[index]
      var superiors: [Person.Relation] = []
      let further = Self.furtherRows(of: person)
      for relation in person.relations
      where relation.kind == .superior && people[relation.person.index].validity.contains(context.asOf)
        && !superiors.contains(where: { $0.person == relation.person })
        && !further.contains(relation.location.at(column: nil))
      {
        superiors.append(relation)
      }
      superiors = superiors.filter { relation in
        !superiors.contains {
          $0.person != relation.person && Self.leads(from: $0.person, to: relation.person, people)
        }
      }
      guard superiors.count > 1 else { return nil }
      return draft(Person.ID(index), superiors, in: context)
    }
  }

  /// The rows of posts held beside a main one.
  private static func furtherRows(of person: Person) -> [SourceLocation] {
    guard person.memberships.contains(where: { !$0.isConcurrent }) else { return [] }
    return person.memberships.filter(\.isConcurrent).map { $0.location.at(column: nil) }
  }

  /// Whether the first chain of superiors leads from one to the other.
  private static func leads(from person: Person.ID, to other: Person.ID, _ people: [Person]) -> Bool {
    var current = person
    // Chains of command are short; a longer walk is a cycle.
    for _ in 0..<32 {
      guard let next = people[current.index].relations.first(where: { $0.kind == .superior })?.person else {
        return false
      }
      if next == other { return true }
      current = next
    }
    return false
  }

  private func draft(
    _ person: Person.ID, _ superiors: [Person.Relation], in context: AnalysisContext
  ) -> Finding.Draft {
    let organization = context.organization
    let names = superiors.map { organization[$0.person].name }
    let home = organization[person].homeDepartment
    let own = superiors.first { relation in
      home.map { home in
        organization.lineage(of: home).contains { organization[$0].head == relation.person }
          || organization[relation.person].homeDepartment == home
      } ?? false
    }
    return Finding.Draft(
      on: context.subject(person), at: superiors[1].location,
      message: .several(organization[person].name, names),
      remedy: .rank(own.map { organization[$0.person].name }, home.map { organization[$0].name }),
      people: [organization[person].name] + names,
      related: superiors[0].location == superiors[1].location
        ? [] : [.init(message: .first(names[0]), location: superiors[0].location)])
  }
}

extension Finding.Message {
  fileprivate static func several(_ name: String, _ superiors: [String]) -> Self {
    Self(
      ja: "\(name)の上司が\(superiors.count)人います(\(superiors.joined(separator: "、")))。優先順位が分かりません",
      en: "\(name) has \(superiors.count) superiors (\(superiors.joined(separator: ", "))) without priority")
  }

  fileprivate static func first(_ name: String) -> Self {
    Self(ja: "もう1人の上司\(name)はここにあります", en: "the other superior, \(name), stands here")
  }

  fileprivate static func rank(_ name: String?, _ unit: String?) -> Self {
    guard let name, let unit else {
      return Self(ja: "主となる上司を1人に決めてください", en: "decide on one superior who comes first")
    }
    return Self(
      ja: "\(unit)の\(name)を主となる上司とし、ほかは兼務の行に移してください",
      en: "let \(name) of \(unit) come first, and move the others to the rows of further posts")
  }
}
