// SPDX-License-Identifier: Apache-2.0

/// A company outside that holds work: agency, vendor, contractor.
public struct Partner: Sendable, Equatable {
  /// Identity inside one matrix.
  public typealias ID = EntityID<Partner>

  /// The name as first read.
  public var name: String
  /// Its first mention.
  public var location: SourceLocation

  /// Makes a partner.
  public init(name: String, location: SourceLocation) {
    self.name = name
    self.location = location
  }
}

/// A mailing list or chat channel named where an owner should be: it can be informed, it cannot do work.
public struct DistributionList: Sendable, Equatable {
  /// Identity inside one matrix.
  public typealias ID = EntityID<DistributionList>

  /// The name as first read.
  public var name: String
  /// Its first mention.
  public var location: SourceLocation

  /// Makes a list.
  public init(name: String, location: SourceLocation) {
    self.name = name
    self.location = location
  }
}
