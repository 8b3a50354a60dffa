// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The units of tasks, the holders at the heads of columns, and the parties of a contract.
extension MatrixBuilder {
  /// Reads the unit columns of a row, from the widest to the narrowest; the deepest that says something is
  /// the task's.
  mutating func readUnit(_ index: Int, item: WorkItem.ID, of table: SheetTable, rows: inout TaskRows) {
    workItems[item.index].department = rows.defaultUnit
    var path: [Sourced<String>] = []
    for column in rows.columns.units {
      let cell = cell(index, column.number, of: table, rows: &rows)
      switch rows.grouping.read(cell.text, column: column.number, at: cell.location) {
      case .text(let text): path.append(text)
      case .nothing: break
      case .ambiguous: observe(.ambiguousBlank, text: column.title, workItem: item, at: cell.location)
      }
    }
    guard let last = path.last, let unit = department(path: path, workItem: item) else { return }
    workItems[item.index].department = Sourced(unit, at: last.location)
    // A table that names no owners anywhere says by the unit who holds the duty.
    if !rows.columns.namesHolders {
      add(
        Assignment(workItem: item, assignee: .department(unit), involvement: .main, location: last.location))
    }
  }

  /// The unit at the end of a path 「営業部」「第一課」「推進係」; units of the path nobody knows yet are entered.
  mutating func department(path: [Sourced<String>], workItem: WorkItem.ID? = nil) -> Department.ID? {
    var parent: Department.ID?
    var key = ""
    for step in path {
      key += "\u{1F}" + step.value
      guard let above = parent else {
        parent = department(step.value, workItem: workItem, at: step.location)
        continue
      }
      if let known = unitPaths[key] {
        parent = known
        continue
      }
      let unit = department(step, below: above, workItem: workItem)
      unitPaths[key] = unit
      parent = unit
    }
    return parent
  }

  private mutating func department(
    _ step: Sourced<String>, below parent: Department.ID, workItem: WorkItem.ID?
  ) -> Department.ID {
    let organization = resolver.directory.organization
    if organization[parent].name == step.value { return parent }
    let known = resolver.directory.departments(exactly: proper(step.value))
    if let child = known.first(where: { $0 != parent && organization.lineage(of: $0).contains(parent) }) {
      return child
    }
    // A roster that has the unit elsewhere is believed; a unit without a place takes this one.
    if let listed = known.first(where: { organization[$0].isListed }), known.count == 1 { return listed }
    if let free = known.first(where: { organization[$0].parent == nil && !organization[$0].isListed }),
      !organization.lineage(of: parent).contains(free), !hasUnitsBelow(free)
    {
      resolver.directory.edit { $0.departments[free.index].parent = parent }
      return free
    }
    let id = resolver.directory.add(Department(name: step.value, parent: parent, location: step.location))
    if let kind = unlisted(.department(id), text: step.value) {
      observe(kind, text: step.value, workItem: workItem, at: step.location)
    }
    return id
  }

  /// A unit met alone before keeps its place when others stand below it.
  private func hasUnitsBelow(_ id: Department.ID) -> Bool {
    resolver.directory.organization.departments.contains { $0.parent == id }
  }

  /// The holders at the heads of the columns of marks. The head is the text nearest above the marks; where
  /// that repeats (課長 of two units), the text above it belongs to the name.
  mutating func resolveHeads(
    _ columns: [Header.Column], in table: SheetTable, records: Records?
  ) -> [(column: Int, assignee: Assignee)] {
    let heads = columns.map(\.heads)
    let levels = Self.nameLevel(of: heads)
    var uses: [String: Int] = [:]
    for parts in heads { uses[Self.part(levels, of: parts), default: 0] += 1 }
    return zip(columns, heads).map { column, parts in
      let nearest = Self.part(levels, of: parts)
      let isRepeated = uses[nearest, default: 0] > 1 && parts.count > 1
      let name = isRepeated ? parts.joined(separator: "/") : nearest
      let location = table.sheet.location(row: table.header.rowNumber, column: column.number)
      if let kind = records?.holderKinds[name] {
        return (column.number, longFormHolder(name, kind: kind, workItem: nil, at: location))
      }
      let holder = assignee(name, expecting: .head, at: location)
      let group = levels == 0 ? parts.dropLast().last : parts.first
      if let group { join(holder, to: group, isRepeated: isRepeated, at: location) }
      return (column.number, holder)
    }
  }

  /// A tick gives its column's kind to the holder the row names.
  mutating func readTicks(_ index: Int, item: WorkItem.ID, of table: SheetTable, rows: inout TaskRows) {
    guard let column = rows.columns.tickHolder else { return }
    let name = cell(index, column.number, of: table, rows: &rows)
    guard !name.text.isEmpty else { return }
    for (tick, kind) in rows.columns.ticks {
      let cell = table.cell(inRow: index, column: tick.number)
      guard let mark = MarkCell(cell.text, inMarkColumn: true)?.marks.first, mark != "－" else { continue }
      let holder = assignee(name.text, expecting: .head, workItem: item, at: name.location)
      add(
        Assignment(
          workItem: item, assignee: holder, involvement: kind, mark: String(mark), location: cell.location))
    }
  }

  /// Which row of heads names the holders: the nearest (0) unless it repeats where the one above does not (1).
  private static func nameLevel(of heads: [[String]]) -> Int {
    guard heads.count > 1, heads.allSatisfy({ $0.count == 2 }) else { return 0 }
    let repeats = Set(heads.map { $0[1] }).count < heads.count
    return repeats && Set(heads.map { $0[0] }).count == heads.count ? 1 : 0
  }

  private static func part(_ level: Int, of parts: [String]) -> String {
    parts.count > level ? parts[parts.count - 1 - level] : parts.last ?? ""
  }

  /// The unit over a head: the unit of the role, or of the person no roster has.
  private mutating func join(
    _ holder: Assignee, to group: String, isRepeated: Bool, at location: SourceLocation
  ) {
    let known = resolver.directory.departments(exactly: group).first
    switch holder {
    case .role(let role):
      guard let unit = known, resolver.directory.organization[role].department == nil else { return }
      resolver.directory.edit { $0.roles[role.index].department = unit }
    case .person(let person):
      guard resolver.directory.organization[person].memberships.isEmpty, known != nil || NameKey.isUnit(group)
      else { return }
      let unit = known ?? department(group, at: location)
      resolver.directory.edit {
        $0.people[person.index].memberships.append(Membership(department: unit, location: location))
      }
    case .department, .partner, .list: return
    }
  }
}
