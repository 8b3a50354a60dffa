// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A person carries more hours than they can give.
public struct Overload: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Load above which the finding is a note.
    public var note = 1.0
    /// Load above which it is a warning.
    public var warning = 1.2
    /// Load above which it is an error.
    public var error = 1.5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case note, warning, error }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      note = try values.setting(.note, default: note)
      warning = try values.setting(.warning, default: warning)
      error = try values.setting(.error, default: error)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD101", name: "overload", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja: "担当する業務の年間時間が、本人の使える時間を超えています。100%を超えると「参考」、120%を超えると「注意」、150%を超えると「要是正」です。",
      en:
        "Somebody's tasks take more hours a year than they can give: a note above 100 %, a warning above 120 %, an error above 150 %."
    ),
    rationale: LocalizedText(
      ja:
        "無理な負荷はミスを招き、やがて退職につながります。年間時間は1回の所要時間×年間回数で、主担当・実行・輪番の人が等分します(役割は就いている人に置き換えます)。副担当の分は数えません。使える時間は月間時間×12です。",
      en:
        "Overload brings errors, then resignation. Hours of one run times runs a year are shared equally by those who do the task (roles count as their holders); a backup owner carries none. What somebody can give is their hours a month times 12."
    ),
    remedy: LocalizedText(
      ja: "時間の長い業務を、余力のある副担当や同じ部門の人に移します。",
      en: "Move the longest tasks to backup owners or colleagues of the unit who have room."),
    source: LocalizedText(ja: "日本の業務量調査の実務", en: "Japanese practice of workload surveys"),
    needs: [.hours, .capacity],
    options: [
      .init("note", default: "1.0", LocalizedText(ja: "これを超えると参考とする負荷", en: "load above which it is a note")),
      .init("warning", default: "1.2", LocalizedText(ja: "これを超えると注意とする負荷", en: "load of a warning")),
      .init("error", default: "1.5", LocalizedText(ja: "これを超えると要是正とする負荷", en: "load of an error")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "使える時間に収まっている", en: "Within what they can give"),
        """
        task    | department | main | frequency | hours
        入札の調整 | 広告課      | 高橋 | 日次       | 6
        月次の報告 | 広告課      | 斎藤 | 月次       | 20
        [people]
        name | department | capacity
        高橋  | 広告課      | 160
        斎藤  | 広告課      | 160
        """),
      .bad(
        LocalizedText(ja: "1人に時間が集まっている", en: "The hours gather on one person"),
        """
        task    | department | main | frequency | hours
        入札の調整 | 広告課      | 高橋 | 日次       | 8
        媒体の点検 | 広告課      | 高橋 | 週次       | 10
        月次の報告 | 広告課      | 斎藤 | 月次       | 20
        [people]
        name | department | capacity
        高橋! | 広告課      | 160
        斎藤  | 広告課      | 160
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// People whose hours exceed their capacity.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let hours = context.workload.hours
    let limit = min(options.note, options.warning, options.error)
    var colleagues = Colleagues(context)
    var drafts: [Finding.Draft] = []
    for index in hours.indices where hours[index] > 0 {
      guard let capacity = context.organization.people[index].capacityHoursPerYear,
        hours[index] > capacity * limit
      else { continue }
      let person = context.organization.people[index]
      let load = hours[index] / capacity
      let (grade, passed) = grade(of: load)
      let id = Person.ID(index)
      let tasks = context.carried(by: id)
      let moves = colleagues.moves(
        from: id, hours: hours[index] - capacity * limit, in: person.homeDepartment, of: tasks)
      drafts.append(
        Finding.Draft(
          on: context.subject(id), at: person.location,
          message: .overloaded(person.name, hours: hours[index], capacity: capacity, limit: passed),
          remedy: .moving(moves, from: id, in: context)
            ?? .relieve(context.listed(tasks.prefix(3).map(\.item), of: id)),
          people: [person.name] + context.names(of: moves), grade: grade))
    }
    return drafts
  }

  private func grade(of load: Double) -> (Severity, limit: Double) {
    if load > options.error { return (.error, options.error) }
    return load > options.warning ? (.warning, options.warning) : (.note, options.note)
  }
}

extension Finding.Message {
  fileprivate static func overloaded(
    _ name: String, hours: Double, capacity: Double, limit: Double
  ) -> Self {
    let (has, can) = (Figure.hours(hours), Figure.hours(capacity))
    let percent = Figure.percent(hours / capacity, beside: limit)
    let top = Figure.percent(limit)
    return Self(
      ja: "\(name)の担当業務は年\(has)時間で、使える\(can)時間の\(percent)です(上限\(top))",
      en: "the tasks of \(name) take \(has) h a year, \(percent) of the \(can) h available (limit \(top))")
  }

  fileprivate static func relieve(_ tasks: LocalizedText) -> Self {
    Self(
      ja: "移せる相手が見つかりません。\(tasks.ja)の廃止・簡素化・委託を検討してください",
      en: "nobody is found who has room: drop, simplify or outsource \(tasks.en)")
  }
}
