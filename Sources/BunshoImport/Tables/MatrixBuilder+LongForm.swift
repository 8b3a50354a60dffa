// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tables with a line a task and holder; Bunsho's own `import --format csv` is one.
extension MatrixBuilder {
  /// Reads a long form; returns the number of rows understood and the profile of its letters.
  mutating func readLongForm(_ table: SheetTable, chooser: ProfileChooser) -> (
    rows: Int, profile: MarkProfile?
  ) {
    let columns = LongFormColumns(table)
    noteErrorValues(of: table)
    let choice = columns.isOwnExport ? nil : choose(chooser, columns: columns, table: table)
    if let scheme = choice?.scheme { schemes.append(scheme) }
    let tableIndex = tables.count
    tables.append(
      ResponsibilityMatrix.Table(
        source: table.sheet.source, form: .longForm, headerRow: table.header.rowNumber,
        profile: choice?.profile,
        marksAreSchemeLetters: choice?.scheme != nil))
    let firstItem = workItems.count
    var items: [String: WorkItem.ID] = [:]
    var letters = StatedLetters()
    var values = ValueCache()
    var rows = 0
    for index in table.body {
      func text(_ column: Header.Column?) -> String {
        column.map { table.cell(inRow: index, column: $0.number).text } ?? ""
      }
      let title = text(columns.title)
      let code = text(columns.id)
      guard !(title.isEmpty && code.isEmpty) else { continue }
      rows += 1
      let row = table.sheet.number(ofRow: index)
      let key =
        columns.ordinal.map { text($0) } ?? (code.isEmpty ? title + "\u{1F}" + text(columns.unit) : code)
      let item: WorkItem.ID
      if let known = items[key] {
        item = known
      } else {
        let place = table.sheet.location(row: row, column: (columns.title ?? columns.id)?.number)
        var new = WorkItem(
          title: title.isEmpty ? code : title, code: code.isEmpty ? nil : code, table: tableIndex,
          location: place)
        for (level, column) in columns.categories.enumerated() {
          let category = text(column)
          if !category.isEmpty {
            new.categories[level] = Sourced(
              category, at: table.sheet.location(row: row, column: column?.number))
          }
        }
        for (column, field) in columns.facts {
          addFact(
            text(column), field: field, column: column,
            at: table.sheet.location(row: row, column: column.number), to: &new, values: &values)
        }
        item = add(new, codeColumn: columns.id?.number)
        items[key] = item
        let unit = text(columns.unit)
        if !unit.isEmpty {
          let location = table.sheet.location(row: row, column: columns.unit?.number)
          workItems[item.index].department = Sourced(
            department(unit, workItem: item, at: location), at: location)
        }
      }
      let who = text(columns.who)
      guard !who.isEmpty else { continue }
      let location = table.sheet.location(row: row, column: columns.who?.number)
      if let choice, readWord(who, kind: kind(of: text(columns.letter), by: choice), item: item, at: location)
      {
        continue
      }
      let holder = longFormHolder(who, kind: text(columns.kind), workItem: item, at: location)
      if columns.isOwnExport {
        readOwnLine(
          text(columns.involvement), letters: text(columns.letter), holder: holder, item: item,
          stated: &letters,
          at: location)
      } else if let choice {
        readMark(
          text(columns.letter), assignee: holder, choice: choice, item: item,
          at: table.sheet.location(row: row, column: columns.letter?.number))
      }
    }
    settleCodes(from: firstItem)
    if columns.isOwnExport { settle(letters) }
    return (rows, choice?.profile)
  }

  /// The kind a letter gives, to say which holder a vague word stands for.
  private func kind(of letter: String, by choice: ProfileChooser.Choice) -> Involvement {
    for mark in MarkCell(letter, inMarkColumn: true)?.marks ?? [] {
      if case .involvement(let kind) = choice.profile.meaning(of: String(mark)) { return kind }
    }
    return KindWords.kind(of: letter) ?? .execute
  }

  /// The pairs of kind and letters of Bunsho's own export, which tell the scheme it was written in.
  struct StatedLetters {
    var pairs: Set<String> = []
    var mains = 0
    var answeringMains = 0

    mutating func add(_ kind: Involvement, letters: String) {
      if kind == .main {
        mains += 1
        if letters.contains("/") { answeringMains += 1 }
      }
      pairs.insert(kind.word + "=" + (letters.split(separator: "/").first.map(String.init) ?? ""))
    }
  }

