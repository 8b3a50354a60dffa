// SPDX-License-Identifier: Apache-2.0

/// The identity of an entity inside one matrix: its position in the matrix's list of such entities.
///
/// Dense numbers instead of strings make analysis a walk over columns of integers. They mean nothing outside
/// their matrix; people recognise an entity by its `code` or its name.
public struct EntityID<Entity>: Hashable, Sendable, Comparable {
  @usableFromInline let number: UInt32

  /// The identity of the entity at the given position.
  public init(_ index: Int) {
    number = UInt32(clamping: index)
  }

  /// The position in the matrix's list.
  @inlinable public var index: Int { Int(number) }

  /// Orders by position, which is the order of first appearance.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
