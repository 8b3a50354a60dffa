// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tables of tasks: lists with owners in columns, matrices with marks under heads, and both in one.
extension MatrixBuilder {
  /// What reading a table gave, beside the matrix.
  struct TaskReading {
    var rows = 0
    var profile: MarkProfile?
    /// What each column was taken for.
    var roles: [(column: Header.Column, word: String)] = []
    /// Columns nobody understands.
    var unknown: [Header.Column] = []
    var skipped: [(row: Int, reason: String)] = []
  }

  /// Reads a table of tasks; `nil` when no column can hold titles.
  mutating func readTasks(_ table: SheetTable, chooser: ProfileChooser) -> TaskReading? {
    guard let columns = TaskColumns(table) else { return nil }
    var reading = TaskReading()
    reading.roles = columns.roles
    reading.unknown = columns.unknown
    let choice = columns.marks.isEmpty ? nil : choose(chooser, columns: columns, table: table)
    reading.profile = choice?.profile
    if let scheme = choice?.scheme { schemes.append(scheme) }
    let records = columns.records
    let tableIndex = tables.count
    tables.append(
      ResponsibilityMatrix.Table(
        source: table.sheet.source, form: columns.marks.isEmpty ? .list : .matrix,
        headerRow: table.header.rowNumber,
        ownerColumns: columns.owners.map { .init(kind: $0.kind, column: $0.column.number) },
        profile: choice?.profile,
        marksAreSchemeLetters: choice?.scheme != nil && columns.owners.isEmpty && records == nil))
    let firstAssignment = assignments.count
    let firstItem = workItems.count
    if let records { settle(records.letters) }
    defer {
      settleOutline(from: firstItem)
      settleCodes(from: firstItem)
    }
    var rows = TaskRows(
      columns: columns, tableIndex: tableIndex,
      heads: resolveHeads(columns.marks, in: table, records: records), choice: choice,
      grouping: GroupingColumns(
        // A blank in an export says nobody and nothing: tools leave no cell out, and Bunsho none in its own table.
        table.export == nil && columns.records == nil
          ? (columns.categories.compactMap { $0?.number } + columns.units.map(\.number)).sorted() : [],
        units: Set(columns.units.map(\.number)), titleColumn: columns.title.number, in: table))
    rows.values.amountColumns = amountColumns(among: columns.facts, of: table)
    rows.defaultUnit = defaultUnit(of: table, columns: columns)
    rows.export = table.export.map { ExportRows($0, header: table.header) }
    let classifier = table.classifier(titleColumn: columns.title.number)
    let headings = LoneRows.headings(of: table, columns: columns, classifier: classifier)
    noteHeadings(headings, of: table, columns: columns)
    beginBlocks(of: table, rows: &rows, classifier: classifier)
    for index in table.body {
      let row =
        headings.contains(index) ? .heading(of: table, row: index) : table.classify(index, by: classifier)
      if row == .content, let remark = rows.remark(at: index, of: table, classifier: classifier) {
        reading.skipped.append((table.sheet.number(ofRow: index), "note"))
        noteRemark(remark, of: table, row: index)
        continue
      }
      if row != .blank { rows.lastRow = table.sheet.number(ofRow: index) }
      switch row {
      case .blank: continue
      case .end:
        reading.skipped.append((table.sheet.number(ofRow: index), "end"))
        settleApprovals(from: firstAssignment)
        return reading
      case .total: reading.skipped.append((table.sheet.number(ofRow: index), "total"))
      case .note: reading.skipped.append((table.sheet.number(ofRow: index), "note"))
      case .legend: reading.skipped.append((table.sheet.number(ofRow: index), "legend"))
      case .repeatedHeader: reading.skipped.append((table.sheet.number(ofRow: index), "repeated header"))
      case .section(let text, let column):
        reading.skipped.append((table.sheet.number(ofRow: index), "section"))
        beginSection(
          text, rows: &rows, at: table.sheet.location(row: table.sheet.number(ofRow: index), column: column))
      case .content where LoneRows.isCaption(index, of: table, classifier: classifier):
        reading.skipped.append((table.sheet.number(ofRow: index), "section"))
        beginBlock(index, of: table, rows: &rows)
      case .content:
        switch rows.export?.row(at: index, titleColumn: columns.title.number, of: table) ?? .task {
        case .task:
          readRow(index, of: table, rows: &rows)
          reading.rows += 1
        case .section(let text):
          reading.skipped.append((table.sheet.number(ofRow: index), "section"))
          rows.section = Sourced(
            text,
            at: table.sheet.location(row: table.sheet.number(ofRow: index), column: columns.title.number))
        case .continuation:
          if let item = rows.currentItem {
            readOwners(index, item: item, of: table, rows: &rows, continues: true)
          }
        case .passed(let reason): reading.skipped.append((table.sheet.number(ofRow: index), reason))
        }
      }
    }
    if let export = table.export, let related = rows.export {
      settleParents(of: related, export: export, from: firstItem)
    }
    settleApprovals(from: firstAssignment)
    return reading
  }

