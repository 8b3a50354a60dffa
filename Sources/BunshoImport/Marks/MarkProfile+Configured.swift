// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

extension MarkProfile {
  /// The words a meaning is configured by.
  public static var words: [String] { Involvement.allCases.map(\.word) + ["none"] }

  /// A profile from pairs of mark and word, as people configure it; look-alikes of marks are folded (〇 is ○).
  ///
  /// - Returns: The profile of what was understood, and the pairs that were not.
  public static func configured(
    _ pairs: [(mark: String, word: String)], id: String
  ) -> (profile: MarkProfile, unknown: [(mark: String, word: String)]) {
    var entries: [Entry] = []
    var unknown: [(mark: String, word: String)] = []
    for (mark, word) in pairs {
      let scalars = mark.unicodeScalars
      let folded = scalars.count == 1 ? scalars.first.flatMap { MarkFolding.fold($0) }?.character : nil
      let key = folded.map { String($0) } ?? mark
      if word == "none" {
        entries.append(Entry(key, .none))
      } else if let kind = Involvement(word: word) {
        entries.append(Entry(key, .involvement(kind)))
      } else {
        unknown.append((mark, word))
      }
    }
    return (MarkProfile(id: id, entries: entries, origin: .configuration), unknown)
  }

  /// The profiles that have names of their own (`--symbols duties`).
  public static let named: [String: [(mark: String, word: String)]] = [
    "duties": [("◎", "main"), ("●", "main"), ("○", "sub"), ("△", "support")],
    "authority": [("◎", "decide"), ("●", "decide"), ("○", "review"), ("△", "consult"), ("□", "inform")],
    "iso": [("◎", "main"), ("●", "main"), ("○", "consult")],
  ]
}
