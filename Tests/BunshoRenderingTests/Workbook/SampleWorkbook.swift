// SPDX-License-Identifier: Apache-2.0

import BunshoRendering

/// A small workbook that uses everything a workbook may say.
enum SampleWorkbook {
  static let matrixName = "職務分掌表"
  static let legendName = "凡例"

  static var workbook: Workbook {
    Workbook(
      properties: Workbook.Properties(
        title: "職務分掌表", subject: "責任分担 & <表>", author: "経理部", company: "P&G 見本",
        created: Workbook.DateTime(2026, 4, 1, hour: 9, minute: 30), generator: "bunsho 1.0 \"report\" ?>"),
      sheets: [cover, matrix, legend, hidden],
      definedNames: [
        Workbook.DefinedName(
          name: "文字一覧", sheet: legendName, range: Workbook.CellRange(rows: 1...4, columns: 0...0))
      ], activeSheet: 1)
  }

  static let body = Workbook.Style {
    $0.borders = .all(.init(.thin, 0xDCDEE3))
    $0.wraps = true
    $0.vertical = .top
  }
  static let head = body.with {
    $0.bold = true
    $0.fill = 0xD9E6FF
    $0.horizontal = .center
    $0.borders.bottom = .init(.medium)
  }
  static let vertical = head.with {
    $0.rotation = .vertical
    $0.wraps = false
  }
  static let mark = body.with {
    $0.horizontal = .center
    $0.wraps = false
    $0.locked = false
  }
  static let odd = Workbook.Style {
    $0.fontName = "Meiryo"
    $0.fontSize = 8.5
    $0.italic = true
    $0.underlined = true
    $0.struckOut = true
    $0.color = 0x000000
    $0.rotation = .degrees(45)
    $0.indent = 2
    $0.horizontal = .distributed
    $0.vertical = .bottom
    $0.numberFormat = "0.0%"
    $0.borders = .init(left: .init(.hair), right: .init(.double, 0xCE0000), top: .init(.thick))
    $0.shrinksToFit = true
  }

  private static var cover: Workbook.Sheet {
    var sheet = Workbook.Sheet(name: "表紙")
    sheet.append([.text("職務分掌表", style: Workbook.Style { $0.fontSize = 20 })], height: 40)
    sheet.append([.text("施行日"), Workbook.Cell(.date(.init(2026, 4, 1)), style: dateStyle)])
    sheet.append([
      .link("表へ", to: .cell(sheet: matrixName, .init(row: 3, column: 2))),
      .link("社内", to: .url("https://example.com/部署?q=internal:a#top"), style: odd),
    ])
    sheet.append([
      Workbook.Cell(.formula("COUNTIF('\(matrixName)'!$C$4:$D$5,\"A\")", cached: .number(2))),
      Workbook.Cell(.formula("IF(A4=2,\"はい\",\"\")", cached: .text("はい"))),
      Workbook.Cell(.bool(true)), .number(0.1), .number(1e300), .number(-3), .number(0.5, style: odd),
    ])
    sheet.merges = [
      Workbook.CellRange(rows: 0...0, columns: 0...3), Workbook.CellRange(rows: 5...6, columns: 1...2),
    ]
    sheet[5, 1] = .text("承認", style: head)
    sheet.columns = [.init(width: 14), .init(width: 14), .init(), .init(width: 0.5)]
    sheet.showsGridlines = false
    sheet.tabColor = 0x0017C1
    sheet.printSetup = Workbook.PrintSetup(isCenteredHorizontally: true)
    return sheet
  }

  static let dateStyle = Workbook.Style { $0.numberFormat = "yyyy/mm/dd" }

