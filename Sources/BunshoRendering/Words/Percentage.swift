// SPDX-License-Identifier: Apache-2.0

/// A share in whole per cent, as reports print it.
enum Percentage {
  /// The share as `96%`; `–` where there is nothing to share.
  ///
  /// Rounded down, so that `100%` is printed only where nothing is missing.
  static func text(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\(part * 100 / whole)%" : "–"
  }
}