  private mutating func readOwnLine(
    _ word: String, letters: String, holder: Assignee, item: WorkItem.ID, stated: inout StatedLetters,
    at location: SourceLocation
  ) {
    guard let kind = Involvement(word: word) ?? KindWords.kind(of: word) else {
      observe(.unknownMark(known: Involvement.allCases.map(\.word)), text: word, workItem: item, at: location)
      return
    }
    stated.add(kind, letters: letters)
    add(Assignment(workItem: item, assignee: holder, involvement: kind, location: location))
  }

  mutating func settle(_ stated: StatedLetters) {
    if stated.mains > 0 { statedMainIsAccountable = stated.answeringMains > 0 }
    let fitting = Scheme.standard.first { scheme in
      stated.pairs.allSatisfy { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Involvement(word: String(parts[0])) else { return true }
        return (scheme.letter(for: kind)?.symbol ?? "") == parts[1]
      }
    }
    // What an own table states goes before what marks only suggest.
    if let fitting { schemes.insert(fitting, at: 0) }
  }

  private mutating func choose(
    _ chooser: ProfileChooser, columns: LongFormColumns, table: SheetTable
  ) -> ProfileChooser.Choice {
    var usage: [Character: Int] = [:]
    for index in table.body {
      guard let column = columns.letter else { break }
      guard let cell = MarkCell(table.cell(inRow: index, column: column.number).text, inMarkColumn: true)
      else { continue }
      for mark in cell.marks { usage[mark, default: 0] += 1 }
    }
    return settle(chooser, usage: usage, rowsWithSeveral: false, column: columns.letter?.number, table: table)
  }

  /// The kind column says what a holder is; its name is never split nor interpreted.
  mutating func longFormHolder(
    _ name: String, kind: String, workItem: WorkItem.ID?, at location: SourceLocation
  ) -> Assignee {
    let proper = proper(name)
    switch TextKey.matching(kind) {
    case "person", "resource", "人", "要員", "個人":
      let id = resolver.directory.person(named: proper, at: location)
      return noted(.person(id), text: name, workItem: workItem, at: location)
    case "role", "party", "役割":
      return noted(
        .role(resolver.role(proper, at: location)), text: name, workItem: workItem, at: location)
    case "team", "unit", "group", "department", "部門", "部署":
      return .department(department(name, workItem: workItem, at: location))
    case "vendor", "partner", "external", "外部", "委託先":
      return .partner(resolver.directory.partner(named: proper, at: location))
    case "list", "リスト":
      return .list(resolver.directory.list(named: proper, at: location))
    default:
      return assignee(name, workItem: workItem, at: location)
    }
  }

  private mutating func noted(
    _ assignee: Assignee, text: String, workItem: WorkItem.ID?, at location: SourceLocation
  ) -> Assignee {
    if let kind = unlisted(assignee, text: text) {
      observe(kind, text: text, workItem: workItem, at: location)
    }
    return assignee
  }
}

/// The columns of a long form.
struct LongFormColumns {
  let title: Header.Column?
  let id: Header.Column?
  let unit: Header.Column?
  let who: Header.Column?
  let kind: Header.Column?
  let letter: Header.Column?
  /// Bunsho's own export: the canonical kind.
  let involvement: Header.Column?
  /// Bunsho's own export: the position of the task.
  let ordinal: Header.Column?
  let categories: [Header.Column?]
  /// Attributes of the tasks.
  let facts: [(column: Header.Column, field: WorkItem.Field)]

  init(_ table: SheetTable) {
    let header = table.header
    func named(_ text: String) -> Header.Column? { header.columns.first { $0.text == text } }
    involvement = named("involvement")
    let isOwn = named("work_item") != nil && named("assignee") != nil && involvement != nil
    title = isOwn ? named("work_item") : header.columns.first { $0.fields.contains(.task) }
    id = isOwn ? named("work_item_id") : header.column(.id)
    unit = header.column(.unit)
    who = isOwn ? named("assignee") : header.column(.who) ?? header.column(.person)
    kind = isOwn ? named("assignee_kind") : header.column(.assigneeKind)
    letter = isOwn ? named("letters") : header.column(.letter)
    ordinal = isOwn ? named("item") : nil
    facts =
      isOwn
      ? []
      : header.columns.compactMap { column in
        if case .fact(let field) = column.fields.first { (column, field) } else { nil }
      }
    categories = (1...3).map { header.column(.category($0)) }
  }

  /// Whether Bunsho wrote the table.
  var isOwnExport: Bool { involvement != nil && letter != nil && letter != involvement }
}