  private static var matrix: Workbook.Sheet {
    var sheet = Workbook.Sheet(name: matrixName)
    sheet.append([.text("職務分掌表", style: Workbook.Style { $0.bold = true })])
    sheet.append([])
    sheet.append(
      [.text("No.", style: head), .text("業務", style: head), .text("部長", style: vertical)]
        + [.text("担当", style: vertical)], height: 90)
    let comment = Workbook.Cell.Comment(author: "監査", text: "GAP101\n<b>確認</b>", width: 200, height: 60)
    sheet.append([
      .text("001", style: body), .text("月次決算\nを締める", style: body, comment: comment),
      .text("A", style: mark), .text("R", style: mark),
    ])
    sheet.append(
      Workbook.Sheet.Row(
        [.text("002", style: body), .text("=1+1", style: body), .text("A", style: mark)]
          + [.blank(style: mark)], outlineLevel: 1))
    sheet.append(Workbook.Sheet.Row([], outlineLevel: 1, isHidden: true))
    sheet.append(Workbook.Sheet.Row([.text("計")], isCollapsed: true))
    sheet.columns = [.init(width: 7), .init(width: 40), .init(width: 5.5), .init(width: 5.5)]
    sheet.columns.append(.init(isHidden: true))
    sheet.defaultRowHeight = 20
    sheet.frozen = .init(rows: 3, columns: 2)
    sheet.autofilter = Workbook.CellRange(rows: 2...4, columns: 0...3)
    let marks = Workbook.CellRange(rows: 3...4, columns: 2...3)
    sheet.validations = [
      Workbook.Validation(
        range: marks, source: .literals(["A", "R", "C", "A\"R"]), hintTitle: "文字", hint: "A R C",
        errorTitle: "違う文字", error: "A R C を選んでください"),
      Workbook.Validation(
        range: Workbook.CellRange(rows: 3...4, columns: 1...1),
        source: .range(sheet: legendName, Workbook.CellRange(rows: 1...4, columns: 0...0)),
        strictness: .warning, allowsBlank: false),
    ]
    sheet.conditionalFormats = conditions(on: marks)
    sheet.printSetup = Workbook.PrintSetup(
      paper: .a3, isLandscape: true, fit: .init(), repeatedRows: 0...2, repeatedColumns: 0...1,
      area: Workbook.CellRange(rows: 0...4, columns: 0...3), margins: .narrow,
      header: .init(left: [.text("P&G 社外秘")], right: [.date]),
      footer: .init(center: Workbook.PrintSetup.Line.pageOfPages, right: [.file, .text(" "), .sheet]))
    sheet.zoom = 90
    sheet.protection = .init(allowsResizing: false)
    return sheet
  }

  private static func conditions(on marks: Workbook.CellRange) -> [Workbook.ConditionalFormat] {
    let filled = Workbook.Style {
      $0.fill = 0x00118F
      $0.color = 0xFFFFFF
      $0.bold = true
    }
    let framed = Workbook.Style {
      $0.borders = .all(.init(.thin, 0x3460FB))
      $0.underlined = true
      $0.struckOut = true
    }
    return [
      .init(range: marks, when: .equals("A"), style: filled),
      .init(range: marks, when: .equals("a\"b"), style: framed),
      .init(range: marks, when: .contains("C*"), style: Workbook.Style { $0.italic = true }),
      .init(range: marks, when: .equals("I"), style: filled),
      .init(
        range: Workbook.CellRange(rows: 3...4, columns: 1...1),
        when: .formula("COUNTIF($C4:$D4,\"A\")<>1"), style: framed, stopsIfTrue: true),
    ]
  }

  private static var legend: Workbook.Sheet {
    var sheet = Workbook.Sheet(name: legendName)
    for text in ["文字", "A", "R", "C", "I"] { sheet.append([.text(text)]) }
    sheet.frozen = .init(rows: 1)
    return sheet
  }

  private static var hidden: Workbook.Sheet {
    var sheet = Workbook.Sheet(name: "隠し", rows: [.init([.text("見えない")])])
    sheet.isHidden = true
    return sheet
  }

  /// Texts that attack a format, or are cut by a careless writer.
  static let hostileTexts = [
    "=cmd|'/c calc'!A1", "</Data>", "]]>", "<![CDATA[x]]>", "a\u{1}b\u{0}c\u{8}\u{B}", "\u{202E}逆順\u{202C}",
    "👩‍👩‍👧‍👦 絵文字 𠮷", "\u{FFFE}\u{FFFF}x", String(repeating: "あ", count: 40_000),
    String(repeating: "𠮷", count: 20_000), "  前後の空白  ", "\t改\n行\r\n\r終", "_x0041_ と _x005F_x0041_",
    "&amp;<b>&#10;", "+1-1", "@SUM(A1)", "001", "1E3", "葛\u{E0100}城", "\u{3000}全角", "'頭",
    "\u{85}\u{2028}改", "e\u{301}", "_x000D_\n", " ", "\n", "", "\u{FEFF}",
  ]
}
