// SPDX-License-Identifier: Apache-2.0
public import BunshoImport
public import BunshoModel
public import BunshoRendering

/// How each sheet was read and why: what `import --explain` prints.
public struct ImportExplanation {
  private let imported: ImportResult

  /// Explains a reading.
  public init(_ imported: ImportResult) {
    self.imported = imported
  }

  /// The explanation for people.
  public func text(in language: Language) -> String {
    var lines: [String] = []
    for sheet in imported.explanations {
      let place = sheet.source.sheet.map { "\(sheet.source.path) [\($0)]" } ?? sheet.source.path
      lines.append(
        "\(place): \(Self.kindWords(sheet.kind)[language])"
          + (sheet.reason.map { " — \($0[language])" } ?? ""))
      if let row = sheet.headerRow {
        lines.append(
          LocalizedText(
            ja: "  見出し: \(row)行目、内容: \(sheet.rows)行", en: "  header: row \(row); content: \(sheet.rows) rows")[
              language])
      }
      for column in sheet.columns {
        let letter = SourceLocation.letters(ofColumn: column.number)
        let field = column.field ?? LocalizedText(ja: "(解釈していません)", en: "(not interpreted)")[language]
        lines.append("  \(letter)  \(column.header.replacing("\n", with: " ")) → \(field)")
      }
      if let profile = sheet.profile { lines += Self.lines(of: profile, in: language) }
      for skipped in sheet.skippedRows.prefix(20) {
        lines.append(
          LocalizedText(
            ja: "  \(skipped.row)行目は読みません(\(Self.rowWords(skipped.reason).ja))",
            en: "  row \(skipped.row) is no content (\(Self.rowWords(skipped.reason).en))")[language])
      }
      if sheet.skippedRows.count > 20 {
        let more = sheet.skippedRows.count - 20
        lines.append(LocalizedText(ja: "  ほかに\(more)行", en: "  and \(more) more rows")[language])
      }
      lines.append("")
    }
    let open = imported.observations.count
    lines.append(
      LocalizedText(
        ja: open == 0 ? "読めなかったところはありません。" : "確かめたいところが\(open)件あります。bunsho check で場所と直し方が分かります。",
        en: open == 0
          ? "Everything was understood."
          : "\(open) places need a look; bunsho check tells where and what to do.")[language])
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of profile: MarkProfile, in language: Language) -> [String] {
    let origin =
      switch profile.origin {
      case .legend(let place): LocalizedText(ja: "凡例 \(place.cell ?? "")", en: "legend \(place.cell ?? "")")
      case .configuration: LocalizedText(ja: "設定", en: "configuration")
      case .table: LocalizedText(ja: "表の記号と見出し", en: "the table's marks and heads")
      }
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

  private static func kindWords(_ kind: String) -> LocalizedText {
    switch kind {
    case "tasks": LocalizedText(ja: "業務の表", en: "a table of tasks")
    case "transposed":
      LocalizedText(ja: "行が担当者、列が業務の表", en: "a matrix with holders as rows and tasks as columns")
    case "assignments": LocalizedText(ja: "1行1割当の表", en: "a table with a line an assignment")
    case "people": LocalizedText(ja: "要員の一覧", en: "a roster of people")
    case "departments": LocalizedText(ja: "部門の一覧", en: "a list of departments")
    case "roles": LocalizedText(ja: "役割の一覧", en: "a list of roles")
    case "legend": LocalizedText(ja: "凡例", en: "a legend")
    case "skipped": LocalizedText(ja: "読まないシート", en: "a sheet passed over")
    case "hidden": LocalizedText(ja: "非表示のシート", en: "a hidden sheet")
    case "empty": LocalizedText(ja: "空のシート", en: "an empty sheet")
    case "model": LocalizedText(ja: "Bunshoのモデル", en: "a Bunsho model")
    default: LocalizedText(ja: "分からないシート", en: "a sheet that was not understood")
    }
  }

  private static func rowWords(_ reason: String) -> LocalizedText {
    switch reason {
    case "total": LocalizedText(ja: "合計", en: "a total")
    case "note": LocalizedText(ja: "注記", en: "a note")
    case "legend": LocalizedText(ja: "凡例", en: "a legend")
    case "section": LocalizedText(ja: "区切りの行", en: "a section row")
    case "repeated header": LocalizedText(ja: "見出しの繰り返し", en: "the header again")
    case "end": LocalizedText(ja: "以下余白", en: "end of the table")
    default: LocalizedText(verbatim: reason)
    }
  }

  /// The explanation for programs, schema `bunsho.explain/1`.
  public var json: JSONValue {
    [
      "schema": "bunsho.explain/1",
      "sheets": .array(imported.explanations.map(Self.json)),
      "open": .integer(imported.observations.count),
    ]
  }

  private static func json(of sheet: SheetExplanation) -> JSONValue {
    [
      "path": .string(sheet.source.path), "sheet": .string(orNull: sheet.source.sheet),
      "kind": .string(sheet.kind),
      "reason": sheet.reason.map { ["ja": .string($0.ja), "en": .string($0.en)] } ?? .null,
      "headerRow": .integer(orNull: sheet.headerRow), "rows": .integer(sheet.rows),
      "columns": .array(
        sheet.columns.map {
          ["column": .integer($0.number), "header": .string($0.header), "field": .string(orNull: $0.field)]
        }),
      "marks": .array(
        (sheet.profile?.entries ?? []).map { entry in
          switch entry.meaning {
          case .involvement(let kind): ["mark": .string(entry.mark), "meaning": .string(kind.word)]
          case .none: ["mark": .string(entry.mark), "meaning": "none"]
          }
        }),
      "skippedRows": .array(
        sheet.skippedRows.map { ["row": .integer($0.row), "reason": .string($0.reason)] }),
    ]
  }
}
