// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Collects what the tables say into one matrix, with the place of every fact.
///
/// The readers of the table forms are its extensions, one file each. Rosters are read before tasks, so that
/// names in tables are held against them.
struct MatrixBuilder {
  var resolver = NameResolver()
  var tables: [ResponsibilityMatrix.Table] = []
  var workItems: [WorkItem] = []
  var assignments: [Assignment] = []
  var exclusions: [ResponsibilityMatrix.Exclusion] = []
  var vacancies: [ResponsibilityMatrix.Vacancy] = []
  var skills: [ResponsibilityMatrix.Skill] = []
  var duties: [ResponsibilityMatrix.Duty] = []
  var waivers: [Waiver] = []
  /// The cells whose waivers are read: a note may belong to several tasks.
  var waiverPlaces: Set<SourceLocation> = []
  var observations: [Observation] = []
  /// The April–March year the table being read is of, where it or another table of the input says so.
  var fiscalYear: Int?
  /// The periods that remarks state, as read in a year.
  var periods: [String: Validity] = [:]
  var periodYear: Int?
  var document = ResponsibilityMatrix.Document()
  let aliases: [String: String]
  /// The keys of the aliases that stood for a name.
  private(set) var usedAliases: Set<String> = []
  /// Unit heads and role holders wait until all rosters are read.
  var pendingHeads: [(unit: Department.ID, text: String, location: SourceLocation)] = []
  var pendingHolders: [(role: Role.ID, text: String, location: SourceLocation)] = []
  var pendingRelations:
    [(person: Person.ID, kind: Person.Relation.Kind, text: String, location: SourceLocation)] = []
  var pendingParents: [(unit: Department.ID, text: String, location: SourceLocation)] = []
  /// Schemes whose letters the tables use, in order.
  var schemes: [Scheme] = []
  /// Whether the 主担当 answers, where the input itself states it (Bunsho's own export).
  var statedMainIsAccountable: Bool?

  /// Heads of party columns → the parties named under them.
  var parties: [String: [String]] = [:]
  /// The keys of names with a slash that are one name all the same.
  var jointNames: Set<String> = []
  /// Units met under a path of wider units.
  var unitPaths: [String: Department.ID] = [:]

  private var assignmentIndex: [UInt64: Int] = [:]
  private var itemCodes: [String: (place: SourceLocation, table: Int)] = [:]
  private var sharedCodes: [Observation] = []
  private var nameCells: [String: NameCell] = [:]
  private var vagueMeanings: [String: VagueWords.Meaning?] = [:]
  private var nearestNames: [String: [String]] = [:]
  private var resolutions: [String: NameResolver.Resolution] = [:]
  private var units: [String: (id: Department.ID, observation: Observation.Kind?)] = [:]

