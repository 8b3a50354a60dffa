// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Settles what the marks of one table mean: legend, then configuration, then the kind of table. What none of
/// them settles is asked, never guessed.
struct ProfileChooser {
  /// The legend found in the file.
  var legend: MarkProfile?
  /// The profile or marks the user configured.
  var configured: MarkProfile?

  /// What was settled.
  struct Choice {
    /// The profile, without entries for marks nobody could settle.
    var profile: MarkProfile
    /// The scheme whose letters the table uses, if it uses letters.
    var scheme: Scheme?
    /// Marks whose meaning could not be settled.
    var ambiguous: [Character]
  }

  /// Settles the marks of a table.
  ///
  /// - Parameters:
  ///   - usage: every mark met in the table with the number of its cells.
  ///   - rowsWithSeveral: whether a row has more than one ○.
  ///   - heads: the texts of the header, which tell an authority table.
  func choose(usage: [Character: Int], rowsWithSeveral: Bool, heads: [String]) -> Choice {
    let substitutes = substitutes(for: usage)
    var plain = usage
    for (letter, mark) in substitutes { plain[mark, default: 0] += plain.removeValue(forKey: letter) ?? 0 }
    var base = tableProfile(usage: plain, rowsWithSeveral: rowsWithSeveral, heads: heads)
    // Legend and configuration win, mark by mark; the table's kind fills in what they leave open.
    for winner in [configured, legend].compactMap({ $0 }) {
      let own = Set(winner.entries.map(\.mark))
      base.profile = MarkProfile(
        id: winner.id, entries: winner.entries + base.profile.entries.filter { !own.contains($0.mark) },
        origin: winner.origin)
      base.ambiguous.removeAll { own.contains(String($0)) }
    }
    // What is said of ✓ holds for the v it was typed as.
    for (letter, mark) in substitutes {
      if base.ambiguous.contains(mark) { base.ambiguous.append(letter) }
      guard let meaning = base.profile.meaning(of: String(mark)) else { continue }
      base.profile = MarkProfile(
        id: base.profile.id, entries: base.profile.entries + [.init(String(letter), meaning)],
        origin: base.profile.origin)
    }
    return base
  }

  /// The letters that stand for marks in this table, in order; those that legend or configuration explain do
  /// not.
  private func substitutes(for usage: [Character: Int]) -> [(letter: Character, mark: Character)] {
    let explained = Set([configured, legend].compactMap { $0 }.flatMap { $0.entries.map(\.mark) })
    return MarkFolding.substitutes(for: usage).filter { !explained.contains(String($0.key)) }
      .map { ($0.key, $0.value) }.sorted { $0.letter < $1.letter }
  }

  private func tableProfile(usage: [Character: Int], rowsWithSeveral: Bool, heads: [String]) -> Choice {
    let letters = Set(usage.keys.filter { $0.isASCII && $0.isLetter })
    let symbols = usage.keys.filter { !$0.isASCII && !["－", "×", "・"].contains($0) }
    // N in every cell without a part says so; no scheme has the letter.
    let nones = ["×", "－", "N"].map { MarkProfile.Entry($0, .none) }.filter {
      $0.mark != "N" || letters.contains("N")
    }
    var entries: [MarkProfile.Entry] = []
    var id = "duties"
    var ambiguous: [Character] = []
    var scheme: Scheme?
    if let fitting = Self.scheme(for: letters.subtracting(["N"]), usage: usage) {
      scheme = fitting
      id = fitting.id
      entries += fitting.letters.map { MarkProfile.Entry($0.symbol, .involvement($0.kind)) }
    }
    let kanji = symbols.filter { MarkFolding.kanji.contains($0) }
    if !kanji.isEmpty {
      if scheme == nil { id = "kanji" }
      entries += Self.kanjiEntries
    }
    let figures = symbols.filter { !MarkFolding.kanji.contains($0) }
    if !figures.isEmpty {
      let (profile, open) = Self.figures(
        Set(figures), rowsWithSeveral: rowsWithSeveral, isAuthority: Self.isAuthority(heads),
        isISO: Self.isISO(heads))
      if scheme == nil, kanji.isEmpty { id = profile.id }
      entries += profile.entries
      ambiguous = open
    }
    let known = Set(entries.map(\.mark))
    return Choice(
      profile: MarkProfile(
        id: id, entries: entries + nones.filter { !known.contains($0.mark) }, origin: .table),
      scheme: scheme, ambiguous: ambiguous.sorted())
  }

