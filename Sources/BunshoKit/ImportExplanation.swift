// SPDX-License-Identifier: Apache-2.0
public import BunshoImport
public import BunshoModel

/// How each sheet was read and why, and the lines of `.bunsho.yml` that correct it: what `import --explain`
/// prints.
public struct ImportExplanation {
  let imported: ImportResult
  let isFull: Bool
  /// What was not understood, by the explanation it belongs to.
  let observations: [[Observation]]
  /// What was not understood of a file outside the sheets explained.
  let elsewhere: [Observation]

  private static let shownRows = 20

  /// Explains a reading.
  ///
  /// - Parameter isFull: whether to add the lines that state the reading as it is.
  public init(_ imported: ImportResult, isFull: Bool = false) {
    self.imported = imported
    self.isFull = isFull
    (observations, elsewhere) = Self.observations(of: imported)
  }

  /// The explanation for people.
  public func text(in language: Language) -> String {
    var lines: [String] = []
    for (sheet, open) in zip(imported.explanations, observations) {
      lines += Self.heading(of: sheet, in: language)
      for column in sheet.columns {
        let letter = SourceLocation.letters(ofColumn: column.number)
        let field = column.field ?? LocalizedText(ja: "(解釈していません)", en: "(not interpreted)")[language]
        let head =
          column.header.isEmpty
          ? LocalizedText(ja: "(見出しなし)", en: "(no head)")[language] : Self.line(column.header)
        let origin = column.isConfigured ? LocalizedText(ja: " (設定)", en: " (configured)")[language] : ""
        lines.append("  \(letter)  \(head) → \(field)\(origin)")
      }
      if let profile = sheet.profile { lines += Self.lines(of: profile, in: language) }
      lines += Self.skipped(sheet.skippedRows, in: language)
      lines += Self.recurring(sheet.recurring, in: language)
      lines += Self.places(open, in: language)
      lines.append("")
    }
    for observation in elsewhere.prefix(Self.shownRows) {
      let place = observation.location.sheet.map { "\(observation.location.path) [\($0)]" }
      lines.append("\(place ?? observation.location.path): \(observation.words[language])")
    }
    let open = imported.observations.count
    lines.append(
      LocalizedText(
        ja: open == 0 ? "読めなかったところはありません。" : "確かめたいところが\(open)件あります。bunsho check で場所と直し方が分かります。",
        en: open == 0
          ? "Everything was understood."
          : "\(open) places need a look; bunsho check tells where and what to do.")[language])
    lines += configuration(in: language)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines to paste.
  private func configuration(in language: Language) -> [String] {
    var lines: [String] = []
    let suggestion = ConfigurationLines(self).open(in: language)
    if !suggestion.isEmpty {
      lines += [
        "",
        LocalizedText(
          ja: ".bunsho.yml に次の行を加えると決まります(# の右は選べる語です。同じキーがすでにあれば、その下に入れます):",
          en:
            "These lines of .bunsho.yml settle what is open (behind # stand the words to choose from; put them below keys that are there already):"
        )[language], "", suggestion.trimmingLineEnd,
      ]
    }
    guard isFull else { return lines }
    let reading = ConfigurationLines(self).reading
    guard !reading.isEmpty else { return lines }
    lines += [
      "",
      LocalizedText(
        ja: "今の読み方を .bunsho.yml に書くと次のとおりです。違うところの行頭の「# 」を除いて直します:",
        en:
          "The present reading as lines of .bunsho.yml; take away the leading '# ' and correct what is wrong:"
      )[
        language], "",
    ]
    return lines + reading.trimmingLineEnd.split(separator: "\n").map { "# \($0)" }
  }

  private static func heading(of sheet: SheetExplanation, in language: Language) -> [String] {
    let place = sheet.source.sheet.map { "\(sheet.source.path) [\($0)]" } ?? sheet.source.path
    var lines = [
      "\(place): \(kindWords(sheet.kind)[language])" + (sheet.reason.map { " — \($0[language])" } ?? "")
    ]
    if let row = sheet.headerRow {
      let first = sheet.firstHeaderRow ?? row
      let rows = first < row ? "\(first)–\(row)" : "\(row)"
      lines.append(
        LocalizedText(
          ja: "  見出し: \(rows)行目、内容: \(sheet.rows)行",
          en: "  header: \(first < row ? "rows" : "row") \(rows); content: \(sheet.rows) rows")[language])
    }
    return lines
  }

  private static func lines(of profile: MarkProfile, in language: Language) -> [String] {
    let origin = originWords(profile.origin)
    let marks = profile.entries.map { entry in
      switch entry.meaning {
      case .involvement(let kind): "\(entry.mark)=\(kind.title[language])"
      case .none: "\(entry.mark)=" + LocalizedText(ja: "なし", en: "none")[language]
      }
    }
    return [
      LocalizedText(ja: "  記号 (\(origin.ja)): ", en: "  marks (\(origin.en)): ")[language]
        + marks.joined(separator: " ")
    ]
  }

  private static func skipped(_ rows: [SheetExplanation.SkippedRow], in language: Language) -> [String] {
    var lines = rows.prefix(shownRows).map { skipped in
      LocalizedText(
        ja: "  \(skipped.row)行目は読みません(\(rowWords(skipped.reason).ja))",
        en: "  row \(skipped.row) is no content (\(rowWords(skipped.reason).en))")[language]
    }
    if rows.count > shownRows {
      let more = rows.count - shownRows
      lines.append(LocalizedText(ja: "  ほかに\(more)行", en: "  and \(more) more rows")[language])
    }
    return lines
  }

  private static func recurring(_ tasks: [RecurringTask], in language: Language) -> [String] {
    guard !tasks.isEmpty else { return [] }
    var lines = [
      LocalizedText(
        ja: "  同じ業務の繰り返しと思われるもの(1つの業務にまとめ、頻度を書くのが分掌表の形です):",
        en: "  tickets that seem to be one duty, done over and over (better one task with its frequency):")[
          language]
    ]
    for task in tasks.prefix(shownRows) {
      let titles = task.tickets.prefix(3).map(line)
      let joined = titles.joined(separator: language == .ja ? "、" : ", ")
      let more = task.tickets.count - titles.count
      let rest = more > 0 ? LocalizedText(ja: " ほか\(more)件", en: " and \(more) more")[language] : ""
      lines.append("    \(joined)\(rest) → \(line(task.title)) (\(frequencyWords(task.frequency)[language]))")
    }
    if tasks.count > shownRows {
      let more = tasks.count - shownRows
      lines.append(LocalizedText(ja: "    ほかに\(more)組", en: "    and \(more) more")[language])
    }
    return lines
  }

  private static func places(_ observations: [Observation], in language: Language) -> [String] {
    guard !observations.isEmpty else { return [] }
    var lines = [
      LocalizedText(
        ja: "  確かめたいところ: \(observations.count)件", en: "  places that need a look: \(observations.count)")[
          language]
    ]
    for observation in observations.prefix(shownRows) {
      let row = observation.location.row
      let place =
        observation.location.cell ?? LocalizedText(ja: "\(row)行目", en: "row \(row)")[language]
      lines.append("    \(place): \(observation.words[language])")
    }
    if observations.count > shownRows {
      let more = observations.count - shownRows
      lines.append(LocalizedText(ja: "    ほかに\(more)件", en: "    and \(more) more")[language])
    }
    return lines
  }

  /// A text on one line, cut where it is long.
  static func line(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// Gives each observation to the table it stands in.
  private static func observations(of imported: ImportResult) -> ([[Observation]], [Observation]) {
    var positions: [SourceSheet: [Int]] = [:]
    for (index, sheet) in imported.explanations.enumerated() {
      positions[sheet.source, default: []].append(index)
    }
    var groups = [[Observation]](repeating: [], count: imported.explanations.count)
    var elsewhere: [Observation] = []
    for observation in imported.observations {
      guard let tables = positions[observation.location.source], let first = tables.first else {
        elsewhere.append(observation)
        continue
      }
      let above = tables.filter {
        let sheet = imported.explanations[$0]
        return (sheet.firstHeaderRow ?? sheet.headerRow ?? 0) <= observation.location.row
      }
      let beside = above.last { index in
        guard let column = observation.location.column,
          let left = imported.explanations[index].columns.first?.number,
          let right = imported.explanations[index].columns.last?.number
        else { return false }
        return (left...max(left, right)).contains(column)
      }
      groups[beside ?? above.last ?? first].append(observation)
    }
    return (groups, elsewhere)
  }
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
