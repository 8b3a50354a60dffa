// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// What one person carries of the judged tasks, as the rules on workload count it.
public struct PersonLoad: Sendable, Equatable {
  /// Who.
  public let person: Person.ID
  /// Hours a year of the tasks they carry: as 主担当, 実行, 輪番, or as one who drafts where nobody else does it.
  public let hours: Double
  /// Hours a year they would take over as 副担当, were everybody away whom they cover.
  public let coverHours: Double
  /// Hours a year they can give; `nil` where the roster does not tell.
  public let capacity: Double?

  /// Hours carried ÷ hours they can give; `nil` where the latter are not known.
  public var share: Double? { capacity.map { hours / $0 } }

  /// The load of everybody who is there on the day of judgement, in the order of the organisation.
  public static func all(_ context: AnalysisContext) -> [PersonLoad] {
    let workload = context.workload
    return context.organization.people.indices.filter { workload.isPresent[$0] }.map { index in
      PersonLoad(
        person: Person.ID(index), hours: workload.hours[index], coverHours: workload.coverHours[index],
        capacity: context.organization.people[index].capacityHoursPerYear)
    }
  }
}
