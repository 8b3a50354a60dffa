// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads delimited text (CSV, TSV, Excel's "Unicode text") into one sheet.
enum DelimitedTextReader {
  static func read(
    _ bytes: consuming [UInt8], path: String, encodingName: String?
  ) throws(ImportError) -> SheetFile {
    var text = try TextDecoder(path: path).decode(bytes, encodingName: encodingName)
    guard text.bytes.count > text.start else { throw .emptyFile(path) }
    // Cells are found by offsets of 32 bits.
    guard text.bytes.count <= Int(UInt32.max) else { throw .fileTooLarge(path) }
    let source = SourceSheet(path: path)
    let answer = text.bytes.withUnsafeBufferPointer {
      DelimiterDetector.answer(for: $0, from: text.start, path: path)
    }
    let tokenizer = try text.bytes.withUnsafeMutableBufferPointer { (buffer) throws(ImportError) in
      guard let base = buffer.baseAddress else { throw ImportError.emptyFile(path) }
      var tokenizer = CSVTokenizer(buffer, base: base, delimiter: answer.delimiter, source: source)
      tokenizer.line += answer.linesBefore
      try tokenizer.tokenize(from: answer.start)
      return tokenizer
    }
    return SheetFile(
      path: path,
      formatName: answer.delimiter == UInt8(ascii: "\t") ? "TSV" : "CSV",
      encoding: text.label,
      textLayout: TextLayout(
        encoding: text.encoding, hasByteOrderMark: text.hadByteOrderMark,
        delimiter: Character(UnicodeScalar(answer.delimiter)), newline: tokenizer.newline),
      sheets: [Sheet(tokenizer.builder, arena: text.bytes)],
      irregularities: tokenizer.irregularities,
      notices: notices(on: text, tokenizer))
  }

  private static func notices(on text: DecodedText, _ tokenizer: CSVTokenizer) -> [ReadingNotice] {
    var notices: [ReadingNotice] = []
    if let alternative = text.alternative {
      notices.append(.ambiguousEncoding(taken: text.encoding, alternative: alternative))
    }
    let unlisted = tokenizer.irregularityCount - tokenizer.irregularities.count
    if unlisted > 0 { notices.append(.furtherIrregularities(unlisted)) }
    return notices
  }
}

extension ReadingNotice {
  static func ambiguousEncoding(taken: String, alternative: String) -> Self {
    .init(
      kind: .ambiguousEncoding, sheet: nil,
      text: LocalizedText(
        ja: "文字コードを \(taken) とみなしました (\(alternative) としても読めます。違うときは --encoding \(alternative))",
        en: "read as \(taken); the bytes fit \(alternative) as well (if wrong: --encoding \(alternative))"))
  }

  fileprivate static func furtherIrregularities(_ count: Int) -> Self {
    .init(
      kind: .furtherIrregularities, sheet: nil,
      text: LocalizedText(
        ja: "書式の乱れがほかに\(count)か所あります", en: "\(count) more places break the rules of the format"))
  }
}
