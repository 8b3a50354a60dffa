// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook {
  /// The columns of a table in a sheet: those of the plan, counts of letters behind the holders, and the
  /// hidden id by which returned sheets are merged.
  struct TableLayout {
    private enum Column {
      case plan(TablePlan.Column)
      case responsibleCount
      case accountableCount
      case id
    }

    private let plan: TablePlan
    private let painter: Painter
    private let columns: [Column]
    private let widths: [Double]
    private let places: [Assignee: Int]
    private let responsible: [String]
    private let accountable: [String]
    /// The letters' columns, in the sheet.
    private let letters: Range<Int>
    let headingHeight: Double
    private let isVertical: Bool

    private var styles: Styles { painter.styles }
    private var language: Language { painter.language }

    /// Vertical headings from so many holders on.
    private static let horizontalLimit = 8

    init(_ plan: TablePlan, painter: Painter) {
      self.plan = plan
      self.painter = painter
      let scheme = plan.view.scheme
      places = Dictionary(
        plan.view.columns.enumerated().map { ($1.assignee, $0) }, uniquingKeysWith: { first, _ in first })
      responsible = scheme.letters.filter { InvolvementMask.responsible.contains($0.kind) }.map(\.symbol)
      accountable = [scheme.letter(for: .decide)?.symbol].compactMap { $0 }
      var columns: [Column] = []
      var letters = 0..<0
      for column in plan.columns {
        if case .holder = column {
          if letters.isEmpty { letters = columns.count..<columns.count }
          letters = letters.lowerBound..<(columns.count + 1)
        }
        columns.append(.plan(column))
      }
      if !letters.isEmpty {
        var counts: [Column] = []
        if !responsible.isEmpty { counts.append(.responsibleCount) }
        if !accountable.isEmpty { counts.append(.accountableCount) }
        columns.insert(contentsOf: counts, at: letters.upperBound)
      }
      columns.append(.id)
      self.columns = columns
      self.letters = letters
      let isVertical = letters.count > Self.horizontalLimit
      self.isVertical = isVertical
      widths = columns.map {
        Self.width(of: $0, in: plan, language: painter.language, isVertical: isVertical)
      }
      headingHeight = Self.headingHeight(of: plan, isVertical: isVertical, language: painter.language)
    }

    /// The width of what is seen, in digits.
    var width: Double { widths.dropLast().reduce(0, +) }

    /// Whether a column holds letters.
    func isLetter(_ column: Int) -> Bool { letters.contains(column) }
  }
}

extension ReportWorkbook.TableLayout {
  private static func width(
    of column: Column, in plan: TablePlan, language: Language, isVertical: Bool
  ) -> Double {
    func fitted(_ limits: ClosedRange<Double>) -> Double {
      guard case .plan(let column) = column else { return limits.lowerBound }
      // Enough rows to know a column by: the widths of a hundred thousand differ little from theirs.
      let rows = plan.view.groups.lazy.flatMap(\.rows).prefix(ReportWorkbook.fullDetail)
      let texts = rows.map { plan.text(of: column, in: $0, language: language) }
      return Workbook.TextWidth.column(for: [plan.heading(of: column)[language]] + texts, within: limits)
    }
    // Narrow on purpose: a table fitted to the width of A3 must keep letters of 7 points and more.
    switch column {
    case .responsibleCount, .accountableCount: return language == .ja ? 7 : 9
    case .id: return 12
    case .plan(let planned):
      switch planned {
      case .code: return fitted(7...14)
      case .department: return fitted(9...15)
      case .category: return fitted(8...14)
      case .title: return fitted(26...36)
      case .holder: return isVertical ? 5.5 : 11
      case .kind: return fitted(10...14)
      case .fact(.note): return fitted(10...18)
      case .fact: return fitted(6...10)
      case .findings: return fitted(20...38)
      }
    }
  }

