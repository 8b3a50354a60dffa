// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Whom a remedy proposes for a task: whoever is nearest to the work and carries least.
///
/// Nearest: whoever is consulted on the task, then whoever the skill map knows to be able, then the same department and
/// 中分類, then the same department, then a neighbouring unit under the same unit, then the same categories elsewhere.
/// Nobody is proposed whom the skill map knows not to be able. Where too many are equally near, any name would be a
/// guess: the proposal tells only from among whom to choose.
struct OwnerProposal {
  /// Who, best first.
  private(set) var candidates: [OwnerCandidate] = []
  /// From among whom to choose, where nobody is named for there are too many: 「同じ部門の業務の担当(52人)」.
  private(set) var choice: LocalizedText?

  /// Of more people than this none is nearer than the others.
  private static let most = 30

  private let item: WorkItem.ID
  private let context: AnalysisContext
  private let proposed: ProposedLoad
  private let limit: Int
  private var taken: [Assignee]

  /// Looks for candidates.
  ///
  /// - Parameters:
  ///   - excluded: who cannot take the task, such as those who have it already.
  ///   - limit: how many are wanted.
  ///   - proposed: what the same run of the rule has proposed before; the proposal is noted there.
  init(
    for item: WorkItem.ID, in context: AnalysisContext, excluding excluded: [Assignee] = [], limit: Int = 1,
    beside proposed: ProposedLoad = ProposedLoad()
  ) {
    self.item = item
    self.context = context
    self.proposed = proposed
    self.limit = limit
    taken = excluded
    add(consulted, LocalizedText(ja: "この業務の相談先", en: "is consulted on it"))
    let known = context.skills.entries(of: item)
    if !known.isEmpty {
      for level in Set(context.skills.levels[known]).sorted(by: >) where level >= SkillColumns.alone {
        add(skilled(level), LocalizedText(ja: "習熟度\(level)", en: "skill level \(level)"))
      }
    }
    for pool in Pool.around(item, in: context) where candidates.count < limit {
      let people = context.candidates.people(in: pool.index)
      guard people.count <= Self.most else {
        if candidates.isEmpty { choice = pool.words(people.count) }
        return
      }
      add(people, pool.why)
    }
  }

  /// Names who may take the task, the least loaded first, until enough are named.
  private mutating func add(_ people: [UInt32], _ why: LocalizedText) {
    guard candidates.count < limit, !people.isEmpty else { return }
    let loads = context.candidates.load
    var fitting: [(load: Int, person: UInt32)] = []
    for person in people where context.roster.canTakeOver[Int(person)] {
      let id = Person.ID(Int(person))
      guard !taken.contains(.person(id)), isAble(id) else { continue }
      fitting.append((loads[Int(person)] + proposed.count(of: person), person))
    }
    if limit - candidates.count == 1 {
      fitting = fitting.min(by: <).map { [$0] } ?? []
    } else {
      fitting.sort(by: <)
    }
    for (_, person) in fitting.prefix(limit - candidates.count) {
      let assignee = Assignee.person(Person.ID(Int(person)))
      taken.append(assignee)
      candidates.append(
        OwnerCandidate(
          assignee, why, load: loads[Int(person)], proposed: proposed.count(of: person), in: context))
      proposed.add(person)
    }
  }

  /// The people who are consulted on the task.
  private var consulted: [UInt32] {
    guard context.columns.itemMasks[item.index].contains(.consult) else { return [] }
    return context.candidates.holders(of: InvolvementMask(.consult), on: item)
  }

  /// The people whom the skill map knows to be able to do the task, on a level.
  private func skilled(_ level: Int8) -> [UInt32] {
    context.skills.entries(of: item).filter { context.skills.levels[$0] == level }
      .map { context.skills.people[$0] }
  }

  private func isAble(_ person: Person.ID) -> Bool {
    context.skills.level(of: person, on: item).map { $0 >= SkillColumns.alone } ?? true
  }

  /// People among whom to look.
  private struct Pool {
    let index: CandidateIndex.Pool
    /// Why somebody of it.
    let why: LocalizedText
    /// All of it in English, after their number.
    let all: String

    func words(_ count: Int) -> LocalizedText {
      LocalizedText(ja: "\(why.ja)(\(count)人)", en: "the \(count) \(all)")
    }

    /// Where to look, nearest first.
    static func around(_ item: WorkItem.ID, in context: AnalysisContext) -> [Pool] {
      let category = context.tasks.secondCategories[item.index]
      var pools: [Pool] = []
      if let department = context.matrix.workItems[item.index].department?.value {
        if category >= 0 {
          pools.append(
            Pool(
              index: .siblings(department, category: category),
              why: LocalizedText(ja: "同じ部門・分類の業務の担当", en: "does sibling tasks of the department"),
              all: "who do sibling tasks of the department"))
        }
        pools += [
          Pool(
            index: .doers(department),
            why: LocalizedText(ja: "同じ部門の業務の担当", en: "does other tasks of the department"),
            all: "who do other tasks of the department"),
          Pool(
            index: .members(department), why: LocalizedText(ja: "同じ部門に所属", en: "belongs to the department"),
            all: "who belong to the department"),
        ]
        if let parent = context.organization[department].parent {
          // A look at the neighbours, not a search of the whole company.
          let neighbours = context.candidates.children(of: parent).filter { $0 != department }.prefix(20)
          pools += ([parent] + neighbours).map {
            Pool(
              index: .doers($0),
              why: LocalizedText(ja: "隣の部門の業務の担当", en: "does tasks of a neighbouring unit"),
              all: "who do tasks of a neighbouring unit")
          }
        }
      }
      if category >= 0 {
        pools.append(
          Pool(
            index: .category(category),
            why: LocalizedText(ja: "同じ分類の業務の担当", en: "does tasks of the same category"),
            all: "who do tasks of the same category"))
      }
      return pools
    }
  }
}
