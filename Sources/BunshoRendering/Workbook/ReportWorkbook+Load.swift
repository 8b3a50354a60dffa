// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook.Painter {
  /// 負荷: what each person carries by letter and in hours, then how even the work of each department lies.
  ///
  /// The letters are counted from the counts above the table, so that they follow an edit there.
  func loadSheet(
    named name: String, context: AnalysisContext, table: ReportWorkbook.TableSheet
  ) -> Workbook.Sheet {
    let letters = matrix.scheme.letters
    let columns: [ReportWorkbook.ListSheet.Column] =
      [
        .init(title: WorkbookWords.holder, width: 20), .init(title: WorkbookWords.home, width: 22),
        .init(title: WorkbookWords.post, width: 18),
      ] + letters.map { .init(title: WorkbookWords.tasks(with: $0.symbol), width: 8, isCentered: true) }
      + [
        .init(title: WorkbookWords.parts, width: 9, isCentered: true),
        .init(title: WorkbookWords.hours, width: 12, isCentered: true),
        .init(title: WorkbookWords.coverHours, width: 14, isCentered: true),
        .init(title: WorkbookWords.capacity, width: 12, isCentered: true),
        .init(title: WorkbookWords.share, width: 10, isCentered: true),
      ]
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.load[language], subtitle: WorkbookWords.loadNote[language],
      columns: columns, painter: self)
    let held = LetterCounts(table, of: self)
    // The most loaded first, equal ones in the order of the roster.
    let loads = PersonLoad.all(context).map { load in (load, held.counts(of: load.person)) }
      .sorted { left, right in
        (right.0.share ?? 0, right.0.hours, right.1.reduce(0, +), left.0.person.index)
          < (left.0.share ?? 0, left.0.hours, left.1.reduce(0, +), right.0.person.index)
      }
    let first = 3
    for (load, counts) in loads {
      let row = list.sheet.rows.count
      func place(_ column: Int) -> String { Workbook.CellAddress(row: row, column: column).a1 }
      let total = first + letters.count
      let cells =
        [
          text(organization[load.person].name), text(home(of: .person(load.person))),
          text(post(of: .person(load.person))),
        ]
        + letters.indices.map { held.cell(of: load.person, letter: $0, count: counts[$0]) }
        + [
          letters.isEmpty
            ? .blank(style: styles.count)
            : Workbook.Cell(
              .formula(
                "SUM(\(place(first)):\(place(total - 1)))", cached: .number(Double(counts.reduce(0, +)))),
              style: styles.count),
          hours(load.hours), hours(load.coverHours),
          // People may fill in what the roster does not tell.
          load.capacity.map { .number($0.rounded(), style: styles.inputNumber) }
            ?? .blank(style: styles.inputNumber),
          Workbook.Cell(
            .formula(
              "IF(\(place(total + 3))>0,\(place(total + 1))/\(place(total + 3)),\"\")",
              cached: load.share.map { .number($0) } ?? .text("")),
            style: styles.percent),
        ]
      list.append(cells)
    }
    list.finish(paper: .a4, frozenColumns: 1)
    if let range = list.range(ofColumns: (columns.count - 1)...(columns.count - 1)) {
      list.sheet.conditionalFormats = overloads(in: range)
    }
    appendConcentration(WorkConcentration.all(context), to: &list.sheet)
    return list.sheet
  }

  private func hours(_ hours: Double) -> Workbook.Cell {
    hours > 0 ? .number(hours.rounded(), style: styles.number) : .blank(style: styles.number)
  }

  /// Red above what somebody can give, amber when little is left.
  private func overloads(in range: Workbook.CellRange) -> [Workbook.ConditionalFormat] {
    [(Severity.error, ">1"), (.warning, ">0.85")].map { severity, condition in
      let (text, fill) = ReportWorkbook.Styles.colors(of: severity)
      let cell = range.first.a1
      return .init(
        range: range, when: .formula("AND(ISNUMBER(\(cell)),\(cell)\(condition))"),
        style: Workbook.Style {
          $0.color = text
          $0.fill = fill
          $0.bold = true
        }, stopsIfTrue: true)
    }
  }

  private func appendConcentration(_ units: [WorkConcentration], to sheet: inout Workbook.Sheet) {
    guard !units.isEmpty else { return }
    sheet.append([.empty], height: 14)
    sheet.append([.text(WorkbookWords.concentration[language], style: styles.section)], height: 26)
    sheet.append([.text(WorkbookWords.concentrationNote[language], style: styles.subtitle)], height: 18)
    let titles: [LocalizedText] = [
      TableWords.department, WorkbookWords.pair, WorkbookWords.pairShare, WorkbookWords.hours,
      WorkbookWords.spreadOver, WorkbookWords.herfindahl, WorkbookWords.gini,
    ]
    sheet.append(
      titles.enumerated().map { index, title in
        .text(title[language], style: index < 2 ? styles.heading : styles.centeredHeading)
      }, height: 38)
    for unit in units {
      let pair = unit.pair.map { organization[$0].name }.joined(separator: language == .ja ? "・" : ", ")
      func figure(_ value: Double?, _ style: Workbook.Style) -> Workbook.Cell {
        value.map { .number($0, style: style) } ?? .blank(style: style)
      }
      sheet.append(
        [
          text(organization[unit.department].name), text(pair), figure(unit.pairShare, styles.percent),
          hours(unit.hours), .number(unit.people, style: styles.count),
          figure(unit.herfindahl.map { ($0 * 100).rounded() / 100 }, styles.ratio),
          figure(unit.gini.map { ($0 * 100).rounded() / 100 }, styles.ratio),
        ],
        height: Workbook.TextWidth.height(lines: Workbook.TextWidth.lines(of: pair, inWidth: 22)))
    }
  }
}

