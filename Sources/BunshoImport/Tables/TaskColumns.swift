// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What each column of a table of tasks holds: the header's ambiguities settled.
struct TaskColumns {
  /// The titles.
  private(set) var title: Header.Column
  /// The ids.
  private(set) var id: Header.Column?
  /// The departments, from the widest to the narrowest: 部, 課, 係.
  private(set) var units: [Header.Column] = []
  /// 大, 中, 小分類.
  private(set) var categories: [Header.Column?] = [nil, nil, nil]
  /// Columns of names with the kind their names hold.
  private(set) var owners: [(column: Header.Column, kind: Involvement)] = []
  /// Columns that tick a kind for the holder at the beginning of the row.
  private(set) var ticks: [(column: Header.Column, kind: Involvement)] = []
  /// The column that names the holder of a row of ticks.
  private(set) var tickHolder: Header.Column?
  /// Columns that name which of two or three parties answers.
  private(set) var parties: [Header.Column] = []
  /// Companies outside.
  private(set) var partners: [Header.Column] = []
  /// Attributes.
  private(set) var facts: [(column: Header.Column, field: WorkItem.Field)] = []
  /// What Bunsho remembers of each task, in a table it drew itself.
  let records: MatrixBuilder.Records?
  /// Columns of marks.
  let marks: [Header.Column]
  /// Columns nobody understands.
  private(set) var unknown: [Header.Column] = []
  /// What each column was taken for, for the explanation.
  private(set) var roles: [(column: Header.Column, word: String)] = []

  /// Settles the columns; `nil` when no column can hold titles.
  init?(_ table: SheetTable) {
    let records = MatrixBuilder.Records(in: table)
    self.records = records
    // A holder whose first letter stands far down is known by name.
    marks = table.header.columns.filter { column in
      table.markColumns.contains(column) || records?.holderKinds[column.title] != nil
    }
    let markNumbers = Set(marks.map(\.number))
    let unmarked = table.header.columns.filter { !markNumbers.contains($0.number) }
    let parties = unmarked.filter { PartyColumn.isOne($0, in: table) }
    let others = unmarked.filter { column in !parties.contains { $0.number == column.number } }
    guard let title = Self.title(among: others, marks: marks, in: table) else { return nil }
    self.title = title
    self.parties = parties
    let hasMain = others.contains {
      $0.isExact && $0.fields.contains(.owner(.main)) && !Self.isResponsibleWord($0.text)
    }
    let hasOwner = others.contains { column in
      if case .owner = column.fields.first { true } else { column.fields.first == .person }
    }
    let ticked = others.filter { Self.isTicked($0, in: table) }
    if let holder = others.first(where: { Self.namesRowHolder($0) }), !ticked.isEmpty {
      tickHolder = holder
      roles.append((holder, "holder"))
    }
    for column in others where column.number != title.number {
      if column == tickHolder { continue }
      if tickHolder != nil, ticked.contains(column), case .owner(let kind) = column.fields.first {
        ticks.append((column, kind))
        roles.append((column, kind.word))
        continue
      }
      settle(column, hasMain: hasMain, hasOwner: hasOwner, in: table)
    }
    if records != nil {
      // What else stands there Bunsho has made of the table: counts, findings, the id once more.
      roles += unknown.map { ($0, ColumnField.unread.word) }
      unknown = []
    }
    roles.append((title, "task"))
    roles += marks.map { ($0, "mark") }
    roles += parties.map { ($0, "party") }
    roles.sort { $0.column.number < $1.column.number }
  }

  /// Whether any column says who holds the tasks.
  var namesHolders: Bool {
    !(owners.isEmpty && marks.isEmpty && partners.isEmpty && parties.isEmpty && ticks.isEmpty)
  }

  /// What two columns have in common whose cells may be copied from one to the other.
  enum ContentKind { case names, marks, facts }

