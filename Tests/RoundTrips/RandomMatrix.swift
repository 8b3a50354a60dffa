// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A small matrix that a seed decides, with everything a matrix can hold.
///
/// It is lawful, not sensible: every reference leads somewhere, every place names a row, and no two equal names
/// hold the same part by the same cell, which no table can state.
public struct RandomMatrix: Sendable {
  /// The matrix.
  public internal(set) var matrix: ResponsibilityMatrix
  /// What its importer might have met.
  public internal(set) var observations: [Observation]

  /// Makes the matrix of a seed.
  public init(seed: UInt64) {
    var generator = MatrixGenerator(seed: seed)
    matrix = generator.matrix()
    observations = generator.observations(of: matrix)
  }
}

struct MatrixGenerator {
  var random: RandomSource
  private let sources: [SourceSheet]

  init(seed: UInt64) {
    random = RandomSource(seed: seed)
    sources = [
      SourceSheet(path: "業務一覧.csv"), SourceSheet(path: "分掌/体制.xlsx", sheet: "営業部"),
      SourceSheet(path: random.text(), sheet: random.anyText().isEmpty ? nil : "Sheet1"),
    ]
  }

  mutating func place() -> SourceLocation {
    let row = random.once(in: 20) ? Int(Int32.max) : 1 + random.below(500)
    let columns = random.once(in: 10) ? 40_000 : 30
    let column = random.once(in: 4) ? nil : 1 + random.below(columns)
    return SourceLocation(source: random.pick(sources), row: row, column: column)
  }

  mutating func date() -> CalendarDate { CalendarDate(daysSince1970: random.below(40_000) - 5_000) }

  mutating func validity() -> Validity {
    random.once(in: 3) ? Validity(from: random.once(in: 2) ? date() : nil, until: date()) : .always
  }

  mutating func text() -> String { random.anyText() }
  mutating func note() -> String? { random.once(in: 3) ? random.anyText() : nil }
  mutating func index<Entity>(_ count: Int) -> EntityID<Entity>? {
    count > 0 && random.once(in: 2) ? EntityID(random.below(count)) : nil
  }

  mutating func number() -> Double {
    random.pick([
      0, 1, 0.5, 0.1, 1.0 / 3, 160, 12, 1e-7, 123_456_789.25, 1e21, Double(random.below(1_000)) / 8,
    ])
  }

  mutating func matrix() -> ResponsibilityMatrix {
    var matrix = ResponsibilityMatrix(
      organization: organization(), scheme: random.pick(Scheme.standard),
      mainIsAccountable: random.once(in: 2),
      document: .init(title: note(), edition: note(), effectiveOn: note(), currentOn: note()))
    let count = random.once(in: 12) ? 0 : random.below(5)
    let tables = (count > 0 ? 1 : 0) + random.below(2)
    for _ in 0..<tables { matrix.tables.append(table()) }
    for _ in 0..<count { matrix.workItems.append(item(of: count, in: matrix)) }
    guard count > 0 else {
      addLists(to: &matrix)
      return matrix
    }
    var stated: Set<String> = []
    for _ in 0..<random.below(8) {
      guard let assignee = assignee(in: matrix.organization) else { continue }
      let part = Assignment(
        workItem: .init(random.below(count)), assignee: assignee,
        involvement: random.pick(Involvement.allCases),
        mark: note(), note: note(), validity: validity(), location: place())
      let key =
        "\(part.workItem.index) \(assignee.kindWord) \(part.involvement.word) \(part.location.path) "
        + "\(part.location.sheet ?? "") \(part.location.row) \(part.location.column ?? 0) "
        + matrix.organization.name(of: assignee)
      if stated.insert(key).inserted { matrix.assignments.append(part) }
    }
    for _ in 0..<random.below(3) {
      guard let assignee = assignee(in: matrix.organization) else { continue }
      matrix.exclusions.append(
        .init(workItem: .init(random.below(count)), assignee: assignee, location: place()))
    }
    addLists(to: &matrix)
    return matrix
  }

  private mutating func assignee(in organization: Organization) -> Assignee? {
    let kinds: [(Int, (Int) -> Assignee)] = [
      (organization.people.count, { .person(.init($0)) }), (organization.roles.count, { .role(.init($0)) }),
      (organization.departments.count, { .department(.init($0)) }),
      (organization.partners.count, { .partner(.init($0)) }),
      (organization.lists.count, { .list(.init($0)) }),
    ].filter { $0.0 > 0 }
    guard !kinds.isEmpty else { return nil }
    let (count, make) = random.pick(kinds)
    return make(random.below(count))
  }

  private mutating func table() -> ResponsibilityMatrix.Table {
    var profile: MarkProfile?
    if random.once(in: 2) {
      var entries: [MarkProfile.Entry] = []
      for _ in 0..<random.below(4) {
        let kind = random.pick(Involvement.allCases)
        entries.append(.init(text(), random.once(in: 4) ? .none : .involvement(kind)))
      }
      let place = place()
      profile = MarkProfile(
        id: text(), entries: entries, origin: random.pick([.legend(place), .configuration, .table]))
    }
    return .init(
      source: random.pick(sources), form: random.pick(ResponsibilityMatrix.Table.Form.allCases),
      headerRow: 1 + random.below(9),
      ownerColumns: random.list(upTo: 2) {
        .init(kind: $0.pick(Involvement.allCases), column: 1 + $0.below(20))
      },
      profile: profile, marksAreSchemeLetters: random.once(in: 2))
  }

  private mutating func item(of count: Int, in matrix: ResponsibilityMatrix) -> WorkItem {
    var item = WorkItem(
      title: random.name(), code: note(), parent: random.once(in: 3) ? index(count) : nil,
      isSummary: random.once(in: 6), table: random.below(matrix.tables.count), location: place())
    for level in 0..<3 where random.once(in: 2) { item.categories[level] = Sourced(text(), at: place()) }
    if let unit: Department.ID = index(matrix.organization.departments.count) {
      item.department = Sourced(unit, at: place())
    }
    for _ in 0..<random.below(5) { item.facts.append(fact()) }
    return item
  }

  private mutating func fact() -> WorkItem.Fact {
    let number = number()
    let date = date()
    let band = AmountBand(
      lower: random.once(in: 2) ? self.number() : nil, includesLower: random.once(in: 2),
      upper: random.once(in: 2) ? self.number() : nil, includesUpper: random.once(in: 2))
    let names = random.list(upTo: 3) { $0.name() }
    let value: WorkItem.Fact.Value = random.pick([
      .text, .frequency(.perYear(number)), .frequency(.irregular), .frequency(.once), .number(number),
      .level(1 + random.below(5)), .manual(random.pick(WorkItem.Manual.allCases)), .date(date),
      .amounts(band),
      .flag(random.once(in: 2)), .names(names),
    ])
    return WorkItem.Fact(random.pick(WorkItem.Field.allCases), text: text(), value: value, at: place())
  }
}
