// SPDX-License-Identifier: Apache-2.0

import BunshoModel
import CXLSXWriter

/// One `.xlsx` file being written by libxlsxwriter.
///
/// The files `XLSX/XLSXDocument*.swift` and `XLSXFormats.swift` are the only ones that touch the library.
final class XLSXDocument {
  /// What could not be written as it stood, so far.
  var notes: [WriterNote] = []
  /// The formats made for styles.
  let formats: XLSXFormats
  private var handle: UnsafeMutablePointer<lxw_workbook>?

  /// Starts a file.
  ///
  /// - Parameters:
  ///   - path: Where the file will be.
  ///   - temporary: A directory for the parts of the file while they are written.
  ///   - streams: Whether rows are written as they come and not kept in memory. Strings then stand in the
  ///     cells instead of a table; programs read both alike.
  init(path: String, temporary: String, streams: Bool) throws(RenderError) {
    let handle = temporary.withCString { directory in
      var options = lxw_workbook_options(
        constant_memory: streams ? 1 : 0, tmpdir: UnsafeMutablePointer(mutating: directory), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard let handle else { throw Self.failure(LXW_ERROR_CREATING_XLSX_FILE, subject: path) }
    self.handle = handle
    formats = XLSXFormats(handle)
  }

  deinit {
    // Only when writing failed half-way: close() has freed it otherwise.
    if let handle { lxw_workbook_free(handle) }
  }

  /// Writes everything.
  func write(_ workbook: Workbook) throws(RenderError) {
    guard let handle else { return }
    try writeProperties(workbook.properties, to: handle)
    // All sheets first: names and links may point forward.
    var worksheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in workbook.sheets {
      guard let worksheet = workbook_add_worksheet(handle, sheet.name) else {
        throw Self.failure(LXW_ERROR_INVALID_SHEETNAME_CHARACTER, subject: sheet.name)
      }
      worksheets.append(worksheet)
    }
    for name in workbook.definedNames {
      try Self.check(bunsho_define_name(handle, -1, name.name, name.name, name.refersTo), subject: name.name)
    }
    for (place, sheet) in workbook.sheets.enumerated() {
      try writeSettings(of: sheet, to: worksheets[place])
      try writePrintSetup(of: sheet, at: place, to: worksheets[place], in: handle)
      try writeCells(of: sheet, to: worksheets[place])
      writePictures(of: sheet, to: worksheets[place])
    }
    worksheet_activate(worksheets[workbook.sheetInFront])
    worksheet_set_first_sheet(worksheets[workbook.sheets.firstIndex { !$0.isHidden } ?? 0])
  }

  /// Ends the file. Nothing can be written afterwards.
  func close() throws(RenderError) {
    guard let handle else { return }
    // The library frees the workbook whether or not it could write the file.
    self.handle = nil
    try Self.check(workbook_close(handle), subject: "")
  }

  private func writeProperties(
    _ properties: Workbook.Properties, to handle: UnsafeMutablePointer<lxw_workbook>
  ) throws(RenderError) {
    let strings = CStrings()
    var cells = LawfulCells(sheet: "")
    func lawful(_ text: String) -> UnsafeMutablePointer<CChar>? {
      text.isEmpty ? nil : strings.pointer(to: cells.lawful(text, at: nil, maximumLength: 255))
    }
    var document = lxw_doc_properties()
    document.title = lawful(properties.title)
    document.subject = lawful(properties.subject)
    document.author = lawful(properties.author)
    document.company = lawful(properties.company)
    document.created = time_t(properties.created.secondsSince1970)
    try Self.check(workbook_set_properties(handle, &document), subject: "")
    if !properties.generator.isEmpty {
      let generator = cells.lawful(properties.generator, at: nil, maximumLength: 255)
      try Self.check(workbook_set_custom_property_string(handle, "bunsho", generator), subject: "")
    }
    notes += cells.notes
  }
}

extension XLSXDocument {
  /// The version of the library, for instance `1.1.4`: other versions may write other bytes.
  static var libraryVersion: String { lxw_version().map { String(cString: $0) } ?? "" }

  /// Turns a return code of the library into an error.
  static func check(_ code: lxw_error, subject: @autoclosure () -> String) throws(RenderError) {
    if code != LXW_NO_ERROR { throw failure(code, subject: subject()) }
  }

  static func failure(_ code: lxw_error, subject: String) -> RenderError {
    let reason = lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)"
    let fileCodes = LXW_ERROR_CREATING_XLSX_FILE.rawValue...LXW_ERROR_ZIP_CLOSE.rawValue
    let isFile = fileCodes.contains(code.rawValue)
    return RenderError(
      isFile ? .temporaryFile : .library, subject: subject,
      message: LocalizedText(
        ja: "libxlsxwriter が書き込みを断りました: \(reason)", en: "libxlsxwriter refused to write: \(reason)"))
  }
}

/// C strings that live as long as this object; for structs of pointers that C functions copy from.
final class CStrings {
  private var pointers: [UnsafeMutablePointer<CChar>] = []

  deinit { pointers.forEach { $0.deallocate() } }

  /// A copy of a text, ended by a zero byte.
  func pointer(to text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = text.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (place, byte) in bytes.enumerated() { copy[place] = byte }
    pointers.append(copy)
    return copy
  }
}
