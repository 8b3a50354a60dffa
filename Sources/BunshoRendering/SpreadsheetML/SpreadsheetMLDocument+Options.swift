// SPDX-License-Identifier: Apache-2.0

extension SpreadsheetMLDocument {
  /// Writes view, print set-up and protection of a sheet.
  func writeOptions(of sheet: Workbook.Sheet, isInFront: Bool, with cells: inout LawfulCells) {
    let header = cells.code(of: sheet.printSetup.header)
    let footer = cells.code(of: sheet.printSetup.footer)
    xml.element("WorksheetOptions", ["xmlns": Self.excel]) {
      writePageSetup(sheet.printSetup, header: header, footer: footer)
      if sheet.printSetup.fit != nil { xml.element("FitToPage") }
      writePrint(sheet.printSetup)
      if sheet.isHidden { xml.element("Visible", text: "SheetHidden") }
      if sheet.zoom != 100 { xml.element("Zoom", text: "\(max(10, min(399, sheet.zoom)))") }
      if isInFront { xml.element("Selected") }
      if !sheet.showsGridlines { xml.element("DoNotDisplayGridlines") }
      if let frozen = sheet.frozen { write(frozen) }
      writeProtection(of: sheet)
    }
    xml.lineFeed()
  }

  private func writePageSetup(_ setup: Workbook.PrintSetup, header: String, footer: String) {
    let margins = setup.margins
    let decimal = SpreadsheetMLStyles.decimal
    xml.element("PageSetup") {
      xml.element(
        "Layout",
        [
          "x:Orientation": setup.isLandscape ? "Landscape" : nil,
          "x:CenterHorizontal": setup.isCenteredHorizontally ? "1" : nil,
        ])
      xml.element(
        "Header", ["x:Margin": decimal(margins.header), "x:Data": header.isEmpty ? nil : header])
      xml.element(
        "Footer", ["x:Margin": decimal(margins.footer), "x:Data": footer.isEmpty ? nil : footer])
      xml.element(
        "PageMargins",
        [
          "x:Bottom": decimal(margins.bottom), "x:Left": decimal(margins.left),
          "x:Right": decimal(margins.right), "x:Top": decimal(margins.top),
        ])
    }
  }

  private func writePrint(_ setup: Workbook.PrintSetup) {
    xml.element("Print") {
      if let fit = setup.fit {
        xml.element("FitWidth", text: "\(max(0, fit.pagesWide))")
        xml.element("FitHeight", text: "\(max(0, fit.pagesTall))")
      }
      if setup.goesAcrossFirst { xml.element("LeftToRight") }
      // Without it Excel takes the paper of the printer.
      xml.element("ValidPrinterInfo")
      xml.element("PaperSizeIndex", text: "\(setup.paper.rawValue)")
    }
  }

  private func write(_ frozen: Workbook.Sheet.FrozenPanes) {
    guard frozen.rows > 0 || frozen.columns > 0 else { return }
    xml.element("FreezePanes")
    xml.element("FrozenNoSplit")
    if frozen.rows > 0 {
      xml.element("SplitHorizontal", text: "\(frozen.rows)")
      xml.element("TopRowBottomPane", text: "\(frozen.rows)")
    }
    if frozen.columns > 0 {
      xml.element("SplitVertical", text: "\(frozen.columns)")
      xml.element("LeftColumnRightPane", text: "\(frozen.columns)")
    }
    // 3 is the pane at the upper left, 1 at the upper right, 2 at the lower left, 0 at the lower right.
    var panes = [3]
    if frozen.columns > 0 { panes.append(1) }
    if frozen.rows > 0 { panes.append(2) }
    if frozen.columns > 0 && frozen.rows > 0 { panes.append(0) }
    xml.element("ActivePane", text: "\(panes[panes.count - 1])")
    xml.element("Panes") {
      for pane in panes {
        xml.element("Pane") { xml.element("Number", text: "\(pane)") }
      }
    }
  }

