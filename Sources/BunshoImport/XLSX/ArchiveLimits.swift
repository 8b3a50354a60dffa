// SPDX-License-Identifier: Apache-2.0

/// What an archive may hold before it is refused.
///
/// Sizes are the real guard. The ratio only refuses cheaply, before anything is unpacked: honest sheets
/// shrink 8 to 14 times, sheets of styled blank cells more than 100 times.
struct ArchiveLimits: Sendable {
  /// Entries of the archive.
  var entryCount = 10_000
  /// Unpacked bytes of all entries together.
  var totalSize: UInt64 = 4 << 30
  /// Unpacked bytes of one entry.
  var partSize: UInt64 = 2 << 30
  /// How many times smaller than its content an entry may be.
  var ratio: UInt64 = 200
  /// Entries up to this many unpacked bytes may have any ratio.
  var ratioFreeSize: UInt64 = 1 << 20
}
