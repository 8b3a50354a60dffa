// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Transposed matrices: a row a team or role, a column a task.
extension MatrixBuilder {
  /// Reads a transposed matrix.
  mutating func readTransposed(_ table: SheetTable, chooser: ProfileChooser) -> TaskReading? {
    guard let label = Transposition.labels(of: table.header, marks: table.markColumns) else { return nil }
    noteErrorValues(of: table)
    var reading = TaskReading()
    let rows = holderRows(of: table, label: label, reading: &reading)
    var usage: [Character: Int] = [:]
    for index in rows {
      for column in table.markColumns {
        guard let cell = MarkCell(table.cell(inRow: index, column: column.number).text, inMarkColumn: true)
        else { continue }
        for mark in cell.marks { usage[mark, default: 0] += 1 }
      }
    }
    let choice = settle(
      chooser, usage: usage, rowsWithSeveral: true, column: table.markColumns.first?.number, table: table)
    reading.profile = choice.profile
    if let scheme = choice.scheme { schemes.append(scheme) }
    tables.append(
      ResponsibilityMatrix.Table(
        source: table.sheet.source, form: .matrix, headerRow: table.header.rowNumber, profile: choice.profile,
        marksAreSchemeLetters: choice.scheme != nil))
    let firstAssignment = assignments.count
    let items = table.markColumns.map { column in
      var item = WorkItem(
        title: column.heads.last ?? column.title, table: tables.count - 1,
        location: table.sheet.location(row: table.header.rowNumber, column: column.number))
      if let group = column.heads.dropLast().last { item.categories[0] = Sourced(group, at: item.location) }
      return (column: column.number, item: add(item, codeColumn: nil))
    }
    let namesUnits = FieldSynonyms.exactFields(of: label.text)?.first == .unit
    for index in rows {
      let place = table.cell(inRow: index, column: label.number)
      let holder =
        namesUnits
        ? team(place.text, at: place.location) : assignee(place.text, expecting: .head, at: place.location)
      for (column, item) in items {
        let cell = table.cell(inRow: index, column: column)
        readMark(cell.text, assignee: holder, choice: choice, item: item, at: cell.location)
      }
    }
    settleApprovals(from: firstAssignment)
    reading.rows = rows.count
    reading.roles = [(label, "holder")] + table.markColumns.map { ($0, "task") }
    return reading
  }

  /// A holder under a head such as `Team`: a department, unless a roster has a person or role of the name.
  private mutating func team(_ name: String, at location: SourceLocation) -> Assignee {
    let directory = resolver.directory
    let isListed =
      directory.people(exactly: name).contains { directory.organization[$0].isListed }
      || directory.organization.roles.contains {
        $0.isListed && NameKey.exact($0.name) == NameKey.exact(name)
      }
    return isListed
      ? assignee(name, expecting: .head, at: location) : .department(department(name, at: location))
  }

  /// The rows that name a holder and mark their parts; others are told.
  private mutating func holderRows(
    of table: SheetTable, label: Header.Column, reading: inout TaskReading
  ) -> [Int] {
    let classifier = table.classifier(titleColumn: label.number)
    var rows: [Int] = []
    for index in table.body {
      let row = table.sheet.number(ofRow: index)
      switch table.classify(index, by: classifier) {
      case .content: break
      case .end: return rows
      case .blank: continue
      default:
        reading.skipped.append((row, "note"))
        continue
      }
      let parts = table.markColumns.map { table.cell(inRow: index, column: $0.number).text }.filter {
        !$0.isEmpty
      }
      let read = parts.filter { MarkCell($0) != nil || WordMark.kinds(of: $0) != nil }
      let name = table.cell(inRow: index, column: label.number).text
      if !name.isEmpty, parts.isEmpty || read.count * 2 >= parts.count {
        rows.append(index)
      } else {
        observe(
          .ignoredContent(LocalizedText(ja: "担当を書いていない行", en: "a row that marks no parts")),
          text: name.isEmpty ? parts.first ?? "" : name,
          at: table.sheet.location(row: row, column: label.number))
      }
    }
    return rows
  }
}
