// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Looks for people who have both duties of a pair in one process.
struct DutyConflicts {
  /// What counts as one process.
  enum Process: String, Decodable, Sendable {
    /// 大分類 and 中分類 together; the department where a task has no category.
    case category2
    /// 大分類; the department where a task has none.
    case category1
    /// The department.
    case department
  }

  /// Both duties of a pair in one hand.
  struct Conflict {
    let pair: DutyPair
    let process: Int64
    let first: Part
    let second: Part
  }

  /// What a person does in one task.
  struct Part {
    let item: Int
    let process: Int64
    /// Duties the person has day by day.
    let held: DutySet
    /// Duties the person has when somebody else is away.
    let covered: DutySet
    /// Whether the person does the task, whatever it is.
    let isDoing: Bool
    /// The cell of the roster by which the person covers somebody; `nil` where the task's own row says so.
    var roster: SourceLocation?
  }

  let context: AnalysisContext
  let index: DutyIndex
  let level: Process

  /// Who does a task day by day.
  static let doing: InvolvementMask = [
    InvolvementMask(.main), InvolvementMask(.execute), InvolvementMask(.draft), InvolvementMask(.rotation),
  ]
  private static let doingItself = doing.subtracting(InvolvementMask(.draft))
  private static let deciding: InvolvementMask = [InvolvementMask(.decide), InvolvementMask(.approve)]
  private static let covering: InvolvementMask = [InvolvementMask(.sub), InvolvementMask(.deputy)]

  init(_ context: AnalysisContext, level: Process) {
    self.context = context
    self.level = level
    index = context.duties
  }

  /// The duties that parts in a task of these duties give day by day.
  static func held(_ duties: DutySet, by mask: InvolvementMask) -> DutySet {
    if !mask.isDisjoint(with: doingItself) { return duties }
    var held: DutySet = mask.contains(.draft) ? duties.subtracting(.approvals) : []
    if !mask.isDisjoint(with: deciding) { held.formUnion(duties.intersection(.approvals)) }
    return held
  }

  /// The duties that parts give when somebody is away.
  static func covered(_ duties: DutySet, by mask: InvolvementMask) -> DutySet {
    mask.isDisjoint(with: covering) ? [] : duties
  }

  /// The process of a task as a number.
  func process(of item: Int) -> Int64 {
    let tasks = context.tasks
    let category =
      switch level {
      case .category2: tasks.secondCategories[item]
      case .category1: tasks.firstCategories[item]
      case .department: Int32(-1)
      }
    if category >= 0 { return Int64(category) }
    if tasks.departments[item] >= 0 { return 1 << 32 | Int64(tasks.departments[item]) }
    return 2 << 32 | Int64(max(0, context.matrix.workItems[item].table))
  }

  /// The process of a task in words; empty where nothing parts the tasks of a table.
  func processName(of item: Int) -> String {
    let task = context.matrix.workItems[item]
    let process = process(of: item)
    if process >> 32 == 0 {
      return task.categoryTexts.prefix(level == .category1 ? 1 : 2).filter { !$0.isEmpty }.joined(
        separator: "/")
    }
    return process >> 32 == 1 ? task.department.map { context.organization[$0.value].name } ?? "" : ""
  }

  /// All that a person does, by process and then in the order of the input.
  func parts(of person: Person.ID) -> [Part] {
    let people = context.people
    return people.entries(of: person).map { entry in
      let item = Int(people.parts[entry].item)
      let duties = index.duties(of: item)
      let mask = people.parts[entry].kinds
      return Part(
        item: item, process: process(of: item), held: Self.held(duties, by: mask),
        covered: Self.covered(duties, by: mask), isDoing: !mask.isDisjoint(with: Self.doing))
    }
  }

  /// The pairs both of whose duties the parts hold day by day.
  func direct(among parts: [Part]) -> [Conflict] {
    grouped(parts).flatMap { group -> [Conflict] in
      let union = group.reduce(into: DutySet()) { $0.formUnion($1.held) }
      var seen: [(Int, Int)] = []
      return DutyPair.ranked.compactMap { pair in
        guard pair.isPossible(in: union),
          let (first, second) = match(pair, group, \.held, \.held)
        else { return nil }
        // One pair of tasks is spoken of once, under the pair that says most of it.
        let places = (min(first.item, second.item), max(first.item, second.item))
        guard !seen.contains(where: { $0 == places }) else { return nil }
        seen.append(places)
        let isInOrder = first.item <= second.item
        return Conflict(
          pair: pair, process: first.process, first: isInOrder ? first : second,
          second: isInOrder ? second : first)
      }
    }
  }

