// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What the lists tell of people, as columns of numbers: rules and remedies over a hundred thousand people compare them
/// and touch the people themselves only when they have something to say.
struct RosterColumns: Sendable {
  /// The unit of each person's main post as its position in the organisation; -1 where there is none.
  let homes: [Int32]
  /// Hours a year each person can give; `nan` where not stated.
  let capacities: [Double]
  /// Whether each person belongs to the organisation on the day of judgement.
  let isPresent: [Bool]
  /// Whether a remedy may propose each person (`OwnerCandidate.canTakeOver`).
  let canTakeOver: [Bool]

  /// How high each person's posts stand, as far as their names tell (`PostRank`); 0 where they do not.
  let postRanks: [UInt8]
  /// What is stated of any person.
  let stated: Stated

  /// What a roster may state of a person.
  struct Stated: OptionSet {
    let rawValue: UInt16

    static let capacities = Stated(rawValue: 1 << 0)
    static let memberships = Stated(rawValue: 1 << 1)
    static let posts = Stated(rawValue: 1 << 2)
    static let shares = Stated(rawValue: 1 << 3)
    static let departures = Stated(rawValue: 1 << 4)
    static let leaves = Stated(rawValue: 1 << 5)
    static let superiors = Stated(rawValue: 1 << 6)
    static let deputies = Stated(rawValue: 1 << 7)
    static let handovers = Stated(rawValue: 1 << 8)
    /// That the person is of a company outside.
    static let externals = Stated(rawValue: 1 << 9)
  }

  /// People are read in stretches, several at a time.
  private static let stretch = 16_384

  init(_ organization: Organization, asOf: CalendarDate, stretch: Int = stretch) {
    let parts = InParallel.stretches(of: organization.people.count, by: stretch) {
      Part(organization, $0, asOf)
    }
    homes = parts.joined(\.homes)
    capacities = parts.joined(\.capacities)
    isPresent = parts.joined(\.isPresent)
    canTakeOver = parts.joined(\.canTakeOver)
    postRanks = parts.joined(\.postRanks)
    stated = parts.reduce(into: []) { $0.formUnion($1.stated) }
  }

  private struct Part: Sendable {
    var homes: [Int32] = []
    var capacities: [Double] = []
    var isPresent: [Bool] = []
    var canTakeOver: [Bool] = []
    var postRanks: [UInt8] = []
    var stated: Stated = []

    init(_ organization: Organization, _ range: Range<Int>, _ asOf: CalendarDate) {
      let (people, hasRoster) = (organization.people, organization.rosters.people)
      // A few words are written a hundred thousand times.
      var knownPosts = TextNumbers()
      var ranks: [UInt8] = []
      // By position: to copy a person would count the references of all their facts.
      for index in range {
        homes.append(people[index].homeDepartment.map { Int32($0.index) } ?? -1)
        capacities.append(people[index].capacityHoursPerYear ?? .nan)
        isPresent.append(people[index].validity.contains(asOf))
        canTakeOver.append(people[index].canTakeOver(on: asOf, besideRoster: hasRoster))
        if people[index].capacityHoursPerMonth != nil { stated.insert(.capacities) }
        if people[index].validity.until != nil { stated.insert(.departures) }
        if !people[index].leaves.isEmpty { stated.insert(.leaves) }
        if people[index].handover != nil { stated.insert(.handovers) }
        if people[index].employment == .external { stated.insert(.externals) }
        var highest: UInt8 = 0
        let posts = people[index].memberships
        for place in posts.indices {
          stated.insert(.memberships)
          if posts[place].share != nil { stated.insert(.shares) }
          guard let post = posts[place].post else { continue }
          stated.insert(.posts)
          let number = Int(knownPosts.number(of: post))
          if number == ranks.count { ranks.append(UInt8(PostRank(post: post)?.rawValue ?? 0)) }
          highest = max(highest, ranks[number])
        }
        postRanks.append(highest)
        for relation in people[index].relations {
          stated.insert(relation.kind == .superior ? .superiors : .deputies)
        }
      }
    }
  }
}
