// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook.TableLayout {
  /// The rows above the headings: how many tasks each holder has by letter, counted by the sheet itself.
  ///
  /// - Parameters:
  ///   - firstRow: the row the first of them is written to.
  ///   - tasks: how many rows follow the headings.
  func columnCounts(firstRow: Int, tasks: Int) -> (cells: [[Workbook.Cell]], numbers: [[Int]]) {
    let symbols = plan.view.scheme.letters.map(\.symbol)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: letters.count), count: symbols.count)
    guard !letters.isEmpty, tasks > 0 else { return ([], counts) }
    for row in plan.view.groups.lazy.flatMap(\.rows) {
      for (index, text) in texts(of: row).enumerated() where !text.isEmpty {
        for letter in symbols.indices { counts[letter][index] += Self.count([symbols[letter]], in: text) }
      }
    }
    let style = styles.subtitle.with { $0.horizontal = .center }
    let label = styles.subtitle.with { $0.horizontal = .right }
    let first = firstRow + symbols.count + 1
    let cells = symbols.indices.map { letter in
      var cells = [Workbook.Cell](repeating: .empty, count: letters.upperBound)
      if letters.lowerBound > 0 {
        cells[letters.lowerBound - 1] = .text(
          WorkbookWords.columnCount(of: [symbols[letter]])[language], style: label)
      }
      for (index, column) in letters.enumerated() {
        let range = Workbook.CellRange(rows: first...(first + tasks - 1), columns: column...column)
        cells[column] = Workbook.Cell(
          .formula(Self.count([symbols[letter]], in: range), cached: .number(Double(counts[letter][index]))),
          style: style)
      }
      return cells
    }
    return (cells, counts)
  }

  /// The cells of a task.
  func cells(of row: MatrixView.Row, at number: Int) -> [Workbook.Cell] {
    let held = texts(of: row)
    return columns.map { column in
      switch column {
      case .responsibleCount: return count(responsible, in: held, of: row, at: number)
      case .accountableCount: return count(accountable, in: held, of: row, at: number)
      case .id: return .text(row.code, style: styles.id)
      case .record:
        return .text(InvolvementRecord(row).text, style: styles.id)
      case .plan(.holder(let index)):
        return held[index].isEmpty ? styles.blankLetter : .text(held[index], style: styles.letter)
      case .plan(let planned):
        let text = Self.text(of: planned, in: row, plan: plan, language: language)
        if Self.isNumeric(planned), let number = Double(text), number.isFinite {
          return .number(number, style: styles.centered)
        }
        let style = style(of: planned, severity: row.severity)
        return text.isEmpty ? .blank(style: style) : .text(text, style: style)
      }
    }
  }

  private func style(of column: TablePlan.Column, severity: Severity?) -> Workbook.Style {
    switch column {
    case .holder: styles.letter
    case .code: styles.muted
    case .title, .kind, .department, .category, .unsettled: styles.wrapped
    case .fact(.note): styles.small
    case .fact: styles.centered
    case .findings:
      switch severity {
      case .error: styles.errorList
      case .warning: styles.warningList
      case .note, nil: styles.small
      }
    }
  }

  private static func isNumeric(_ column: TablePlan.Column) -> Bool {
    column == .fact(.hours) || column == .fact(.importance)
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
