// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Text as UTF-8, and what it was.
struct DecodedText {
  /// The UTF-8 bytes, perhaps with a byte order mark in front.
  var bytes: [UInt8]
  /// Where the text begins: behind the byte order mark.
  var start: Int
  /// The name of the encoding.
  let encoding: String
  /// Whether a byte order mark stood in front.
  let hadByteOrderMark: Bool
  /// The encoding that fits the bytes as well, though less plausibly.
  var alternative: String?

  /// The encoding as users see it.
  var label: String { hadByteOrderMark && encoding == "UTF-8" ? "UTF-8 (BOM)" : encoding }
}

/// Finds out the encoding of a text and turns it into UTF-8.
///
/// The order: byte order mark (of UTF-8, UTF-16 and UTF-32), ISO-2022-JP by its escapes (it is seven-bit, so UTF-8 would take it), strict
/// UTF-8, UTF-16 by its NULs, CP932 and EUC-JP strictly. Where both of the last fit, the one with fewer
/// half-width kana is taken: Japanese in EUC-JP read as CP932 turns into them.
struct TextDecoder {
  let path: String

  func decode(_ bytes: consuming [UInt8], encodingName: String?) throws(ImportError) -> DecodedText {
    if let encodingName { return try decode(bytes, told: encodingName) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if let offset = Self.firstInvalidOffset(bytes) { throw .doesNotFit("UTF-8", bytes, at: offset, path) }
      return DecodedText(bytes: bytes, start: 3, encoding: "UTF-8", hadByteOrderMark: true)
    }
    // Before UTF-16, whose mark is the beginning of this one.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return try convert(bytes, from: "UTF-32LE", skipping: 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return try convert(bytes, from: "UTF-32BE", skipping: 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try convert(bytes, from: "UTF-16LE", skipping: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try convert(bytes, from: "UTF-16BE", skipping: 2) }
    if let name = EncodingEvidence.utf16(bytes) { return try convert(bytes, from: name, skipping: 0) }
    guard !EncodingEvidence.isBinary(bytes) else { throw .notText(path) }
    let hasEscapes = bytes.withUnsafeBufferPointer { JISText.hasEscapes($0) }
    if hasEscapes, let text = jis(bytes) { return text }
    guard let offset = Self.firstInvalidOffset(bytes) else {
      // Seven-bit bytes are UTF-8 whatever they mean.
      if hasEscapes, let escape = bytes.firstIndex(of: 0x1B), !bytes.contains(where: { $0 >= 0x80 }) {
        throw .doesNotFit("ISO-2022-JP", bytes, at: escape, path)
      }
      return DecodedText(bytes: bytes, start: 0, encoding: "UTF-8", hadByteOrderMark: false)
    }
    return try japanese(bytes, firstBeyondASCII: offset)
  }

  // MARK: - Told by the user

  private func decode(_ bytes: consuming [UInt8], told name: String) throws(ImportError) -> DecodedText {
    let label = name.uppercased()
    if label == "UTF-8" || label == "UTF8" {
      let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      if let offset = Self.firstInvalidOffset(bytes) { throw .doesNotFit("UTF-8", bytes, at: offset, path) }
      return DecodedText(bytes: bytes, start: marked ? 3 : 0, encoding: "UTF-8", hadByteOrderMark: marked)
    }
    return try convert(bytes, from: label, skipping: 0)
  }

  private func convert(
    _ bytes: [UInt8], from encoding: String, skipping count: Int
  ) throws(ImportError) -> DecodedText {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    let outcome = bytes.withUnsafeBufferPointer {
      TextConverter.convert(
        UnsafeBufferPointer(rebasing: $0[count...]), from: encoding, appendingTo: &output)
    }
    switch outcome {
    case .complete: break
    case .unknownEncoding: throw .unknownName(encoding, path)
    case .invalid(let offset): throw .doesNotFit(encoding, bytes, at: count + offset, path)
    }
    let marked = output.starts(with: [0xEF, 0xBB, 0xBF])
    return DecodedText(
      bytes: output, start: marked ? 3 : 0, encoding: encoding, hadByteOrderMark: marked || count > 0)
  }

  // MARK: - Detected

