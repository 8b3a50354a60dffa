// SPDX-License-Identifier: Apache-2.0

public import BunshoModel

/// Something a writer could not put into the file as it stood in the workbook, and what it wrote instead.
///
/// Notes are never silent: the command shows them. A file without notes holds the whole workbook, but for what
/// the format as such cannot express (see `unsupported` of each writer).
public struct WriterNote: Sendable, Equatable {
  /// What was written instead.
  public enum Code: String, Sendable, CaseIterable {
    /// Text was longer than a cell may hold: its end was replaced by an ellipsis.
    case textCut = "text-cut"
    /// Characters that XML forbids were replaced by U+FFFD.
    case charactersReplaced = "characters-replaced"
    /// A link was written as plain text: too many, too long, or an address that is neither web nor mail.
    case linkDropped = "link-dropped"
    /// A drop-down list was left out: its values do not fit.
    case validationDropped = "validation-dropped"
    /// A number that is not finite was written as a blank cell.
    case numberDropped = "number-dropped"
    /// A formula was written as its value: it is too long or holds a character XML forbids.
    case formulaDropped = "formula-dropped"
    /// A picture was left out: the format holds none of its kind.
    case pictureDropped = "picture-dropped"
  }

  /// What was written instead.
  public let code: Code
  /// The name of the sheet.
  public let sheet: String
  /// The cell; nil when it concerns the sheet, for instance its page header.
  public let cell: Workbook.CellAddress?

  /// Makes a note.
  public init(_ code: Code, sheet: String, cell: Workbook.CellAddress? = nil) {
    self.code = code
    self.sheet = sheet
    self.cell = cell
  }

  /// The note in the words of the user, with the place.
  public var message: LocalizedText {
    let place = cell.map { "\(sheet)!\($0.a1)" } ?? sheet
    return switch code {
    case .textCut:
      LocalizedText(
        ja: "\(place): 長すぎる文字列の末尾を「…」に置き換えました",
        en: "\(place): the text was too long; its end was replaced by '…'")
    case .charactersReplaced:
      LocalizedText(
        ja: "\(place): 表計算ファイルに書けない文字を U+FFFD に置き換えました",
        en: "\(place): characters that a spreadsheet file cannot hold were replaced by U+FFFD")
    case .linkDropped:
      LocalizedText(
        ja: "\(place): リンクにできないため文字だけを書きました",
        en: "\(place): the link could not be written; only its text was")
    case .validationDropped:
      LocalizedText(
        ja: "\(place): 入力候補が収まらないため入力規則を省きました",
        en: "\(place): the drop-down list was left out because its values do not fit")
    case .formulaDropped:
      LocalizedText(
        ja: "\(place): 数式を書けないため値だけを書きました",
        en: "\(place): the formula could not be written; only its value was")
    case .pictureDropped:
      LocalizedText(
        ja: "\(place): 画像を入れられません(ExcelにはPNG、JPEG、GIFのロゴを使ってください)",
        en: "\(place): the picture could not be put in; use a PNG, JPEG or GIF as the logo for Excel")
    case .numberDropped:
      LocalizedText(
        ja: "\(place): 有限でない数値を空欄にしました",
        en: "\(place): a number that is not finite was left blank")
    }
  }
}

/// What a writer made of a workbook: the file, and what could not be put into it as it stood.
public struct WriterOutput: Sendable, Equatable {
  /// The content of the file.
  public let bytes: [UInt8]
  /// What was written otherwise, sheet by sheet, row by row.
  public let notes: [WriterNote]

  /// Makes an output.
  public init(bytes: [UInt8], notes: [WriterNote]) {
    self.bytes = bytes
    self.notes = notes
  }
}