  /// The kind of a column's cells; `nil` for titles, ids and what is not understood.
  func contentKind(of number: Int) -> ContentKind? {
    func has(_ columns: [Header.Column]) -> Bool { columns.contains { $0.number == number } }
    if has(owners.map(\.column)) || has(units) || has(partners) { return .names }
    if has(marks) { return .marks }
    return has(facts.map(\.column)) || has(categories.compactMap(\.self)) ? .facts : nil
  }

  /// The columns that say who holds a task.
  var holderColumns: [Int] {
    marks.map(\.number) + owners.map(\.column.number) + partners.map(\.number) + parties.map(\.number)
      + ticks.map(\.column.number)
  }

  private static func title(
    among columns: [Header.Column], marks: [Header.Column], in table: SheetTable
  ) -> Header.Column? {
    let candidates = columns.filter { $0.fields.contains(.task) }
    // 業務名 before 内容, an exact word before one that only ends in it; of equals the one whose texts differ
    // most, because the others group them.
    let ranks: [(Header.Column) -> Bool] = [
      { $0.isExact && $0.fields == [.task] }, { $0.isExact && $0.fields.first == .task },
      { $0.fields.first == .task }, { _ in true },
    ]
    for isOfRank in ranks {
      let equals = candidates.filter(isOfRank)
      if equals.count == 1 { return equals[0] }
      if !equals.isEmpty {
        // `AC-1` under Control is the id of what stands under Requirement.
        let texts = equals.filter { !holdsCodes($0, in: table) }
        let named = texts.isEmpty ? equals : texts
        let counts = named.map { distinctTexts(in: $0, of: table) }
        return zip(named, counts).first { $0.1 == counts.max() }?.0
      }
    }
    // No known head, but columns of marks: the deepest text column left of them holds the tasks.
    guard let firstMark = marks.first?.number else { return nil }
    return columns.last { $0.number < firstMark && $0.fields.first != .id && $0.fields.first != .unit }
      ?? columns.last { $0.number < firstMark }
  }

  private static func distinctTexts(in column: Header.Column, of table: SheetTable) -> Int {
    let texts = table.body.prefix(400).map { table.region.text(inRow: $0, column: column.number) }
    return Set(texts.filter { !$0.isEmpty && !Ditto.isMark($0) }).count
  }

  /// Whether the texts are codes, each another: no blanks, a digit in each.
  private static func holdsCodes(_ column: Header.Column, in table: SheetTable) -> Bool {
    let texts = table.body.prefix(400).map { table.region.text(inRow: $0, column: column.number) }
      .filter { !$0.isEmpty }
    return texts.count >= 2 && Set(texts).count == texts.count
      && texts.allSatisfy { text in
        text.utf8.count <= 16 && text.utf8.contains { (0x30...0x39).contains($0) }
          && text.unicodeScalars.allSatisfy {
            $0.isASCII
              && ($0.properties.isAlphabetic || $0.properties.numericType != nil
                || "-_.()/#".unicodeScalars.contains($0))
          }
      }
  }