  private func jis(_ bytes: [UInt8]) -> DecodedText? {
    // The second form adds the kanji of JIS X 0212. Escapes iconv does not know come through as they are.
    for name in ["ISO-2022-JP", "ISO-2022-JP-2"] {
      if let text = try? convert(bytes, from: name, skipping: 0), !text.bytes.contains(0x1B) { return text }
    }
    guard let cp932 = bytes.withUnsafeBufferPointer({ JISText.cp932($0) }),
      let text = try? convert(cp932, from: "CP932", skipping: 0)
    else { return nil }
    return DecodedText(bytes: text.bytes, start: 0, encoding: "ISO-2022-JP", hadByteOrderMark: false)
  }

  private func japanese(_ bytes: [UInt8], firstBeyondASCII offset: Int) throws(ImportError) -> DecodedText {
    guard !EncodingEvidence.isNearlyUTF8(bytes) else { throw .doesNotFit("UTF-8", bytes, at: offset, path) }
    let windows = bytes.withUnsafeBufferPointer { TextConverter.probe($0, as: "CP932") }
    // EUC-JP-MS adds what Windows writes (①, ㈱) to the same code.
    let names = ["EUC-JP", "EUC-JP-MS"]
    var unix = (outcome: TextConverter.Outcome.unknownEncoding, halfWidthKana: 0)
    var unixName = names[0]
    for name in names {
      unixName = name
      unix = bytes.withUnsafeBufferPointer { TextConverter.probe($0, as: name) }
      if unix.outcome == .complete { break }
    }
    let fitsWindows = windows.outcome == .complete
    let fitsUnix = unix.outcome == .complete
    guard fitsUnix || fitsWindows && EncodingEvidence.isPlausibleCP932(bytes) else {
      throw .undetected(bytes, at: offset, path)
    }
    let takesUnix = fitsUnix && (!fitsWindows || unix.halfWidthKana < windows.halfWidthKana)
    let decoded = try convert(bytes, from: takesUnix ? unixName : "CP932", skipping: 0)
    return DecodedText(
      bytes: decoded.bytes, start: decoded.start, encoding: takesUnix ? "EUC-JP" : "CP932",
      hadByteOrderMark: false,
      alternative: fitsWindows && fitsUnix ? (takesUnix ? "CP932" : "EUC-JP") : nil)
  }

  private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
    UTF8Validator.firstInvalidOffset(in: bytes)
  }
}

extension ImportError {
  private static var nameTheEncoding: LocalizedText {
    LocalizedText(
      ja: "--encoding 名前 で文字コードを指定するか (例 --encoding CP932)、UTF-8で保存し直してください",
      en: "Name the encoding with --encoding NAME (for example --encoding CP932), or save the file as UTF-8")
  }

  fileprivate static func doesNotFit(_ encoding: String, _ bytes: [UInt8], at offset: Int, _ path: String)
    -> Self
  {
    .init(
      .unknownEncoding, path: path, position: .init(ofByte: offset, in: bytes),
      problem: LocalizedText(
        ja: "文字コード \(encoding) として正しくないバイトがあります",
        en: "the bytes here are not text in the encoding \(encoding)"),
      remedy: nameTheEncoding)
  }

  fileprivate static func undetected(_ bytes: [UInt8], at offset: Int, _ path: String) -> Self {
    .init(
      .unknownEncoding, path: path, position: .init(ofByte: offset, in: bytes),
      problem: LocalizedText(
        ja: "文字コードが分かりません (UTF-8, CP932, EUC-JP, ISO-2022-JP のどれでもありません)",
        en: "the encoding is unknown (neither UTF-8 nor CP932, EUC-JP or ISO-2022-JP)"),
      remedy: nameTheEncoding)
  }

  fileprivate static func unknownName(_ encoding: String, _ path: String) -> Self {
    .init(
      .unknownEncoding, path: path,
      problem: LocalizedText(
        ja: "「\(encoding)」という文字コードはありません", en: "there is no encoding named '\(encoding)'"),
      remedy: LocalizedText(
        ja: "iconv -l が示す名前を --encoding 名前 で指定してください (例 CP932, EUC-JP, UTF-16LE)",
        en: "Give --encoding NAME a name that iconv -l lists (for example CP932, EUC-JP, UTF-16LE)"))
  }

  fileprivate static func notText(_ path: String) -> Self {
    .init(
      .notText, path: path,
      problem: LocalizedText(ja: "文字のファイルではありません", en: "this is not a text file"),
      remedy: LocalizedText(
        ja: "表を .xlsx または .csv で保存し直してください", en: "Save the table again as .xlsx or .csv"))
  }
}

extension ImportError.Position {
  /// The line of a byte; its column counts bytes.
  fileprivate init(ofByte offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    self.init(line: line, column: offset - lineStart + 1)
  }
}
