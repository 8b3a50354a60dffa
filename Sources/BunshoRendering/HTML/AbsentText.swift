// SPDX-License-Identifier: Apache-2.0
import Mustache

/// The value of a tag that has nothing to say in one element of a list.
///
/// It is drawn as nothing and hides sections about it. An absent name would be looked up outside of the list,
/// and an empty text would open its section.
struct AbsentText: MustacheCustomRenderable {
  /// Nothing.
  var renderText: String { "" }
  /// Sections about it are left out.
  var isNull: Bool { true }
}