  /// The columns of amounts that hold ranges of money, as those of an authority table do, rather than costs.
  private func amountColumns(
    among facts: [(column: Header.Column, field: WorkItem.Field)], of table: SheetTable
  ) -> Set<Int> {
    var columns: Set<Int> = []
    for (column, field) in facts where field == .amount {
      let texts = table.body.prefix(Self.sampledAmounts).map {
        table.region.text(inRow: $0, column: column.number)
      }.filter { !$0.isEmpty && !AmountReader.saysAny($0) }
      let bands = texts.count { AmountReader.band($0, header: column.text) != nil }
      if bands > 0, bands * 2 >= texts.count { columns.insert(column.number) }
    }
    return columns
  }

  private static let sampledAmounts = 400

  /// What stays the same from row to row.
  struct TaskRows {
    let columns: TaskColumns
    let tableIndex: Int
    let heads: [(column: Int, assignee: Assignee)]
    let choice: ProfileChooser.Choice?
    var grouping: GroupingColumns
    var defaultUnit: Sourced<Department.ID>?
    var section: Sourced<String>?
    /// Whose block the rows stand in, where no column says who holds them.
    var holder: Sourced<String>?
    var currentItem: WorkItem.ID?
    /// The number of the last row that holds anything.
    var lastRow: Int?
    /// Whether what follows stands apart from the table.
    var isApart = false
    var above: [Int: String] = [:]
    var values = ValueCache()
    var export: ExportRows?
  }

  private mutating func choose(
    _ chooser: ProfileChooser, columns: TaskColumns, table: SheetTable
  ) -> ProfileChooser.Choice {
    var usage: [Character: Int] = [:]
    var rowsWithSeveral = false
    for index in table.contentRows(titleColumn: columns.title.number) {
      var circles = 0
      for column in columns.marks {
        let text = table.cell(inRow: index, column: column.number).text
        guard !text.isEmpty, let cell = MarkCell(text, inMarkColumn: true) else { continue }
        for mark in cell.marks { usage[mark, default: 0] += 1 }
        if cell.marks.contains(where: { "○✓●OV1Y".contains($0) }) { circles += 1 }
      }
      if circles > 1 { rowsWithSeveral = true }
    }
    return settle(
      chooser, usage: usage, rowsWithSeveral: rowsWithSeveral, column: columns.marks.first?.number,
      table: table)
  }

  /// Settles the marks of a table; those that cannot be settled are noted at its header.
  mutating func settle(
    _ chooser: ProfileChooser, usage: [Character: Int], rowsWithSeveral: Bool, column: Int?, table: SheetTable
  ) -> ProfileChooser.Choice {
    let choice = chooser.choose(
      usage: usage, rowsWithSeveral: rowsWithSeveral, heads: table.header.columns.map(\.text))
    if !choice.ambiguous.isEmpty {
      observe(
        .ambiguousMarks(marks: choice.ambiguous.map(String.init)), text: String(choice.ambiguous),
        at: table.sheet.location(row: table.header.rowNumber, column: column))
    }
    return choice
  }

  /// The unit of all tasks of a table without a column of departments.
  private mutating func defaultUnit(of table: SheetTable, columns: TaskColumns) -> Sourced<Department.ID>? {
    guard columns.units.isEmpty else { return nil }
    // A table may be a department's own: its caption or its sheet is named after it.
    for (text, location) in [table.caption, (table.name, table.sheet.location(row: table.header.rowNumber))]
      .compactMap({ $0 })
    {
      let known = resolver.directory.departments(exactly: text).first
      guard known != nil || text.count <= 20 && NameKey.isUnit(text) else { continue }
      return Sourced(known ?? department(text, at: location), at: location)
    }
    return nil
  }

