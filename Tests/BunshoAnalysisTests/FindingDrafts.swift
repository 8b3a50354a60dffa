// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension Finding.Draft {
  /// What is wrong.
  var message: Finding.Message { content.message }
  /// What to do about it.
  var remedy: Finding.Message { content.remedy }
  /// Display names of the people concerned.
  var people: [String] { content.people }
  /// Other cells that belong to it.
  var related: [Finding.RelatedPlace] { content.related }
  /// What could be written to mend it.
  var fix: Finding.Fix? { content.fix }
}