  private func writeProtection(of sheet: Workbook.Sheet) {
    guard let protection = sheet.protection else {
      xml.element("ProtectObjects", text: "False")
      xml.element("ProtectScenarios", text: "False")
      return
    }
    xml.element("ProtectObjects", text: "True")
    xml.element("ProtectScenarios", text: "True")
    if protection.allowsResizing {
      xml.element("AllowSizeCols")
      xml.element("AllowSizeRows")
    }
    if protection.allowsSorting { xml.element("AllowSort") }
    if protection.allowsFiltering { xml.element("AllowFilter") }
  }
}

extension SpreadsheetMLDocument {
  /// Writes drop-down lists.
  func writeValidations(of sheet: Workbook.Sheet, with cells: inout LawfulCells) {
    for validation in cells.validations(of: sheet) {
      xml.element("DataValidation", ["xmlns": Self.excel]) {
        func optional(_ name: String, _ text: String) {
          if !text.isEmpty { xml.element(name, text: text) }
        }
        xml.element("Range", text: validation.range.r1c1)
        xml.element("Type", text: "List")
        // As Excel writes them: the first marks a list of values, not of cells; the second lets blanks pass.
        if case .literals = validation.source { xml.element("CellRangeList") }
        if validation.allowsBlank { xml.element("UseBlank") }
        xml.element("Value", text: R1C1Formula.from(validation.source.formula, at: validation.range.first))
        optional("InputTitle", validation.hintTitle)
        optional("InputMessage", validation.hint)
        switch validation.strictness {
        case .stop: break
        case .warning: xml.element("ErrorStyle", text: "Warn")
        case .information: xml.element("ErrorStyle", text: "Info")
        }
        optional("ErrorMessage", validation.error)
        optional("ErrorTitle", validation.errorTitle)
      }
      xml.lineFeed()
    }
  }

  /// Writes looks that follow the content.
  func writeConditionalFormats(of sheet: Workbook.Sheet) {
    for group in Self.groups(of: sheet.conditionalFormats) {
      guard let range = group.first?.range else { continue }
      xml.element("ConditionalFormatting", ["xmlns": Self.excel]) {
        xml.element("Range", text: range.r1c1)
        for format in group {
          xml.element("Condition") {
            if case .equals(let text) = format.condition {
              xml.element("Qualifier", text: "Equal")
              xml.element("Value1", text: Workbook.quoted(text: LawfulText.of(text).text))
            } else {
              let formula = LawfulText.of(format.formula ?? "").text
              xml.element("Value1", text: R1C1Formula.from(formula, at: range.first))
            }
            xml.element("Format", ["Style": Self.css(of: format.style.attributes)])
          }
        }
      }
      xml.lineFeed()
    }
  }

  /// Formats of the same range, taken together; an element holds three at most.
  private static func groups(
    of formats: [Workbook.ConditionalFormat]
  ) -> [[Workbook.ConditionalFormat]] {
    var groups: [[Workbook.ConditionalFormat]] = []
    for format in formats {
      if let last = groups.last, last.count < 3, last.first?.range == format.range {
        groups[groups.count - 1].append(format)
      } else {
        groups.append([format])
      }
    }
    return groups
  }

  /// A look in the words of style sheets, as the format writes it for conditions.
  private static func css(of style: Workbook.Style.Attributes) -> String {
    var rules: [String] = []
    if let color = style.color { rules.append("color:\(color.hex)") }
    if style.bold || style.italic {
      rules.append("font-weight:\(style.bold ? 700 : 400)")
      rules.append("font-style:\(style.italic ? "italic" : "normal")")
    }
    if style.underlined { rules.append("text-underline-style:single") }
    if style.struckOut { rules.append("text-line-through:single") }
    let sides = [
      ("left", style.borders.left), ("right", style.borders.right), ("top", style.borders.top),
      ("bottom", style.borders.bottom),
    ]
    for case (let side, let border?) in sides {
      // Programs allow thin lines only.
      let line = border.weight == .dashed ? "dashed" : border.weight == .hair ? "dotted" : "solid"
      rules.append("border-\(side):.5pt \(line) \(border.color?.hex ?? "windowtext")")
    }
    if let fill = style.fill { rules.append("background:\(fill.hex)") }
    return rules.joined(separator: ";")
  }
}
