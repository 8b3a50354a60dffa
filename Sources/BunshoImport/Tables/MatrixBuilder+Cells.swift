// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Cells that name or mark holders.
extension MatrixBuilder {
  /// Reads a cell of names in a column of the given kind.
  mutating func readNames(
    _ text: String, kind: Involvement, expecting expectation: NameResolver.Expectation = .anybody,
    item: WorkItem.ID, at location: SourceLocation
  ) {
    guard !text.isEmpty else { return }
    if readWord(text, kind: kind, item: item, at: location) { return }
    let cell = names(in: text)
    if let words = cell.uncounted { observe(.uncountedPeople, text: words, workItem: item, at: location) }
    for piece in cell.pieces {
      let kind = piece.kind ?? kind
      // A cell that says the kind itself (「R: 田中」) may hold a mark alone: then it names nobody.
      if readWord(piece.name, kind: kind, item: item, at: location) { continue }
      let holder = assignee(piece.name, expecting: expectation, workItem: item, at: location)
      add(
        Assignment(
          workItem: item, assignee: holder, involvement: kind, note: piece.note,
          validity: validity(of: piece.note), location: location))
    }
  }

  /// When a part holds, where the remark beside the name or mark says so: 「4月～」.
  mutating func validity(of note: String?) -> Validity {
    guard let note else { return .always }
    // Remarks repeat, each year of the document for itself.
    if periodYear != fiscalYear {
      periods.removeAll()
      periodYear = fiscalYear
    }
    if let known = periods[note] { return known }
    let validity = PeriodReader.validity(note, fiscalYear: fiscalYear) ?? .always
    if periods.count < Self.periodLimit { periods[note] = validity }
    return validity
  }

  private static var periodLimit: Int { 20_000 }

  /// Words that name nobody; whether the text was one.
  mutating func readWord(
    _ text: String, kind: Involvement, item: WorkItem.ID, at location: SourceLocation
  ) -> Bool {
    guard let meaning = vagueMeaning(of: text) else { return false }
    switch meaning {
    case .vacancy:
      let declared = VacancyWords.read(text, fiscalYear: fiscalYear)
      vacancies.append(
        .init(.workItem(item), kind: kind, text: declared.text, until: declared.until, location: location))
    case .rotation:
      if let unit = workItems[item.index].department?.value {
        add(
          Assignment(
            workItem: item, assignee: .department(unit), involvement: .rotation, mark: text,
            location: location))
      } else {
        observe(.vagueOwner(kind), text: text, workItem: item, at: location)
      }
    case .vague:
      if kind == .inform || kind == .consult, !Self.isPlaceholder(text) {
        // Everybody may be told or asked: that is a list, and no gap.
        add(
          Assignment(
            workItem: item, assignee: .list(resolver.directory.list(named: text, at: location)),
            involvement: kind, location: location))
      } else if !(kind == .inform || kind == .consult) {
        observe(.vagueOwner(kind), text: text, workItem: item, at: location)
      }
    }
    return true
  }

  /// A dash in a column of advisers says: none.
  private static func isPlaceholder(_ text: String) -> Bool {
    TextKey.matching(text).unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
      || ["なし", "無し", "n/a", "na", "none", "tbd", "未定", "不明"].contains(TextKey.matching(text))
  }

  /// Reads a cell under a holder's head.
  mutating func readMark(
    _ text: String, assignee: Assignee, choice: ProfileChooser.Choice, item: WorkItem.ID,
    at location: SourceLocation
  ) {
    guard !text.isEmpty else { return }
    guard let cell = MarkCell(text, inMarkColumn: true) else {
      readWordMark(text, assignee: assignee, choice: choice, item: item, at: location)
      return
    }
    var unknown: [Character] = []
    for mark in cell.marks where mark != "・" {
      switch choice.profile.meaning(of: String(mark)) {
      case .involvement(let kind):
        add(
          Assignment(
            workItem: item, assignee: assignee, involvement: kind, mark: String(mark), note: cell.note,
            validity: validity(of: cell.note), location: location))
      case .some(.none):
        exclusions.append(.init(workItem: item, assignee: assignee, location: location))
      case nil:
        if !choice.ambiguous.contains(mark) { unknown.append(mark) }
      }
    }
    if !unknown.isEmpty {
      observe(
        .unknownMark(known: choice.profile.entries.map(\.mark)), text: text, workItem: item, at: location)
    }
    for letter in cell.lookAlikes {
      observe(.lookAlikeLetter(readAs: String(letter)), text: text, workItem: item, at: location)
    }
  }

  /// 「主担当」「Responsible」 written out under a head.
  private mutating func readWordMark(
    _ text: String, assignee: Assignee, choice: ProfileChooser.Choice, item: WorkItem.ID,
    at location: SourceLocation
  ) {
    guard let kinds = WordMark.kinds(of: text) else {
      observe(
        .unknownMark(known: choice.profile.entries.map(\.mark)), text: text, workItem: item, at: location)
      return
    }
    for kind in kinds {
      add(
        Assignment(workItem: item, assignee: assignee, involvement: kind, mark: text, location: location))
    }
  }
}
