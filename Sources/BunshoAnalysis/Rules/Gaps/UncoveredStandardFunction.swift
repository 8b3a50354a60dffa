// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A function every company has is nobody's task.
public struct UncoveredStandardFunction: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The functions looked for.
    public var functions: [Function] = Function.library
    /// How many functions must be units of their own before the list of departments is taken for a company's.
    public var units = 2

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case functions, units }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      functions = try values.setting(.functions, default: functions)
      units = try values.setting(.units, default: units)
    }
  }

  /// One function of a company.
  public struct Function: Decodable, Sendable, Equatable {
    /// What it is called.
    public var name: String
    /// Words of which a unit's name holds one when the unit is the function; without any, the name.
    public var units: [String]
    /// Words of which a task's title, category or department holds one when it belongs to the function.
    public var words: [String]

    /// Names a function.
    public init(_ name: String, units: [String], _ words: [String]) {
      self.name = name
      self.units = units
      self.words = words
    }

    private enum CodingKeys: CodingKey { case name, units, words }

    /// Decodes a function; the name is a word of it.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      name = try values.decode(String.self, forKey: .name)
      units = try values.setting(.units, default: [name])
      words = try values.setting(.words, default: [])
    }

    /// What it is called in both languages: in English by the first Latin word of its units.
    fileprivate var title: LocalizedText {
      LocalizedText(ja: name, en: units.first { $0.allSatisfy(\.isASCII) } ?? name)
    }

    /// All words by which a task is known to belong to the function.
    fileprivate var allWords: [String] { [name] + units + words }

    fileprivate static let library = [
      Function(
        "総務", units: ["総務", "general affairs", "administration"],
        ["庶務", "社内規程", "規程管理", "文書管理", "株主総会"]),
      Function(
        "人事", units: ["人事", "human resource", "hr", "personnel"],
        ["採用", "労務", "給与", "勤怠", "recruit", "payroll"]),
      Function(
        "経理", units: ["経理", "財務", "accounting", "finance"], ["会計", "決算", "仕訳", "出納", "bookkeeping"]),
      Function("営業", units: ["営業", "sales"], ["販売", "商談", "受注"]),
      Function(
        "マーケティング", units: ["マーケ", "marketing"], ["広告", "宣伝", "販促", "広報", "advertis", "promotion"]),
      Function(
        "IT", units: ["it", "情報システム", "情シス"],
        ["システム", "情報部", "情報課", "ネットワーク", "ヘルプデスク", "systems", "network"]),
    ]
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP114", name: "uncovered-standard-function", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja:
        "部門の一覧が会社全体のもの(標準機能の名前の部門が2つ以上)なのに、標準機能(総務・人事・経理・営業・マーケティング・IT)のどれかに当たる業務も部門もありません。",
      en:
        "The list of departments is a company's (two units are standard functions by name), but a standard function (general affairs, HR, accounting, sales, marketing, IT) is no task's title or category and no unit."
    ),
    rationale: LocalizedText(
      ja: "「それはどこで行うのか」に答えられない機能です。一覧の漏れか、外部や本社で行っていることの書き忘れです。",
      en: "Where is it done? Rows are missing, or it is done outside and the table does not say so."),
    remedy: LocalizedText(
      ja: "行う部門に確かめて業務を加えます。外部で行うなら、その旨の業務を1行書きます。",
      en: "Ask, and add the tasks; if it is done elsewhere, add a row that says so."),
    source: LocalizedText(
      ja: "日本の職務分掌の実務(機能の一覧はBunsho独自)", en: "Japanese office practice; the library is ours"),
    needs: [.workItems, .departmentList],
    options: [
      .init(
        "functions", default: "[{name: 総務, units: [総務, …], words: [庶務, …]}, …]",
        LocalizedText(
          ja: "標準機能と、それを示す部門名の語、業務の語", en: "the functions, each with the words of its units and of its tasks")
      ),
      .init(
        "units", default: "2",
        LocalizedText(
          ja: "会社全体の一覧とみなす、標準機能の部門の数", en: "functions that are units before the list is a company's")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "どの機能にも業務がある", en: "Every function has a task"),
        """
        task      | department | main
        社内規程の管理  | 管理部      | 高橋
        採用面接     | 管理部      | 高橋
        月次決算     | 経理部      | 斎藤
        商品の販売    | 営業部      | 森
        広告の出稿    | 営業部      | 森
        システムの運用  | 管理部      | 高橋
        [departments]
        name
        管理部
        経理部
        営業部
        """),
      .good(
        LocalizedText(ja: "1つの部の中の一覧", en: "The list of one division"),
        """
        task    | department | main
        広告の出稿 | 広告課      | 森
        [departments]
        name
        広告課
        """),
      .bad(
        LocalizedText(ja: "人事の業務がどこにもない", en: "Human resources are nowhere"),
        """
        task      | department | main
        社内規程の管理  | 総務部      | 高橋
        月次決算     | 総務部      | 高橋
        商品の販売    | 営業部      | 森
        広告の出稿    | 営業部      | 森
        システムの運用  | 総務部      | 高橋
        [departments]
        name
        総務部!
        営業部
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// The functions of which neither a unit nor a task holds a word.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let departments = context.organization.departments
    let units = departments.filter {
      $0.isListed && $0.kind != .external && $0.validity.contains(context.asOf)
    }
    let known = options.functions.filter { function in
      let words = WordList(function.units)
      return units.contains { words.isIn($0.name) }
    }
    guard known.count >= options.units, let place = units.first?.location else { return [] }
    var open = options.functions.map { Open(title: $0.title, all: $0.allWords, words: WordList($0.allWords)) }
    open.removeAll { function in departments.contains { function.words.isIn($0.name) } }
    open.removeAll { function in context.tasks.firstCategoryNames.contains { function.words.isIn($0) } }
    search(context, for: &open)
    return open.map { function in
      Finding.Draft(
        on: context.organizationSubject, at: place,
        message: .uncovered(function.title, known.map(\.title)), remedy: .ask(function.title),
        discriminator: function.title.ja)
    }
  }

  private struct Open {
    let title: LocalizedText
    let all: [String]
    let words: WordList
  }

  /// Takes away what a title or a lesser category covers.
  ///
  /// Titles are many: they are read only for what no unit and no 大分類 covers, no further than needed, and once for
  /// all functions together.
  private func search(_ context: AnalysisContext, for open: inout [Open]) {
    guard !open.isEmpty else { return }
    var any = WordList(open.flatMap(\.all))
    context.matrix.workItems.withUnsafeBufferPointer { tasks in
      for item in context.leaves {
        var texts: [String] = any.isIn(tasks[item.index].title) ? [tasks[item.index].title] : []
        if context.tasks.secondCategories[item.index] >= 0 {
          texts += tasks[item.index].categories.compactMap { $0?.value }.filter(any.isIn)
        }
        guard !texts.isEmpty else { continue }
        open.removeAll { function in texts.contains(where: function.words.isIn) }
        if open.isEmpty { return }
        any = WordList(open.flatMap(\.all))
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func uncovered(_ function: LocalizedText, _ known: [LocalizedText]) -> Self {
    Self(
      ja: "標準機能「\(function.ja)」に当たる業務も部門もありません(部門がある機能: \(LocalizedText.list(known.map(\.ja)).ja))",
      en:
        "no task or unit covers the standard function '\(function.en)' (units exist for \(LocalizedText.list(known.map(\.en)).en))"
    )
  }

  fileprivate static func ask(_ function: LocalizedText) -> Self {
    Self(
      ja: "「\(function.ja)」をどこで行っているか確かめ、業務を加えてください。外部で行うならその旨の業務を書き、不要なら設定 functions から外します",
      en:
        "ask where '\(function.en)' is done and add its tasks; if outside, add a row that says so; if not needed, take it out of the setting functions"
    )
  }
}
