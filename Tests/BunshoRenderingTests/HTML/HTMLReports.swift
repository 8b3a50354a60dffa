// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import BunshoRendering

/// The reports that the tests of the page draw.
enum HTMLReports {
  /// Two departments, a person alone, a backup, two deciders and a task without any.
  static let small = """
    id | task | category | department | main | sub | decide | consult | inform | frequency | hours
    T1 | 広告予算の配分 | 広告 | 広告課 | 高橋 美咲 | 斎藤 悠 | 山本 直樹、佐藤 健一 | 西村 香織 | 経営本部 | 月次 | 4
    T2 | 検索順位の監視 | SEO | コンテンツ課 | 村上 葵 | | 中村 由美 | | 斎藤 悠 | 週次 | 1
    T3 | 生成AI利用ルールの整備 | 統制 | コンテンツ課 | | | | | | 年次 |

    [departments]
    name | parent
    経営本部 |
    広告課 | 経営本部
    コンテンツ課 | 経営本部

    [people]
    name | department
    高橋 美咲 | 広告課
    斎藤 悠 | 広告課
    山本 直樹 | 広告課
    佐藤 健一 | 経営本部
    西村 香織 | コンテンツ課
    村上 葵 | コンテンツ課
    中村 由美 | コンテンツ課
    """

  /// Texts that would break out of a page that does not escape.
  static let hostileTexts = [
    "</script><b>x", "</style><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x",
    "<!-- ", "&lt;", "{{title}}", "\u{202E}逆", "\u{1}matrix\u{1}", String(repeating: "長い名前", count: 75),
  ]

  /// A report on a literal, judged with findings that depend on no rule, so that the page's goldens do not
  /// change when rules do.
  static func report(_ literal: String, findings: Bool = true) throws -> Report {
    try report(TableLiteral(literal).matrix, findings: findings)
  }

  static func report(_ matrix: ResponsibilityMatrix, findings: Bool = true) throws -> Report {
    let context = AnalysisContext(matrix, asOf: CalendarDate(daysSince1970: 20_781))
    let report = try Analyzer(rules: []).report(on: context)
    guard findings else { return report }
    return Report(
      matrix: matrix, inputs: [InputSummary(path: "folder/業務一覧.csv", encoding: "UTF-8", sheets: [])],
      observations: [], coverage: report.coverage, findings: Self.findings(on: matrix),
      notApplicable: [], asOf: report.asOf)
  }

  /// One finding of each severity, a task each, as far as there are tasks.
  private static func findings(on matrix: ResponsibilityMatrix) -> [Finding] {
    let kinds: [(String, RuleFamily, Severity)] = [
      ("DUP102", .duplicates, .error), ("SPD101", .continuity, .warning), ("GAP103", .gaps, .note),
    ]
    return zip(matrix.workItemIDs, kinds).map { item, kind in
      let title = matrix[item].title
      return Finding(
        code: kind.0, rule: "rule", family: kind.1, severity: kind.2,
        subject: .init(kind: .workItem, id: matrix[item].code, name: title, workItem: item),
        message: LocalizedText(ja: "「\(title)」の指摘", en: "a finding on '\(title)'"),
        remedy: LocalizedText(ja: "直してください", en: "mend it"), people: [],
        location: matrix[item].location.at(column: 7), related: [], fingerprint: kind.0)
    }
  }

  /// A report in which every text that can come from a user is one of the hostile ones.
  static func hostile() throws -> Report {
    let place = SourceLocation(source: SourceSheet(path: "</title>.csv"), row: 1)
    var matrix = ResponsibilityMatrix()
    for (index, text) in hostileTexts.enumerated() {
      matrix.organization.departments.append(Department(name: text, location: place))
      matrix.organization.people.append(
        Person(
          name: text, memberships: [Membership(department: Department.ID(index), location: place)],
          location: place))
      matrix.organization.roles.append(
        Role(
          name: text, department: Department.ID(index),
          holders: [Sourced(Person.ID(index), at: place)], holdersAreKnown: true, location: place))
      var item = WorkItem(
        title: text, code: text, categories: [Sourced(text, at: place), nil, nil],
        department: Sourced(Department.ID(index), at: place), location: place)
      for field in [WorkItem.Field.frequency, .hours, .importance, .manual, .note] {
        item.facts.append(.init(field, text: text, value: .text, at: place))
      }
      matrix.workItems.append(item)
      let kinds: [(Assignee, Involvement)] = [
        (.person(.init(index)), .decide), (.role(.init(index)), .main),
        (.person(.init((index + 1) % hostileTexts.count)), .sub),
      ]
      for (assignee, kind) in kinds {
        matrix.assignments.append(
          Assignment(workItem: .init(index), assignee: assignee, involvement: kind, location: place))
      }
    }
    matrix.document = .init(
      edition: hostileTexts[0], effectiveOn: hostileTexts[1], currentOn: hostileTexts[2])
    return try report(matrix)
  }

  /// A table of many tasks.
  static func large(tasks: Int) throws -> Report {
    let place = SourceLocation(source: SourceSheet(path: "large.csv"), row: 1)
    var matrix = ResponsibilityMatrix()
    for index in 0..<60 { matrix.organization.people.append(Person(name: "社員\(index)", location: place)) }
    for index in 0..<tasks {
      matrix.workItems.append(WorkItem(title: "業務\(index)", location: place))
      for (offset, kind) in [Involvement.main, .sub, .decide, .inform].enumerated() {
        matrix.assignments.append(
          Assignment(
            workItem: .init(index), assignee: .person(.init((index + offset * 7) % 60)), involvement: kind,
            location: place))
      }
    }
    return try report(matrix)
  }
}
