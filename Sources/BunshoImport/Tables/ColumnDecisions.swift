// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What the user says the columns of a table hold.
struct ColumnDecisions {
  /// Letters or headers of the sheet → words of fields.
  private let own: [String: String]
  /// Headers → words of fields, for all sheets.
  private let words: [String: String]

  /// The keys that fitted, and the columns they fitted.
  struct Used {
    var columns: Set<Int> = []
    var own: Set<String> = []
    var words: Set<String> = []
  }

  /// Fields of which a table has one column: the one the user names.
  private static let singular: Set<ColumnField> = [
    .task, .id, .category(1), .category(2), .category(3), .person, .role, .letter, .who,
  ]

  init(_ own: [String: String], words: [String: String]) {
    self.own = own
    self.words = words
  }

  /// Gives the columns of a header the fields the user names; a column without a head may be named by its
  /// letter.
  ///
  /// - Returns: the keys that fitted.
  func apply(to header: inout Header, in region: SheetRegion) -> Used {
    var used = Used()
    guard !own.isEmpty || !words.isEmpty else { return used }
    let ownKeys = Self.byHeader(own)
    let wordKeys = Self.byHeader(words)
    var decided: Set<Int> = []
    for index in header.columns.indices {
      let column = header.columns[index]
      let letter = SourceLocation.letters(ofColumn: column.number)
      let title = TextKey.matching(column.title)
      let general = title.isEmpty ? nil : wordKeys[title]
      if let general { used.words.insert(general) }
      let ownKey = own[letter] == nil ? (title.isEmpty ? nil : ownKeys[title]) : letter
      if let ownKey { used.own.insert(ownKey) }
      guard let word = ownKey.flatMap({ own[$0] }) ?? general.flatMap({ words[$0] }) else { continue }
      let fields = ColumnWords.fields(of: word)
      guard !fields.isEmpty else { continue }
      header.columns[index].fields = fields
      header.columns[index].isExact = true
      decided.insert(column.number)
    }
    for (letter, word) in own.sorted(by: { SourceLocation.scalarOrder($0.key, $1.key) }) {
      guard let number = Self.number(ofLetters: letter), region.columns.contains(number),
        !header.columns.contains(where: { $0.number == number }),
        let field = ColumnWords.fields(of: word).first
      else { continue }
      header.insert(Header.Column(number, text: "", field: field))
      used.own.insert(letter)
      decided.insert(number)
    }
    yieldToDecided(decided, in: &header)
    used.columns = decided
    return used
  }

  /// Where the user names the column of a field that a table has once, no other column is one.
  private func yieldToDecided(_ decided: Set<Int>, in header: inout Header) {
    let taken = Self.singular.intersection(
      header.columns.lazy.filter { decided.contains($0.number) }.compactMap(\.fields.first))
    guard !taken.isEmpty else { return }
    for index in header.columns.indices where !decided.contains(header.columns[index].number) {
      let fields = header.columns[index].fields
      guard fields.contains(where: taken.contains) else { continue }
      let rest = fields.filter { !taken.contains($0) }
      // Texts beside the title explain it; another column of the kind is told as not understood.
      header.columns[index].fields = rest.isEmpty && fields.contains(.task) ? [.fact(.detail)] : rest
    }
  }

  private static func byHeader(_ words: [String: String]) -> [String: String] {
    Dictionary(
      words.keys.sorted(by: SourceLocation.scalarOrder).map { (TextKey.matching($0), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func number(ofLetters letters: String) -> Int? {
    guard (1...3).contains(letters.utf8.count) else { return nil }
    var number = 0
    for byte in letters.utf8 {
      guard (0x41...0x5A).contains(byte) else { return nil }
      number = number * 26 + Int(byte) - 0x40
    }
    return number
  }
}
