// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Who could go on with each task when its owner is away.
///
/// A role stands for its holders; where the input does not tell them it counts as one. A whole department
/// counts for nobody: nobody in it is named. Somebody whom the skill map knows not to be able to do the task alone
/// does not count. A mailing list never counts. A company outside counts half,
/// unless somebody inside can do the task as well. Deciders count in tables whose marks are only letters of
/// a scheme, where R and A are all there is, and on decision tasks.
public struct Capability: Sendable {
  /// The number of capable people per task.
  public let counts: [Double]
  private let offsets: [UInt32]
  private let members: [Party]

  /// Somebody capable.
  public enum Party: Hashable, Sendable {
    /// A person.
    case person(Person.ID)
    /// A role whose holders the input does not tell.
    case role(Role.ID)
    /// A company outside.
    case partner(Partner.ID)

    /// The party as a holder of work.
    public var assignee: Assignee {
      switch self {
      case .person(let id): .person(id)
      case .role(let id): .role(id)
      case .partner(let id): .partner(id)
      }
    }
  }

  /// Counts the capable people of every task.
  ///
  /// - Parameters:
  ///   - isPresent: whether each person belongs to the organisation on the day of judgement.
  ///   - capableKinds: kinds whose holders could go on with the work; `nil` takes the catalogue's.
  init(
    _ matrix: ResponsibilityMatrix, columns: MatrixColumns, tasks: WorkItemColumns, skills: SkillColumns,
    isPresent: [Bool], capableKinds: InvolvementMask? = nil, stretch: Int = stretch
  ) {
    let organization = matrix.organization
    let isOfLetters = matrix.tables.map(\.marksAreSchemeLetters)
    let isDecision = tasks.tagTexts.map { WorkItem.isTagged("決裁", in: $0) }
    let amount = WorkItemColumns.FieldMask(.amount)
    let parts = InParallel.stretches(of: matrix.workItems.count, by: stretch) { range in
      Part(range, of: columns, skills, organization, isPresent: isPresent) { index in
        if let capableKinds { return capableKinds }
        let (table, tags) = (Int(tasks.tables[index]), Int(tasks.tagSets[index]))
        let decideCounts =
          isOfLetters.indices.contains(table) && isOfLetters[table]
          || tags >= 0 && isDecision[tags] || !tasks.fields[index].isDisjoint(with: amount)
        return decideCounts ? InvolvementMask.capable.union(.accountable) : .capable
      }
    }
    counts = parts.joined(\.counts)
    members = parts.joined(\.members)
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(matrix.workItems.count + 1)
    var begin: UInt32 = 0
    for part in parts {
      for end in part.ends { offsets.append(begin + end) }
      begin += UInt32(part.members.count)
    }
    self.offsets = offsets
  }

  /// Tasks are counted in stretches, several at a time.
  private static let stretch = 131_072

  /// The capable parties of a stretch of tasks.
  private struct Part: Sendable {
    var counts: [Double] = []
    var members: [Party] = []
    /// Where the parties of each task end.
    var ends: [UInt32] = []

    init(
      _ range: Range<Int>, of columns: MatrixColumns, _ skills: SkillColumns, _ organization: Organization,
      isPresent: [Bool], kinds: (Int) -> InvolvementMask
    ) {
      counts.reserveCapacity(range.count)
      ends.reserveCapacity(range.count)
      members.reserveCapacity(range.count * 2)
      for index in range {
        let kinds = kinds(index)
        let begin = members.count
        for entry in Int(columns.offsets[index])..<Int(columns.offsets[index + 1]) {
          guard !columns.masks[entry].isDisjoint(with: kinds) else { continue }
          switch columns.holderNumbers.assignee(columns.holders[entry]) {
          case .person(let id):
            if isPresent[id.index] { add(.person(id), of: index, from: begin, skills) }
          case .role(let id):
            let role = organization[id]
            if role.holdersAreKnown {
              for holder in role.holders where isPresent[holder.value.index] {
                add(.person(holder.value), of: index, from: begin, skills)
              }
            } else {
              add(.role(id), of: index, from: begin, skills)
            }
          case .department: break
          case .partner(let id): add(.partner(id), of: index, from: begin, skills)
          case .list: break
          }
        }
        var inside = 0
        var outside = 0
        for party in members[begin...] {
          if case .partner = party { outside += 1 } else { inside += 1 }
        }
        counts.append(Double(inside) + Double(outside) * (inside > 0 ? 1 : 0.5))
        ends.append(UInt32(members.count))
      }
    }

    private mutating func add(_ party: Party, of item: Int, from begin: Int, _ skills: SkillColumns) {
      if case .person(let person) = party,
        let level = skills.level(of: person, on: WorkItem.ID(item)), level < SkillColumns.alone
      {
        return
      }
      if !members[begin...].contains(party) { members.append(party) }
    }
  }

  /// The capable party of a task that the input names first.
  public func first(of item: WorkItem.ID) -> Party? {
    let (begin, end) = (Int(offsets[item.index]), Int(offsets[item.index + 1]))
    return begin < end ? members[begin] : nil
  }

  /// The capable parties of a task in the order of the input.
  public func parties(of item: WorkItem.ID) -> [Party] {
    Array(members(of: item))
  }

  /// The capable parties of a task where they stand, for those who walk over all tasks.
  func members(of item: WorkItem.ID) -> ArraySlice<Party> {
    members[Int(offsets[item.index])..<Int(offsets[item.index + 1])]
  }
}
