// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// To whom hours could go: the backups of a task, then the least loaded people of a unit.
///
/// Nobody is proposed who is gone, on leave, external, head of the unit, or who decides or checks the task; nobody
/// who would then carry more than they can, or more than the one who is to be relieved.
struct Colleagues {
  /// A task that could go to somebody.
  struct Move {
    /// The task.
    let item: WorkItem.ID
    /// The hours that go.
    let hours: Double
    /// Who takes them.
    let receiver: Person.ID
    /// Whether they are 副担当 of the task.
    let isBackup: Bool
    /// What they carry before, as messages print it.
    let load: LocalizedText
  }

  private let context: AnalysisContext
  /// The people of units that were asked for, the least loaded first.
  private var known: [Department.ID: [Person.ID]] = [:]
  /// A remedy looks at the least loaded, not at everybody.
  private static let looked = 30

  init(_ context: AnalysisContext) { self.context = context }

  /// What to move from a person, the heaviest tasks first, until so many hours are gone or three tasks are named.
  mutating func moves(
    from person: Person.ID, hours needed: Double, in unit: Department.ID?,
    of tasks: [(item: WorkItem.ID, hours: Double)]
  ) -> [Move] {
    let people = leastLoaded(of: unit ?? context.organization[person].homeDepartment)
    let own = context.workload.hours[person.index]
    var added: [Person.ID: Double] = [:]
    var moved = 0.0
    var moves: [Move] = []
    for (item, hours) in tasks {
      guard moves.count < 3, moved < needed else { break }
      let backups = context.people.entries(of: item).filter {
        context.people.masks[$0].contains(.sub)
      }.map { Person.ID(Int(context.people.people[$0])) }
      let receiver = (backups + people).first { candidate in
        guard candidate != person, canTake(item, candidate) else { return false }
        let after = context.workload.hours[candidate.index] + (added[candidate] ?? 0) + hours
        let capacity = context.organization[candidate].capacityHoursPerYear ?? .infinity
        return after <= capacity && after < own
      }
      guard let receiver else { continue }
      moves.append(
        Move(
          item: item, hours: hours, receiver: receiver, isBackup: backups.contains(receiver),
          load: load(of: receiver)))
      added[receiver, default: 0] += hours
      moved += hours
    }
    return moves
  }

  /// The least loaded people of a unit who could take work.
  mutating func leastLoaded(of unit: Department.ID?) -> [Person.ID] {
    guard let unit else { return [] }
    if let people = known[unit] { return people }
    let organization = context.organization
    let loads = context.units.members[unit.index].filter {
      isFree($0) && organization[unit].head != $0
    }.map { (person: $0, load: utilisation(of: $0) ?? .infinity, hours: context.workload.hours[$0.index]) }
    let people = loads.sorted { ($0.load, $0.hours, $0.person) < ($1.load, $1.hours, $1.person) }
      .prefix(Self.looked).map(\.person)
    known[unit] = people
    return people
  }

  /// What a person carries, as messages print it.
  func load(of person: Person.ID) -> LocalizedText {
    if let share = utilisation(of: person) {
      let percent = Figure.percent(share)
      return LocalizedText(ja: "負荷\(percent)", en: "load \(percent)")
    }
    let hours = Figure.hours(context.workload.hours[person.index])
    return LocalizedText(ja: "年\(hours)時間", en: "\(hours) h a year")
  }

  /// Hours carried ÷ hours a year; `nil` where the latter are not known.
  private func utilisation(of person: Person.ID) -> Double? {
    context.organization[person].capacityHoursPerYear.map { context.workload.hours[person.index] / $0 }
  }

  private func isFree(_ person: Person.ID) -> Bool {
    context.organization[person].employment != .external
      && context.organization[person].isAvailable(on: context.asOf)
  }

  /// Whether somebody is there and has no part in the task that must not meet with doing it.
  private func canTake(_ item: WorkItem.ID, _ person: Person.ID) -> Bool {
    guard isFree(person) else { return false }
    let hindering: InvolvementMask = Workload.carrying.union([
      InvolvementMask(.decide), InvolvementMask(.approve), InvolvementMask(.review),
      InvolvementMask(.verify), InvolvementMask(.draft),
    ])
    return !context.people.entries(of: item).contains {
      Int(context.people.people[$0]) == person.index
        && !context.people.masks[$0].isDisjoint(with: hindering)
    }
  }
}

extension AnalysisContext {
  /// Who takes what is moved, each once.
  func names(of moves: [Colleagues.Move]) -> [String] {
    var names: [String] = []
    for move in moves where !names.contains(organization[move.receiver].name) {
      names.append(organization[move.receiver].name)
    }
    return names
  }

  /// The titles of a few tasks, each with the cell in which a person does it, by name or through a role.
  func listed(_ items: some Sequence<WorkItem.ID>, of person: Person.ID) -> LocalizedText {
    let place = organization[person].location
    let texts = items.map { item in
      let cell = cell(of: person, having: Workload.carrying(mask(of: item)), on: item)
      return (matrix[item].title, cell.cell(seenFrom: place))
    }
    return LocalizedText(
      ja: texts.map { "「\($0)」" + ($1.map { "(\($0))" } ?? "") }.joined(),
      en: texts.map { "'\($0)'" + ($1.map { " (\($0))" } ?? "") }.joined(separator: ", "))
  }
}

extension Finding.Message {
  /// What to move to whom: 「「入札の調整」(D3、480時間)を斎藤(副担当、負荷45%)へ」.
  static func moving(
    _ moves: [Colleagues.Move], from person: Person.ID, in context: AnalysisContext
  ) -> Self? {
    guard !moves.isEmpty else { return nil }
    let texts = moves.map { move -> (ja: String, en: String) in
      let title = context.matrix[move.item].title
      let kinds = Workload.carrying(context.mask(of: move.item))
      let place = context.cell(of: person, having: kinds, on: move.item).cell
      let name = context.organization[move.receiver].name
      let hours = Figure.hours(move.hours)
      let cell = (ja: place.map { "\($0)、" } ?? "", en: place.map { "\($0), " } ?? "")
      let backup = move.isBackup ? (ja: "副担当、", en: "backup owner, ") : (ja: "", en: "")
      return (
        "「\(title)」(\(cell.ja)\(hours)時間)を\(name)(\(backup.ja)\(move.load.ja))へ",
        "'\(title)' (\(cell.en)\(hours) h) to \(name) (\(backup.en)\(move.load.en))"
      )
    }
    return Self(
      ja: texts.map(\.ja).joined(separator: "、") + "移してください",
      en: "move " + texts.map(\.en).joined(separator: ", "))
  }
}