  private static func headingHeight(of plan: TablePlan, isVertical: Bool, language: Language) -> Double {
    let names = plan.columns.compactMap { column -> String? in
      if case .holder = column { plan.heading(of: column)[language] } else { nil }
    }
    if isVertical {
      // Upright letters need their own height each, turned ones their width.
      let longest = names.map { isUpright($0) ? $0.count * 17 : Workbook.TextWidth.of($0) * 7 }.max() ?? 0
      return Double(min(max(longest + 10, 60), 280))
    }
    let lines = names.map { Workbook.TextWidth.lines(of: $0, inWidth: 11) }.max() ?? 1
    return Workbook.TextWidth.height(lines: max(lines, 2), fontSize: 11, minimum: 36)
  }

  /// Whether a name is written in letters that stand upright below each other.
  private static func isUpright(_ name: String) -> Bool {
    name.unicodeScalars.contains { EastAsianWidth(of: $0) == .wide }
  }

  /// The cells of the header row.
  func headings() -> [Workbook.Cell] {
    let upright = styles.centeredHeading.with {
      $0.rotation = .vertical
      $0.wraps = false
      $0.vertical = .top
    }
    let turned = styles.centeredHeading.with {
      $0.rotation = .degrees(90)
      $0.wraps = false
    }
    return columns.map { column in
      switch column {
      case .responsibleCount:
        return .text(WorkbookWords.count(of: responsible)[language], style: styles.centeredHeading)
      case .accountableCount:
        return .text(WorkbookWords.count(of: accountable)[language], style: styles.centeredHeading)
      case .id: return .text(WorkbookWords.id[language], style: styles.heading)
      case .plan(let planned):
        let text = plan.heading(of: planned)[language]
        guard case .holder(let index) = planned else { return .text(text, style: styles.heading) }
        let style = isVertical ? (Self.isUpright(text) ? upright : turned) : styles.centeredHeading
        let holders = plan.view.columns[index].holders
        return .text(text, style: style, comment: holders.isEmpty ? nil : Self.comment(naming: holders))
      }
    }
  }

  private static func comment(naming holders: [String]) -> Workbook.Cell.Comment {
    .init(
      author: "Bunsho", text: holders.joined(separator: "\n"), width: 160,
      height: min(20 * holders.count + 16, 300))
  }

  /// The row above the headings: how many tasks each holder does, counted by the sheet itself.
  func columnCounts(rows: Int) -> [Workbook.Cell]? {
    guard !letters.isEmpty, !responsible.isEmpty, rows > 0 else { return nil }
    var counts = [Int](repeating: 0, count: letters.count)
    for group in plan.view.groups {
      for row in group.rows {
        for (index, text) in texts(of: row).enumerated() {
          counts[index] += Self.count(responsible, in: text)
        }
      }
    }
    let style = styles.subtitle.with { $0.horizontal = .center }
    var cells = [Workbook.Cell](repeating: .empty, count: letters.upperBound)
    if letters.lowerBound > 0 {
      cells[letters.lowerBound - 1] = .text(
        WorkbookWords.columnCount(of: responsible)[language],
        style: styles.subtitle.with { $0.horizontal = .right })
    }
    // Title, subtitle, this row, headings: the tasks begin at the fifth row.
    let first = 4
    for (index, column) in letters.enumerated() {
      let range = Workbook.CellRange(rows: first...(first + rows - 1), columns: column...column)
      cells[column] = Workbook.Cell(
        .formula(Self.count(responsible, in: range), cached: .number(Double(counts[index]))), style: style)
    }
    return cells
  }

  /// What stands in the holders' columns of a task: one walk over its parts, however many columns there are.
  private func texts(of row: MatrixView.Row) -> [String] {
    var texts = [String](repeating: "", count: plan.view.columns.count)
    guard !letters.isEmpty else { return texts }
    for part in row.parts {
      guard let place = places[part.assignee], texts[place].isEmpty else { continue }
      texts[place] = row.letters(of: part.assignee)
    }
    return texts
  }

