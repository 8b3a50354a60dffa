// SPDX-License-Identifier: Apache-2.0

/// Facts about this build of Bunsho.
public enum BunshoVersion {
  /// The version, as in CHANGELOG.md.
  public static let current = "0.1.0"
}
