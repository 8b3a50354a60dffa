// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Which people have which parts in the judged tasks, roles expanded to those who fill them on the day.
///
/// Two compressed sparse tables of the same entries: by task and by person. A person who has a part both by name
/// and through a role has one entry with the kinds OR-ed. Departments, partners and lists are nobody here.
public struct PeopleColumns: Sendable {
  /// Entries of task `t` are `itemOffsets[t] ..< itemOffsets[t + 1]`.
  public let itemOffsets: [UInt32]
  /// The person of each entry by task.
  public let people: [UInt32]
  /// The kinds of each entry by task.
  public let masks: [InvolvementMask]
  /// Entries of person `p` are `personOffsets[p] ..< personOffsets[p + 1]`.
  public let personOffsets: [UInt32]
  /// The entries by person, each person's in the order of the input.
  public let parts: [Part]

  /// What a person has in a task. Task and kinds stand side by side: to write and to read them is one step in memory.
  public struct Part: Sendable {
    /// The task, as its position in the matrix.
    public let item: UInt32
    /// The kinds.
    public let kinds: InvolvementMask
  }

  /// Lays out the parts in the tasks that are judged, of the people who are present.
  init(_ organization: Organization, _ columns: MatrixColumns, isLeaf: [Bool], isPresent: [Bool]) {
    let personCount = organization.people.count
    let itemCount = isLeaf.count
    var (itemOffsets, people, masks) = (columns.offsets, columns.holders, columns.masks)
    // Where every task is judged and every part a person's, the columns of the matrix tell it already.
    if !columns.namesOnlyPeople || isLeaf.contains(false) {
      (itemOffsets, people, masks) = Self.expanded(organization, columns, isLeaf, isPresent)
    }
    var counts = [UInt32](repeating: 0, count: personCount + 1)
    for person in people { counts[Int(person) + 1] += 1 }
    for person in 0..<personCount { counts[person + 1] += counts[person] }
    personOffsets = counts
    var parts = [Part](repeating: Part(item: 0, kinds: []), count: people.count)
    var cursor = counts
    for item in 0..<itemCount {
      for entry in Int(itemOffsets[item])..<Int(itemOffsets[item + 1]) {
        let person = Int(people[entry])
        parts[Int(cursor[person])] = Part(item: UInt32(item), kinds: masks[entry])
        cursor[person] += 1
      }
    }
    (self.itemOffsets, self.people, self.masks) = (itemOffsets, people, masks)
    self.parts = parts
  }

  /// The entries by task, roles expanded to the people who fill them.
  private static func expanded(
    _ organization: Organization, _ columns: MatrixColumns, _ isLeaf: [Bool], _ isPresent: [Bool]
  ) -> (offsets: [UInt32], people: [UInt32], masks: [InvolvementMask]) {
    let (offsets, holders, holderMasks) = (columns.offsets, columns.holders, columns.masks)
    let personCount = organization.people.count
    let roleHolders = organization.roles.map { role in
      role.holders.map { UInt32($0.value.index) }.filter { isPresent[Int($0)] }
    }
    var itemOffsets: [UInt32] = [0]
    var people: [UInt32] = []
    var masks: [InvolvementMask] = []
    itemOffsets.reserveCapacity(isLeaf.count + 1)
    people.reserveCapacity(holders.count)
    masks.reserveCapacity(holders.count)
    for item in isLeaf.indices {
      let begin = people.count
      if isLeaf[item] {
        // Only who came in through a role may be there already.
        var hasRole = false
        for entry in Int(offsets[item])..<Int(offsets[item + 1]) {
          let holder = Int(holders[entry])
          if holder < personCount, !hasRole {
            people.append(UInt32(holder))
            masks.append(holderMasks[entry])
          } else if holder < personCount {
            Self.add(UInt32(holder), holderMasks[entry], from: begin, &people, &masks)
          } else if holder < personCount + roleHolders.count {
            hasRole = true
            for person in roleHolders[holder - personCount] {
              Self.add(person, holderMasks[entry], from: begin, &people, &masks)
            }
          }
        }
      }
      itemOffsets.append(UInt32(people.count))
    }
    return (itemOffsets, people, masks)
  }

  private static func add(
    _ person: UInt32, _ mask: InvolvementMask, from begin: Int, _ people: inout [UInt32],
    _ masks: inout [InvolvementMask]
  ) {
    // A task has a handful of holders: a linear look beats a table.
    var entry = begin
    while entry < people.count {
      if people[entry] == person {
        masks[entry].formUnion(mask)
        return
      }
      entry += 1
    }
    people.append(person)
    masks.append(mask)
  }

  /// The entries of a task.
  public func entries(of item: WorkItem.ID) -> Range<Int> {
    Int(itemOffsets[item.index])..<Int(itemOffsets[item.index + 1])
  }

  /// The entries of a person.
  public func entries(of person: Person.ID) -> Range<Int> {
    Int(personOffsets[person.index])..<Int(personOffsets[person.index + 1])
  }

  /// The tasks in which a person has any of the kinds, in the order of the input.
  public func items(of person: Person.ID, having kinds: InvolvementMask) -> [WorkItem.ID] {
    entries(of: person).compactMap {
      parts[$0].kinds.isDisjoint(with: kinds) ? nil : WorkItem.ID(Int(parts[$0].item))
    }
  }
}