  mutating func beginSection(_ text: String, rows: inout TaskRows, at location: SourceLocation) {
    rows.currentItem = nil
    // A category or unit on a line of its own groups what follows, like one written beside its first task.
    if let column = location.column, rows.grouping.groups(column) {
      _ = rows.grouping.read(text, column: column, at: location)
      return
    }
    rows.grouping.reset()
    // 「１　総務課」: the number counts the sections.
    let bare = TextKey.trimmed(String(text.drop { $0.isNumber || ".．、 　".contains($0) }))
    let text = NameKey.isUnit(bare) ? bare : text
    let known = resolver.directory.departments(exactly: text).first
    if known != nil || NameKey.isUnit(text) {
      rows.defaultUnit = Sourced(known ?? department(text, at: location), at: location)
    } else {
      rows.section = Sourced(text, at: location)
    }
  }

  private mutating func readRow(_ index: Int, of table: SheetTable, rows: inout TaskRows) {
    let columns = rows.columns
    let title = cell(index, columns.title.number, of: table, rows: &rows)
    if let item = rows.currentItem, table.isMergedUpwards(inRow: index, column: columns.title.number) {
      // One task over several rows: further owners.
      readOwners(index, item: item, of: table, rows: &rows, continues: true)
      return
    }
    if let item = rows.currentItem, continues(index, of: table, rows: rows) {
      // The marks are merged over both rows: the text of the second goes on with the first.
      workItems[item.index].title += title.text.isEmpty ? "" : "\n" + title.text
      return
    }
    guard !title.text.isEmpty else {
      observe(.ambiguousBlank, text: columns.title.title, at: title.location)
      return
    }
    // An id is one task's; numbered duties without ids are tasks of their own.
    let duties = columns.id == nil && table.export == nil ? DutyList.pieces(of: title.text) : nil
    for text in table.export?.titles(in: title.text) ?? duties ?? [title.text] {
      readItem(text, at: title.location, index, of: table, rows: &rows)
    }
  }

  private mutating func readItem(
    _ title: String, at place: SourceLocation, _ index: Int, of table: SheetTable, rows: inout TaskRows
  ) {
    let columns = rows.columns
    var item = WorkItem(title: title, table: rows.tableIndex, location: place)
    if let id = columns.id {
      let cell = table.cell(inRow: index, column: id.number)
      if cell.kind == .error { noteErrorValue(at: cell.location, of: table) }
      if let record = columns.records?[index], record.drawnCode == cell.text {
        item.code = record.code
      } else if !cell.text.isEmpty {
        item.code = cell.text
      }
    }
    var open: [(Header.Column, SourceLocation)] = []
    for (level, column) in columns.categories.enumerated() {
      guard let column else { continue }
      let cell = cell(index, column.number, of: table, rows: &rows)
      switch rows.grouping.read(cell.text, column: column.number, at: cell.location) {
      case .text(let text): item.categories[level] = text
      case .nothing: break
      case .ambiguous: open.append((column, cell.location))
      }
    }
    if columns.categories[0] == nil, let section = rows.section { item.categories[0] = section }
    for (column, field) in columns.facts {
      readFact(index, column: column, field: field, of: table, into: &item, rows: &rows)
    }
    let id = add(item, codeColumn: columns.id?.number)
    rows.currentItem = id
    rows.export?.link(id, row: index, of: table)
    for (column, location) in open {
      observe(.ambiguousBlank, text: column.title, workItem: id, at: location)
    }
    readUnit(index, item: id, of: table, rows: &rows)
    if let holder = rows.holder, !columns.namesHolders {
      let person = assignee(holder.value, workItem: id, at: holder.location)
      add(Assignment(workItem: id, assignee: person, involvement: .main, location: holder.location))
    }
    let firstPart = assignments.count
    readOwners(index, item: id, of: table, rows: &rows)
    if let record = columns.records?[index] { apply(record, to: id, from: firstPart) }
  }

