// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook {
  /// The columns of a table in a sheet: those of the plan, counts of letters behind the holders, and at the end,
  /// hidden, the id and the record of parts by which Bunsho reads the sheet back.
  struct TableLayout {
    enum Column {
      case plan(TablePlan.Column)
      case responsibleCount
      case accountableCount
      case id
      case record
    }

    /// How many columns at the end are hidden.
    static let hiddenColumns = 2
    /// The width in digits that A4 and A3, lying, have room for with letters of 7 points.
    static let widthOfA4 = 200.0
    static let widthOfA3 = 330.0
    /// So many holders have room on one sheet of A3 beside texts.
    static let columnsOfOnePaper = 30
    /// No column grows wider, however much room there is: lines of many words are read badly.
    private static let widest = 64.0

    let plan: TablePlan
    let painter: Painter
    let columns: [Column]
    /// A3 for the whole table and for wide ones, A4 where the table is narrow enough to be read on it.
    let paper: Workbook.PrintSetup.Paper
    let widths: [Double]
    let responsible: [String]
    let accountable: [String]
    /// The letters' columns, in the sheet.
    let letters: Range<Int>
    let headingHeight: Double
    private let places: [Assignee: Int]
    private let isVertical: Bool

    var styles: Styles { painter.styles }
    var language: Language { painter.language }

    /// Vertical headings from so many holders on.
    private static let horizontalLimit = 8

    /// - Parameter isWhole: whether it is the whole company's table.
    init(_ plan: TablePlan, isWhole: Bool, painter: Painter) {
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
      columns += [.id, .record]
      self.columns = columns
      self.letters = letters
      let isVertical = letters.count > Self.horizontalLimit
      self.isVertical = isVertical
      let fitted = columns.map {
        Self.width(of: $0, in: plan, language: painter.language, isVertical: isVertical)
      }
      let seen = fitted.dropLast(Self.hiddenColumns)
      paper = isWhole || seen.reduce(0, { $0 + $1.least }) > Self.widthOfA4 ? .a3 : .a4
      widths =
        Workbook.TextWidth.grown(
          seen.map(\.least), to: seen.map(\.wanted), room: paper.digitsAcross)
        + fitted.suffix(Self.hiddenColumns).map(\.least)
      headingHeight = Self.headingHeight(of: plan, isVertical: isVertical, language: painter.language)
    }

    /// The columns that are seen.
    var visible: ClosedRange<Int> { 0...(columns.count - 1 - Self.hiddenColumns) }
    /// The width of what is seen, in digits.
    var width: Double { widths[visible].reduce(0, +) }
    /// The width of the columns up to the title.
    var widthOfTitles: Double { widths[0...titleColumn].reduce(0, +) }
    var titleColumn: Int { plan.titleIndex }
    var letterColumn: Int { letters.lowerBound }

    /// Whether a column holds letters.
    func isLetter(_ column: Int) -> Bool { letters.contains(column) }

    /// What stands in the holders' columns of a task: one walk over its parts, however many columns there are.
    func texts(of row: MatrixView.Row) -> [String] {
      var texts = [String](repeating: "", count: letters.count)
      guard !letters.isEmpty else { return texts }
      for part in row.parts {
        guard let place = places[part.assignee], texts[place].isEmpty else { continue }
        texts[place] = row.letters(of: part.assignee)
      }
      for text in row.unsettled {
        guard let place = text.assignee.flatMap({ places[$0] }), texts[place].isEmpty else { continue }
        texts[place] = text.text
      }
      return texts
    }
  }
}

extension ReportWorkbook.TableLayout {
  private static func width(
    of column: Column, in plan: TablePlan, language: Language, isVertical: Bool
  ) -> (least: Double, wanted: Double) {
    func fixed(_ width: Double) -> (Double, Double) { (width, width) }
    func fitted(_ limits: ClosedRange<Double>) -> (Double, Double) {
      guard case .plan(let column) = column else { return fixed(limits.lowerBound) }
      // Enough rows to know a column by: the widths of a hundred thousand differ little from theirs.
      let rows = plan.view.groups.lazy.flatMap(\.rows).prefix(ReportWorkbook.fullDetail)
      let texts = rows.map { text(of: column, in: $0, plan: plan, language: language) }
      let wanted = Workbook.TextWidth.column(
        for: [plan.heading(of: column)[language]] + texts,
        within: limits.lowerBound...max(widest, limits.upperBound))
      return (min(wanted, limits.upperBound), wanted)
    }
    // Narrow on purpose: a table fitted to the width of A3 must keep letters of 7 points and more.
    switch column {
    case .responsibleCount, .accountableCount: return fixed(language == .ja ? 7 : 9)
    case .id, .record: return fixed(12)
    case .plan(let planned):
      switch planned {
      case .code: return fitted(7...14)
      case .department: return fitted(9...18)
      case .category: return fitted(8...20)
      case .title: return fitted(26...36)
      case .holder: return fixed(isVertical ? 4.5 : 11)
      case .kind: return fitted(10...22)
      case .unsettled: return fitted(14...22)
      case .fact(.note): return fitted(10...18)
      case .fact: return fitted(6...10)
      case .findings: return fitted(20...38)
      }
    }
  }

  /// What a task has in a column of the plan. Names stand below each other, so that none is broken.
  static func text(
    of column: TablePlan.Column, in row: MatrixView.Row, plan: TablePlan, language: Language
  ) -> String {
    if case .kind(let kind) = column { return plan.names(with: kind, in: row).joined(separator: "\n") }
    return plan.text(of: column, in: row, language: language)
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
      case .record: return .text(InvolvementRecord.heading[language], style: styles.heading)
      case .plan(let planned):
        let text = plan.heading(of: planned)[language]
        guard case .holder(let index) = planned else {
          // The letter on a line of its own: the column gets narrower, and the head is the first line for readers.
          return .text(text.replacing(" (", with: "\n("), style: styles.heading)
        }
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

  /// Which columns of a task's row findings are about, in order.
  func flagged(in row: MatrixView.Row) -> [(column: Int, findings: [Finding])] {
    var byColumn: [Int: [Finding]] = [:]
    for finding in row.findings {
      let planned = plan.index(of: finding, in: row, of: painter.matrix)
      // Counts of letters stand behind the holders and move what follows.
      let inserted = columns.count - Self.hiddenColumns - plan.columns.count
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
      let text = Self.text(of: planned, in: row, plan: plan, language: language)
      // No character takes more digits than it has bytes, so most texts need no measuring.
      if text.utf8.count < Int(width), !text.utf8.contains(0x0A) { continue }
      let isSmall = planned == .findings || planned == .fact(.note)
      // Smaller letters leave room for more of them.
      let lines = Workbook.TextWidth.lines(of: text, inWidth: isSmall ? width * 1.1 : width)
      height = max(height, Workbook.TextWidth.height(lines: lines, fontSize: isSmall ? 10 : 11))
    }
    return height
  }
}
