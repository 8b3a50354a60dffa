// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import BunshoRendering

/// The reports that the tests of the renderers draw.
enum SampleReports {
  /// A list with owners in columns: a task without a doer, one with two deciders, one without anybody.
  static let list = """
    id | task | category | department | main | sub | decide | consult | inform | frequency | hours | importance | note
    T1 | 月次レポートの作成 | 広告 | 広告課 | 高橋 美咲 | 斎藤 悠 | 山本 直樹 | 西村 香織、制作 | 経営本部 | 月次 | 4 | 5 | 3営業日まで
    T2 | 広告予算の配分 | 広告 | 広告課 | | | 山本 直樹! | | | 月次 | 2 | |
    T3 | 検索順位の監視 | SEO | コンテンツ課 | 村上 葵 | | 中村 由美、佐藤 健一! | | list:seo@example.com | 週次 | 1 | 3 |
    T4 | 生成AI利用ルールの整備 | 統制 | コンテンツ課 | | | | | | | | |

    [departments]
    name | parent | head
    経営本部 | | 佐藤 健一
    広告課 | 経営本部 | 山本 直樹
    コンテンツ課 | 経営本部 | 中村 由美

    [people]
    name | id | department | roles
    佐藤 健一 | 001 | 経営本部 |
    山本 直樹 | 002 | 広告課 |
    高橋 美咲 | 003 | 広告課 |
    斎藤 悠 | 004 | 広告課 | 制作
    中村 由美 | 005 | コンテンツ課 |
    西村 香織 | 006 | コンテンツ課 | 制作
    村上 葵 | 007 | コンテンツ課 |
    """

  /// Tasks against roles, letters in the cells.
  static let marks = """
    task | department | 部長 | 課長 | 担当
    決算整理 | 経理部 | A | R/A! | R
    請求書の発行 | 経理部 | I | A | R
    入金の消込 | | | A | C

    [departments]
    name
    経理部
    """

  /// More holders than fit on paper, so that names stand in the cells: main and backup owners kept apart.
  static var wide: String {
    let heads = "id | task | department | main | sub | decide | frequency\n"
    return (0..<21).reduce(into: heads) { text, index in
      let decider = index == 4 ? "社員1、社員2" : "部長"
      text +=
        "W\(index) | 業務\(index) | 部\(index % 2) | 社員\(2 * index) | 社員\(2 * index + 1) | \(decider) | 月次\n"
    }
  }

  /// Judges a literal by two rules only, so that goldens do not change when rules are added; a warning and a
  /// note are added by hand, to have one of each severity.
  static func report(_ literal: String, graded: Bool = true) throws -> Report {
    let table = TableLiteral(literal)
    var matrix = table.matrix
    matrix.organization.name = "あおば株式会社"
    matrix.document = .init(edition: "第3版", effectiveOn: "2026年4月1日")
    return try report(matrix, graded: graded)
  }

  static func report(_ matrix: ResponsibilityMatrix, graded: Bool = true) throws -> Report {
    let context = AnalysisContext(matrix, asOf: CalendarDate(daysSince1970: 20_544))
    let rules: [any CatalogueRule.Type] = [MissingResponsible.self, MultipleAccountable.self]
    let report = try Analyzer(rules: rules).report(on: context)
    var findings = report.findings
    if graded, let first = matrix.workItems.indices.first, let last = matrix.workItems.indices.last {
      findings.append(finding("SPD101", .continuity, .warning, on: WorkItem.ID(first), in: matrix))
      findings.append(finding("REV101", .review, .note, on: WorkItem.ID(last), in: matrix))
    }
    return Report(
      matrix: matrix,
      inputs: [
        InputSummary(
          path: "表/業務一覧.csv", encoding: "CP932",
          sheets: [.init(name: "", kind: "tasks", rows: matrix.workItems.count, headerRow: 1)]),
        InputSummary(
          path: "要員.xlsx", encoding: nil,
          sheets: [.init(name: "要員", kind: "people", rows: 7, headerRow: 3, markProfile: nil)]),
      ],
      observations: [], coverage: report.coverage, findings: findings, notApplicable: [], asOf: report.asOf)
  }

  private static func finding(
    _ code: String, _ family: RuleFamily, _ severity: Severity, on item: WorkItem.ID,
    in matrix: ResponsibilityMatrix
  ) -> Finding {
    let title = matrix[item].title
    return Finding(
      code: code, rule: "added-by-hand", family: family, severity: severity,
      subject: .init(kind: .workItem, id: matrix[item].code, name: title, workItem: item),
      message: LocalizedText(ja: "「\(title)」を見直してください", en: "look at '\(title)' again"),
      remedy: LocalizedText(ja: "部門長に確認してください", en: "ask the head"), people: ["高橋 美咲"],
      location: matrix[item].location, related: [], fingerprint: "hand-\(code)")
  }

  /// What the command hands over, with the rows of the literal as excerpts.
  static func context(_ language: Language, for report: Report, literal: String = "") -> RenderContext {
    var context = RenderContext(language: language, version: "0.1.0")
    context.frame.classification = language == .ja ? "社外秘" : "Confidential"
    let lines = literal.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { TextKey.trimmed(String($0)) }
    }
    for finding in report.findings where lines.indices.contains(finding.location.row - 1) {
      context.excerpts[finding.location] = SourceExcerpt(
        cells: lines[finding.location.row - 1], header: lines.first ?? [])
    }
    return context
  }

  /// Texts that would break out of a format that does not escape.
  static let hostileTexts = [
    "=1+1", "@SUM(A1)", "-2+3", "a|b", "a\"b,c", "一行目\n二行目", "\u{202E}逆さ", "\u{1B}[31m赤", "a\u{1}b",
    "<b>&amp;</b>", "* _x_ `y` [z](http://example.com) #1 @user", "100% :,", "-", "シート[1]:/\\?*",
    "שלום", String(repeating: "長い名前", count: 60),
  ]

  /// A report in which every text that can come from a user is one of the hostile ones.
  static func hostile() throws -> Report {
    var matrix = ResponsibilityMatrix()
    let texts = hostileTexts
    for (index, text) in texts.enumerated() {
      let place = SourceLocation(source: SourceSheet(path: text, sheet: text), row: index + 2, column: 2)
      matrix.organization.departments.append(Department(name: text, location: place))
      matrix.organization.people.append(Person(name: text, location: place))
      var item = WorkItem(
        title: text, code: text, categories: [Sourced(text, at: place), nil, nil],
        department: Sourced(Department.ID(index), at: place), location: place)
      item.facts.append(.init(.note, text: text, value: .text, at: place.at(column: 3)))
      matrix.workItems.append(item)
      for (kind, other) in [(Involvement.decide, 0), (.decide, 1), (.inform, 2)] {
        matrix.assignments.append(
          Assignment(
            workItem: WorkItem.ID(index), assignee: .person(Person.ID((index + other) % texts.count)),
            involvement: kind, location: place.at(column: 4 + other)))
      }
    }
    matrix.organization.name = texts[0]
    matrix.document = .init(title: texts[0], edition: texts[3], effectiveOn: texts[5])
    return try report(matrix)
  }
}
