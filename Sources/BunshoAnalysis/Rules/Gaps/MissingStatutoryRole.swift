// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A role that is usual at the organisation's size is named nowhere.
public struct MissingStatutoryRole: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The roles looked for.
    public var roles: [SizedRole] = SizedRole.library

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case roles }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      roles = try decoder.container(keyedBy: CodingKeys.self).setting(.roles, default: roles)
    }
  }

  /// A role that is usual from a number of people on.
  public struct SizedRole: Decodable, Sendable, Equatable {
    /// What it is called.
    public var name: String
    /// The number of people from which it is usual.
    public var from: Int
    /// Words by which a role, a post or a task is known as it.
    public var words: [String]

    /// Names a role.
    public init(_ name: String, from: Int, _ words: [String]) {
      self.name = name
      self.from = from
      self.words = words
    }

    // Unverified: the law counts by place of work and by sort of business.
    fileprivate static let library = [
      SizedRole("衛生管理者", from: 50, ["衛生管理者", "health officer", "health manager"]),
      SizedRole("産業医", from: 50, ["産業医", "occupational physician", "industrial physician"]),
      SizedRole("公益通報対応業務従事者", from: 301, ["公益通報", "内部通報", "whistleblow"]),
    ]
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP115", name: "missing-statutory-role", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja:
        "要員の人数からみて置くのが普通の役割(50人からの衛生管理者・産業医、301人からの公益通報対応業務従事者)が、役割・役職・業務のどこにもありません。人数は目安で、法令を確かめたものではありません。",
      en:
        "A role usual at the number of people (health officer and occupational physician from 50, whistleblowing contact from 301) is no role, post or task. The numbers are a guide and unverified."
    ),
    rationale: LocalizedText(
      ja: "規模によって置く義務のある役割は、人が増えたときに忘れられます。社外の人と派遣の人は人数に数えません。",
      en:
        "Duties that come with size are forgotten when people are added. Outsiders and dispatched workers are not counted."
    ),
    remedy: LocalizedText(
      ja: "総務に要否を確かめ、必要なら役割の一覧に加えて就く人を決めます。",
      en: "Check with general affairs; if it is needed, add the role and its holder."),
    source: LocalizedText(ja: "日本の労務の実務(人数は未確認)", en: "Japanese office practice (numbers unverified)"),
    needs: [.peopleList, .roleList],
    options: [
      .init(
        "roles", default: "[{name: 衛生管理者, from: 50, words: [衛生管理者, …]}, …]",
        LocalizedText(ja: "役割と、置く目安の人数、それを示す語", en: "the roles, each with its number of people and its words")
      )
    ],
    examples: [
      .good(
        LocalizedText(ja: "小さな組織には要らない", en: "Not for a small organisation"),
        """
        task   | 店長 | main
        発注   | A   | 高橋
        [people]
        name | roles
        山本  | 店長
        高橋  |
        [roles]
        name
        店長
        """),
      .bad(
        LocalizedText(ja: "50人を超えたが衛生管理者がいない", en: "More than fifty people and no health officer"),
        """
        task  | 工場長 | main
        部品の組立 | A   | 作業員1
        [people]
        name
        山本
        作業員×50
        [roles]
        name  | holders
        工場長!  | 山本
        産業医  | 山本
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// The roles usual at the number of people that nothing names.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let count = organization.people.reduce(0) {
      $1.isListed && $1.employment != .external && $1.employment != .dispatched
        && $1.validity.contains(context.asOf) ? $0 + 1 : $0
    }
    var open = options.roles.filter { count >= $0.from }.map { (role: $0, words: WordList($0.words)) }
    guard !open.isEmpty else { return [] }
    open.removeAll { entry in organization.roles.contains { entry.words.isIn($0.name) } }
    open.removeAll { entry in
      organization.people.contains { person in
        person.memberships.contains { $0.post.map { entry.words.isIn($0) } ?? false }
          || person.note.map { entry.words.isIn($0) } ?? false
      }
    }
    context.matrix.workItems.withUnsafeBufferPointer { tasks in
      for item in context.leaves where !open.isEmpty {
        for place in open.indices.reversed() where open[place].words.isIn(tasks[item.index].title) {
          open.remove(at: place)
        }
      }
    }
    guard let place = organization.roles.first(where: \.isListed)?.location else { return [] }
    return open.map { entry in
      Finding.Draft(
        on: context.organizationSubject, at: place, message: .missing(entry.role, count),
        remedy: .check(entry.role.name), discriminator: entry.role.name)
    }
  }
}

extension Finding.Message {
  fileprivate static func missing(_ role: MissingStatutoryRole.SizedRole, _ count: Int) -> Self {
    Self(
      ja: "要員は\(count)人ですが、「\(role.name)」がどこにもありません(目安\(role.from)人以上、未確認)",
      en:
        "there are \(count) people, but '\(role.name)' is named nowhere (usual from \(role.from), unverified)"
    )
  }

  fileprivate static func check(_ role: String) -> Self {
    Self(
      ja: "「\(role)」が必要か総務に確かめ、必要なら役割の一覧に加えて就く人を決めてください",
      en: "check with general affairs whether '\(role)' is needed; if so, add it to the roles with its holder"
    )
  }
}
