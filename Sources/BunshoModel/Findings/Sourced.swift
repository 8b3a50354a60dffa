// SPDX-License-Identifier: Apache-2.0

/// A fact together with the place it was read from.
public struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The fact.
  public var value: Value
  /// The cell it was read from; for a filled merged cell the cell that holds the text.
  public var location: SourceLocation

  /// Puts a fact beside its place.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
