// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What a roster says beside a person: superiors, deputies, and the document by which work is handed over.
extension MatrixBuilder {
  /// Reads the cells of a row. Superiors and deputies wait until everybody is known.
  mutating func readRelations(of person: Person.ID, columns: RosterColumns, inRow index: Int) {
    let fields: [(ColumnField, Person.Relation.Kind)] = [
      (.superior, .superior), (.owner(.deputy), .deputy),
    ]
    for (field, kind) in fields {
      for column in columns.all(field) {
        guard let text = columns.text(in: column, inRow: index), !Self.saysNobody(text.text) else { continue }
        pendingRelations.append((person, kind, text.text, text.location))
      }
    }
    readHandover(of: person, columns: columns, inRow: index)
    if let note = columns.text(.fact(.note), inRow: index) { readWaivers(note.text, at: note.location) }
  }

  /// A dash or なし: nobody stands above, nobody stands in.
  private static func saysNobody(_ text: String) -> Bool {
    DurationReader.saysUnknown(text) || ["なし", "無し", "無", "none"].contains(TextKey.matching(text))
  }

  /// Finds the superiors and deputies once all rosters are read.
  mutating func settleRelations() {
    for (person, kind, text, location) in pendingRelations {
      for piece in names(in: text).pieces {
        guard vagueMeaning(of: piece.name) == nil, isPerson(piece.name),
          case .person(let other) = assignee(piece.name, at: location)
        else {
          observe(
            .unreadableValue(
              expected: LocalizedText(ja: "要員の一覧にある氏名", en: "the name of somebody in the roster")),
            text: piece.name, at: location)
          continue
        }
        let relation = Person.Relation(kind, other, at: location)
        resolver.directory.edit { organization in
          let known = organization.people[person.index].relations
          // A person with two posts stands in two rows, which may say the same.
          guard !known.contains(where: { $0.kind == kind && $0.person == other }) else { return }
          organization.people[person.index].relations.append(relation)
        }
      }
    }
    pendingRelations.removeAll()
  }

  /// 営業課長 and 営業部 name nobody here, unless somebody is called so.
  private func isPerson(_ text: String) -> Bool {
    let people = resolver.directory.people
    let name = NameParts(text).name
    if !people.exactly(text).isEmpty || !people.exactly(name).isEmpty || !people.surnamed(name).isEmpty {
      return true
    }
    return !NameKey.isUnit(text) && !NameKey.isPost(text)
  }

  private mutating func readHandover(of person: Person.ID, columns: RosterColumns, inRow index: Int) {
    let stated = columns.text(.fact(.handover), inRow: index)
    let listed = columns.text(.handoverItems, inRow: index)
    var items: Int?
    if let listed, !DurationReader.saysUnknown(listed.text) {
      items = Self.items(in: listed.text)
      if items == nil {
        observe(
          .unreadableValue(
            expected: LocalizedText(ja: "「4」「4/6」のような項目数", en: "a number of items such as 4 or 4/6")),
          text: listed.text, at: listed.location)
      }
    }
    var state: WorkItem.Manual?
    if let stated, !DurationReader.saysUnknown(stated.text) {
      state = ManualReader.state(stated.text)
      if state == nil {
        observe(
          .unreadableValue(expected: LocalizedText(ja: "「有」「作成中」「無」", en: "yes, in progress or no")),
          text: stated.text, at: stated.location)
      }
    }
    // Items that are filled are in a document.
    if state == nil, let items, items > 0 { state = .present }
    guard let state, let location = (stated ?? listed)?.location else { return }
    let handover = Person.Handover(state: state, items: items, location: location)
    resolver.directory.edit {
      if $0.people[person.index].handover == nil { $0.people[person.index].handover = handover }
    }
  }

  /// 「4」「4/6」「4項目」, or the items themselves: 「目的、予定、流れ」.
  private static func items(in text: String) -> Int? {
    let key = TextKey.matching(text)
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      let rest = key.dropFirst(digits.count)
      let isCount =
        rest.isEmpty || ["項目", "個", "件", "items"].contains(String(rest))
        || rest.first == "/" && rest.dropFirst().allSatisfy { $0.isNumber || "項目個件".contains($0) }
      return isCount && digits.count <= 3 ? Int(digits) : nil
    }
    let pieces = text.split { "、，,・/／;；\n".contains($0) }.filter { !TextKey.trimmed(String($0)).isEmpty }
    return pieces.count >= 2 && pieces.count <= 40 ? pieces.count : nil
  }
}