  /// The cells of a task.
  func cells(of row: MatrixView.Row, at number: Int) -> [Workbook.Cell] {
    let held = texts(of: row)
    return columns.map { column in
      switch column {
      case .responsibleCount: return count(responsible, in: held, of: row, at: number)
      case .accountableCount: return count(accountable, in: held, of: row, at: number)
      case .id: return .text(row.code, style: styles.body)
      case .plan(let planned):
        let text =
          if case .holder(let index) = planned {
            held[index]
          } else {
            plan.text(of: planned, in: row, language: language)
          }
        let style: Workbook.Style =
          switch planned {
          case .holder: styles.letter
          case .code: styles.muted
          case .title, .kind, .department, .category: styles.wrapped
          case .fact(.note): styles.small
          case .fact: styles.centered
          case .findings: row.severity.map { findingStyle($0) } ?? styles.small
          }
        if Self.isNumeric(planned), let number = Double(text), number.isFinite {
          return .number(number, style: style)
        }
        return text.isEmpty ? .blank(style: style) : .text(text, style: style)
      }
    }
  }

  private static func isNumeric(_ column: TablePlan.Column) -> Bool {
    column == .fact(.hours) || column == .fact(.importance)
  }

  private func findingStyle(_ severity: Severity) -> Workbook.Style {
    severity == .error ? styles.errorList : severity == .warning ? styles.warningList : styles.small
  }

  private func count(
    _ symbols: [String], in held: [String], of row: MatrixView.Row, at number: Int
  ) -> Workbook.Cell {
    let item = painter.matrix[row.item]
    // Summary tasks and abolished ones have nobody to count.
    guard !item.isSummary, !item.isAbolished else { return .blank(style: styles.centered) }
    let count = held.reduce(0) { $0 + Self.count(symbols, in: $1) }
    let range = Workbook.CellRange(
      rows: number...number, columns: letters.lowerBound...(letters.upperBound - 1))
    return Workbook.Cell(
      .formula(Self.count(symbols, in: range), cached: .number(Double(count))), style: styles.centered)
  }