/// How many cells of the table give each letter to a person, by name or through a role.
private struct LetterCounts {
  private let table: ReportWorkbook.TableSheet
  private let style: Workbook.Style
  private let letterCount: Int
  /// The columns of the table in which each person has parts.
  private var columns: [[Int]]
  /// The counts where the table has no column a holder.
  private var counted: [[Int]] = []

  init(_ table: ReportWorkbook.TableSheet, of painter: ReportWorkbook.Painter) {
    self.table = table
    style = painter.styles.count
    let symbols = painter.matrix.scheme.letters.map(\.symbol)
    letterCount = symbols.count
    let organization = painter.organization
    columns = [[Int]](repeating: [], count: organization.people.count)
    func people(behind assignee: Assignee) -> [Int] {
      switch assignee {
      case .person(let id): [id.index]
      case .role(let id): organization[id].holders.map(\.value.index)
      case .department, .partner, .list: []
      }
    }
    for (index, column) in painter.view.columns.enumerated() {
      for person in people(behind: column.assignee) { columns[person].append(index) }
    }
    guard painter.view.layout == .letters else { return }
    counted = [[Int]](repeating: [Int](repeating: 0, count: symbols.count), count: columns.count)
    for part in painter.view.groups.lazy.flatMap(\.rows).flatMap(\.parts) {
      for symbol in part.symbols {
        guard let letter = symbols.firstIndex(of: symbol) else { continue }
        for person in people(behind: part.assignee) { counted[person][letter] += 1 }
      }
    }
  }

  /// How often each letter of the scheme is a person's.
  func counts(of person: Person.ID) -> [Int] {
    if !counted.isEmpty { return counted[person.index] }
    return (0..<letterCount).map { letter in
      columns[person.index].reduce(0) { $0 + table.letterCounts[letter][$1] }
    }
  }

  /// The cell with a count: a formula over the counts above the person's columns.
  func cell(of person: Person.ID, letter: Int, count: Int) -> Workbook.Cell {
    let places = columns[person.index].map { column in
      Workbook.quoted(sheet: table.sheet.name) + "!"
        + Workbook.CellAddress(row: table.countRows.lowerBound + letter, column: table.letterColumn + column)
        .absoluteA1
    }
    guard counted.isEmpty, !places.isEmpty, table.countRows.count == letterCount else {
      return .number(count, style: style)
    }
    return Workbook.Cell(
      .formula(places.joined(separator: "+"), cached: .number(Double(count))), style: style)
  }
}
