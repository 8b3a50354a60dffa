// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ReportWorkbook.Painter {
  /// 業務一覧: a line a task with everything the input says of it, to be sorted and filtered.
  func taskListSheet(named name: String) -> Workbook.Sheet {
    let rows = view.groups.flatMap(\.rows)
    let fields = WorkItem.Field.allCases.filter { field in
      field != .tags && rows.contains { matrix[$0.item].fact(field) != nil }
    }
    let hasHours = rows.contains { matrix[$0.item].hoursPerYear != nil }
    let levels = view.usedCategories.indices.filter { view.usedCategories[$0] }
    let kinds: [Involvement] = [.main, .sub, .execute, .decide, .consult, .inform].filter { kind in
      rows.contains { !$0.names(with: kind).isEmpty }
    }
    var columns: [ReportWorkbook.ListSheet.Column] = [.init(title: TableWords.code, width: 10)]
    columns += levels.map { .init(title: TableWords.category($0), width: 16) }
    columns += [.init(title: TableWords.task, width: 40), .init(title: TableWords.department, width: 20)]
    columns += kinds.map { .init(title: TableWords.kind($0, letter: nil), width: 18) }
    columns += fields.map { .init(title: $0.exchangeTitle, width: Self.width(of: $0)) }
    if hasHours { columns.append(.init(title: WorkbookWords.yearlyHours, width: 10, isCentered: true)) }
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.taskList[language],
      subtitle: WorkbookWords.taskListNote(rows.count)[language], columns: columns, painter: self)
    for row in rows {
      let item = matrix[row.item]
      var cells: [Workbook.Cell] = [.text(row.code, style: styles.muted)]
      cells += levels.map { text(row.categories.indices.contains($0) ? row.categories[$0] : "") }
      cells += [text(row.title), text(row.department)]
      cells += kinds.map { text(row.names(with: $0).joined(separator: TableWords.nameSeparator[language])) }
      cells += fields.map { text(item.fact($0)?.text ?? "") }
      if hasHours {
        let hours = item.hoursPerYear.flatMap { $0.isFinite ? $0 : nil }
        cells.append(hours.map { .number($0, style: styles.number) } ?? .blank(style: styles.number))
      }
      list.append(cells)
    }
    list.finish(paper: .a3, frozenColumns: levels.count + 2)
    return list.sheet
  }

  private static func width(of field: WorkItem.Field) -> Double {
    switch field {
    case .detail, .note, .regulation: 36
    case .system, .input, .output, .kpi, .contact, .control, .credential: 20
    default: 12
    }
  }

  /// 職務権限表: a line a decision with its band of money, a column a post, the steps from draft to decision in the cells;
  /// `nil` where the input holds no decisions.
  func authoritySheet(named name: String) -> Workbook.Sheet? {
    // A decision without a band of money stands among those with one.
    let tables = Set(matrix.workItems.lazy.filter { $0.fact(.amount) != nil }.map(\.table))
    let rows = view.groups.flatMap(\.rows).filter {
      tables.contains(matrix[$0.item].table) || matrix[$0.item].isTagged("決裁")
    }
    guard !rows.isEmpty else { return nil }
    var holders: [Assignee] = []
    for part in rows.lazy.flatMap(\.parts)
    where Self.steps[part.kind] != nil && !holders.contains(part.assignee) {
      holders.append(part.assignee)
    }
    // Wider than any sheet of paper: then the whole table serves better.
    guard !holders.isEmpty, holders.count <= MatrixView.columnLimit else { return nil }
    var columns: [ReportWorkbook.ListSheet.Column] = [
      .init(title: TableWords.code, width: 10), .init(title: TableWords.category(0), width: 16),
      .init(title: WorkbookWords.decision, width: 36), .init(title: WorkbookWords.amounts, width: 22),
    ]
    columns += holders.map {
      .init(title: LocalizedText(verbatim: organization.name(of: $0)), width: 11, isCentered: true)
    }
    columns += [
      .init(title: WorkbookWords.asked, width: 18), .init(title: WorkbookWords.told, width: 18),
    ]
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.authority[language], subtitle: WorkbookWords.authorityNote[language],
      columns: columns, painter: self)
    for row in rows {
      var cells: [Workbook.Cell] = [
        .text(row.code, style: styles.muted), text(row.categories.first ?? ""), text(row.title),
        text(matrix[row.item].fact(.amount)?.text ?? ""),
      ]
      cells += holders.map { holder in
        let steps = row.parts.filter { $0.assignee == holder }.compactMap { Self.steps[$0.kind]?[language] }
        return steps.isEmpty
          ? .blank(style: styles.centered) : .text(steps.joined(separator: "・"), style: styles.centered)
      }
      cells += [Involvement.consult, .inform].map {
        text(row.names(with: $0).joined(separator: TableWords.nameSeparator[language]))
      }
      list.append(cells)
    }
    list.finish(paper: .a3, frozenColumns: 4)
    return list.sheet
  }

  /// The steps of a decision, as regulations name them.
  private static let steps: [Involvement: LocalizedText] = [
    .draft: LocalizedText(ja: "起案", en: "drafts"), .review: LocalizedText(ja: "審査", en: "checks"),
    .approve: LocalizedText(ja: "承認", en: "approves"), .decide: LocalizedText(ja: "決裁", en: "decides"),
    .verify: LocalizedText(ja: "検収", en: "verifies"), .execute: LocalizedText(ja: "実行", en: "does"),
    .main: LocalizedText(ja: "主管", en: "owns"),
  ]

  /// スキルマップ: who can do which task how well, with live counts of those who can do it alone; `nil` without a skill map.
  func skillSheet(named name: String) -> Workbook.Sheet? {
    var levels: [WorkItem.ID: [Person.ID: Int]] = [:]
    var people: Set<Person.ID> = []
    for skill in matrix.skills {
      levels[skill.workItem, default: [:]][skill.person] = skill.level
      people.insert(skill.person)
    }
    let rows = view.groups.flatMap(\.rows).filter { levels[$0.item] != nil }
    let shown = people.sorted()
    guard !rows.isEmpty, shown.count <= 200 else { return nil }
    var columns: [ReportWorkbook.ListSheet.Column] = [
      .init(title: TableWords.code, width: 10), .init(title: TableWords.task, width: 40),
      .init(title: TableWords.department, width: 20),
      .init(title: WorkbookWords.able, width: 9, isCentered: true),
    ]
    columns += shown.map {
      .init(title: LocalizedText(verbatim: organization[$0].name), width: 8, isCentered: true)
    }
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.skills[language], subtitle: WorkbookWords.skillsNote[language],
      columns: columns, painter: self)
    let last = Workbook.CellAddress.letters(ofColumn: 3 + shown.count)
    for row in rows {
      let own = levels[row.item] ?? [:]
      let number = list.sheet.rows.count + 1
      list.append(
        [
          .text(row.code, style: styles.muted), text(row.title), text(row.department),
          .init(
            .formula(
              "COUNTIF(E\(number):\(last)\(number),\">=2\")",
              cached: .number(Double(own.values.count { $0 >= 2 }))), style: styles.centered),
        ]
          + shown.map {
            own[$0].map { .number($0, style: styles.centered) } ?? .blank(style: styles.centered)
          })
    }
    if let range = list.rows {
      let (from, to) = (range.lowerBound + 1, range.upperBound + 1)
      let totals = shown.enumerated().map { index, person -> Workbook.Cell in
        let letters = Workbook.CellAddress.letters(ofColumn: 4 + index)
        let able = rows.count { levels[$0.item]?[person] ?? 0 >= 2 }
        return .init(
          .formula("COUNTIF(\(letters)\(from):\(letters)\(to),\">=2\")", cached: .number(Double(able))),
          style: styles.centeredHeading)
      }
      let covered = rows.count { row in (levels[row.item]?.values.count { $0 >= 2 } ?? 0) >= 2 }
      list.finish(paper: .a3, frozenColumns: 4)
      list.sheet.append(
        [
          .text("", style: styles.heading), .text(WorkbookWords.ableTasks[language], style: styles.heading),
          .text(WorkbookWords.covered[language], style: styles.heading),
          .init(
            .formula(
              "COUNTIF(D\(from):D\(to),\">=2\")/\(rows.count)",
              cached: .number(Double(covered) / Double(rows.count))),
            style: styles.centeredHeading.with { $0.numberFormat = "0%" }),
        ] + totals, height: 26)
    }
    return list.sheet
  }
}