  init(aliases: [ImportConfiguration.Alias]) {
    self.aliases = Dictionary(
      aliases.map { (NameKey.exact($0.spelling), $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func observe(
    _ kind: Observation.Kind, text: String, workItem: WorkItem.ID? = nil, at location: SourceLocation
  ) {
    observations.append(Observation(kind, text: text, workItem: workItem, at: location))
  }

  /// The proper name for a spelling, by the user's alias lines.
  mutating func proper(_ text: String) -> String {
    guard !aliases.isEmpty else { return text }
    let key = NameKey.exact(text)
    guard let name = aliases[key] else { return text }
    usedAliases.insert(key)
    return name
  }

  /// The names of a cell. Cells repeat, so each distinct text is taken apart once.
  mutating func names(in text: String) -> NameCell {
    if let known = nameCells[text] { return known }
    let directory = resolver.directory
    let aliases = aliases
    let jointNames = jointNames
    let cell = NameCell(text) {
      directory.isKnown($0) || aliases[NameKey.exact($0)] != nil || jointNames.contains(NameKey.exact($0))
    }
    nameCells[text] = cell
    return cell
  }

  /// What a word means that names nobody; `nil` for names. Owner cells repeat, so each text is judged once.
  mutating func vagueMeaning(of text: String) -> VagueWords.Meaning? {
    if let known = vagueMeanings[text] { return known }
    let meaning = resolver.directory.isKnown(text) ? nil : VagueWords.meaning(of: text)
    vagueMeanings[text] = .some(meaning)
    return meaning
  }

  /// Takes over whom another builder met, and what it read of waivers.
  mutating func adopt(_ other: MatrixBuilder) {
    resolver = other.resolver
    usedAliases = other.usedAliases
    waivers = other.waivers
    waiverPlaces = other.waiverPlaces
    forgetNames()
  }

  /// After a roster was read, names are looked up anew.
  mutating func forgetNames() {
    vagueMeanings.removeAll()
    nameCells.removeAll()
    resolutions.removeAll()
    units.removeAll()
    unitPaths.removeAll()
  }

  /// Whoever a text names; what has to be said about it is noted at every mention.
  mutating func assignee(
    _ text: String, expecting expectation: NameResolver.Expectation = .anybody, workItem: WorkItem.ID? = nil,
    at location: SourceLocation
  ) -> Assignee {
    let resolution: NameResolver.Resolution
    let unit = workItem.flatMap { workItems[$0.index].department?.value }
    let textBesideUnit = unit.map { "\(text)\u{1F}\($0.index)" } ?? text
    if let known = resolutions[text] ?? (unit == nil ? nil : resolutions[textBesideUnit]) {
      resolution = known
    } else {
      let isGroup = jointNames.contains(NameKey.exact(text))
      var fresh = resolver.resolve(
        proper(text), expecting: isGroup ? .head : expectation, unit: unit, at: location)
      if fresh.observation == nil { fresh.observation = unlisted(fresh.assignee, text: text) }
      // Without a unit the answer must not be taken for one that holds beside every unit.
      if !fresh.dependsOnUnit {
        resolutions[text] = fresh
      } else if unit != nil {
        resolutions[textBesideUnit] = fresh
      }
      resolution = fresh
    }
    notePrivateUse(text, workItem: workItem, at: location)
    if let kind = resolution.observation { observe(kind, text: text, workItem: workItem, at: location) }
    return resolution.assignee
  }

  /// What is to be said of a holder that a roster exists for but does not have.
  mutating func unlisted(_ assignee: Assignee, text: String) -> Observation.Kind? {
    let organization = resolver.directory.organization
    let rosters = organization.rosters
    switch assignee {
    case .person(let id) where rosters.people && !organization[id].isListed:
      return .unknownPerson(nearest: nearest(to: text) { $0.nearestPeople(to: text) })
    case .role(let id) where rosters.roles && !organization[id].isListed:
      return .unknownRole(nearest: nearest(to: text) { $0.nearestRoles(to: text) })
    case .department(let id) where rosters.departments && !organization[id].isListed:
      return .unknownDepartment(nearest: nearest(to: text) { $0.nearestDepartments(to: text) })
    default: return nil
    }
  }

  /// Names near to one that no roster has. Looked for once a text, and only for so many texts: a table whose
  /// names are all unknown has another fault than spelling.
  private mutating func nearest(to text: String, _ find: (NameDirectory) -> [String]) -> [String] {
    if let known = nearestNames[text] { return known }
    guard nearestNames.count < Self.nearestLimit else { return [] }
    let names = find(resolver.directory)
    nearestNames[text] = names
    return names
  }

  private static let nearestLimit = 300

  /// The unit a text names; what has to be said about it is noted.
  mutating func department(
    _ text: String, workItem: WorkItem.ID? = nil, at location: SourceLocation
  ) -> Department.ID {
    if let known = units[text] {
      if let kind = known.observation { observe(kind, text: text, workItem: workItem, at: location) }
      return known.id
    }
    var (id, observation) = resolver.department(proper(text), at: location)
    if observation == nil { observation = unlisted(.department(id), text: text) }
    units[text] = (id, observation)
    if let observation { observe(observation, text: text, workItem: workItem, at: location) }
    return id
  }

  /// Enters a task.
  mutating func add(_ item: WorkItem, codeColumn: Int?) -> WorkItem.ID {
    let id = WorkItem.ID(workItems.count)
    workItems.append(item)
    if let code = item.code {
      // Running numbers start anew on every sheet; other ids are one series.
      let isNumber = code.allSatisfy { $0.isNumber }
      let key = isNumber ? "\(item.table)\u{1F}\(code)" : code
      let place = item.location.at(column: codeColumn)
      if let first = itemCodes[key] {
        let observation = Observation(.duplicateID(first: first.place), text: code, workItem: id, at: place)
        if first.table == item.table {
          observations.append(observation)
        } else {
          sharedCodes.append(observation)
        }
      } else {
        itemCodes[key] = (place, item.table)
      }
    }
    notePrivateUse(item.title, workItem: id, at: item.location)
    return id
  }

  /// Notes the ids of a table that other tables have as well, unless the tables share their ids throughout:
  /// then each numbers a list of its own.
  mutating func settleCodes(from first: Int) {
    let numbered = workItems[first...].count { $0.code != nil }
    if numbered < 4 || sharedCodes.count * 2 < numbered { observations += sharedCodes }
    sharedCodes.removeAll()
  }

  /// Characters of the private-use area look different on every machine.
  mutating func notePrivateUse(_ text: String, workItem: WorkItem.ID?, at location: SourceLocation) {
    if text.unicodeScalars.contains(where: { (0xE000...0xF8FF).contains($0.value) }) {
      observe(.privateUseCharacter, text: text, workItem: workItem, at: location)
    }
  }

  /// Enters a part in a task; a part stated twice counts once and is noted.
  mutating func add(_ assignment: Assignment) {
    let key = Self.key(of: assignment)
    if let known = assignmentIndex[key] {
      observe(
        .repeatedAssignment(first: assignments[known].location),
        text: resolver.directory.organization.name(of: assignment.assignee), workItem: assignment.workItem,
        at: assignment.location)
      return
    }
    assignmentIndex[key] = assignments.count
    assignments.append(assignment)
  }

  /// Puts other parts in the place of those entered last.
  mutating func replaceAssignments(from first: Int, with others: [Assignment]) {
    for assignment in assignments[first...] { assignmentIndex[Self.key(of: assignment)] = nil }
    assignments.removeSubrange(first...)
    for assignment in others { add(assignment) }
  }

  private static func key(of assignment: Assignment) -> UInt64 {
    UInt64(assignment.workItem.index) << 32 | UInt64(holderKey(assignment.assignee)) << 4
      | UInt64(assignment.involvement.rawValue)
  }

  private static func holderKey(_ assignee: Assignee) -> UInt32 {
    let (kind, index): (UInt32, Int) =
      switch assignee {
      case .person(let id): (0, id.index)
      case .role(let id): (1, id.index)
      case .department(let id): (2, id.index)
      case .partner(let id): (3, id.index)
      case .list(let id): (4, id.index)
      }
    return kind << 25 | UInt32(clamping: index) & 0x1FF_FFFF
  }

  /// Where a table knows approving as a step but nobody who decides, the last step is the decision.
  mutating func settleApprovals(from first: Int) {
    let range = first..<assignments.count
    guard range.contains(where: { assignments[$0].involvement == .approve }),
      !range.contains(where: { assignments[$0].involvement == .decide })
    else { return }
    var last: [WorkItem.ID: Int] = [:]
    for index in range where assignments[index].involvement == .approve {
      last[assignments[index].workItem] = index
    }
    for index in last.values { assignments[index].involvement = .decide }
  }

  /// Outline numbers (1, 1.1, 1.1.2) make the shorter number the summary of the longer ones. Only where a
  /// table numbers its tasks so: an id with dots whose beginning is an id as well.
  mutating func settleOutline(from first: Int) {
    var byNumber: [String: Int] = [:]
    for index in first..<workItems.count {
      guard let code = workItems[index].code, Self.isOutline(code), byNumber[code] == nil else { continue }
      byNumber[code] = index
    }
    for index in first..<workItems.count {
      guard let code = workItems[index].code, Self.isOutline(code), let dot = code.lastIndex(of: "."),
        let parent = byNumber[String(code[..<dot])], parent != index
      else { continue }
      workItems[index].parent = WorkItem.ID(parent)
      workItems[parent].isSummary = true
    }
  }

  private static func isOutline(_ code: String) -> Bool {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy {
      !$0.isEmpty && $0.utf8.count <= 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// The finished matrix.
  func matrix(scheme configured: Scheme?) -> ResponsibilityMatrix {
    let decides = assignments.contains { $0.involvement == .decide || $0.involvement == .approve }
    let hasDecisionColumn = tables.contains {
      $0.column(for: .decide) != nil || $0.column(for: .approve) != nil
    }
    var scheme = configured ?? schemes.first ?? .raci
    if configured == nil, scheme == .raci, assignments.contains(where: { $0.involvement == .support }) {
      scheme = .rasci
    }
    return ResponsibilityMatrix(
      organization: resolver.directory.organization, tables: tables, workItems: workItems,
      assignments: assignments, exclusions: exclusions, vacancies: vacancies, skills: skills, duties: duties,
      waivers: waivers, scheme: scheme,
      mainIsAccountable: statedMainIsAccountable ?? (!decides && !hasDecisionColumn), document: document)
  }
}