  private mutating func settle(
    _ column: Header.Column, hasMain: Bool, hasOwner: Bool, in table: SheetTable
  ) {
    guard let field = column.fields.first else {
      unknown.append(column)
      return
    }
    switch field {
    case .id where id == nil:
      id = column
      roles.append((column, "id"))
    case .unit where answersBesideDecider(column, in: table):
      owners.append((column, .execute))
      roles.append((column, Involvement.execute.word))
    case .unit where units.isEmpty || UnitLevel.isBelow(column.text, units.last?.text ?? ""):
      units.append(column)
      roles.append((column, "department"))
    case .category(let level) where categories[level - 1] == nil:
      categories[level - 1] = column
      roles.append((column, "category \(level)"))
    case .owner where Self.holdsNumbers(column, in: table):
      unknown.append(column)
    case .owner(let kind):
      // 責任者 beside an owner column answers; alone it does.
      let settled: Involvement =
        kind == .main && hasMain && Self.isResponsibleWord(column.text) ? .decide : kind
      owners.append((column, settled))
      roles.append((column, settled.word))
      // "Primary responsibility" is to do it and to answer for it (NIST SP 800-37, appendix E).
      if settled == .main, HeaderKey.key(column.text).hasPrefix("primaryrespons") {
        owners[owners.count - 1].kind = .execute
        owners.append((column, .decide))
      }
    case .person, .who, .party:
      owners.append((column, .main))
      roles.append((column, Involvement.main.word))
    case .unitHead:
      owners.append((column, .decide))
      roles.append((column, Involvement.decide.word))
    case .partner:
      partners.append(column)
      roles.append((column, "partner"))
    case .fact(.controlOwner) where !hasOwner && marks.isEmpty && column.fields.contains(.owner(.main)):
      owners.append((column, .main))
      roles.append((column, Involvement.main.word))
    case .fact(let field):
      facts.append((column, field))
      roles.append((column, field.rawValue))
    case .record, .unread, .parentTask, .rowKind: roles.append((column, field.word))
    case .task
    where id == nil && !table.header.columns.contains(where: { $0.fields.first == .id })
      && Self.holdsCodes(column, in: table) && !Self.holdsCodes(title, in: table):
      id = column
      roles.append((column, "id"))
    case .task
    where column.number < title.number && categories[0] == nil
      && (!column.isExact
        || Self.distinctTexts(in: column, of: table) < Self.distinctTexts(in: title, of: table)):
      // Left of the titles and with fewer texts: it groups them.
      categories[0] = column
      roles.append((column, "category 1"))
    case .task:
      // A second column of texts beside the title explains it.
      facts.append((column, .detail))
      roles.append((column, WorkItem.Field.detail.rawValue))
    default:
      unknown.append(column)
    }
  }

  /// `Responsible team` beside `Accountable team` is who does it, where no other column says so.
  private func answersBesideDecider(_ column: Header.Column, in table: SheetTable) -> Bool {
    guard column.fields.contains(.owner(.execute)) else { return false }
    let others = table.header.columns.filter { $0.number != column.number }.compactMap(\.fields.first)
    return others.contains(.owner(.decide)) && !others.contains(.owner(.main))
      && !others.contains(.owner(.execute))
  }

  /// A head for owners over ticks: X under Accountable says that the row's role is it.
  private static func isTicked(_ column: Header.Column, in table: SheetTable) -> Bool {
    guard column.namesOwners else { return false }
    let texts = table.body.prefix(200).map { table.region.text(inRow: $0, column: column.number) }
      .filter { !$0.isEmpty }
    // ○○ is a placeholder for a name, and dashes alone say nobody.
    return texts.contains { TextKey.trimmed($0).count == 1 && !"-－―–—".contains($0) }
      && texts.allSatisfy { text in
        MarkCell(text, inMarkColumn: true).map {
          $0.note == nil && $0.marks.count == 1 && $0.marks.allSatisfy { "X×○✓●◎－".contains($0) }
        }
          ?? false
      }
  }

  private static func namesRowHolder(_ column: Header.Column) -> Bool {
    switch column.fields.first {
    case .role, .unit, .person: true
    default: false
    }
  }

  /// A head that could name owners over nothing but numbers: `a`, `m` of an estimate.
  private static func holdsNumbers(_ column: Header.Column, in table: SheetTable) -> Bool {
    guard HeaderKey.key(column.text).count == 1 else { return false }
    let texts = table.body.prefix(50).map { table.region.text(inRow: $0, column: column.number) }
      .filter { !$0.isEmpty }
    return !texts.isEmpty && texts.allSatisfy { Double($0) != nil }
  }

  /// 責任者 and オーナー mean the doer when alone and the decider beside one.
  private static func isResponsibleWord(_ text: String) -> Bool {
    ["責任者", "オーナー", "owner"].contains(HeaderKey.key(text))
  }
}
