// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The hours a year that people carry in the judged tasks.
///
/// Who does a task carries its hours: 主担当, 実行 and 輪番, or those who draft where nobody else does. Several carry
/// equal parts; a role stands for those who fill it, a role without known holders, a unit or a company takes a part
/// that nobody carries. A 副担当 carries nothing until somebody is away.
struct Workload: Sendable {
  /// Whether each person belongs to the organisation on the day of judgement.
  let isPresent: [Bool]
  /// Hours a year by person.
  private(set) var hours: [Double]
  /// Hours a year by person of the tasks they would take over as 副担当, were everybody away whom they cover.
  private(set) var coverHours: [Double]
  /// What each carrier of a task carries of it; `nan` where nobody knows.
  private(set) var parts: [Float]
  /// How many people, roles, units and companies are 副担当 of a task; 0 where nobody is.
  private(set) var covers: [UInt16]

  /// The kinds whose holders carry a task.
  static let carrying: InvolvementMask = [
    InvolvementMask(.main), InvolvementMask(.execute), InvolvementMask(.rotation),
  ]
  private static let covering = InvolvementMask(.sub)

  init(_ context: AnalysisContext) {
    let organization = context.organization
    let columns = context.columns
    let (itemMasks, hoursPerYear) = (columns.itemMasks, context.tasks.hoursPerYear)
    let (offsets, holders, holderMasks) = (columns.offsets, columns.holders, columns.masks)
    let (personOffsets, people, masks) = (
      context.people.itemOffsets, context.people.people, context.people.masks
    )
    let isPresent = context.roster.isPresent
    // A role that people fill is counted as these people.
    let isFilled = organization.roles.map { $0.holders.contains { isPresent[$0.value.index] } }
    let namesOnlyPeople = columns.namesOnlyPeople
    let roleBase = organization.people.count
    let roleEnd = roleBase + isFilled.count
    var hours = [Double](repeating: 0, count: isPresent.count)
    var coverHours = hours
    var parts = [Float](repeating: .nan, count: context.isLeaf.count)
    var covers = [UInt16](repeating: 0, count: context.isLeaf.count)
    for leaf in context.leaves {
      let item = leaf.index
      let yearly = hoursPerYear[item]
      guard yearly > 0, yearly.isFinite else { continue }
      let kinds = Self.carrying(itemMasks[item])
      var carriers = 0
      var subs = 0
      let entries = Int(personOffsets[item])..<Int(personOffsets[item + 1])
      // Most parts are of other kinds: those are passed by without a look at the person.
      let concerned = kinds.union(Self.covering)
      for entry in entries where !masks[entry].isDisjoint(with: concerned) {
        guard isPresent[Int(people[entry])] else { continue }
        if masks[entry].isDisjoint(with: kinds) { subs += 1 } else { carriers += 1 }
      }
      for entry in Int(offsets[item])..<(namesOnlyPeople ? Int(offsets[item]) : Int(offsets[item + 1])) {
        let holder = Int(holders[entry])
        guard holder >= roleBase, !(holder < roleEnd && isFilled[holder - roleBase]) else { continue }
        if columns.holderNumbers.isList(UInt32(holder)) { continue }
        let mask = holderMasks[entry]
        if !mask.isDisjoint(with: kinds) {
          carriers += 1
        } else if !mask.isDisjoint(with: Self.covering) {
          subs += 1
        }
      }
      guard carriers > 0 else { continue }
      let part = yearly / Float(carriers)
      parts[item] = part
      covers[item] = UInt16(clamping: subs)
      for entry in entries where !masks[entry].isDisjoint(with: concerned) {
        let person = Int(people[entry])
        guard isPresent[person] else { continue }
        if masks[entry].isDisjoint(with: kinds) {
          coverHours[person] += Double(yearly) / Double(subs)
        } else {
          hours[person] += Double(part)
        }
      }
    }
    self.isPresent = isPresent
    self.hours = hours
    self.coverHours = coverHours
    self.parts = parts
    self.covers = covers
  }

  /// The kinds whose holders carry a task with these parts.
  static func carrying(_ mask: InvolvementMask) -> InvolvementMask {
    mask.isDisjoint(with: carrying) ? InvolvementMask(.draft) : carrying
  }

  /// Whether the hours of a task are known.
  func isKnown(_ item: WorkItem.ID) -> Bool { !parts[item.index].isNaN }
}

extension Person {
  /// Hours a year the person can give; `nil` when not stated. Nothing is said of somebody with no hours at all: an
  /// empty cell often reads so.
  var capacityHoursPerYear: Double? {
    capacityHoursPerMonth.flatMap { $0 > 0 && $0.isFinite ? $0 * 12 : nil }
  }
}

extension AnalysisContext {
  /// The tasks of which a person carries hours, the heaviest first, equal ones by title.
  func carried(by person: Person.ID) -> [(item: WorkItem.ID, hours: Double)] {
    people.entries(of: person).compactMap { entry -> (item: WorkItem.ID, hours: Double)? in
      let item = WorkItem.ID(Int(people.parts[entry].item))
      let kinds = Workload.carrying(columns.itemMasks[item.index])
      guard workload.isKnown(item), !people.parts[entry].kinds.isDisjoint(with: kinds) else { return nil }
      return (item, Double(workload.parts[item.index]))
    }.sorted {
      $0.hours == $1.hours
        ? SourceLocation.scalarOrder(matrix[$0.item].title, matrix[$1.item].title) : $0.hours > $1.hours
    }
  }
}