  /// The pairs that come about only when the person acts for another; the second part is the one covered.
  func throughDeputy(among parts: [Part]) -> [Conflict] {
    grouped(parts).flatMap { group -> [Conflict] in
      let held = group.reduce(into: DutySet()) { $0.formUnion($1.held) }
      let covered = group.reduce(into: DutySet()) { $0.formUnion($1.covered) }
      guard !held.isEmpty, !covered.isEmpty else { return [] }
      var seen: [(Int, Int)] = []
      return DutyPair.ranked.compactMap { pair in
        guard pair.isPossible(in: held.union(covered)), match(pair, group, \.held, \.held) == nil else {
          return nil
        }
        let found =
          match(pair, group, \.held, \.covered)
          ?? match(pair, group, \.covered, \.held).map { (first: $0.second, second: $0.first) }
        guard let (own, other) = found, own.item != other.item,
          !seen.contains(where: { $0 == (own.item, other.item) })
        else { return nil }
        seen.append((own.item, other.item))
        return Conflict(pair: pair, process: own.process, first: own, second: other)
      }
    }
  }

  private func grouped(_ parts: [Part]) -> [[Part]] {
    let sorted = parts.enumerated().sorted {
      ($0.element.process, $0.element.item, $0.offset) < ($1.element.process, $1.element.item, $1.offset)
    }.map(\.element)
    return sorted.chunked { $0.process == $1.process }
  }

  private func match(
    _ pair: DutyPair, _ parts: [Part], _ left: KeyPath<Part, DutySet>, _ right: KeyPath<Part, DutySet>
  ) -> (first: Part, second: Part)? {
    for (first, second) in pair.combinations {
      let isTagged = first.contains(.taggedDrafting) || first.contains(.taggedOperation)
      let firsts = parts.filter { !$0[keyPath: left].isDisjoint(with: first) }
      guard !firsts.isEmpty else { continue }
      let seconds = parts.filter {
        !$0[keyPath: right].isDisjoint(with: second) && (pair.condition != .soleReporter || isSole($0.item))
      }
      if pair.condition == .sameObject, !isTagged {
        if let found = sameObject(firsts, seconds) { return found }
      } else if let found = different(firsts, seconds) {
        return found
      } else if let both = firsts.first(where: { part in
        seconds.contains { $0.item == part.item } && isList(part.item, of: first, second)
      }) {
        return (both, both)
      }
    }
    guard pair.condition == .auditOfWork else { return nil }
    return auditOfWork(parts, left, right)
  }

  /// The first two parts in different tasks.
  private func different(_ firsts: [Part], _ seconds: [Part]) -> (first: Part, second: Part)? {
    guard let first = firsts.first, let second = seconds.first else { return nil }
    if first.item != second.item { return (first, second) }
    if let other = seconds.first(where: { $0.item != first.item }) { return (first, other) }
    return firsts.first { $0.item != second.item }.map { ($0, second) }
  }

  /// A draft and an approval whose titles name one thing.
  private func sameObject(_ firsts: [Part], _ seconds: [Part]) -> (first: Part, second: Part)? {
    var byObject: [String: Part] = [:]
    for part in firsts {
      let object = ObjectOfWork.key(context.matrix.workItems[part.item].title)
      if !object.isEmpty, byObject[object] == nil { byObject[object] = part }
    }
    for part in seconds {
      guard let first = byObject[ObjectOfWork.key(context.matrix.workItems[part.item].title)] else {
        continue
      }
      if first.item != part.item { return (first, part) }
    }
    return nil
  }

  /// An audit that names another task which the person does, or its category or department.
  private func auditOfWork(
    _ parts: [Part], _ left: KeyPath<Part, DutySet>, _ right: KeyPath<Part, DutySet>
  ) -> (first: Part, second: Part)? {
    // A handful of audits is looked at: nobody has more in one process, and each is compared with all other tasks.
    for audit in parts.lazy.filter({ $0[keyPath: right].contains(.internalAudit) }).prefix(8) {
      let object = ObjectOfWork.key(context.matrix.workItems[audit.item].title)
      guard object.count > 1 else { continue }
      let work = parts.first { part in
        guard part.item != audit.item, part.isDoing, !index.duties(of: part.item).contains(.internalAudit)
        else {
          return false
        }
        let task = context.matrix.workItems[part.item]
        let around = [task.title] + task.categoryTexts.prefix(2)
        return around.contains { TextKey.matching($0).contains(object) }
      }
      if let work { return (work, audit) }
    }
    return nil
  }

  /// Whether only one person does a task.
  private func isSole(_ item: Int) -> Bool {
    let people = context.people
    return people.entries(of: WorkItem.ID(item)).reduce(0) {
      people.masks[$1].isDisjoint(with: Self.doing) ? $0 : $0 + 1
    } == 1
  }

  /// Whether a title lists the two duties (「発注・検収」) and one person alone does all of it.
  private func isList(_ item: Int, of first: DutySet, _ second: DutySet) -> Bool {
    guard isSole(item) else { return false }
    let pieces = ObjectOfWork.pieces(context.matrix.workItems[item].title).map {
      DutySet(title: DutyWord.automaton.concepts(in: $0), tags: 0, categories: 0)
    }
    return pieces.indices.contains { left in
      pieces.indices.contains { right in
        left != right && !pieces[left].isDisjoint(with: first) && !pieces[right].isDisjoint(with: second)
          && pieces[left].isDisjoint(with: second) && pieces[right].isDisjoint(with: first)
      }
    }
  }
}
