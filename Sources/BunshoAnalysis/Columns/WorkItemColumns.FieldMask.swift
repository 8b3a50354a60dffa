// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

extension WorkItemColumns {
  /// A set of attributes.
  public struct FieldMask: OptionSet, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt64

    /// Makes a set from its bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The set of one attribute.
    public init(_ field: WorkItem.Field) { rawValue = 1 << UInt64(field.bit) }

    /// Whether the attribute is in the set.
    public func contains(_ field: WorkItem.Field) -> Bool { !isDisjoint(with: FieldMask(field)) }
  }
}

extension WorkItem.Field {
  /// The place of the attribute's bit. Written out: it is asked for once a cell, and to look an attribute up in a
  /// dictionary would hash its name.
  fileprivate var bit: UInt8 {
    switch self {
    case .detail: 0
    case .frequency: 1
    case .hours: 2
    case .count: 3
    case .difficulty: 4
    case .importance: 5
    case .manual: 6
    case .handover: 7
    case .dependence: 8
    case .system: 9
    case .input: 10
    case .output: 11
    case .start: 12
    case .due: 13
    case .status: 14
    case .amount: 15
    case .kpi: 16
    case .tags: 17
    case .predecessor: 18
    case .validity: 19
    case .regulation: 20
    case .note: 21
    case .contact: 22
    case .since: 23
    case .manualDate: 24
    case .handoverDays: 25
    case .deputyVerified: 26
    case .deputyAccess: 27
    case .credential: 28
    case .channel: 29
    case .audience: 30
    case .control: 31
    case .controlOwner: 32
    }
  }
}
