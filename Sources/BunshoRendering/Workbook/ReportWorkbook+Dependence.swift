// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook {
  /// The most tasks of the ranking; who has a thousand mends from the top.
  static let rankingLimit = 1_000
}

extension ReportWorkbook.Painter {
  /// 属人化ランキング: the tasks that hang most on one person, with every term of the score.
  func rankingSheet(
    named name: String, ranking: DependenceRanking, table: ReportWorkbook.TableSheet
  ) -> Workbook.Sheet {
    let terms = DependenceTerm.allCases
    let stopping = Dictionary(
      ranking.people.flatMap { entry in entry.stopping.map { ($0, entry.person) } },
      uniquingKeysWith: { first, _ in first })
    let columns: [ReportWorkbook.ListSheet.Column] =
      [
        .init(title: WorkbookWords.rank, width: 7, isCentered: true),
        .init(title: WorkbookWords.score, width: 8, isCentered: true),
        .init(title: WorkbookWords.band, width: 8, isCentered: true),
        .init(title: TableWords.code, width: 10), .init(title: TableWords.task, width: 36),
        .init(title: TableWords.department, width: 18), .init(title: WorkbookWords.mainOwner, width: 18),
        .init(title: WorkbookWords.stopsWithout, width: 18),
      ]
      + terms.map {
        .init(title: WorkbookWords.term($0), width: language == .ja ? 14 : 17, isCentered: true)
      } + [.init(title: WorkbookWords.known, width: 10, isCentered: true)]
    let items = ranking.ranked(limit: ReportWorkbook.rankingLimit)
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.ranking[language],
      subtitle: WorkbookWords.rankingNote(shown: items.count, of: ranking.total.items)[language],
      columns: columns, painter: self)
    for (index, id) in items.enumerated() {
      let score = ranking.score(of: id)
      let item = matrix[id]
      list.append(
        [
          .number(index + 1, style: styles.centered),
          score.score.map { .number(($0 * 10).rounded() / 10, style: styles.decimal) }
            ?? .blank(style: styles.decimal),
          .text(score.band?.title[language] ?? "–", style: bandStyle(score.band)),
          .text(item.code ?? "#\(id.index + 1)", style: styles.muted),
          link(item.title, to: id, on: table),
          text(item.department.map { organization[$0.value].name } ?? ""),
          text(mainOwners(of: id)), text(stopping[id].map { organization[$0].name } ?? ""),
        ]
          + score.terms.map { term in
            .text(
              term.value == nil
                ? term.words[language] : "\(term.words[language]) (\(DependenceScore.text(term.points)))",
              style: styles.centeredSmall)
          } + [.text(score.coverageText, style: styles.centered)])
    }
    list.finish(paper: .a3, frozenColumns: 5)
    return list.sheet
  }

  /// 「この人が抜けたら止まる業務」: who stops most comes first, a line a task, so that the sheet can be filtered by person.
  func stoppingSheet(
    named name: String, ranking: DependenceRanking, table: ReportWorkbook.TableSheet
  ) -> Workbook.Sheet {
    let points = ranking.singlePoints
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.stopping[language],
      subtitle: WorkbookWords.stoppingNote(people: points.count)[language],
      columns: [
        .init(title: WorkbookWords.holder, width: 18), .init(title: WorkbookWords.home, width: 20),
        .init(title: WorkbookWords.stoppingCount, width: 10, isCentered: true),
        .init(title: WorkbookWords.stoppingHours, width: 12, isCentered: true),
        .init(title: TableWords.code, width: 10), .init(title: TableWords.task, width: 44),
        .init(title: TableWords.department, width: 20),
        .init(title: TableWords.attribute(.frequency), width: 10, isCentered: true),
        .init(title: WorkbookWords.successor, width: 24),
      ], painter: self)
    for point in points {
      for (index, id) in point.stopping.enumerated() {
        let item = matrix[id]
        list.append([
          text(organization[point.person].name), text(home(of: .person(point.person))),
          .number(point.stopping.count, style: styles.centered),
          point.stoppingHours > 0
            ? .number(point.stoppingHours.rounded(), style: styles.number) : .blank(style: styles.number),
          .text(item.code ?? "#\(id.index + 1)", style: styles.muted), link(item.title, to: id, on: table),
          text(item.department.map { organization[$0.value].name } ?? ""),
          .text(item.fact(.frequency)?.text ?? "", style: styles.centered), .blank(style: styles.input),
        ])
        // The first task of a person stays in sight when the others are folded away.
        if index > 0 { list.sheet.rows[list.sheet.rows.count - 1].outlineLevel = 1 }
      }
    }
    if let rows = list.rows {
      let range = Workbook.CellRange(rows: rows, columns: 0...8)
      list.sheet.conditionalFormats = lined([], in: range, whereColumnChanges: 0)
    }
    list.sheet.summariesAreAbove = true
    list.finish(paper: .a4, frozenColumns: 1, nothing: WorkbookWords.nothingStops)
    return list.sheet
  }

  /// A text in a bordered cell that wraps.
  func text(_ text: String) -> Workbook.Cell {
    text.isEmpty ? .blank(style: styles.wrapped) : .text(text, style: styles.wrapped)
  }

  /// A task's title that leads to its row in the table.
  private func link(
    _ title: String, to item: WorkItem.ID, on table: ReportWorkbook.TableSheet
  ) -> Workbook.Cell {
    guard let row = table.rows[item] else { return text(title) }
    return .link(
      title, to: .cell(sheet: table.sheet.name, .init(row: row, column: table.titleColumn)),
      style: styles.wrappedLink)
  }

  private func mainOwners(of item: WorkItem.ID) -> String {
    guard let row = rowsByItem[item] else { return "" }
    return row.names(with: .main).joined(separator: TableWords.nameSeparator[language])
  }

  private func bandStyle(_ band: DependenceScore.Band?) -> Workbook.Style {
    switch band {
    case .high: styles.badge(.error)
    case .medium: styles.badge(.warning)
    case .low, nil: styles.centered
    }
  }
}
