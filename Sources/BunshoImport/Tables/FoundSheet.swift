// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A sheet with the tables found on it, before and after they were read.
struct FoundSheet {
  let sheet: Sheet
  /// The sheet's name, or the file's without extension.
  let name: String
  /// The legend on the sheet.
  private(set) var legend: MarkProfile?
  /// The legend of a sheet that is a legend for the whole workbook.
  private(set) var sharedLegend: MarkProfile?
  /// The tables, in reading order.
  var tables: [FoundTable] = []
  /// What the sheet was taken for, where it holds no table.
  private(set) var kind = "unknown"
  private(set) var reason: LocalizedText?

  /// The sheet of a report that holds all there is.
  private static let ownTables: Set<String> = ["職務分掌表", "Responsibility table"]

  private static let skippedNames: Set<String> = [
    "記入例", "見本", "サンプル", "リスト", "マスタ", "表紙", "目次", "改訂履歴", "改定履歴", "変更履歴", "使い方",
  ]

  init(_ sheet: Sheet, in file: SheetFile, configuration: ImportConfiguration) {
    self.sheet = sheet
    name = sheet.source.sheet ?? Self.stem(of: file.path)
    let decision = configuration.decision(on: sheet.source)
    let found = LegendFinder(sheet).find()
    legend = found?.profile
    if sheet.isHidden, decision?.kind == nil {
      kind = "hidden"
      reason = LocalizedText(ja: "非表示のシートは読みません", en: "hidden sheets are not read")
    } else if file.isOwnReport, !Self.ownTables.contains(name), decision?.kind == nil {
      kind = "skipped"
      reason = LocalizedText(
        ja: "Bunshoが作ったブックは職務分掌表だけを読みます", en: "of a workbook Bunsho made only the table is read")
    } else if sheet.rowCount == 0 {
      kind = "empty"
    } else if decision?.kind == "skip" || Self.skippedNames.contains(name) && decision == nil {
      kind = "skipped"
      reason = LocalizedText(
        ja: "「\(name)」は見本や目次などの名前です", en: "'\(name)' is the name of a sample, index or the like")
    } else if name == "凡例" || name.lowercased() == "legend" {
      kind = "legend"
      sharedLegend = legend
    } else {
      find(decision, configuration: configuration, legend: found)
    }
  }

  private mutating func find(
    _ decision: ImportConfiguration.SheetDecision?, configuration: ImportConfiguration,
    legend: LegendFinder.Found?
  ) {
    let finder = HeaderFinder(marks: MarkColumns(legend: legend), isSkillMap: SkillMap.isNamed(name))
    let legendRows = legend?.rows ?? []
    let region = Self.region(of: sheet, without: legend)
    let implied = decision?.headerRow == nil ? ToolExport.impliedHeader(of: sheet) : nil
    let parts =
      implied.map { [(region, $0)] }
      ?? TableSplitter(finder: finder, legendRows: legendRows).parts(of: region, fixed: decision?.headerRow)
    tables = parts.map { part in
      FoundTable(
        part, name: name, finder: finder, legendRows: legendRows, decision: decision,
        words: configuration.columns)
    }
    // A sheet that holds nothing else explains the marks of the others.
    if !tables.isEmpty, tables.allSatisfy({ $0.kind == "legend" }) { sharedLegend = self.legend }
    guard tables.isEmpty else { return }
    reason = LocalizedText(ja: "見出し行が見つかりません", en: "no header row was found")
  }

  /// The sheet without a legend that stands left or right of its tables.
  private static func region(of sheet: Sheet, without legend: LegendFinder.Found?) -> SheetRegion {
    var region = SheetRegion(sheet)
    guard let columns = legend?.columns else { return region }
    // A legend ends where the texts beside its marks end.
    if columns.lowerBound > region.columns.lowerBound + 1 {
      region.columns = region.columns.lowerBound...(columns.lowerBound - 1)
    } else if columns.upperBound < region.columns.upperBound {
      region.columns = (columns.upperBound + 1)...region.columns.upperBound
    }
    return region
  }

  /// A hidden sheet that holds a table all the same.
  var hidesTable: Bool {
    guard sheet.isHidden, tables.isEmpty else { return false }
    let header = HeaderFinder(marks: MarkColumns()).find(in: SheetRegion(sheet))
    return header.map { $0.has(.task) || $0.has(.person) } == true
  }

  /// The file's name without folder and extension.
  static func stem(of path: String) -> String {
    let name = fileName(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What the sheet was taken for, a line a table.
  var summaries: [InputSummary.Sheet] {
    guard !tables.isEmpty else {
      return [InputSummary.Sheet(name: sheet.source.sheet ?? "", kind: kind, rows: 0)]
    }
    return tables.map { found in
      InputSummary.Sheet(
        name: sheet.source.sheet ?? "", kind: found.kind, rows: found.rows,
        headerRow: found.table?.header.rowNumber, markProfile: found.profile?.id)
    }
  }

  /// How the sheet was understood, an explanation a table.
  var explanations: [SheetExplanation] {
    guard !tables.isEmpty else {
      return [
        SheetExplanation(
          source: sheet.source, kind: kind, reason: reason, headerRow: nil, rows: 0, columns: [],
          profile: nil,
          skippedRows: [])
      ]
    }
    return tables.map { $0.explanation(of: sheet.source) }
  }
}
