// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook.TableLayout {
  /// Puts on what belongs to the table as a whole: widths, filter, drop-down lists, colours.
  func finish(_ sheet: inout Workbook.Sheet, headerRow: Int, taskCount: Int) {
    sheet.columns = widths.enumerated().map { .init(width: $1, isHidden: !visible.contains($0)) }
    sheet.frozen = .init(rows: headerRow + 1, columns: titleColumn + 1)
    sheet.showsGridlines = false
    guard taskCount > 0 else { return }
    let rows = (headerRow + 1)...(headerRow + taskCount)
    // Hidden columns stay out: a filter on a column nobody sees cannot be taken off.
    sheet.autofilter = .init(rows: headerRow...rows.upperBound, columns: visible)
    if !letters.isEmpty {
      sheet.validations = [
        validation(of: .init(rows: rows, columns: letters.lowerBound...(letters.upperBound - 1)))
      ]
    }
    let department = columns.firstIndex { if case .plan(.department) = $0 { true } else { false } }
    for (range, looks) in stripes(rows: rows, columns: visible) {
      if let department, plan.view.groups.count > 1 {
        // A flagged letter is told by its border, which the line must not take away.
        sheet.conditionalFormats += painter.lined(
          looks, in: range, whereColumnChanges: department,
          unlessFilled: isLetter(range.first.column) ? visible.upperBound : nil)
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
}
