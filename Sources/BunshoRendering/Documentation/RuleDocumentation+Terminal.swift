// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

extension RuleDocumentation {
  /// One rule for the terminal: what `bunsho explain` prints.
  ///
  /// - Parameters:
  ///   - metadata: What there is to know of the rule.
  ///   - language: The language of the text.
  ///   - width: The columns of the terminal; paragraphs wrap before it, tables do not.
  ///   - isColored: Whether to use the colours of the terminal.
  public static func text(
    for metadata: RuleMetadata, language: Language, width: Int = 80, isColored: Bool = false
  ) -> String {
    let palette = TerminalPalette(isOn: isColored)
    let severity = palette.paint(Words.severity(of: metadata)[language], as: .severity(metadata.severity))
    var lines = ["\(palette.paint("\(metadata.code) \(metadata.name)", as: .place)) (\(severity))", ""]
    lines += wrapped(metadata.summary[language], width: width)
    for fact in facts(of: metadata) where fact.title != Words.severity {
      lines += ["", palette.paint(fact.title[language], as: .place)]
      lines += wrapped(fact.text[language], width: width - 2).map { "  " + $0 }
    }
    if !metadata.options.isEmpty {
      lines += ["", palette.paint(Words.options[language], as: .place)]
      lines += columns(
        metadata.options.map { ["\($0.name):", $0.defaultValue, $0.meaning[language]] }, separator: "  "
      ).map { "  " + $0 }
    }
    for example in metadata.examples {
      let sort = example.isGood ? Words.good : Words.bad
      lines += ["", palette.paint("\(sort[language]): \(example.caption[language])", as: .place)]
      for section in ExampleTable(example).sections {
        if let title = section.title { lines += ["", "  " + title[language]] }
        let cells = [section.heads.map { $0[language] }] + section.rows.map { $0.map(cell) }
        var table = columns(cells, separator: " | ").map { "  " + $0 }
        let width = table.map(TerminalText.width).max() ?? 0
        table.insert("  " + String(repeating: "-", count: max(0, width - 2)), at: 1)
        lines += table
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ cell: ExampleTable.Cell) -> String {
    cell.isFlagged ? "> \(cell.text)" : cell.text
  }

  /// Rows whose columns line up, whatever is wide in them.
  private static func columns(_ rows: [[String]], separator: String) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let rows = rows.map { $0.map(TerminalText.plain) }
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? TerminalText.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { TerminalText.padded(row[$0], to: widths[$0]) }
      return trimmedEnd(cells.joined(separator: separator))
    }
  }

  /// The text in lines no wider than so many columns: between words, and between any two Japanese characters
  /// except before a mark that must not begin a line.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let room = TerminalText.width(of: trimmedEnd(piece))
      if used + room > width, !line.isEmpty {
        lines.append(trimmedEnd(line))
        line = ""
        used = 0
      }
      line += piece
      used += TerminalText.width(of: piece)
    }
    return line.isEmpty ? lines : lines + [trimmedEnd(line)]
  }

  /// The text in pieces that are not broken: words with the blanks behind them, single wide characters.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var wasBreakable = true
    for character in text {
      let isWide = TerminalText.width(of: String(character)) > 1
      let staysBehind = "。、，．)）」』】〕]:：!?！？ー々".contains(character)
      let opens = pieces.last?.last.map { "(（「『【〔[".contains($0) } ?? false
      if pieces.isEmpty || (!staysBehind && !opens && (isWide || wasBreakable)) {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
      wasBreakable = isWide || character == " "
    }
    return pieces
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
