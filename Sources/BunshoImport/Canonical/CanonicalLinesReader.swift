// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads the CSV of `import --format csv` to the letter, so that writing it again gives the same lines.
///
/// Only what Bunsho wrote, or what is as sound as that, is read here: the exact columns, known words, letters of
/// one scheme. Everything else is a table like any other, where titles such as 合計 or 同上 have their usual
/// meaning and faults become findings.
struct CanonicalLinesReader {
  private var matrix = ResponsibilityMatrix()
  private var observations: [Observation] = []
  private var items: [String: WorkItem.ID] = [:]
  private var sources: [SourceSheet: Int] = [:]
  private var departments: [String: Department.ID] = [:]
  private var holders: [HolderKey: Assignee] = [:]
  private var parts: [PartKey: [SourceLocation]] = [:]
  private var letters = Letters()

  private static let columns = [
    "work_item_id", "category_1", "category_2", "category_3", "work_item", "department", "assignee_kind",
    "assignee", "involvement", "letters", "path", "sheet", "row", "column", "item",
  ]

  /// Equal names in one cell's worth of lines are different holders.
  private struct HolderKey: Hashable {
    var kind: String
    var name: String
    var occurrence: Int
  }

  private struct PartKey: Hashable {
    var item: WorkItem.ID
    var kind: String
    var name: String
    var involvement: Involvement
  }

  /// The letters stated, to find the scheme they belong to.
  fileprivate struct Letters {
    var stated: [Involvement: String] = [:]
    var areConsistent = true
  }

  /// The model of a file, `nil` when it is not to be read to the letter.
  static func read(_ file: SheetFile, scheme: Scheme?) -> ModelReader.Model? {
    guard file.formatName == "CSV", file.irregularities.isEmpty, let sheet = file.sheets.first,
      sheet.rowCount > 0, sheet.cells(inRow: 0).map(\.text) == columns
    else { return nil }
    var reader = CanonicalLinesReader()
    for row in 1..<max(1, sheet.rowCount) {
      let cells = sheet.cells(inRow: row)
      guard cells.count == columns.count, reader.readLine(cells.map(\.text)) else { return nil }
    }
    guard reader.settle(scheme) else { return nil }
    return ModelReader.Model(matrix: reader.matrix, observations: reader.observations)
  }

  private mutating func readLine(_ fields: [String]) -> Bool {
    guard let row = Int(fields[12]), row >= 1, row <= Int(Int32.max), let ordinal = Int(fields[14]),
      ordinal >= 1
    else { return false }
    var column: Int?
    if !fields[13].isEmpty {
      guard let number = Int(fields[13]), number >= 1, number <= Int(Int32.max) else { return false }
      column = number
    }
    let sheet = SourceSheet(path: fields[10], sheet: fields[11].isEmpty ? nil : fields[11])
    let place = SourceLocation(source: sheet, row: row, column: column)
    let item = item(fields, at: place)
    if fields[6].isEmpty { return fields[7...9].allSatisfy(\.isEmpty) }
    guard let involvement = Involvement(word: fields[8]) else { return false }
    letters.add(fields[9], for: involvement)
    let key = PartKey(item: item, kind: fields[6], name: fields[7], involvement: involvement)
    let earlier = parts[key] ?? []
    // Copied by hand: the same line twice counts once. From another cell it is somebody else of that name.
    if earlier.contains(place) {
      observations.append(
        Observation(.repeatedAssignment(first: place), text: fields[7], workItem: item, at: place))
      return true
    }
    parts[key] = earlier + [place]
    guard let holder = holder(fields[6], fields[7], occurrence: earlier.count, at: place) else {
      return false
    }
    matrix.assignments.append(
      Assignment(workItem: item, assignee: holder, involvement: involvement, location: place))
    return true
  }

  private mutating func item(_ fields: [String], at place: SourceLocation) -> WorkItem.ID {
    if let known = items[fields[14]] { return known }
    let table = sources[place.source] ?? matrix.tables.count
    if table == matrix.tables.count {
      sources[place.source] = table
      matrix.tables.append(.init(source: place.source, form: .longForm, headerRow: 1))
    }
    var item = WorkItem(
      title: fields[4], code: fields[0].isEmpty ? nil : fields[0], table: table, location: place)
    for level in 0..<3 where !fields[level + 1].isEmpty {
      item.categories[level] = Sourced(fields[level + 1], at: place)
    }
    if !fields[5].isEmpty {
      item.department = Sourced(department(fields[5], at: place), at: place)
    }
    let id = WorkItem.ID(matrix.workItems.count)
    matrix.workItems.append(item)
    items[fields[14]] = id
    return id
  }

  private mutating func department(_ name: String, at place: SourceLocation) -> Department.ID {
    if let known = departments[name] { return known }
    let id = Department.ID(matrix.organization.departments.count)
    matrix.organization.departments.append(Department(name: name, location: place))
    departments[name] = id
    return id
  }

  private mutating func holder(
    _ kind: String, _ name: String, occurrence: Int, at place: SourceLocation
  ) -> Assignee? {
    let key = HolderKey(kind: kind, name: name, occurrence: occurrence)
    if let known = holders[key] { return known }
    let holder: Assignee
    switch kind {
    case "person":
      holder = .person(.init(matrix.organization.people.count))
      matrix.organization.people.append(Person(name: name, location: place))
    case "role":
      holder = .role(.init(matrix.organization.roles.count))
      matrix.organization.roles.append(Role(name: name, location: place))
    case "department":
      if occurrence == 0 {
        holder = .department(department(name, at: place))
      } else {
        holder = .department(.init(matrix.organization.departments.count))
        matrix.organization.departments.append(Department(name: name, location: place))
      }
    case "external":
      holder = .partner(.init(matrix.organization.partners.count))
      matrix.organization.partners.append(Partner(name: name, location: place))
    case "list":
      holder = .list(.init(matrix.organization.lists.count))
      matrix.organization.lists.append(DistributionList(name: name, location: place))
    default: return nil
    }
    holders[key] = holder
    return holder
  }

  /// Finds the scheme whose letters the lines show; with the configured one, letters are drawn anew.
  private mutating func settle(_ configured: Scheme?) -> Bool {
    guard letters.areConsistent else { return false }
    for scheme in Scheme.standard {
      for mainIsAccountable in [false, true] where letters.fit(scheme, mainIsAccountable: mainIsAccountable) {
        matrix.scheme = configured ?? scheme
        matrix.mainIsAccountable = mainIsAccountable
        return true
      }
    }
    return false
  }
}

extension CanonicalLinesReader.Letters {
  mutating func add(_ text: String, for kind: Involvement) {
    if let known = stated[kind], known != text { areConsistent = false }
    stated[kind] = text
  }

  func fit(_ scheme: Scheme, mainIsAccountable: Bool) -> Bool {
    Involvement.allCases.allSatisfy { kind in
      stated[kind].map { $0 == scheme.letters(for: kind, mainIsAccountable: mainIsAccountable) } ?? true
    }
  }
}
