// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// How many holders of which sort a rule of the user's own asks for.
public struct HolderCondition: Sendable, Equatable {
  /// The kinds that count, such as those of the letter R.
  public var kinds: InvolvementMask
  /// What they are called in messages.
  public var title: LocalizedText
  /// The least number of holders.
  public var least: Int
  /// The greatest number; `nil` for any.
  public var most: Int?
  /// The unit the holder belongs to, or one above it; `nil` for any.
  public var department: String?
  /// The post or role of the holder; `nil` for any.
  public var post: String?

  /// Asks for holders.
  public init(
    kinds: InvolvementMask, title: LocalizedText, least: Int = 1, most: Int? = nil, department: String? = nil,
    post: String? = nil
  ) {
    self.kinds = kinds
    self.title = title
    self.least = least
    self.most = most
    self.department = department
    self.post = post
  }

  /// The holders of a task that count.
  func holders(on item: WorkItem.ID, in context: AnalysisContext) -> [AnalysisContext.Holder] {
    guard !context.columns.itemMasks[item.index].isDisjoint(with: kinds) else { return [] }
    return context.holders(of: kinds, on: item).filter { fits($0.assignee, in: context.organization) }
  }

  /// Whether a number of holders is as asked.
  func allows(_ count: Int) -> Bool { count >= least && most.map { count <= $0 } ?? true }

  private func fits(_ assignee: Assignee, in organization: Organization) -> Bool {
    if let department {
      let units = units(of: assignee, in: organization)
      guard units.contains(where: { organization.isWithin($0, named: department) }) else { return false }
    }
    guard let post else { return true }
    let key = TextKey.matching(post)
    return posts(of: assignee, in: organization).contains { TextKey.matching($0) == key }
  }

  private func units(of assignee: Assignee, in organization: Organization) -> [Department.ID] {
    switch assignee {
    case .person(let id): organization[id].memberships.compactMap(\.department)
    case .role(let id): [organization[id].department].compactMap(\.self)
    case .department(let id): [id]
    case .partner, .list: []
    }
  }

  private func posts(of assignee: Assignee, in organization: Organization) -> [String] {
    switch assignee {
    case .person(let id):
      organization[id].memberships.compactMap(\.post)
        + organization.roles.filter { $0.holders.contains { $0.value == id } }.map(\.name)
    case .role(let id): [organization[id].name]
    case .department, .partner, .list: []
    }
  }
}