  /// The scheme that has the most of the letters used; a stray foreign letter does not change it.
  private static func scheme(for letters: Set<Character>, usage: [Character: Int]) -> Scheme? {
    let candidates: [Scheme] = [.raci, .rasci, .raciVS, .daci, .rapid]
    func weight(_ scheme: Scheme) -> Int {
      letters.filter { scheme.letter(symbol: String($0)) != nil }.reduce(0) { $0 + (usage[$1] ?? 0) }
    }
    let total = letters.reduce(0) { $0 + (usage[$1] ?? 0) }
    guard total > 0 else { return nil }
    let best = candidates.max { weight($0) < weight($1) }
    guard let best, weight(best) * 2 > total else { return nil }
    // The first scheme in the list that explains as much: RACI before RASCI.
    return candidates.first { weight($0) == weight(best) }
  }

  private static let kanjiEntries: [MarkProfile.Entry] = {
    let meanings: [(String, Involvement)] = [
      ("主", .main), ("正", .main), ("副", .sub), ("補", .support), ("代", .deputy), ("起", .draft),
      ("審", .review), ("合", .consult), ("協", .consult), ("関", .consult), ("承", .approve), ("決", .decide),
      ("報", .inform), ("検", .verify), ("監", .verify), ("実", .execute), ("輪", .rotation),
    ]
    return meanings.map { MarkProfile.Entry($0.0, .involvement($0.1)) }
  }()

  private static func figures(
    _ used: Set<Character>, rowsWithSeveral: Bool, isAuthority: Bool, isISO: Bool
  ) -> (profile: MarkProfile, open: [Character]) {
    var meanings: [(Character, Involvement)]
    var id: String
    if isAuthority {
      id = "authority"
      meanings = [("◎", .decide), ("○", .review), ("△", .consult), ("□", .inform)]
      if used.contains("●"), !used.contains("◎") { meanings.append(("●", .decide)) }
    } else if isISO {
      id = "iso"
      meanings = [("◎", .main), ("●", .main), ("○", .consult)]
    } else if used.contains("◎") || used.contains("●") {
      id = "duties"
      meanings = [("◎", .main), ("○", .sub), ("△", .support), ("①", .main), ("②", .sub), ("③", .sub)]
      if used.contains("●") { meanings.append(("●", .main)) }
      if used.contains("□") { meanings.append(("□", .inform)) }
    } else if used == ["○"] || used == ["✓"] || used == ["●"] {
      id = "single-mark"
      let kind: Involvement = rowsWithSeveral ? .execute : .main
      meanings = used.map { ($0, kind) }
    } else if used.isSubset(of: ["①", "②", "③"]) {
      id = "ranks"
      meanings = [("①", .main), ("②", .sub), ("③", .sub)]
    } else if used == ["○", "△"] {
      id = "duties"
      meanings = [("○", .main), ("△", .support)]
    } else {
      id = "unsettled"
      meanings = []
    }
    let known = Set(meanings.map(\.0))
    let open = used.filter { !known.contains($0) && $0 != "・" && !$0.isNumber }
    return (
      MarkProfile(
        id: id, entries: meanings.map { MarkProfile.Entry(String($0.0), .involvement($0.1)) }, origin: .table),
      Array(open)
    )
  }

  private static func isAuthority(_ heads: [String]) -> Bool {
    heads.contains { head in ["決裁", "起案", "専決", "決裁事項"].contains { head.contains($0) } }
  }

  private static func isISO(_ heads: [String]) -> Bool {
    heads.contains { head in ["箇条", "要求事項", "clause"].contains { TextKey.matching(head).contains($0) } }
  }
}