  /// Which columns of a task's row findings are about, in order.
  func flagged(in row: MatrixView.Row) -> [(column: Int, findings: [Finding])] {
    var byColumn: [Int: [Finding]] = [:]
    for finding in row.findings {
      let planned = plan.index(of: finding, in: row, of: painter.matrix)
      // Counts of letters stand behind the holders and move what follows.
      let inserted = columns.count - 1 - plan.columns.count
      let column = !letters.isEmpty && planned >= letters.upperBound ? planned + inserted : planned
      byColumn[column, default: []].append(finding)
    }
    return byColumn.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The height a task's row needs.
  func height(of row: MatrixView.Row) -> Double {
    var height = 20.0
    for (column, width) in zip(columns, widths) {
      guard case .plan(let planned) = column else { continue }
      if case .holder = planned { continue }
      let text = plan.text(of: planned, in: row, language: language)
      // No character takes more digits than it has bytes, so most texts need no measuring.
      if text.utf8.count < Int(width), !text.utf8.contains(0x0A) { continue }
      let isSmall = planned == .findings || planned == .fact(.note)
      // Smaller letters leave room for more of them.
      let lines = Workbook.TextWidth.lines(of: text, inWidth: isSmall ? width * 1.1 : width)
      height = max(height, Workbook.TextWidth.height(lines: lines, fontSize: isSmall ? 10 : 11))
    }
    return height
  }

  /// Puts on what belongs to the table as a whole.
  func finish(_ sheet: inout Workbook.Sheet, headerRow: Int, taskCount: Int) {
    sheet.columns = zip(columns, widths).map { column, width in
      if case .id = column { return .init(width: width, isHidden: true) }
      return .init(width: width)
    }
    let title = plan.titleIndex
    sheet.frozen = .init(rows: headerRow + 1, columns: title + 1)
    sheet.showsGridlines = false
    guard taskCount > 0 else { return }
    let rows = (headerRow + 1)...(headerRow + taskCount)
    // The id stays out: a filter on a column nobody sees cannot be taken off.
    sheet.autofilter = .init(rows: headerRow...rows.upperBound, columns: 0...(columns.count - 2))
    let all = 0...(columns.count - 2)
    if !letters.isEmpty {
      sheet.validations = [
        validation(of: .init(rows: rows, columns: letters.lowerBound...(letters.upperBound - 1)))
      ]
    }
    let department = columns.firstIndex { if case .plan(.department) = $0 { true } else { false } }
    for (range, looks) in stripes(rows: rows, columns: all) {
      if let department, plan.view.groups.count > 1 {
        // A flagged letter is told by its border, which the line must not take away.
        let isLetters = isLetter(range.first.column)
        sheet.conditionalFormats += painter.lined(
          looks, in: range, whereColumnChanges: department, unlessFilled: isLetters ? columns.count - 2 : nil)
      } else {
        sheet.conditionalFormats += looks
      }
    }
  }

  /// The table cut into ranges that do not overlap, each with the looks of its cells.
  private func stripes(
    rows: ClosedRange<Int>, columns all: ClosedRange<Int>
  ) -> [(Workbook.CellRange, [Workbook.ConditionalFormat])] {
    guard !letters.isEmpty else { return [(.init(rows: rows, columns: all), [])] }
    let range = Workbook.CellRange(rows: rows, columns: letters.lowerBound...(letters.upperBound - 1))
    var stripes: [(Workbook.CellRange, [Workbook.ConditionalFormat])] = []
    if letters.lowerBound > 0 {
      stripes.append((.init(rows: rows, columns: 0...(letters.lowerBound - 1)), []))
    }
    stripes.append((range, painter.letterFormats(of: range)))
    let counts = countFormats(rows: rows)
    stripes += counts.map { ($0.range, [$0]) }
    let rest = letters.upperBound + counts.count
    if rest <= all.upperBound { stripes.append((.init(rows: rows, columns: rest...all.upperBound), [])) }
    return stripes
  }

  private func validation(of range: Workbook.CellRange) -> Workbook.Validation {
    let symbols = plan.view.scheme.letters.map(\.symbol)
    let pairs = responsible.flatMap { doing in accountable.map { "\(doing)/\($0)" } }
    return Workbook.Validation(
      range: range, source: .literals(symbols + pairs.filter { !symbols.contains($0) }), strictness: .warning,
      errorTitle: WorkbookWords.table[language],
      error: WorkbookWords.unknownLetter(symbols)[language])
  }

  private func countFormats(rows: ClosedRange<Int>) -> [Workbook.ConditionalFormat] {
    let (text, fill) = ReportWorkbook.Styles.colors(of: .error)
    let wrong = Workbook.Style {
      $0.color = text
      $0.fill = fill
      $0.bold = true
    }
    return columns.indices.compactMap { index in
      let cell = Workbook.CellAddress(row: rows.lowerBound, column: index).a1
      let condition: String
      switch columns[index] {
      case .responsibleCount: condition = "AND(ISNUMBER(\(cell)),\(cell)=0)"
      case .accountableCount: condition = "AND(ISNUMBER(\(cell)),\(cell)<>1)"
      default: return nil
      }
      return .init(
        range: .init(rows: rows, columns: index...index), when: .formula(condition), style: wrong)
    }
  }

  /// How many of the letters a cell holds: what the formula counts.
  private static func count(_ symbols: [String], in text: String) -> Int {
    text.isEmpty ? 0 : symbols.count { text.contains($0) }
  }

  /// Counts the cells of a range that hold one of the letters, alone or beside another.
  private static func count(_ symbols: [String], in range: Workbook.CellRange) -> String {
    symbols.map { symbol in
      // A letter that is a wildcard counts itself only with a tilde in front.
      let plain = ["*", "?", "~"].contains(symbol) ? "~" + symbol : symbol
      return "COUNTIF(\(range.a1),\(Workbook.quoted(text: "*\(plain)*")))"
    }.joined(separator: "+")
  }
}
