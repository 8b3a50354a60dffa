// SPDX-License-Identifier: Apache-2.0

/// One post of a person: a department, a post name, 本務 or 兼務.
public struct Membership: Sendable, Equatable {
  /// The department of the post.
  public var department: Department.ID?
  /// The post's name as written: 課長, 主任 …
  public var post: String?
  /// 兼務: held beside the main post.
  public var isConcurrent: Bool
  /// The share of working time, 0…1; `nil` when not stated.
  public var share: Double?
  /// The row that says so.
  public var location: SourceLocation

  /// Makes a membership.
  public init(
    department: Department.ID?, post: String? = nil, isConcurrent: Bool = false, share: Double? = nil,
    location: SourceLocation
  ) {
    self.department = department
    self.post = post
    self.isConcurrent = isConcurrent
    self.share = share
    self.location = location
  }
}