  private mutating func readFact(
    _ index: Int, column: Header.Column, field: WorkItem.Field, of table: SheetTable,
    into item: inout WorkItem,
    rows: inout TaskRows
  ) {
    let cell = cell(index, column.number, of: table, rows: &rows)
    addFact(
      cell.text, field: table.export?.field(field, for: cell.text) ?? field, column: column,
      at: cell.location,
      reading: table.export?.reading(of: cell.text, as: field), to: &item, values: &rows.values)
  }

  /// Whether every cell of the row that could name a holder is merged with the one above.
  private func continues(_ index: Int, of table: SheetTable, rows: TaskRows) -> Bool {
    // A number of its own makes a row a task of its own.
    if let id = rows.columns.id, !table.isMergedUpwards(inRow: index, column: id.number),
      !table.region.text(inRow: index, column: id.number).isEmpty
    {
      return false
    }
    let columns = rows.columns.marks.map(\.number) + rows.columns.owners.map(\.column.number)
    return columns.contains { table.isMergedUpwards(inRow: index, column: $0) }
      && columns.allSatisfy {
        table.isMergedUpwards(inRow: index, column: $0)
          || table.region.text(inRow: index, column: $0).isEmpty
      }
  }

  /// Adds what a cell says of the task that is about to be entered.
  ///
  /// - Parameter reading: the text to take the value from, where a tool writes it in a way of its own.
  mutating func addFact(
    _ text: String, field: WorkItem.Field, column: Header.Column, at location: SourceLocation,
    reading: String? = nil, to item: inout WorkItem, values: inout ValueCache
  ) {
    guard !text.isEmpty else { return }
    if field == .note { readWaivers(text, at: location) }
    var value = WorkItem.Fact.Value.text
    switch values.read(reading ?? text, as: field, in: column) {
    case .value(let read): value = read
    case .noted(let read, let expected):
      value = read
      observe(
        .unreadableValue(expected: expected), text: text, workItem: WorkItem.ID(workItems.count), at: location
      )
    case .unreadable(let expected):
      observe(
        .unreadableValue(expected: expected), text: text, workItem: WorkItem.ID(workItems.count), at: location
      )
    }
    item.facts.append(WorkItem.Fact(field, text: text, value: value, at: location))
  }

  /// - Parameter continues: whether the row goes on with the task above; cells merged upwards were read there.
  private mutating func readOwners(
    _ index: Int, item: WorkItem.ID, of table: SheetTable, rows: inout TaskRows, continues: Bool = false
  ) {
    func isRead(_ column: Int) -> Bool { continues && table.isMergedUpwards(inRow: index, column: column) }
    for (column, kind) in rows.columns.owners where !isRead(column.number) {
      let before = rows.above[column.number]
      let cell = cell(index, column.number, of: table, rows: &rows)
      guard let export = table.export else {
        readNames(
          cell.text, kind: kind, expecting: column.namesUnits ? .unit : .anybody, item: item,
          at: cell.location)
        continue
      }
      // The further rows of a record repeat what is not in its table.
      if continues, cell.text == before { continue }
      if rows.export?.counts(column, inRow: index, of: table) != false {
        readPeople(cell.text, of: export, kind: kind, item: item, at: cell.location)
      }
    }
    for column in rows.columns.partners where !isRead(column.number) {
      let cell = cell(index, column.number, of: table, rows: &rows)
      guard !cell.text.isEmpty, VagueWords.meaning(of: cell.text) == nil else { continue }
      for piece in names(in: cell.text).pieces {
        let company = company(named: piece.name, at: cell.location)
        add(
          Assignment(
            workItem: item, assignee: company, involvement: .execute, note: piece.note,
            validity: validity(of: piece.note), location: cell.location))
      }
    }
    readParties(index, item: item, of: table, rows: &rows)
    readTicks(index, item: item, of: table, rows: &rows)
    guard let choice = rows.choice else { return }
    for (column, assignee) in rows.heads where !isRead(column) {
      let cell = cell(index, column, of: table, rows: &rows)
      readMark(cell.text, assignee: assignee, choice: choice, item: item, at: cell.location)
    }
  }

  /// A company outside; one that the list of departments has among its own is that department.
  private mutating func company(named name: String, at location: SourceLocation) -> Assignee {
    let listed = resolver.directory.departments(exactly: name).filter {
      resolver.directory.organization[$0].kind == .external
    }
    if listed.count == 1, let department = listed.first { return .department(department) }
    return .partner(resolver.directory.partner(named: name, at: location))
  }
}
