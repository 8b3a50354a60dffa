// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Findings accepted in the sheets themselves.
extension MatrixBuilder {
  /// Reads the waivers of a note or comment; they hold for the row it stands in.
  ///
  /// - Parameter author: who wrote the comment, and answers for it unless the text names somebody.
  mutating func readWaivers(_ text: String, author: String? = nil, at location: SourceLocation) {
    guard WaiverReader.mayHold(text), waiverPlaces.insert(location).inserted else { return }
    for reading in WaiverReader.read(text) {
      if let day = reading.unreadableDay {
        observe(
          .unreadableValue(
            expected: LocalizedText(ja: "「until 2027-03-31」のような期限", en: "a last day such as until 2027-03-31")
          ),
          text: day, at: location)
      }
      for rule in reading.rules {
        waivers.append(
          Waiver(
            rule: rule, scope: .row, reason: reading.reason, owner: reading.owner ?? author,
            until: reading.until, location: location))
      }
    }
  }

  /// Reads the waivers in the comments of a sheet.
  mutating func readComments(of sheet: Sheet) {
    for comment in sheet.waiverComments {
      readWaivers(
        comment.text, author: comment.author, at: sheet.location(row: comment.row, column: comment.column))
    }
  }
}
