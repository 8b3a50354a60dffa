// SPDX-License-Identifier: Apache-2.0

/// A language Bunsho speaks to its users.
public enum Language: String, Sendable, CaseIterable, Codable {
  /// Japanese, the first language of the product.
  case ja
  /// English, equally complete.
  case en
}
