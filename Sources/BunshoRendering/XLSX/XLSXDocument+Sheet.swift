// SPDX-License-Identifier: Apache-2.0

import BunshoModel
import CXLSXWriter

extension XLSXDocument {
  /// Writes everything of a sheet but its cells and its print set-up.
  func writeSettings(
    of sheet: Workbook.Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(RenderError) {
    if let height = sheet.defaultRowHeight { worksheet_set_default_row(worksheet, height, 0) }
    if sheet.summariesAreAbove { worksheet_outline_settings(worksheet, 1, 0, 1, 0) }
    for run in sheet.columnRuns {
      var options = lxw_row_col_options(hidden: run.column.isHidden ? 1 : 0, level: 0, collapsed: 0)
      // The library makes a hidden column of its standard width, 8.43, none wide even when it is shown again.
      let standard = run.column.isHidden ? 8.5 : 8.43
      try Self.check(
        worksheet_set_column_opt(
          worksheet, lxw_col_t(run.places.lowerBound), lxw_col_t(run.places.upperBound),
          min(255, max(0, run.column.width ?? standard)), nil, &options),
        subject: sheet.name)
    }
    if let frozen = sheet.frozen, frozen.rows > 0 || frozen.columns > 0 {
      worksheet_freeze_panes(
        worksheet, lxw_row_t(clamping: frozen.rows), lxw_col_t(clamping: frozen.columns))
    }
    if let range = sheet.autofilter {
      try Self.check(
        worksheet_autofilter(
          worksheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
          lxw_col_t(range.last.column)),
        subject: sheet.name)
    }
    for merge in sheet.merges {
      try Self.check(
        bunsho_merge(
          worksheet, lxw_row_t(merge.first.row), lxw_col_t(merge.first.column), lxw_row_t(merge.last.row),
          lxw_col_t(merge.last.column)),
        subject: sheet.name)
    }
    var cells = LawfulCells(sheet: sheet.name)
    for validation in cells.validations(of: sheet) {
      try write(validation, to: worksheet, of: sheet.name)
    }
    notes += cells.notes
    for format in sheet.conditionalFormats { try write(format, to: worksheet, of: sheet.name) }
    if let color = sheet.tabColor {
      worksheet_set_tab_color(worksheet, color.rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : color.rgb)
    }
    if sheet.zoom != 100 { worksheet_set_zoom(worksheet, UInt16(max(10, min(400, sheet.zoom)))) }
    if !sheet.showsGridlines { worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if sheet.isHidden { worksheet_hide(worksheet) }
    if let protection = sheet.protection {
      var options = lxw_protection()
      options.sort = protection.allowsSorting ? 1 : 0
      options.autofilter = protection.allowsFiltering ? 1 : 0
      options.format_columns = protection.allowsResizing ? 1 : 0
      options.format_rows = protection.allowsResizing ? 1 : 0
      worksheet_protect(worksheet, nil, &options)
    }
  }

  /// Puts the pictures over the cells.
  func writePictures(of sheet: Workbook.Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    for picture in sheet.pictures {
      var code = LXW_ERROR_IMAGE_DIMENSIONS
      if let size = picture.file.size {
        let strings = CStrings()
        var options = lxw_image_options()
        let scale = picture.height / Double(size.height)
        options.x_scale = scale
        options.y_scale = scale
        options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
        options.description = strings.pointer(to: LawfulText.of(picture.description, maximumLength: 255).text)
        code = worksheet_insert_image_buffer_opt(
          worksheet, lxw_row_t(picture.anchor.row), lxw_col_t(picture.anchor.column), picture.file.bytes,
          picture.file.bytes.count, &options)
      }
      if code != LXW_NO_ERROR {
        notes.append(WriterNote(.pictureDropped, sheet: sheet.name, cell: picture.anchor))
      }
    }
  }

  private func write(
    _ validation: Workbook.Validation, to worksheet: UnsafeMutablePointer<lxw_worksheet>, of sheet: String
  ) throws(RenderError) {
    let strings = CStrings()
    func optional(_ text: String) -> UnsafeMutablePointer<CChar>? {
      text.isEmpty ? nil : strings.pointer(to: Self.escaped(text))
    }
    var options = lxw_data_validation()
    // As a formula, not as the library's list: it would not double quotes in a value.
    options.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    options.value_formula = strings.pointer(to: validation.source.formula)
    options.ignore_blank = UInt8(
      (validation.allowsBlank ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
    let errorType =
      switch validation.strictness {
      case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
      case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
      case .information: LXW_VALIDATION_ERROR_TYPE_INFORMATION
      }
    options.error_type = UInt8(errorType.rawValue)
    options.input_title = optional(validation.hintTitle)
    options.input_message = optional(validation.hint)
    options.error_title = optional(validation.errorTitle)
    options.error_message = optional(validation.error)
    let range = validation.range
    try Self.check(
      worksheet_data_validation_range(
        worksheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
        lxw_col_t(range.last.column), &options),
      subject: "\(sheet)!\(range.a1)")
  }

  private func write(
    _ conditional: Workbook.ConditionalFormat, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    of sheet: String
  ) throws(RenderError) {
    let strings = CStrings()
    var options = lxw_conditional_format()
    switch conditional.condition {
    case .equals(let text):
      options.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      options.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      options.value_string = strings.pointer(to: Workbook.quoted(text: LawfulText.of(text).text))
    case .contains, .formula:
      options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      options.value_string = strings.pointer(to: LawfulText.of(conditional.formula ?? "").text)
    }
    options.format = formats.conditionalFormat(for: conditional.style)
    options.stop_if_true = conditional.stopsIfTrue ? 1 : 0
    let range = conditional.range
    try Self.check(
      worksheet_conditional_format_range(
        worksheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
        lxw_col_t(range.last.column), &options),
      subject: "\(sheet)!\(range.a1)")
  }

  /// Writes how a sheet is printed.
  func writePrintSetup(
    of sheet: Workbook.Sheet, at place: Int, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(RenderError) {
    let setup = sheet.printSetup
    worksheet_set_paper(worksheet, UInt8(setup.paper.rawValue))
    if setup.isLandscape { worksheet_set_landscape(worksheet) }
    if setup.goesAcrossFirst { worksheet_print_across(worksheet) }
    if let fit = setup.fit {
      worksheet_fit_to_pages(
        worksheet, UInt16(clamping: fit.pagesWide), UInt16(clamping: fit.pagesTall))
    }
    let margins = setup.margins
    worksheet_set_margins(worksheet, margins.left, margins.right, margins.top, margins.bottom)
    if setup.isCenteredHorizontally { worksheet_center_horizontally(worksheet) }
    var cells = LawfulCells(sheet: sheet.name)
    try Self.check(
      bunsho_set_page_lines(
        worksheet, cells.code(of: setup.header), cells.code(of: setup.footer), margins.header, margins.footer),
      subject: sheet.name)
    notes += cells.notes
    // Not by worksheet_print_area() and worksheet_repeat_rows(): they cut the name of the sheet when that is long.
    let quoted = Workbook.quoted(sheet: sheet.name)
    if let area = sheet.printArea {
      try Self.check(
        bunsho_define_name(workbook, Int16(place), "_xlnm.Print_Area", quoted + "!Print_Area", area),
        subject: sheet.name)
    }
    if let titles = sheet.printTitles {
      try Self.check(
        bunsho_define_name(workbook, Int16(place), "_xlnm.Print_Titles", quoted + "!Print_Titles", titles),
        subject: sheet.name)
    }
  }
}
