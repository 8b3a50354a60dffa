// SPDX-License-Identifier: Apache-2.0

/// Who holds a part of a task.
public enum Assignee: Hashable, Sendable {
  /// A person by name.
  case person(Person.ID)
  /// A role, whoever fills it.
  case role(Role.ID)
  /// A whole unit.
  case department(Department.ID)
  /// A company outside.
  case partner(Partner.ID)
  /// A mailing list.
  case list(DistributionList.ID)

  /// The word of machine-readable output: `person`, `role`, `department`, `external`, `list`.
  public var kindWord: String {
    switch self {
    case .person: "person"
    case .role: "role"
    case .department: "department"
    case .partner: "external"
    case .list: "list"
    }
  }
}

/// One part in one task: who has which involvement, and where it was read.
public struct Assignment: Sendable, Equatable {
  /// The task.
  public var workItem: WorkItem.ID
  /// Who.
  public var assignee: Assignee
  /// Which part.
  public var involvement: Involvement
  /// The mark or letter as written (`◎`, `R`); `nil` where the column says the kind.
  public var mark: String?
  /// What stood beside the name or mark: `4月～`, `※1`.
  public var note: String?
  /// When it holds.
  public var validity: Validity
  /// The cell.
  public var location: SourceLocation

  /// Makes an assignment.
  public init(
    workItem: WorkItem.ID, assignee: Assignee, involvement: Involvement, mark: String? = nil,
    note: String? = nil, validity: Validity = .always, location: SourceLocation
  ) {
    self.workItem = workItem
    self.assignee = assignee
    self.involvement = involvement
    self.mark = mark
    self.note = note
    self.validity = validity
    self.location = location
  }
}
